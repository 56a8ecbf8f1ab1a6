import type { Kind } from '../ontology/kinds.ts'
import { findLinks, type LinkedItem } from './entityFilter.ts'
import { findParts, PART_OF } from './findParts.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** What groups may be at work on. */
const SUBJECTS: readonly string[] = ['PRIORITY', 'CONCERN'] satisfies Kind[]

const GROUP = 'THEMATIC_GROUP'
const ADDRESSES = 'ADDRESSES'

/** A group at work on something. */
export interface GroupWork {
  readonly group: EntityNode
  /** A shortest chain of links from the group to what it is at work on, from the group on. */
  readonly links: readonly LinkNode[]
}

/**
 * For each priority and concern, the groups at work on it, in the order of their ids. A group is at work on what it owns in
 * whatever role, but for other groups that it merely contributes to; on what it, or a thing that it owns, addresses or
 * serves by the next step of a thread; on what is helped by serving the group itself (an objective that is to strengthen
 * it); and on everything of which one of these is a part. That a concern was raised in a group does not put the group to
 * work on it. Costs the links of the groups and of what they own; of those groups alone that may be at work on one of the
 * `subjects`, where these are given.
 */
export function findGroupWork(
  snapshot: Snapshot,
  subjects?: Iterable<EntityNode>,
): ReadonlyMap<EntityNode, readonly GroupWork[]> {
  const wanted = subjects === undefined ? undefined : new Set(subjects)
  const groups = wanted === undefined ? snapshot.entitiesOf(GROUP) : findGroupsNear(snapshot, wanted)
  const found = new Map<EntityNode, GroupWork[]>()
  for (const index of groups) {
    const group = snapshot.entityAt(index)
    for (const [about, links] of findWorkOf(snapshot, group)) {
      if (!SUBJECTS.includes(about.kind) || wanted?.has(about) === false) continue
      const work = found.get(about) ?? []
      work.push({ group, links })
      found.set(about, work)
    }
  }
  return found
}

/** Everything that a group is at work on, with a shortest chain of links to it. */
function findWorkOf(snapshot: Snapshot, group: EntityNode): ReadonlyMap<EntityNode, readonly LinkNode[]> {
  const found = new Map<EntityNode, readonly LinkNode[]>()
  const add = (chain: readonly LinkNode[], { link, other }: LinkedItem) => {
    if (!found.has(other)) found.set(other, [...chain, link])
  }
  const owned = findLinks(snapshot, group, { direction: 'OUT' }).filter((item) => isOwned(snapshot, item))
  for (const item of owned) add([], item)
  for (const item of findLinks(snapshot, group, {})) {
    if (isServing(snapshot, item) || isThreadStep(snapshot, item, true)) add([], item)
  }
  for (const { link, other } of owned) {
    for (const item of findLinks(snapshot, other, {})) if (isServing(snapshot, item)) add([link], item)
  }
  // A map's iterator also gives what is added on the way; chains of two links stand behind those of one.
  for (const [part, chain] of found) {
    for (const item of findLinks(snapshot, part, { types: [PART_OF], direction: 'OUT' })) add(chain, item)
  }
  return found
}

/** The groups that may be at work on one of some subjects, in the order of their ids: all that are, and some more. */
function findGroupsNear(snapshot: Snapshot, subjects: Iterable<EntityNode>): readonly number[] {
  const near = new Set<EntityNode>()
  const addIfGroup = ({ other }: LinkedItem) => {
    if (other.kind === GROUP) near.add(other)
  }
  const inside = new Set([...subjects].flatMap((subject) => [subject, ...findParts(snapshot, subject)]))
  for (const part of inside) {
    for (const item of findLinks(snapshot, part, {})) {
      addIfGroup(item)
      // What addresses the part or has a step of a thread to it may be owned by a group.
      const back = { ...item, direction: item.direction === 'IN' ? 'OUT' : 'IN' } as const
      if (!isServing(snapshot, back)) continue
      for (const owner of findLinks(snapshot, item.other, { direction: 'IN' })) addIfGroup(owner)
    }
  }
  return [...near].map(({ index }) => index).sort((a, b) => a - b)
}

/** True for a link, seen from a group, by which it owns what is at the other end, more than by contributing to another group. */
function isOwned(snapshot: Snapshot, { link, other }: LinkedItem): boolean {
  const role = snapshot.ontology.linkTypes.get(link.type)?.ownership
  return role !== undefined && !(role === 'CONTRIBUTOR' && other.kind === GROUP)
}

/** True for a link, seen from one of its ends, by which that addresses the other or serves it by a step of a thread. */
function isServing(snapshot: Snapshot, item: LinkedItem): boolean {
  return (item.link.type === ADDRESSES && item.direction === 'OUT') || isThreadStep(snapshot, item, false)
}

/** True for a link that is a step of a thread from the end that it is seen from; or, `against`, to that end. */
function isThreadStep(snapshot: Snapshot, { link, direction }: LinkedItem, against: boolean): boolean {
  const way = against === (direction === 'IN') ? 'OUT' : 'IN'
  return snapshot.ontology.stepsOf('THREAD', link.type).includes(way)
}
