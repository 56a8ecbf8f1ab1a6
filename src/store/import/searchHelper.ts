import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'
import type { Prisma } from '../generated/client.ts'
import type { Writer } from './writer.ts'

/** From so many entities on it pays. */
export const MANY_ENTITIES = 10_000

/** So many entities are worked out by one statement. */
const SIZE = 25_000

/** Makes what search needs of the planned entities while the writer goes on with what is no concern of search. */
export interface SearchHelper {
  /** Takes over the entities of the plan, once they and their evidence stand, and begins. */
  start(): Promise<void>
  /** Waits until all is made, and writes it within the transaction. Throws what went wrong with it. */
  finish(): Promise<void>
  /** Lets go of the connection, whatever goes on there. */
  close(): Promise<void>
}

/** What refresh_search() reads, of the planned entities alone; and the outlines that they cite. */
const SOURCES = {
  entity: 'SELECT * FROM entity WHERE id IN (SELECT id FROM plan_entity)',
  alias: 'SELECT * FROM alias WHERE entity_id IN (SELECT id FROM plan_entity)',
  holder: 'SELECT * FROM holder WHERE entity_id IN (SELECT id FROM plan_entity)',
  identifier: 'SELECT * FROM identifier WHERE entity_id IN (SELECT id FROM plan_entity)',
  evidence: 'SELECT * FROM evidence WHERE entity_id IN (SELECT id FROM plan_entity)',
  section: `SELECT * FROM section WHERE document_id IN (
    SELECT document_id FROM section WHERE id IN (SELECT id FROM plan_place))`,
} as const

const MADE = ['search_entity', 'search_name'] as const

/**
 * A helper on a connection of its own, so that PostgreSQL works on two processors; null when there is no further connection to be had.
 * It cannot see what the transaction has written, so it is given a copy, in temporary tables that have the names of the real
 * ones: there refresh_search() reads and writes those, as it would the real ones. To be opened before anybody locks tables.
 */
export async function openSearchHelper(
  url: string,
  { tx, writer }: { readonly tx: Prisma.TransactionClient; readonly writer: Writer },
): Promise<SearchHelper | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that is lost is reported by the statement that it was to answer.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch {
    return null
  }
  let making: Promise<void> = Promise.resolve()
  try {
    await client.query(PREPARE)
  } catch (cause) {
    await client.end()
    throw cause
  }
  return {
    async start() {
      for (const [table, query] of Object.entries(SOURCES)) {
        await pipeline(writer.copyOut(query), client.query(from(`COPY ${table} FROM STDIN (FORMAT binary)`)))
      }
      making = makeAll(client)
      making.catch(() => {}) // told by finish()
    },
    async finish() {
      await making
      await tx.$executeRaw`DELETE FROM search_entity WHERE entity_id IN (SELECT id FROM plan_entity)`
      for (const table of MADE) {
        const made = client.query(to(`COPY ${table} TO STDOUT (FORMAT binary)`))
        await pipeline(made, writer.copyIn(table))
      }
    },
    close: () => client.end(),
  }
}

/** refresh_search() clears lists of two indexes by their names: here they stand for none, since others may have locked the real ones. */
const PREPARE = [
  `SELECT set_config('temp_buffers', '64MB', false), set_config('work_mem', '64MB', false), set_config('statement_timeout', '1h', false)`,
  ...[...Object.keys(SOURCES), ...MADE].map((table) => `CREATE TEMP TABLE ${table} (LIKE ${table})`),
  'CREATE TEMP TABLE unlisted (words text[])',
  'CREATE INDEX search_entity_document_idx ON unlisted USING gin (words)',
  'CREATE INDEX search_word_word_idx ON unlisted USING gin (words)',
].join(';')

async function makeAll(client: pg.Client): Promise<void> {
  await client.query(
    Object.keys(SOURCES)
      .map((table) => `ANALYZE ${table}`)
      .join(';'),
  )
  for (let last = 0; ; ) {
    const { rows } = await client.query<{ ids: number[] }>(
      'SELECT ARRAY(SELECT id FROM entity WHERE id > $1 ORDER BY id LIMIT $2) AS ids',
      [last, SIZE],
    )
    const ids = rows[0]?.ids ?? []
    const end = ids.at(-1)
    if (end === undefined) return
    await client.query('SELECT refresh_search($1)', [ids])
    last = end
  }
}
