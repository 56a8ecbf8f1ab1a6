import type { Prisma } from '../generated/client.ts'
import type { Authorship } from '../writeHistory.ts'
import type { Range } from './ranges.ts'
import { SORTS, type Sort, stagedId } from './sorts.ts'
import { storedRecords } from './storedRecords.ts'

/** The version of the graph that an import leads to, and whose work it is. */
export interface NewVersion extends Authorship {
  readonly version: number
}

/** Writes the history of a range of planned records. One statement. */
export async function writeAdditions(
  tx: Prisma.TransactionClient,
  { sort, range, version: { version, actor, reason } }: { sort: Sort; range: Range; version: NewVersion },
): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO change (actor, op, record, before, after, reason, version)
     SELECT $3, CASE WHEN p.stored IS NULL THEN 'ADDED' ELSE 'CHANGED' END::change_operation, ${stagedId(sort, 's')},
       p.before, s.record, $4, $5::bigint
     FROM plan_${sort} p JOIN stage_${sort} s ON s.n = p.n
     WHERE p.n BETWEEN $1 AND $2 AND s.n BETWEEN $1 AND $2 ORDER BY p.n`,
    range.from,
    range.to,
    actor,
    reason,
    version,
  )
}

/**
 * Writes the history of the datasets that say something else of themselves, and of all records that go: call it while they are
 * there. One statement for each sort, and one.
 */
export async function writeRemovals(
  tx: Prisma.TransactionClient,
  { version, actor, reason }: NewVersion,
): Promise<void> {
  // The key is the dataset's name, not a thing that it says of itself.
  await tx.$executeRaw`
    INSERT INTO change (actor, op, record, before, after, reason, version)
    SELECT ${actor}, 'CHANGED', 'dataset/' || s.key, p.before - 'key', s.record - 'key', ${reason}, ${version}::bigint
    FROM plan_dataset p JOIN stage_dataset s ON s.n = p.n WHERE p.before IS NOT NULL ORDER BY p.n`
  for (const sort of SORTS) {
    await tx.$executeRawUnsafe(
      `INSERT INTO change (actor, op, record, before, after, reason, version)
       SELECT $1, 'REMOVED', r.key, r.record, NULL, $2, $3::bigint
       FROM left_${sort} l JOIN (${storedRecords[sort]}) AS r ON r.id = l.id WHERE NOT l.stays ORDER BY l.id`,
      actor,
      reason,
      version,
    )
  }
}

/** Writes a run for each dataset in which something happened. One statement. */
export async function writeRuns(tx: Prisma.TransactionClient, { version, actor }: NewVersion): Promise<void> {
  const written = SORTS.map(
    (sort) =>
      `SELECT dataset, stored IS NULL AS comes, stored IS NOT NULL AS changes, FALSE AS goes FROM plan_${sort}`,
  )
  const removed = SORTS.map((sort) => `SELECT dataset, FALSE, FALSE, TRUE FROM left_${sort} WHERE NOT stays`)
  // A dataset that says something else of itself is a change; one that is new and empty is a run without any.
  const headers = `SELECT n, FALSE, before IS NOT NULL, FALSE FROM plan_dataset WHERE stored IS NULL OR before IS NOT NULL`
  await tx.$executeRawUnsafe(
    `WITH happened AS (${[...written, ...removed, headers].join(' UNION ALL ')}), runs AS (
       SELECT d.id, d.n, count(*) FILTER (WHERE comes) AS added, count(*) FILTER (WHERE changes) AS changed,
         count(*) FILTER (WHERE goes) AS removed
       FROM happened JOIN plan_dataset d ON d.n = happened.dataset GROUP BY d.id, d.n
     ), touched AS (
       UPDATE dataset SET imported_at = now() FROM runs WHERE dataset.id = runs.id
     )
     INSERT INTO import_run (dataset_key, actor, added, changed, removed, version)
     SELECT p.key, $1, added, changed, removed, $2::bigint FROM runs JOIN plan_dataset p ON p.n = runs.n ORDER BY runs.n`,
    actor,
    version,
  )
}
