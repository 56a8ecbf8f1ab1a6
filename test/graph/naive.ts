import type { EntityNode } from '../../src/graph/nodes.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'

/** The length of the shortest chain of PART_OF from the one entity to the other, or Infinity: tries every chain. */
export function hopsUp(
  snapshot: Snapshot,
  part: EntityNode,
  whole: EntityNode,
  passed: readonly EntityNode[] = [],
): number {
  const nexts = Array.from(snapshot.linkIndexes, (index) => snapshot.linkAt(index))
    .filter((link) => link.type === 'PART_OF' && link.source === part && !passed.includes(link.target))
    .map((link) => link.target)
  const chains = nexts.map((next) =>
    next === whole ? 1 : 1 + hopsUp(snapshot, next, whole, [...passed, part]),
  )
  return Math.min(...chains, Number.POSITIVE_INFINITY)
}

/** True when a chain of PART_OF leads from the one entity to the other. */
export function isPartOf(snapshot: Snapshot, part: EntityNode, whole: EntityNode): boolean {
  return hopsUp(snapshot, part, whole) < Number.POSITIVE_INFINITY
}
