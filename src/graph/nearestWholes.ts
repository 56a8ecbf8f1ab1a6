import { PART_OF } from './findParts.ts'
import type { EntityNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'
import { ruleOfTypes, Steps } from './steps.ts'

/**
 * For each part of any of the wholes, by its index, the whole that the fewest PART_OF links lead to; of several as near
 * the one that is given first. A whole stands for itself. Costs the links below the wholes, once.
 */
export function findNearestWholes(
  snapshot: Snapshot,
  wholes: readonly EntityNode[],
): ReadonlyMap<number, EntityNode> {
  const down = new Steps(snapshot, ruleOfTypes(snapshot.columns, [PART_OF], 'IN'))
  const nearest = new Map(wholes.map((whole, rank) => [whole.index, { rank, hops: 0 }]))
  let level = [...nearest.keys()]
  for (let hops = 1; level.length > 0; hops++) {
    const next: number[] = []
    for (const entity of level) {
      const rank = nearest.get(entity)?.rank ?? 0
      down.visitFrom(entity, (_, part) => {
        const known = nearest.get(part)
        if (known === undefined) next.push(part)
        else if (known.hops < hops || known.rank <= rank) return
        nearest.set(part, { rank, hops })
      })
    }
    level = next
  }
  // Every rank is the place of one of the wholes.
  return new Map([...nearest].map(([part, { rank }]) => [part, wholes[rank] as EntityNode]))
}
