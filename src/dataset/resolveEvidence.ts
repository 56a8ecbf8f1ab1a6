import type { EvidenceRecord } from '../ontology/records.ts'
import type { DatasetDraft, DocumentDraft, EvidenceDraft } from './drafts.ts'
import { didYouMean, type Nearest } from './nearest.ts'
import { type ProblemList, quote } from './problemList.ts'
import { describePlace, type SourceFile } from './sourceFile.ts'

/** Turns drafts of evidence into records. What cannot be looked up is reported and left out. */
export type EvidenceResolver = (
  file: SourceFile,
  pieces: readonly EvidenceDraft[],
  reason?: string | null,
) => EvidenceRecord[]

interface Sources {
  readonly draft: DatasetDraft
  readonly knownSections: ReadonlyMap<string, ReadonlySet<string>>
  readonly problems: ProblemList
  readonly nearest: Nearest
  readonly mayExist: (key: string) => boolean
}

/** A resolver over the documents of the files, and of the graph where the files do not have the document. */
export function createEvidenceResolver(sources: Sources): EvidenceResolver {
  const { draft, problems } = sources
  const outlines = new Map<string, ReadonlySet<string>>(sources.knownSections)
  for (const document of draft.documents) {
    outlines.set(document.key, new Set(document.sections.map((section) => section.locator)))
  }
  let isDefaultMissed = draft.unreadFiles.size > 0
  return createPieceResolver({
    main: findDefault(draft.documents, problems),
    problems,
    isThere: (file, piece, document) => isInOutline(sources, outlines, { file, piece, document }),
    reportNoDefault: (file, piece) => {
      if (!isDefaultMissed) reportNoDefault(problems, file, piece)
      isDefaultMissed = true
    },
  })
}

/** How pieces are resolved one by one. */
export interface PieceSources {
  /** The key of the default document; null when there is none. */
  readonly main: string | null
  readonly problems: ProblemList
  /** False, with a problem, when the section is not there. */
  readonly isThere: (file: SourceFile, piece: EvidenceDraft, document: string) => boolean
  readonly reportNoDefault: (file: SourceFile, piece: EvidenceDraft) => void
}

/** A resolver that asks of each section whether it is there. */
export function createPieceResolver({
  main,
  problems,
  isThere,
  reportNoDefault,
}: PieceSources): EvidenceResolver {
  const shared = new Map<string, EvidenceRecord>()
  return (file, pieces, reason = null) => {
    const records: EvidenceRecord[] = []
    const seen = new Set<string>()
    for (const piece of pieces) {
      const document = piece.document ?? main
      if (document === null) {
        reportNoDefault(file, piece)
        continue
      }
      const place = `${document}#${piece.locator}`
      if (seen.has(place)) {
        const message = `The locator ${quote(piece.locator)} stands twice in the same evidence. Take one of the two away.`
        problems.add(file, piece.offset, 'DUPLICATE', message, piece.locator)
      }
      seen.add(place)
      if (!isThere(file, piece, document)) continue
      const note = piece.note ?? reason
      const same = note === null ? shared.get(place) : undefined
      const record = same ?? { document, locator: piece.locator, note }
      if (note === null) shared.set(place, record)
      records.push(record)
    }
    return records
  }
}

function isInOutline(
  sources: Sources,
  outlines: ReadonlyMap<string, ReadonlySet<string>>,
  at: { file: SourceFile; piece: EvidenceDraft; document: string },
): boolean {
  const { locator, offset } = at.piece
  const outline = outlines.get(at.document)
  if (outline?.has(locator)) return true
  if (outline === undefined) {
    if (sources.mayExist(at.document)) return false
    const meant = didYouMean(sources.nearest.find(at.document, [...outlines.keys()]))
    const message = `There is no document ${quote(at.document)}.${meant} Correct the name before the “#”, or add the document under “documents:”.`
    sources.problems.add(at.file, offset, 'UNKNOWN_DOCUMENT', message, at.document)
    return false
  }
  const parts = locator.split(/\s*[,;]\s*/)
  const advice =
    parts.length > 1
      ? ` Several locators are written as a list: [${parts.join(', ')}].`
      : `${didYouMean(findLocator(sources.nearest, locator, [...outline]))} Correct the locator, or add it to the outline of the document.`
  const message = `The outline of “${at.document}” has no ${quote(locator)}.${advice}`
  sources.problems.add(at.file, offset, 'UNKNOWN_LOCATOR', message, locator)
  return false
}

/** The nearest locator of an outline, first among those under the same section. */
function findLocator(nearest: Nearest, locator: string, outline: readonly string[]): string | null {
  const parent = locator.slice(0, locator.lastIndexOf('.') + 1)
  const siblings = parent === '' ? [] : outline.filter((other) => other.startsWith(parent))
  return nearest.find(locator, siblings) ?? nearest.find(locator, outline)
}

function findDefault(documents: readonly DocumentDraft[], problems: ProblemList): string | null {
  const [first, ...others] = documents.filter((document) => document.isDefault)
  for (const other of others) {
    if (first === undefined || other.key === first.key) continue
    const message = `${quote(other.key)} is a second default document; the first is “${first.key}” (${describePlace(first, other.file)}). Take “default: true” away from one of the two.`
    problems.add(other.file, other.offset, 'DEFAULT_DOCUMENT', message, other.key)
  }
  return first?.key ?? null
}

/** Reports evidence that names no document where none is the default. */
export function reportNoDefault(problems: ProblemList, file: SourceFile, piece: EvidenceDraft): void {
  const message = `${quote(piece.locator)} names no document, and no document is the default. Write “default: true” under the document that it belongs to. The same goes for all locators without a document.`
  problems.add(file, piece.offset, 'DEFAULT_DOCUMENT', message, piece.locator)
}
