import { observationId } from '../../ontology/recordIds.ts'
import type {
  DatasetHeaderRecord,
  DatasetRecord,
  DocumentRecord,
  EntityRecord,
  LinkRecord,
  ObservationRecord,
} from '../../ontology/records.ts'

/** So many bytes of rows wait before they are sent. */
const BATCH = 4_000_000

type Cell = string | number | null

/** The tables that hold what an import states until it is checked and compared; see stageTables.ts. */
type StageTable = 'stage_dataset' | 'stage_document' | 'stage_entity' | 'stage_link' | 'stage_observation'

/**
 * Takes the records of an import in, in the order of the file: a dataset, then what belongs to it, then the next dataset. They go to
 * temporary tables of the database, some megabytes at a time, so that memory does not grow with the file. `line` is where a record
 * stands, for what is found wrong with it later; null when it need not be told.
 */
export class Stage {
  readonly #copy: (table: string, rows: Uint8Array) => Promise<void>
  /** The rows that wait, and room that is free again: memory that was used before is several times as fast as new memory. */
  #waiting = new Map<StageTable, RowBuffer>()
  #spare = new Map<StageTable, RowBuffer>()
  #size = 0
  #taken = 0
  #dataset = 0

  /** `copy` may use the bytes until its promise is kept. */
  constructor(copy: (table: string, rows: Uint8Array) => Promise<void>) {
    this.#copy = copy
  }

  /** Records taken in so far, datasets not counted. */
  get records(): number {
    return this.#taken - this.#datasets
  }

  #datasets = 0

  /** Begins a dataset: the records that follow are its own. */
  dataset({ key, title, description, partnership, rules }: DatasetHeaderRecord, line: number | null): void {
    this.#dataset = this.#taken
    this.#datasets += 1
    this.#add('stage_dataset', [line, key, JSON.stringify({ key, title, description, partnership, rules })])
  }

  document(record: DocumentRecord, line: number | null): void {
    this.#add('stage_document', [line, this.#dataset, record.key, JSON.stringify(record)])
  }

  entity(record: EntityRecord, line: number | null): void {
    this.#add('stage_entity', [line, this.#dataset, record.id, JSON.stringify(record)])
  }

  link(record: LinkRecord, line: number | null): void {
    const { type, source, target, validFrom, validTo } = record
    const cells = [line, this.#dataset, type, source, target, validFrom, validTo, JSON.stringify(record)]
    this.#add('stage_link', cells)
  }

  observation(record: ObservationRecord, line: number | null): void {
    this.#add('stage_observation', [
      line,
      this.#dataset,
      observationId(record),
      record.subject,
      JSON.stringify(record),
    ])
  }

  /**
   * Sends what waits, if it is much. To be called now and then while records are taken in: the database takes one batch in while the
   * next is gathered, so it waits for the batch before. Throws what went wrong with that.
   */
  async drain(): Promise<void> {
    if (this.#size < BATCH) return
    await this.#sending
    this.#sending = this.#send()
    // Told to whoever waits for it next; until then it is no fault of nobody's.
    this.#sending.catch(() => {})
  }

  /** Sends all that waits, and returns when it has arrived. */
  async finish(): Promise<void> {
    await this.#sending
    await this.#send()
  }

  #sending: Promise<void> = Promise.resolve()

  async #send(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = this.#spare
    this.#spare = batch
    this.#size = 0
    for (const [table, rows] of batch) {
      if (rows.length > 0) await this.#copy(table, rows.bytes)
      rows.clear()
    }
  }

  #add(table: StageTable, cells: readonly Cell[]): void {
    let row = String(this.#taken)
    for (const cell of cells) row += `\t${printCell(cell)}`
    const rows = this.#waiting.get(table) ?? new RowBuffer()
    this.#waiting.set(table, rows)
    this.#taken += 1
    this.#size += rows.add(`${row}\n`)
  }
}

/** Texts laid end to end, as UTF-8. */
class RowBuffer {
  #buffer = Buffer.allocUnsafeSlow(64 * 1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** A view of what was added; good until the next change. */
  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length)
  }

  /** Returns how many bytes that is. */
  add(text: string): number {
    const most = this.#length + text.length * 3
    if (most > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(most * 2)
      larger.set(this.bytes)
      this.#buffer = larger
    }
    const size = this.#buffer.write(text, this.#length)
    this.#length += size
    return size
  }

  clear(): void {
    this.#length = 0
  }
}

/** Takes in all that a dataset states. */
export async function stageDataset(stage: Stage, dataset: DatasetRecord): Promise<void> {
  stage.dataset(dataset, null)
  for (const record of dataset.documents) stage.document(record, null)
  for (const record of dataset.entities) stage.entity(record, null)
  await stage.drain()
  for (const record of dataset.links) stage.link(record, null)
  for (const record of dataset.observations) stage.observation(record, null)
  await stage.drain()
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const SPECIAL = /[\\\n\r\t]/
const EVERY_SPECIAL = /[\\\n\r\t]/g

/** A value as COPY's text format writes it. */
function printCell(value: Cell): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  return SPECIAL.test(value) ? value.replaceAll(EVERY_SPECIAL, (found) => ESCAPES[found] ?? '') : value
}
