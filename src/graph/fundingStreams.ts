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

/** The links by which the money of streams is for an entity: they name it as their purpose, or name none and pay it. */
export function findMoneyTo(snapshot: Snapshot, entity: number): readonly StreamLink[] {
  const node = snapshot.entityAt(entity)
  if (isStream(snapshot, node)) return []
  const steps = (link: LinkNode) => snapshot.ontology.stepsOf('FUNDING', link.type)
  return findLinks(snapshot, node, {})
    .filter(({ other }) => isStream(snapshot, other))
    .filter(({ link, other, direction }) =>
      direction === 'IN'
        ? steps(link).includes('OUT')
        : steps(link).includes('IN') && findNamedPurposes(snapshot, other.index).length === 0,
    )
    .map(({ link, other }) => ({ link, other: other.index }))
}

/** The other streams that a stream is part of. */
export function findWholeStreams(snapshot: Snapshot, stream: number): readonly StreamLink[] {
  return findLinks(snapshot, snapshot.entityAt(stream), { types: [PART_OF], direction: 'OUT' })
    .filter(({ other }) => isStream(snapshot, other) && other.index !== stream)
    .map(({ link, other }) => ({ link, other: other.index }))
}

/**
 * The streams that end when some entities, given by their indexes, are gone: those that have providers and lose all of
 * them, and those that name none and are part of streams all of which end or are gone. Costs the links of what is gone and
 * of the streams that these provide.
 */
export function findEndingStreams(snapshot: Snapshot, gone: ReadonlySet<number>): ReadonlySet<number> {
  const ending = new Set<number>()
  const ends = (stream: number) => {
    const providers = findProviders(snapshot, stream).map(({ other }) => other)
    if (providers.length > 0) return providers.every((provider) => gone.has(provider))
    const wholes = findWholeStreams(snapshot, stream).map(({ other }) => other)
    return wholes.length > 0 && wholes.every((whole) => gone.has(whole) || ending.has(whole))
  }
  const queue = [...gone]
  for (const entity of queue) {
    for (const stream of findStreamsOf(snapshot, entity)) {
      if (gone.has(stream) || ending.has(stream) || !ends(stream)) continue
      ending.add(stream)
      queue.push(stream)
    }
  }
  return ending
}

/** The streams that an entity provides; of a stream, those that are part of it. */
function findStreamsOf(snapshot: Snapshot, entity: number): readonly number[] {
  const node = snapshot.entityAt(entity)
  const links = isStream(snapshot, node)
    ? findLinks(snapshot, node, { types: [PART_OF], direction: 'IN' })
    : findLinks(snapshot, node, { direction: 'OUT' }).filter(({ link }) =>
        snapshot.ontology.stepsOf('FUNDING', link.type).includes('OUT'),
      )
  return links.filter(({ other }) => isStream(snapshot, other)).map(({ other }) => other.index)
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
