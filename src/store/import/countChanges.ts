import type { Prisma } from '../generated/client.ts'
import { SORTS, type Sort } from './sorts.ts'

/** How many records of a sort come, change and go. */
export interface ChangeCount {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** How many records of each sort come, change and go by the compared plans. One statement for each sort. */
export async function countChanges(tx: Prisma.TransactionClient): Promise<Record<Sort, ChangeCount>> {
  const counts: [Sort, ChangeCount][] = []
  for (const sort of SORTS) {
    const [count] = await tx.$queryRawUnsafe<ChangeCount[]>(
      `SELECT count(*) FILTER (WHERE stored IS NULL)::int AS added, count(*) FILTER (WHERE stored IS NOT NULL)::int AS changed,
         (SELECT count(*) FROM left_${sort} WHERE NOT stays)::int AS removed
       FROM plan_${sort}`,
    )
    counts.push([sort, count ?? { added: 0, changed: 0, removed: 0 }])
  }
  // Each sort has got its count above.
  return Object.fromEntries(counts) as Record<Sort, ChangeCount>
}
