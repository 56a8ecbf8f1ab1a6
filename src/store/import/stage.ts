import { observationId } from '../../ontology/recordIds.ts'
import type {
  DatasetHeaderRecord,
  DatasetRecord,
  DocumentRecord,
  EntityRecord,
  LinkRecord,
  ObservationRecord,
} from '../../ontology/records.ts'

/** So many characters of rows wait before they are sent. */
const BATCH = 1_000_000

type Cell = string | number | null

/** The tables that hold what an import states until it is checked and compared; see stageTables.ts. */
type StageTable = 'stage_dataset' | 'stage_document' | 'stage_entity' | 'stage_link' | 'stage_observation'

/**
 * Takes the records of an import in, in the order of the file: a dataset, then what belongs to it, then the next dataset. They go to
 * temporary tables of the database, a megabyte at a time, so that memory does not grow with the file. `line` is where a record
 * stands, for what is found wrong with it later; null when it need not be told.
 */
export class Stage {
  readonly #copy: (table: string, rows: string) => Promise<void>
  readonly #waiting = new Map<StageTable, string[]>()
  #size = 0
  #taken = 0
  #dataset = 0

  constructor(copy: (table: string, rows: string) => Promise<void>) {
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
    const batch = [...this.#waiting]
    this.#waiting.clear()
    this.#size = 0
    for (const [table, rows] of batch) await this.#copy(table, rows.join(''))
  }

  #add(table: StageTable, cells: readonly Cell[]): void {
    const row = `${this.#taken}\t${cells.map(printCell).join('\t')}\n`
    this.#taken += 1
    this.#size += row.length
    const rows = this.#waiting.get(table)
    if (rows === undefined) this.#waiting.set(table, [row])
    else rows.push(row)
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

/** A value as COPY's text format writes it. */
function printCell(value: Cell): string {
  if (value === null) return '\\N'
  return typeof value === 'number'
    ? String(value)
    : value.replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] ?? '')
}
