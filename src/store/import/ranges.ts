import type { Prisma } from '../generated/client.ts'
import type { Sort } from './sorts.ts'

/** Records of one plan that are written in one go: those from one n to another. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly records: number
}

/** So many records are written by one statement: large enough to be quick, small enough to see how it goes on. */
const SIZE = 25_000

/** The planned records of a sort, cut into ranges. One statement. */
export function findRanges(tx: Prisma.TransactionClient, sort: Sort): Promise<Range[]> {
  return tx.$queryRawUnsafe(
    `SELECT min(n) AS from, max(n) AS to, count(*)::int AS records
     FROM (SELECT n, (row_number() OVER (ORDER BY n) - 1) / ${SIZE} AS part FROM plan_${sort}) AS parts
     GROUP BY part ORDER BY part`,
  )
}
