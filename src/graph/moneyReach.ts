import type { Kind } from '../ontology/kinds.ts'
import type { Ontology } from '../ontology/ontology.ts'
import { PART_OF } from './findParts.ts'
import { findMoneyTo, isStream } from './fundingStreams.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** The links that bring money to one entity from one step away. */
export interface MoneyLinks {
  /** From or to a funding stream: what the stream is for. */
  readonly direct: readonly LinkNode[]
  /** From something that a stream pays for, and is at work on the entity. */
  readonly work: readonly LinkNode[]
  /** From a part of the entity that money reaches. */
  readonly parts: readonly LinkNode[]
}

const BODIES: readonly string[] = ['PARTNER', 'ROLE'] satisfies Kind[]

/**
 * What money reaches, in three steps. (1) A stream reaches what it is for: what the FUNDING profile walks to along the
 * sentence (it funds a service); only where it names nothing of the sort, who is paid it. (2) What a stream is for carries
 * it one step on, to what it owns, but for mere contributions, and to where the FUNDING profile walks on (it delivers or
 * supports an action): an organisation or a post does not, for its money is not all meant for all that it does. (3) From
 * any of these the money reaches every whole that they are part of. Asked of one entity, it looks at the links of its parts
 * and of what is at work on them, and remembers what it found.
 */
export class MoneyReach {
  readonly #snapshot: Snapshot
  readonly #gone: ReadonlySet<number>
  readonly #direct = new Map<number, readonly LinkNode[]>()
  readonly #reached = new Map<number, boolean>()

  /** Streams and other entities that are `gone` are passed over; what a stream names as its purpose is not changed by that. */
  constructor(snapshot: Snapshot, gone: ReadonlySet<number> = new Set()) {
    this.#snapshot = snapshot
    this.#gone = gone
  }

  /** True when the money of some funding stream reaches the entity, given by its index; never for a stream. */
  has(entity: number): boolean {
    const known = this.#reached.get(entity)
    if (known !== undefined) return known
    const inside = new Set(this.#isLeft(entity) ? [entity] : [])
    // A set's iterator also gives what is added on the way.
    for (const part of inside) {
      if (this.#reached.get(part) === true || this.#isPaidFor(part)) {
        this.#reached.set(entity, true)
        return true
      }
      for (const { source } of this.#partsOf(part)) {
        if (this.#reached.get(source.index) !== false) inside.add(source.index)
      }
    }
    // Where money reaches none of the parts, it reaches none of theirs.
    for (const part of inside) this.#reached.set(part, false)
    return false
  }

  /** The links by which money comes to the entity, given by its index, from one step away. */
  linksTo(entity: number): MoneyLinks {
    if (!this.#isLeft(entity)) return { direct: [], work: [], parts: [] }
    return {
      direct: this.#directTo(entity),
      work: this.#workOn(entity),
      parts: this.#partsOf(entity).filter(({ source }) => this.has(source.index)),
    }
  }

  #isPaidFor(entity: number): boolean {
    return this.#directTo(entity).length > 0 || this.#workOn(entity).length > 0
  }

  #directTo(entity: number): readonly LinkNode[] {
    const known = this.#direct.get(entity)
    if (known !== undefined) return known
    const found = findMoneyTo(this.#snapshot, entity)
      .filter(({ other }) => !this.#gone.has(other))
      .map(({ link }) => link)
    this.#direct.set(entity, found)
    return found
  }

  #workOn(entity: number): readonly LinkNode[] {
    return this.#linksInto(entity).filter(
      (link) =>
        isWork(this.#snapshot.ontology, link) &&
        link.source !== link.target &&
        !isBody(link.source) &&
        this.#directTo(link.source.index).length > 0,
    )
  }

  #partsOf(entity: number): readonly LinkNode[] {
    return this.#linksInto(entity).filter(({ type }) => type === PART_OF)
  }

  /** The links that end at an entity and start at something that is left and is no stream. */
  #linksInto(entity: number): readonly LinkNode[] {
    const links = Array.from(this.#snapshot.linksTo(entity), (index) => this.#snapshot.linkAt(index))
    return links.filter(({ source }) => this.#isLeft(source.index))
  }

  #isLeft(entity: number): boolean {
    return !this.#gone.has(entity) && !isStream(this.#snapshot, this.#snapshot.entityAt(entity))
  }
}

/**
 * Everything that the money of some entities may reach: the purposes and recipients of a stream, what an entity is at work
 * on, and the wholes of each, the entities themselves included. Costs the links of what is found.
 */
export function findMoneyAhead(snapshot: Snapshot, from: Iterable<number>): ReadonlySet<number> {
  const found = new Set(from)
  // A set's iterator also gives what is added on the way.
  for (const entity of found) {
    for (const index of snapshot.linksFrom(entity)) {
      const link = snapshot.linkAt(index)
      if (link.type === PART_OF || isWork(snapshot.ontology, link)) found.add(link.target.index)
    }
    if (!isStream(snapshot, snapshot.entityAt(entity))) continue
    for (const index of snapshot.linksTo(entity)) {
      const { type, source } = snapshot.linkAt(index)
      if (snapshot.ontology.stepsOf('FUNDING', type).includes('IN')) found.add(source.index)
    }
  }
  return found
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
