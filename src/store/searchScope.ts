import type { Visibility } from '../ontology/records.ts'
import { Prisma } from './generated/client.ts'

/** What a search may find, and learn from: nothing else has a part in its answer. */
export interface SearchScope {
  readonly visibilities: readonly Visibility[]
  /** Only what is in force on this day; null: whatever the day. */
  readonly day: string | null
}

/** The condition that a row of search_entity or search_name, under the alias, lies within the scope. */
export function liesWithin({ visibilities, day }: SearchScope, alias: string): Prisma.Sql {
  const row = Prisma.raw(alias)
  const visible = Prisma.sql`${row}.visibility = ANY (${visibilities}::text[]::visibility[])`
  if (day === null) return visible
  return Prisma.sql`${visible} AND (${row}.valid_from IS NULL OR ${row}.valid_from <= ${day}::date)
    AND (${row}.valid_to IS NULL OR ${row}.valid_to >= ${day}::date)`
}
