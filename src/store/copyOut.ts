import { Client, type QueryResultRow } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { NO_DAY } from '../graph/days.ts'

/** The fields of one row of PostgreSQL's binary COPY format, read from left to right. */
export interface RowReader {
  /** An int4 or an int2. */
  int(): number
  /** The same, or `none` for NULL. */
  intOr(none: number): number
  /** A date as days since 1970, or NO_DAY for NULL. */
  day(): number
  text(): string
  textOrNull(): string | null
  /** A text of which there are few different ones, such as the name of a type: equal texts are one and the same string. */
  word(): string
}

/** A connection whose queries all see the database at one moment. */
export interface Copying {
  /** Calls back with each row of a query, which is read in binary. */
  each(query: string, onRow: (row: RowReader) => void): Promise<void>
  /** The rows of a small query, as the driver reads them. */
  rows<Row extends QueryResultRow>(query: string): Promise<readonly Row[]>
}

/**
 * What the function returns. All queries that it makes see the database at one moment, on a connection of its own, and their
 * rows come in PostgreSQL's binary format: several times as fast as rows of Prisma's, which are decoded one value at a time.
 * Columns must be of the types int2, int4, date, text or an enum. A password that PostgreSQL refuses, or a connection that is
 * lost, is passed on as an error of the driver.
 */
export async function readByCopy<Result>(
  url: string,
  read: (copying: Copying) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const result = await read({
      async each(query, onRow) {
        const stream = client.query(copyTo(`COPY (${query}) TO STDOUT (FORMAT binary)`))
        const rows = new BinaryRows(onRow)
        for await (const chunk of stream) rows.push(chunk as Buffer) // the stream is one of bytes
      },
      rows: async <Row extends QueryResultRow>(query: string) => (await client.query<Row>(query)).rows,
    })
    await client.query('COMMIT')
    return result
  } finally {
    await client.end()
  }
}

/** The signature, the flags and the length of an extension that is empty: PostgreSQL manual, COPY, Binary Format. */
const HEADER_BYTES = 19
const NULL = -1
/** PostgreSQL counts days from 1 January 2000. */
const DAYS_TO_2000 = 10_957

/** True when the bytes between are those of a word. */
function holdsAt(bytes: Buffer, start: number, length: number, word: Buffer): boolean {
  if (word.length !== length) return false
  for (let i = 0; i < length; i++) if (bytes[start + i] !== word[i]) return false
  return true
}

interface Word {
  readonly text: string
  readonly bytes: Buffer
}

class BinaryRows implements RowReader {
  readonly #onRow: (row: RowReader) => void
  /** By a number made of their bytes. */
  readonly #words = new Map<number, Word>()
  #bytes: Buffer = Buffer.alloc(0)
  #at = 0
  #isPastHeader = false

  constructor(onRow: (row: RowReader) => void) {
    this.#onRow = onRow
  }

  /** Takes in the next bytes and calls back for every row that is whole by now. */
  push(chunk: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk])
    let start = 0
    if (!this.#isPastHeader) {
      if (this.#bytes.length < HEADER_BYTES) return
      this.#isPastHeader = true
      start = HEADER_BYTES
    }
    for (;;) {
      const end = this.#endOfRow(start)
      if (end < 0) break
      this.#at = start + 2
      this.#onRow(this)
      start = end
    }
    this.#bytes = this.#bytes.subarray(start)
  }

  /** Where the row that begins at `start` ends; below 0 while it is not whole, and at the end of all rows. */
  #endOfRow(start: number): number {
    const bytes = this.#bytes
    if (start + 2 > bytes.length) return -1
    const fields = bytes.readInt16BE(start)
    if (fields < 0) return -1 // the trailer
    let at = start + 2
    for (let field = 0; field < fields; field++) {
      if (at + 4 > bytes.length) return -1
      const length = bytes.readInt32BE(at)
      at += 4 + (length === NULL ? 0 : length)
    }
    return at > bytes.length ? -1 : at
  }

  int(): number {
    return this.intOr(Number.NaN)
  }

  intOr(none: number): number {
    const length = this.#bytes.readInt32BE(this.#at)
    this.#at += 4
    if (length === NULL) return none
    const value = length === 2 ? this.#bytes.readInt16BE(this.#at) : this.#bytes.readInt32BE(this.#at)
    this.#at += length
    return value
  }

  day(): number {
    const days = this.intOr(NO_DAY)
    return days === NO_DAY ? NO_DAY : days + DAYS_TO_2000
  }

  text(): string {
    return this.textOrNull() ?? ''
  }

  textOrNull(): string | null {
    const length = this.#bytes.readInt32BE(this.#at)
    this.#at += 4
    if (length === NULL) return null
    const text = this.#bytes.toString('utf8', this.#at, this.#at + length)
    this.#at += length
    return text
  }

  word(): string {
    const bytes = this.#bytes
    const start = this.#at + 4
    const length = bytes.readInt32BE(this.#at)
    let hash = length
    for (let at = start; at < start + length; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0
    const known = this.#words.get(hash)
    if (known !== undefined && holdsAt(bytes, start, length, known.bytes)) {
      this.#at = start + length
      return known.text
    }
    const text = this.text()
    if (known === undefined) this.#words.set(hash, { text, bytes: Buffer.from(text) })
    return text
  }
}
