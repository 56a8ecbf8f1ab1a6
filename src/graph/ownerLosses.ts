import { type Loss, lossOf } from './losses.ts'
import type { LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * What some entities, given by their indexes, would lose of their owners, in whatever role, if the links that `isLost` tells
 * of were gone. Costs the links that end at the entities.
 */
export function findOwnerLosses(
  snapshot: Snapshot,
  entities: Iterable<number>,
  isLost: (link: LinkNode) => boolean,
): readonly Loss[] {
  const isOwnership = ({ type }: LinkNode) => snapshot.ontology.linkTypes.get(type)?.ownership !== undefined
  return [...new Set(entities)].flatMap((index) => {
    const owning = Array.from(snapshot.linksTo(index), (link) => snapshot.linkAt(link)).filter(isOwnership)
    const lost = owning.filter(isLost)
    if (lost.length === 0) return []
    const remaining = owning.filter((link) => !lost.includes(link))
    return [lossOf(snapshot.entityAt(index), 'OWNER', lost, remaining)]
  })
}
