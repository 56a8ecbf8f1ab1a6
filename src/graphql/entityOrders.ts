import { type EntityFilter, entityTest, findCandidates } from '../graph/entityFilter.ts'
import type { EntityNode } from '../graph/nodes.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { decimals, type KeyPart, names, nullsLast, numbers, ordering, reversed, texts } from './orderings.ts'
import type { CursorPart, Ordering } from './paginate.ts'

/** What a list of entities may be sorted by. */
export const ENTITY_ORDER_FIELDS = ['NAME', 'KIND', 'VALID_FROM', 'VALID_TO', 'AMOUNT', 'LINKS'] as const
export type EntityOrderField = (typeof ENTITY_ORDER_FIELDS)[number]

interface OrderField {
  /** What an entity sorts by before its name; null when that is not known. Absent: by the name alone. */
  readonly valueIn?: (snapshot: Snapshot, entity: EntityNode) => CursorPart
  readonly part: KeyPart
}

const FIELDS: Readonly<Record<EntityOrderField, OrderField>> = {
  NAME: { part: names },
  KIND: {
    valueIn: ({ columns }, { index }) => columns.entityKind[index] as number, // every entity has one
    part: numbers,
  },
  VALID_FROM: { valueIn: (_snapshot, { validFrom }) => validFrom, part: texts },
  VALID_TO: { valueIn: (_snapshot, { validTo }) => validTo, part: texts },
  AMOUNT: { valueIn: (_snapshot, { funding }) => funding?.amount ?? null, part: decimals },
  LINKS: {
    valueIn: (snapshot, { index }) => snapshot.linksFrom(index).length + snapshot.linksTo(index).length,
    part: numbers,
  },
}

/** An order of the entities of a snapshot, given by their indexes: equals are told apart by name and id, unknown values come last. */
export interface EntityOrder {
  readonly field: EntityOrderField
  readonly descending: boolean
  /** What cursors carry, and how they are found again. */
  readonly ordering: Ordering<number>
}

/** The order of entities by a field. */
export function entityOrder(snapshot: Snapshot, field: EntityOrderField, descending: boolean): EntityOrder {
  const { valueIn, part } = FIELDS[field]
  const first = nullsLast(descending ? reversed(part) : part)
  const keyOf = (index: number): readonly CursorPart[] => {
    const entity = snapshot.entityAt(index)
    return [...(valueIn === undefined ? [] : [valueIn(snapshot, entity)]), entity.name, entity.id]
  }
  const parts = valueIn === undefined ? [first, texts] : [first, names, texts]
  const name = `entities-${field}-${descending ? 'desc' : 'asc'}`
  return { field, descending, ordering: ordering(name, keyOf, parts) }
}

/**
 * The indexes of the visible entities of a kind, or of all kinds, that a filter lets through, in an order. Without a filter the
 * list is made once for each snapshot. With one that names a whole, an end of a link or ids it costs what belongs to that; with
 * any other, one pass over the kind.
 */
export function findOrdered(
  snapshot: Snapshot,
  order: EntityOrder,
  { kind, filter }: { readonly kind: string | null; readonly filter?: EntityFilter | undefined },
): ArrayLike<number> {
  if (filter === undefined) return allOrdered(snapshot, order, kind)
  const test = entityTest(snapshot, filter)
  const candidates = findCandidates(snapshot, filter)
  if (candidates === null) {
    return Array.from(allOrdered(snapshot, order, kind)).filter((index) => test(snapshot.entityAt(index)))
  }
  const found = candidates
    .map((index) => snapshot.entityAt(index))
    .filter((entity) => (kind === null || entity.kind === kind) && test(entity))
  return sortEntities(
    snapshot,
    order,
    found.map(({ index }) => index),
  )
}

/** The indexes of some entities in an order. */
export function sortEntities(
  snapshot: Snapshot,
  order: EntityOrder,
  indexes: Iterable<number>,
): readonly number[] {
  const ranks = snapshot.columns.nameRanks()
  const byName = [...indexes].sort((a, b) => (ranks[a] as number) - (ranks[b] as number))
  return sortBy(snapshot, order, byName)
}

const kept = new WeakMap<Snapshot, Map<string, readonly number[]>>()

function allOrdered(snapshot: Snapshot, order: EntityOrder, kind: string | null): readonly number[] {
  const lists = kept.get(snapshot) ?? new Map<string, readonly number[]>()
  kept.set(snapshot, lists)
  const key = `${kind ?? 'all'} ${order.ordering.name}`
  const known = lists.get(key)
  if (known !== undefined) return known
  const isWanted = new Uint8Array(snapshot.columns.entityCount)
  for (const index of kind === null ? snapshot.entityIndexes : snapshot.entitiesOf(kind)) isWanted[index] = 1
  const byName = Array.from(snapshot.columns.nameOrder().filter((index) => isWanted[index] === 1))
  const sorted = sortBy(snapshot, order, byName)
  lists.set(key, sorted)
  return sorted
}

/** The indexes, which come by name, sorted by the field's values; a sort keeps the order of equals. */
function sortBy(
  snapshot: Snapshot,
  { field, descending }: EntityOrder,
  byName: readonly number[],
): readonly number[] {
  const { valueIn, part } = FIELDS[field]
  if (valueIn === undefined) return descending ? byReversedName(snapshot, byName) : byName
  const { compare } = nullsLast(descending ? reversed(part) : part)
  return byName
    .map((index) => ({ index, value: valueIn(snapshot, snapshot.entityAt(index)) }))
    .sort((a, b) => compare(a.value, b.value))
    .map(({ index }) => index)
}

/** From the last name to the first; those of one name stay in the order of their ids. */
function byReversedName(snapshot: Snapshot, byName: readonly number[]): readonly number[] {
  const nameAt = (index: number) => snapshot.entityAt(index).name
  const reversedNames: number[] = []
  for (let end = byName.length; end > 0; ) {
    let start = end - 1
    while (
      start > 0 &&
      names.compare(nameAt(byName[start - 1] as number), nameAt(byName[start] as number)) === 0
    )
      start--
    reversedNames.push(...byName.slice(start, end))
    end = start
  }
  return reversedNames
}
