import type { Ontology } from '../ontology/ontology.ts'
import { observationId } from '../ontology/recordIds.ts'
import type { DatasetRecord, DocumentRecord, EntityRecord, ObservationRecord } from '../ontology/records.ts'
import type { DatasetDraft, FigureDraft, HeaderDraft } from './drafts.ts'
import { createEntityIndex, type EntityIndex } from './entityIndex.ts'
import type { Nearest } from './nearest.ts'
import { type ProblemList, quote } from './problemList.ts'
import { createEvidenceResolver, type EvidenceResolver } from './resolveEvidence.ts'
import { resolveLinks } from './resolveLinks.ts'
import { describePlace, type Place, type SourceFile } from './sourceFile.ts'

/** What the references of a draft are looked up in besides the draft itself. */
export interface ResolveOptions {
  readonly ontology: Ontology
  readonly files: readonly SourceFile[]
  readonly known: ReadonlyMap<string, string>
  readonly knownSections: ReadonlyMap<string, ReadonlySet<string>>
  readonly problems: ProblemList
  readonly nearest: Nearest
}

/** The draft as a dataset, every reference looked up, in the order of the files. Faults are added to the problems. */
export function resolveDataset(draft: DatasetDraft, options: ResolveOptions): DatasetRecord {
  const { ontology, problems, nearest } = options
  const header = findHeader(draft, options)
  reportTwice(draft.documents, (document) => document.key, problems)
  reportTwice(draft.entities, (entity) => entity.id, problems)
  const mayExist = (key: string) => draft.unreadKeys.has(key)
  const kinds = new Map(options.known)
  for (const entity of draft.entities) kinds.set(entity.id, entity.kind)
  const index = createEntityIndex({ ontology, kinds, nearest, mayExist })
  const resolve = createEvidenceResolver({
    draft,
    knownSections: options.knownSections,
    problems,
    nearest,
    mayExist,
  })
  return {
    key: header?.key ?? '',
    title: header?.title ?? '',
    description: header?.description ?? null,
    partnership: header?.partnership ?? null,
    rules: header?.rules ?? [],
    documents: resolveDocuments(draft, index, problems),
    entities: resolveEntities(draft, resolve),
    links: resolveLinks(draft.links, { ontology, index, resolve, problems }),
    observations: resolveFigures(draft.figures, resolve, problems),
  }
}

function findHeader(draft: DatasetDraft, options: ResolveOptions): HeaderDraft | null {
  const [first, ...others] = draft.headers
  for (const other of others) {
    if (first === undefined) break
    const message = `The block “dataset” stands once in a folder; the first is at ${describePlace(first, other.file)}. Take one of the two away.`
    options.problems.add(other.file, other.offset, 'DUPLICATE', message, 'dataset')
  }
  const [file] = options.files
  if (first === undefined && file !== undefined && draft.unreadFiles.size === 0) {
    const message =
      'No file has the block “dataset”. Add it to this file: “dataset:”, and indented below it “key:” and “title:”.'
    options.problems.add(file, 0, 'MISSING', message, null)
  }
  return first ?? null
}

function reportTwice<T extends Place>(
  things: readonly T[],
  idOf: (thing: T) => string,
  problems: ProblemList,
): void {
  const firsts = new Map<string, T>()
  for (const thing of things) {
    const id = idOf(thing)
    const first = firsts.get(id)
    if (first === undefined) {
      firsts.set(id, thing)
      continue
    }
    const message = `${quote(id)} is already there, at ${describePlace(first, thing.file)}. Put what belongs to it together in one place, or give this one another key.`
    problems.add(thing.file, thing.offset, 'DUPLICATE', message, id)
  }
}

/** Documents as records; what they describe is looked up. */
export function resolveDocuments(
  draft: DatasetDraft,
  index: EntityIndex,
  problems: ProblemList,
): DocumentRecord[] {
  return draft.documents.map(({ file, offset: _, isDefault: __, describesAt, ...document }) => {
    const fault = document.describes === null ? null : index.findFault(document.describes)
    if (fault !== null) problems.add(file, describesAt, fault.code, fault.message, document.describes)
    return document
  })
}

/** Entities as records, their evidence looked up. */
export function resolveEntities(draft: DatasetDraft, resolve: EvidenceResolver): EntityRecord[] {
  return draft.entities.map(({ file, offset: _, evidence, holders, ...entity }) => ({
    ...entity,
    evidence: resolve(file, evidence),
    holders: holders.map((holder) => ({ ...holder, evidence: resolve(file, holder.evidence) })),
  }))
}

/** Figures as records, their evidence looked up. One that stands twice is reported. */
export function resolveFigures(
  drafts: readonly FigureDraft[],
  resolve: EvidenceResolver,
  problems: ProblemList,
): ObservationRecord[] {
  const firsts = new Map<string, FigureDraft>()
  return drafts.map((draft) => {
    const id = observationId(draft)
    const first = firsts.get(id)
    if (first === undefined) firsts.set(id, draft)
    else {
      const message = `This figure is already there, at ${describePlace(first, draft.file)}: ${quote(draft.metric)} with the same unit and period. Take one of the two away, or tell them apart by metric, unit or period.`
      problems.add(draft.file, draft.offset, 'DUPLICATE', message, draft.metric)
    }
    const { file, offset: _, evidence, ...figure } = draft
    return { ...figure, evidence: resolve(file, evidence) }
  })
}
