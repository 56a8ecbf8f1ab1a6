import { BASES, type Basis } from '../ontology/records.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** One hop of a path. */
export interface PathStep {
  readonly from: EntityNode
  readonly link: LinkNode
  readonly to: EntityNode
  /** True when the hop goes along the link's sentence, from source to target. */
  readonly forward: boolean
}

/** A way through the graph that meets no entity twice. */
export interface Path {
  readonly steps: readonly PathStep[]
  readonly hops: number
  readonly weakestBasis: Basis
}

/**
 * The path that leaves an entity over some links, each of which starts or ends where the one before left off. Throws an
 * Error when there is no link. Linear in the number of links.
 */
export function pathOf(snapshot: Snapshot, from: number, links: readonly number[]): Path {
  const { linkSource, linkTarget, linkBasis } = snapshot.columns
  const steps: PathStep[] = []
  let at = from
  let weakest = 0
  for (const link of links) {
    const forward = linkSource[link] === at
    // A link that the snapshot gave out has both ends and a basis.
    const next = (forward ? linkTarget[link] : linkSource[link]) as number
    weakest = Math.max(weakest, linkBasis[link] as number)
    const [start, end] = [snapshot.entityAt(at), snapshot.entityAt(next)]
    steps.push({ from: start, link: snapshot.linkAt(link), to: end, forward })
    at = next
  }
  const weakestBasis = BASES[weakest]
  if (steps.length === 0 || weakestBasis === undefined) throw new Error('A path has at least one link.')
  return { steps, hops: steps.length, weakestBasis }
}
