import type { Ontology } from '../ontology/ontology.ts'
import type { DatasetRecord } from '../ontology/records.ts'
import { type DatasetFile, decodeFile } from './decodeFile.ts'
import { type DatasetDraft, emptyDraft } from './drafts.ts'
import { createEntityKeys } from './entityKeys.ts'
import { type ForeignRecords, findForeign } from './findForeign.ts'
import { createNearest } from './nearest.ts'
import { parseFile } from './parseFile.ts'
import { isPicturePath } from './pictureTypes.ts'
import type { Problem } from './problem.ts'
import { ProblemList } from './problemList.ts'
import { readFile } from './readFile.ts'
import { picturePath } from './readLogo.ts'
import { resolveDataset } from './resolveDataset.ts'
import { SourceFile } from './sourceFile.ts'

/** What a dataset is read from. */
export interface DraftOptions {
  readonly ontology: Ontology
  /** In the order in which the records shall come out; pictures among them, for what the files name. */
  readonly files: readonly DatasetFile[]
  /** The names of the rules that a dataset may switch off or on. When left out, any name in capitals is taken. */
  readonly rules?: readonly string[]
}

/** What the graph holds of that which the files refer to and do not have. */
export interface KnownRecords {
  /** The ids of entities already in the graph and their kinds: the files may refer to them. */
  readonly known?: ReadonlyMap<string, string>
  /** The locators already in the graph by the key of their document; a document of the files replaces its own. */
  readonly knownSections?: ReadonlyMap<string, ReadonlySet<string>>
}

export type ReadOptions = DraftOptions & KnownRecords

/** What files say, before it is known whether the things that they refer to exist. */
export interface ReadDrafts {
  readonly draft: DatasetDraft
  /** Entities and documents that the files refer to and do not have. */
  readonly foreign: ForeignRecords
  /** The dataset, or the reasons why it is none, once it is known what the graph holds. */
  resolve(known: KnownRecords): ReadResult
}

/** A dataset, or the reasons why it is none. */
export interface ReadResult {
  /** Null when there are problems. */
  readonly dataset: DatasetRecord | null
  readonly problems: Problem[]
}

/**
 * The dataset that the files make up, or every problem in them. Never throws, whatever the bytes. Days come as ISO
 * strings, figures and amounts as the digits written, texts trimmed and in Unicode NFC; the same files give the same
 * result. Costs time and memory in proportion to the size of the files; one file's YAML is held at a time.
 */
export function readDataset(options: ReadOptions): ReadResult {
  return readDrafts(options).resolve(options)
}

/** What the files say, for those who must look up what they refer to. */
export function readDrafts(options: DraftOptions): ReadDrafts {
  const { ontology } = options
  const problems = new ProblemList()
  const nearest = createNearest()
  const keys = createEntityKeys(ontology)
  const draft = emptyDraft()
  const pictures = new Map(
    options.files.filter(isPicture).map(({ path, bytes }) => [picturePath(path), bytes]),
  )
  const texts = options.files.filter((file) => !isPicture(file))
  const rules = options.rules ?? null
  const files: SourceFile[] = []
  for (const [order, given] of texts.entries()) {
    const file = decodeFile(given, order, problems)
    const contents = file === null ? null : parseFile(file, problems)
    if (file !== null && contents !== null) {
      files.push(file)
      readFile({ ontology, keys, file, problems, nearest, pictures, rules, draft }, contents)
    } else {
      draft.unreadFiles.add(file ?? new SourceFile(given.path, '', order))
      rememberKeys(file?.text ?? new TextDecoder('latin1').decode(given.bytes), draft.unreadKeys)
    }
  }
  if (texts.length === 0) {
    problems.add(new SourceFile('', '', 0), 0, 'MISSING', 'There are no files to read.', null)
  }
  return {
    draft,
    foreign: findForeign(draft),
    resolve({ known = new Map(), knownSections = new Map() }) {
      const dataset = resolveDataset(draft, { ontology, files, known, knownSections, problems, nearest })
      return { dataset: problems.size === 0 ? dataset : null, problems: problems.sorted() }
    },
  }
}

function isPicture(file: DatasetFile): boolean {
  return isPicturePath(file.path)
}

/**
 * Remembers what looks like a key in a file that cannot be read, so that what refers to it elsewhere is not reported as
 * missing.
 */
function rememberKeys(text: string, keys: Set<string>): void {
  for (const found of text.replaceAll('\0', '').matchAll(/^[ \t]*["']?([a-z0-9][a-z0-9-]*)["']?[ \t]*:/gm)) {
    if (found[1] !== undefined) keys.add(found[1])
  }
}
