import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'
import type { Prisma } from '../generated/client.ts'
import { findRanges, type Range } from './ranges.ts'
import type { Writer } from './writer.ts'

/** From so many entities on it pays. */
export const MANY_ENTITIES = 5_000

/** So many entities are worked out by one statement. */
const SIZE = 25_000

/** Makes what search needs of the planned entities while the writer goes on with what is no concern of search. */
export interface SearchHelper {
  /** Takes over the entities of the plan, once they and their evidence stand, and begins. */
  start(): Promise<void>
  /** Waits until all is made, and writes it within the transaction; where something went wrong with that, it is made there. */
  finish(): Promise<void>
  /** Lets go of the connection, whatever goes on there. */
  close(): Promise<void>
}

/** Makes what search needs of a range of planned entities, within the transaction. */
export async function refreshPlanned(tx: Prisma.TransactionClient, { from, to }: Range): Promise<void> {
  await tx.$queryRaw`
    SELECT refresh_search(ARRAY(SELECT id FROM plan_entity WHERE n BETWEEN ${from} AND ${to}))::text`
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
 * A helper on a connection of its own, so that PostgreSQL works on two processors; null when it is not to be had. It cannot see what the
 * transaction has written, so it is given a copy, in temporary tables that have the names of the real ones and are found before
 * them: there refresh_search() reads and writes those, as it would the real ones. It locks no table that others use: whoever
 * waited for a lock between the two connections would be seen by nobody. All of it is one transaction, which is rolled
 * back in the end.
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
    await prepare(client)
  } catch {
    await client.end().catch(() => {})
    return null
  }
  let making: Promise<boolean> = Promise.resolve(false)
  const copyMade = async () => {
    await tx.$executeRaw`DELETE FROM search_entity WHERE entity_id IN (SELECT id FROM plan_entity)`
    for (const table of MADE) {
      const made = client.query(to(`COPY pg_temp.${table} TO STDOUT (FORMAT binary)`))
      await pipeline(made, writer.copyIn(table))
    }
  }
  return {
    async start() {
      for (const [table, query] of Object.entries(SOURCES)) {
        const sink = client.query(from(`COPY pg_temp.${table} FROM STDIN (FORMAT binary)`))
        if (!(await handOn(writer.copyOut(query), sink))) return
      }
      making = makeAll(client).then(
        () => true,
        () => false,
      )
    },
    async finish() {
      if (await making) {
        await tx.$executeRaw`SAVEPOINT search`
        try {
          await copyMade()
          // Nothing more to make, but what waits in the lists of its indexes is put where it belongs.
          await tx.$queryRaw`SELECT refresh_search('{}')::text`
          return
        } catch {
          await tx.$executeRaw`ROLLBACK TO SAVEPOINT search`
        }
      }
      for (const range of await findRanges(tx, 'entity')) await refreshPlanned(tx, range)
    },
    close: () => client.end().catch(() => {}),
  }
}

/**
 * The temporary tables, made of what the catalogue says of the real ones: to make them LIKE those would lock those. refresh_search()
 * clears the lists of two indexes, by their names: here these stand for none.
 */
async function prepare(client: pg.Client): Promise<void> {
  await client.query('BEGIN')
  await client.query(`SELECT set_config('search_path', 'pg_temp, ' || current_setting('search_path'), true),
    set_config('temp_buffers', '64MB', true), set_config('work_mem', '64MB', true), set_config('lock_timeout', '10s', true),
    set_config('statement_timeout', '1h', true), set_config('idle_in_transaction_session_timeout', '0', true)`)
  const { rows } = await client.query<{ made: string }>(
    `SELECT format('CREATE TEMP TABLE %I (%s) ON COMMIT DROP', c.relname, string_agg(
       format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
         || CASE WHEN l.oid IS NULL THEN '' ELSE format(' COLLATE %I.%I', n.nspname, l.collname) END, ', ' ORDER BY a.attnum)) AS made
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_collation l ON l.oid = a.attcollation LEFT JOIN pg_namespace n ON n.oid = l.collnamespace
     WHERE c.oid = ANY ($1::regclass[]) GROUP BY c.relname`,
    [[...Object.keys(SOURCES), ...MADE]],
  )
  await client.query(
    [
      ...rows.map(({ made }) => made),
      'CREATE TEMP TABLE unlisted (words text[]) ON COMMIT DROP',
      'CREATE INDEX search_entity_document_idx ON pg_temp.unlisted USING gin (words)',
      'CREATE INDEX search_word_word_idx ON pg_temp.unlisted USING gin (words)',
    ].join(';'),
  )
}

/**
 * False when the rows cannot be taken in. They are read to their end all the same: until then the connection that sends them can do
 * nothing else. Rejects when they cannot be read.
 */
async function handOn(rows: Readable, into: Writable): Promise<boolean> {
  let isLost = false
  into.on('error', () => {
    isLost = true
  })
  const closed = once(into, 'close').catch(() => {})
  for await (const part of rows) {
    if (isLost || into.destroyed) continue
    if (!into.write(part)) await Promise.race([once(into, 'drain').catch(() => {}), closed])
  }
  if (isLost || into.destroyed) return false
  into.end()
  return finished(into).then(
    () => true,
    () => false,
  )
}

async function makeAll(client: pg.Client): Promise<void> {
  const tables = Object.keys(SOURCES)
  await client.query(tables.map((table) => `ANALYZE pg_temp.${table}`).join(';'))
  for (let last = 0; ; ) {
    const { rows } = await client.query<{ ids: number[] }>(
      'SELECT ARRAY(SELECT id FROM pg_temp.entity WHERE id > $1 ORDER BY id LIMIT $2) AS ids',
      [last, SIZE],
    )
    const ids = rows[0]?.ids ?? []
    const end = ids.at(-1)
    if (end === undefined) return
    await client.query('SELECT refresh_search($1)', [ids])
    last = end
  }
}
