import type { Visibility } from '../ontology/records.ts'
import { Prisma } from './generated/client.ts'

/** What a search may find, and learn from: nothing else has a part in its answer. */
export interface SearchScope {
  readonly visibilities: readonly Visibility[]
  /** Only what is in force on this day; null: whatever the day. */
  readonly day: string | null
}

/** The condition that a row of search_entity or search_name, under the alias, lies within the scope. */
export function liesWithin(scope: SearchScope, alias: string): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(alias)}.visibility = ANY (${scope.visibilities}::text[]::visibility[])
    AND ${isInForce(scope, alias)}`
}

/** The condition that such a row is in force on the scope's day. */
export function isInForce({ day }: SearchScope, alias: string): Prisma.Sql {
  if (day === null) return Prisma.sql`TRUE`
  const row = Prisma.raw(alias)
  return Prisma.sql`(${row}.valid_from IS NULL OR ${row}.valid_from <= ${day}::date)
    AND (${row}.valid_to IS NULL OR ${row}.valid_to >= ${day}::date)`
}
