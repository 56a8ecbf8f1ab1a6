import type { Kind } from '../ontology/kinds.ts'
import type { Ontology } from '../ontology/ontology.ts'
import { PART_OF } from './findParts.ts'
import { findPurposes, findStreams, isStream } from './fundingStreams.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** What the money of a graph reaches, and by which links. */
export interface MoneyReach {
  /** True when the money of some funding stream reaches the entity, given by its index. */
  has(entity: number): boolean
  /** The links by which money comes to the entity from one step away; see `findMoneyReach` for the two sorts of step. */
  linksTo(entity: number): MoneyLinks
}

/** The links that bring money to one entity. */
export interface MoneyLinks {
  /** From or to a funding stream: what the stream is for. */
  readonly direct: readonly LinkNode[]
  /** From something that a stream pays for, and is at work on the entity. */
  readonly work: readonly LinkNode[]
  /** From a part of the entity that money reaches. */
  readonly parts: readonly LinkNode[]
}

const BODIES: readonly string[] = ['PARTNER', 'ROLE'] satisfies Kind[]

const NONE: MoneyLinks = { direct: [], work: [], parts: [] }

/**
 * What money reaches, in three steps. (1) A stream reaches what it is for: what the FUNDING profile walks to along the
 * sentence (it funds a service); only where it names nothing of the sort, who is paid it. (2) What a stream is for carries
 * it one step on, to what it owns, but for mere contributions, and to where the FUNDING profile walks on (it delivers or
 * supports an action): an organisation or a post does not, for its money is not all meant for all that it does. (3) From
 * any of these the money reaches every whole that they are part of. Streams and other entities that are `gone`, given by
 * their indexes, are passed over; what a stream names as its purpose is not changed by that. Linear in the links of what is
 * reached.
 */
export function findMoneyReach(snapshot: Snapshot, gone: ReadonlySet<number> = new Set()): MoneyReach {
  const { ontology } = snapshot
  const reached = new Map<number, { direct: LinkNode[]; work: LinkNode[]; parts: LinkNode[] }>()
  const entryOf = (entity: number) => {
    const entry = reached.get(entity) ?? { direct: [], work: [], parts: [] }
    reached.set(entity, entry)
    return entry
  }
  for (const stream of findStreams(snapshot)) {
    if (gone.has(stream)) continue
    for (const { link, other } of findPurposes(snapshot, stream)) {
      if (!gone.has(other)) entryOf(other).direct.push(link)
    }
  }
  for (const entity of [...reached.keys()]) {
    if (isBody(snapshot.entityAt(entity))) continue
    for (const index of snapshot.linksFrom(entity)) {
      const link = snapshot.linkAt(index)
      if (!isWork(ontology, link) || link.source === link.target) continue
      if (gone.has(link.target.index) || isStream(snapshot, link.target)) continue
      entryOf(link.target.index).work.push(link)
    }
  }
  const queue = [...reached.keys()]
  for (const entity of queue) {
    for (const index of snapshot.linksFrom(entity)) {
      const link = snapshot.linkAt(index)
      const whole = link.target.index
      if (link.type !== PART_OF || gone.has(whole) || isStream(snapshot, link.target)) continue
      if (!reached.has(whole)) queue.push(whole)
      entryOf(whole).parts.push(link)
    }
  }
  return { has: (entity) => reached.has(entity), linksTo: (entity) => reached.get(entity) ?? NONE }
}

/** True for an organisation or a post: its money is not all meant for all that it does. */
export function isBody(entity: EntityNode): boolean {
  return BODIES.includes(entity.kind)
}

/** True for a link by which the money of its source works for its target: owning, more than by contributing, or helping. */
export function isWork(ontology: Ontology, { type }: LinkNode): boolean {
  if (type === PART_OF) return false
  const role = ontology.linkTypes.get(type)?.ownership
  return (role !== undefined && role !== 'CONTRIBUTOR') || ontology.stepsOf('FUNDING', type).includes('OUT')
}
