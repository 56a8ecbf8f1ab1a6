import type { EntityNode } from '../../src/graph/nodes.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { linksIn, type PlainGraph } from './support.ts'

/** The length of the shortest chain of PART_OF from the one entity to the other, or Infinity: tries every chain. */
export function hopsUp(
  graph: Snapshot | PlainGraph,
  part: EntityNode,
  whole: EntityNode,
  passed: readonly EntityNode[] = [],
): number {
  const nexts = linksIn(graph)
    .filter((link) => link.type === 'PART_OF' && link.source === part && !passed.includes(link.target))
    .map((link) => link.target)
  const chains = nexts.map((next) => (next === whole ? 1 : 1 + hopsUp(graph, next, whole, [...passed, part])))
  return Math.min(...chains, Number.POSITIVE_INFINITY)
}

/** True when a chain of PART_OF leads from the one entity to the other. */
export function isPartOf(graph: Snapshot | PlainGraph, part: EntityNode, whole: EntityNode): boolean {
  return hopsUp(graph, part, whole) < Number.POSITIVE_INFINITY
}
