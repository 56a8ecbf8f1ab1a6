/** The sorts of records, in the order in which they are written: each refers to those before it. */
export const SORTS = ['document', 'entity', 'link', 'observation'] as const

/** A sort of record; its table has the same name. */
export type Sort = (typeof SORTS)[number]

/** SQL for the id of a staged record, as src/ontology/recordIds.ts writes it. */
export function stagedId(sort: Sort, table: string): string {
  if (sort === 'document') return `'document/' || ${table}.key`
  if (sort !== 'link') return `${table}.key`
  return linkIdOf(`${table}.source`, `${table}.type`, `${table}.target`, `${table}.valid_from`)
}

/** SQL for the id of a link with these ends, type and first day. */
export function linkIdOf(source: string, type: string, target: string, validFrom: string): string {
  return `'link/' || ${source} || '/' || ${type} || '/' || ${target} || coalesce('@' || ${validFrom}::text, '')`
}
