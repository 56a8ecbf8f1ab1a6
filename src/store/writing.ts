import type { RecordChange } from '../ontology/changes.ts'
import type { Prisma } from './generated/client.ts'

/** What every step of writing a dataset needs to know. */
export interface Writing {
  readonly tx: Prisma.TransactionClient
  readonly dataset: { readonly id: number; readonly key: string }
  /** Counts records that are written or removed, for whoever watches. */
  readonly advance: (records: number) => void
}

/**
 * Large enough that the round trips do not count, small enough that one message stays within a few megabytes.
 */
const CHUNK = 5_000

/**
 * Calls the function with the rows as JSON, one chunk after another: the rows of a statement in a single
 * parameter.
 */
export async function inChunks<T>(
  rows: readonly T[],
  write: (json: string, count: number) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK)
    await write(JSON.stringify(chunk), chunk.length)
  }
}

/**
 * Unused ids of the table, as many as asked for, so that rows can point at one another before they are
 * written.
 */
export async function takeIds(
  tx: Prisma.TransactionClient,
  table: 'document' | 'entity' | 'holder' | 'link' | 'observation',
  count: number,
): Promise<readonly number[]> {
  if (count === 0) return []
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence(${table}, 'id'))::int AS id FROM generate_series(1, ${count}::int)`
  return rows.map((row) => row.id)
}

/**
 * The records as they are afterwards, with the change that each comes from: those added and those changed.
 */
export function writtenRecords<T>(
  changes: readonly RecordChange<T>[],
): readonly { change: RecordChange<T>; record: T }[] {
  return changes.flatMap((change) => (change.after === null ? [] : [{ change, record: change.after }]))
}
