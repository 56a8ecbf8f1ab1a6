import { findLinks } from './entityFilter.ts'
import { PART_OF } from './findParts.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** A link of a funding stream, with the index of the entity at its far end. */
export interface StreamLink {
  readonly link: LinkNode
  readonly other: number
}

/** True for what has the facts of funding. */
export function isStream(snapshot: Snapshot, entity: EntityNode): boolean {
  return snapshot.ontology.kinds.get(entity.kind)?.facts === 'FUNDING'
}

/** The indexes of the funding streams, kind by kind in the order of their ids. */
export function findStreams(snapshot: Snapshot): readonly number[] {
  const kinds = [...snapshot.ontology.kinds.values()].filter((kind) => kind.facts === 'FUNDING')
  return kinds.flatMap((kind) => [...snapshot.entitiesOf(kind.name)])
}

/** Who gives the money of a stream: the far ends of the links by which the FUNDING profile comes to it along the sentence. */
export function findProviders(snapshot: Snapshot, stream: number): readonly StreamLink[] {
  return findMoneyLinks(snapshot, stream, 'IN', 'OUT')
}

/** Who is paid the money of a stream: the far ends of the links by which the FUNDING profile leaves it against the sentence. */
export function findRecipients(snapshot: Snapshot, stream: number): readonly StreamLink[] {
  return findMoneyLinks(snapshot, stream, 'IN', 'IN')
}

/** What a stream is said to pay for: the far ends of the links by which the FUNDING profile leaves it along the sentence. */
export function findNamedPurposes(snapshot: Snapshot, stream: number): readonly StreamLink[] {
  return findMoneyLinks(snapshot, stream, 'OUT', 'OUT')
}

/** What the money of a stream is for: its named purposes; where it names none, its recipients. */
export function findPurposes(snapshot: Snapshot, stream: number): readonly StreamLink[] {
  const named = findNamedPurposes(snapshot, stream)
  return named.length > 0 ? named : findRecipients(snapshot, stream)
}

/** The other streams that a stream is part of. */
export function findWholeStreams(snapshot: Snapshot, stream: number): readonly StreamLink[] {
  return findLinks(snapshot, snapshot.entityAt(stream), { types: [PART_OF], direction: 'OUT' })
    .filter(({ other }) => isStream(snapshot, other) && other.index !== stream)
    .map(({ link, other }) => ({ link, other: other.index }))
}

/**
 * The streams that end when some entities, given by their indexes, are gone: those that have providers and lose all of
 * them, and those that name none and are part of streams all of which end or are gone. Costs the links of all streams.
 */
export function findEndingStreams(snapshot: Snapshot, gone: ReadonlySet<number>): ReadonlySet<number> {
  const ending = new Set<number>()
  const ends = (stream: number) => {
    const providers = findProviders(snapshot, stream).map(({ other }) => other)
    if (providers.length > 0) return providers.every((provider) => gone.has(provider))
    const wholes = findWholeStreams(snapshot, stream).map(({ other }) => other)
    return wholes.length > 0 && wholes.every((whole) => gone.has(whole) || ending.has(whole))
  }
  const streams = findStreams(snapshot).filter((stream) => !gone.has(stream))
  for (let before = -1; before < ending.size; ) {
    before = ending.size
    for (const stream of streams) if (!ending.has(stream) && ends(stream)) ending.add(stream)
  }
  return ending
}

function findMoneyLinks(
  snapshot: Snapshot,
  stream: number,
  direction: 'OUT' | 'IN',
  step: 'OUT' | 'IN',
): readonly StreamLink[] {
  return findLinks(snapshot, snapshot.entityAt(stream), { direction })
    .filter(
      ({ link, other }) =>
        snapshot.ontology.stepsOf('FUNDING', link.type).includes(step) && !isStream(snapshot, other),
    )
    .map(({ link, other }) => ({ link, other: other.index }))
}
