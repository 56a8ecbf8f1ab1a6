import { isSameRecord } from '../../ontology/compareRecords.ts'
import type { Prisma } from '../generated/client.ts'
import { SORTS, type Sort } from './sorts.ts'
import { storedRecords } from './storedRecords.ts'

/** So many differing records are looked at in one go. */
const BATCH = 1_000

/**
 * Leaves in the plans what must be written: new records, and those that say something else than the stored ones, which get what
 * they said before. Returns how many records stay as they are.
 */
export async function compareRecords(tx: Prisma.TransactionClient): Promise<number> {
  let unchanged = 0
  for (const sort of ['dataset', ...SORTS] as const) {
    await tx.$executeRawUnsafe(
      `UPDATE plan_${sort} AS p SET before = r.record FROM stage_${sort} s, (${storedRecords[sort]}) AS r
       WHERE r.id = p.stored AND s.n = p.n AND r.record <> s.record`,
    )
    await dropReordered(tx, sort)
    // The plan of datasets keeps them all: their records need their rows.
    if (sort === 'dataset') continue
    unchanged += await tx.$executeRawUnsafe(
      `DELETE FROM plan_${sort} WHERE stored IS NOT NULL AND before IS NULL`,
    )
  }
  return unchanged
}

/** Takes for unchanged what differs in the order of lists alone whose order does not count. */
async function dropReordered(tx: Prisma.TransactionClient, sort: Sort | 'dataset'): Promise<void> {
  for (let last = -1; ; ) {
    const rows = await tx.$queryRawUnsafe<{ n: number; before: object; after: object }[]>(
      `SELECT p.n, p.before, s.record AS after FROM plan_${sort} p JOIN stage_${sort} s ON s.n = p.n
       WHERE p.before IS NOT NULL AND p.n > ${last} ORDER BY p.n LIMIT ${BATCH}`,
    )
    const same = rows.filter(({ before, after }) => isSameRecord(before, after)).map(({ n }) => n)
    if (same.length > 0) {
      await tx.$executeRawUnsafe(`UPDATE plan_${sort} SET before = NULL WHERE n = ANY ($1::int[])`, same)
    }
    const end = rows.at(-1)?.n
    if (end === undefined || rows.length < BATCH) return
    last = end
  }
}
