import { Decimal } from 'decimal.js'
import { isEvidenceIn, type Place } from './evidencePlace.ts'
import { findParts } from './findParts.ts'
import { foldText } from './foldText.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** A link that an entity must have, or must not have. Everything given must hold of one and the same link. */
export interface LinkCondition {
  readonly types?: readonly string[]
  readonly direction?: 'OUT' | 'IN' | 'BOTH'
  /** Kinds at the far end. */
  readonly kinds?: readonly string[]
  /** The entity at the far end. */
  readonly to?: EntityNode
}

/** What an entity must be to be let through; everything given must hold. */
export interface EntityFilter {
  readonly ids?: readonly string[]
  readonly kinds?: readonly string[]
  /** Part of the name or of an alias, whatever the case and the accents. */
  readonly name?: string
  readonly visibility?: readonly string[]
  /** A day on which the entity is in force; an unknown first or last day counts as open. */
  readonly validOn?: string
  /** The entity itself or what is part of it, as far as it goes. */
  readonly within?: EntityNode
  readonly linked?: LinkCondition
  readonly notLinked?: LinkCondition
  readonly citedIn?: Place
  /** Least amount of a funding stream; other kinds have none and are left out. */
  readonly amountMin?: string
  readonly amountMax?: string
}

/** True when the day lies within the two, the last one included; an open end lies far away. */
export function isInForce(day: string, from: string | null, to: string | null): boolean {
  return (from === null || from <= day) && (to === null || day <= to)
}

/** A link seen from one of its ends. */
export interface LinkedItem {
  readonly link: LinkNode
  readonly other: EntityNode
  readonly direction: 'OUT' | 'IN'
}

/** The links of an entity in one direction or both, those that leave it first. Costs its degree. */
export function findLinks(snapshot: Snapshot, entity: EntityNode, condition: LinkCondition): LinkedItem[] {
  const found: LinkedItem[] = []
  for (const direction of ['OUT', 'IN'] as const) {
    if (condition.direction === (direction === 'OUT' ? 'IN' : 'OUT')) continue
    for (const index of findLinkIndexes(snapshot, entity, { ...condition, direction })) {
      const link = snapshot.linkAt(index)
      found.push({ link, other: direction === 'OUT' ? link.target : link.source, direction })
    }
  }
  return found
}

/** The same as indexes: nothing is made of a link before somebody asks for it. */
export function findLinkIndexes(
  snapshot: Snapshot,
  { index: entity }: EntityNode,
  { direction = 'BOTH', types, kinds, to }: LinkCondition,
): number[] {
  const { columns } = snapshot
  const found: number[] = []
  const collect = (indexes: Uint32Array, others: Uint32Array) => {
    for (let i = 0; i < indexes.length; i++) {
      const index = indexes[i] as number
      const other = others[index] as number
      if (
        types !== undefined &&
        !types.includes(columns.typeNames[columns.linkType[index] as number] as string)
      )
        continue
      if (kinds !== undefined && !kinds.includes(snapshot.entityAt(other).kind)) continue
      if (to !== undefined && other !== to.index) continue
      found.push(index)
    }
  }
  if (direction !== 'IN') collect(snapshot.linksFrom(entity), columns.linkTarget)
  if (direction !== 'OUT') collect(snapshot.linksTo(entity), columns.linkSource)
  return found
}

/** A test that an entity passes when the filter lets it through. Cheap conditions are tried first. */
export function entityTest(snapshot: Snapshot, filter: EntityFilter): (entity: EntityNode) => boolean {
  const tests: ((entity: EntityNode) => boolean)[] = []
  const { ids, kinds, name, visibility, validOn, within, linked, notLinked, citedIn } = filter
  if (ids !== undefined) tests.push((entity) => ids.includes(entity.id))
  if (kinds !== undefined) tests.push((entity) => kinds.includes(entity.kind))
  if (visibility !== undefined) tests.push((entity) => visibility.includes(entity.visibility))
  if (validOn !== undefined) tests.push((entity) => isInForce(validOn, entity.validFrom, entity.validTo))
  if (name !== undefined) {
    const sought = foldText(name)
    tests.push((entity) => snapshot.columns.foldedNames(entity.index).some((text) => text.includes(sought)))
  }
  const { amountMin, amountMax } = filter
  if (amountMin !== undefined) {
    tests.push(
      (entity) => entity.funding?.amount != null && new Decimal(entity.funding.amount).gte(amountMin),
    )
  }
  if (amountMax !== undefined) {
    tests.push(
      (entity) => entity.funding?.amount != null && new Decimal(entity.funding.amount).lte(amountMax),
    )
  }
  if (citedIn !== undefined) tests.push((entity) => isEvidenceIn(entity.evidence, citedIn))
  if (within !== undefined) {
    const inside = new Set([within.index, ...findParts(snapshot, within).map((part) => part.index)])
    tests.push((entity) => inside.has(entity.index))
  }
  if (linked !== undefined) tests.push((entity) => findLinks(snapshot, entity, linked).length > 0)
  if (notLinked !== undefined) tests.push((entity) => findLinks(snapshot, entity, notLinked).length === 0)
  return (entity) => tests.every((test) => test(entity))
}

/**
 * The indexes of the entities that a filter can let through at all, where it names something that only few belong to; null where
 * it does not, and all must be tried. In no order, each once.
 */
export function findCandidates(snapshot: Snapshot, filter: EntityFilter): readonly number[] | null {
  const { ids, within, linked } = filter
  if (ids !== undefined) return [...new Set(ids)].flatMap((id) => snapshot.findEntity(id)?.index ?? [])
  if (within !== undefined) return [within, ...findParts(snapshot, within)].map(({ index }) => index)
  if (linked?.to === undefined) return null
  const others = findLinks(snapshot, linked.to, {}).map(({ other }) => other.index)
  return [...new Set(others)]
}
