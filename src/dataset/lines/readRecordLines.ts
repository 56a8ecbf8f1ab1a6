import type { Ontology } from '../../ontology/ontology.ts'
import type { Stage } from '../../store/import/stage.ts'
import { decodeFile } from '../decodeFile.ts'
import { type DatasetDraft, emptyDraft } from '../drafts.ts'
import { createEntityIndex } from '../entityIndex.ts'
import { createEntityKeys } from '../entityKeys.ts'
import { LIMITS } from '../limits.ts'
import { createNearest } from '../nearest.ts'
import type { Problem } from '../problem.ts'
import { ProblemList } from '../problemList.ts'
import { resolveDocuments, resolveEntities, resolveFigures } from '../resolveDataset.ts'
import { createPieceResolver, reportNoDefault } from '../resolveEvidence.ts'
import { resolveLinks } from '../resolveLinks.ts'
import { SourceFile } from '../sourceFile.ts'
import { parseLine } from './parseLine.ts'
import { parsePlain } from './parsePlain.ts'
import { readRecord } from './readRecord.ts'
import type { NumberedLine } from './splitLines.ts'

/** What was wrong with single lines. */
export interface LineProblems {
  /** The first of them, LIMITS.problems at the most, in the order of the lines. */
  readonly problems: readonly Problem[]
  /** How many there are. */
  readonly count: number
  /** What the wrong lines would have stated, as far as can be told: whatever refers to it is not at fault. */
  readonly unread: ReadonlySet<string>
  readonly records: number
}

/** Takes records in; a Stage, or nothing that keeps them. */
export type RecordSink = Pick<Stage, 'dataset' | 'document' | 'entity' | 'link' | 'observation' | 'drain'>

/**
 * Reads a file of records, one on each line, and hands on what is sound, a line at a time. Every line is checked by itself, by the
 * readers of YAML; whether what it refers to is there, and whether anything stands twice, shows only in the whole.
 */
export async function readRecordLines(
  lines: AsyncIterable<NumberedLine>,
  into: RecordSink,
  options: { readonly path: string; readonly ontology: Ontology; readonly rules?: readonly string[] },
): Promise<LineProblems> {
  const reader = new LineReader(into, options)
  for await (const line of lines) {
    reader.read(line)
    await into.drain()
  }
  return reader.finish()
}

class LineReader {
  readonly #into: RecordSink
  readonly #options: Parameters<typeof readRecordLines>[2]
  readonly #keys: ReturnType<typeof createEntityKeys>
  readonly #nearest = createNearest()
  readonly #index: ReturnType<typeof createEntityIndex>
  readonly #problems: Problem[] = []
  readonly #unread = new Set<string>()
  #count = 0
  #records = 0
  #hasDatasets = false
  /** True when it is known which dataset the next records belong to. */
  #isInDataset = false
  /** The document that bare locators of the dataset belong to. */
  #main: string | null = null
  #lastLine = 1

  constructor(into: RecordSink, options: Parameters<typeof readRecordLines>[2]) {
    this.#into = into
    this.#options = options
    this.#keys = createEntityKeys(options.ontology)
    // What an id leads to is looked up when everything is in; here it must only be one.
    this.#index = createEntityIndex({
      ontology: options.ontology,
      kinds: new Map(),
      nearest: this.#nearest,
      mayExist: () => true,
    })
  }

  read({ number, bytes }: NumberedLine): void {
    this.#lastLine = number
    const problems = new ProblemList()
    const draft = emptyDraft()
    const file = bytes === null ? this.#refuseLength(number, problems) : this.#decode(number, bytes, problems)
    if (file !== null && file.text.trim() !== '' && !this.#readPlain(file, number)) {
      const node = parseLine(file, problems)
      if (node === null) this.#rememberKeys(file.text)
      else this.#readNode({ file, problems, draft }, node, number)
    }
    if (problems.size > 0) this.#note(problems, draft)
  }

  /** True when the line is one of those by far most frequent, and has nothing wrong with it; else nothing has been done. */
  #readPlain(file: SourceFile, number: number): boolean {
    if (!this.#isInDataset || !PLAIN.test(file.text)) return false
    const node = parsePlain(file.text)
    if (node?.fields?.length !== 1) return false
    const problems = new ProblemList()
    this.#readNode({ file, problems, draft: emptyDraft() }, node, number)
    return problems.size === 0
  }

  finish(): LineProblems {
    if (!this.#hasDatasets && this.#count === 0) {
      const problems = new ProblemList()
      const message =
        'The file has no records. It begins with a line such as {"dataset":{"key":"example","title":"Example"}}.'
      problems.add(this.#fileOf('', this.#lastLine), 0, 'MISSING', message, null)
      this.#note(problems, emptyDraft())
    }
    return { problems: this.#problems, count: this.#count, unread: this.#unread, records: this.#records }
  }

  #fileOf(text: string, number: number): SourceFile {
    return new SourceFile(this.#options.path, text, number, number)
  }

  #refuseLength(number: number, problems: ProblemList): null {
    const most = LIMITS.lineBytes / 1024 / 1024
    const message = `The line has more than ${most} MB. A line holds one record.`
    problems.add(this.#fileOf('', number), 0, 'TOO_LARGE', message, null)
    return null
  }

  #decode(number: number, bytes: Uint8Array, problems: ProblemList): SourceFile | null {
    return decodeFile({ path: this.#options.path, bytes }, number, problems, number)
  }

  #readNode(
    { file, problems, draft }: { file: SourceFile; problems: ProblemList; draft: DatasetDraft },
    node: NonNullable<ReturnType<typeof parseLine>>,
    number: number,
  ): void {
    const { ontology, rules = null } = this.#options
    const context = {
      ontology,
      keys: this.#keys,
      file,
      problems,
      nearest: this.#nearest,
      pictures: NO_PICTURES,
      rules,
      draft,
    }
    readRecord(context, node)
    const [header] = draft.headers
    if (header !== undefined) {
      this.#main = null
      this.#isInDataset = header.key !== ''
      // Even with faults: its records must not be taken for those of the dataset before.
      if (this.#isInDataset) this.#into.dataset(header, number)
    } else if (!this.#hasDatasets) {
      const message =
        'This record belongs to no dataset. Put a line above it such as {"dataset":{"key":"example","title":"Example"}}.'
      problems.add(file, 0, 'MISSING', message, null)
    }
    this.#hasDatasets = true
    const [document] = draft.documents
    if (document?.isDefault) this.#setMain(document.key, file, problems)
    const resolve = createPieceResolver({
      main: this.#main,
      problems,
      isThere: () => true,
      reportNoDefault: (_, piece) => reportNoDefault(problems, file, piece),
    })
    const sources = { ontology, index: this.#index, resolve, problems }
    const documents = resolveDocuments(draft, this.#index, problems)
    const entities = resolveEntities(draft, resolve)
    const links = resolveLinks(draft.links, sources)
    const figures = resolveFigures(draft.figures, resolve, problems)
    if (problems.size > 0 || !this.#isInDataset) return
    for (const record of documents) this.#into.document(record, number)
    for (const record of entities) this.#into.entity(record, number)
    for (const record of links) this.#into.link(record, number)
    for (const record of figures) this.#into.observation(record, number)
    this.#records += documents.length + entities.length + links.length + figures.length
  }

  #setMain(key: string, file: SourceFile, problems: ProblemList): void {
    if (this.#main === null) {
      this.#main = key
      return
    }
    const message = `“${key}” is a second default document of its dataset; the first is “${this.#main}”. Take “default” away from one of the two.`
    problems.add(file, 0, 'DEFAULT_DOCUMENT', message, key)
  }

  #note(problems: ProblemList, draft: DatasetDraft): void {
    this.#count += problems.size
    const left = LIMITS.problems - this.#problems.length
    if (left <= 0) return
    this.#problems.push(...problems.sorted().slice(0, left))
    for (const { id } of draft.entities) this.#unread.add(id)
    for (const { key } of draft.documents) this.#unread.add(key)
  }

  /** Remembers what looks like an id or a key in a line that cannot be read. */
  #rememberKeys(text: string): void {
    if (this.#problems.length >= LIMITS.problems) return
    for (const [, id] of text.slice(0, 1_000).matchAll(/"(?:id|key)"\s*:\s*"([a-z0-9/-]+)"/g)) {
      if (id !== undefined) this.#unread.add(id)
    }
  }
}

/** The beginning of a record that has no say in what the next lines mean. */
const PLAIN = /^\s*\{\s*"(?:entity|link|figure)"/

const NO_PICTURES: ReadonlyMap<string, Uint8Array> = new Map()
