import type { Ontology } from '../ontology/ontology.ts'
import { sortByKind } from './kindOrder.ts'
import type { EntityNode, LinkNode } from './nodes.ts'

/** What an entity may lose with others, in the order in which it is told. */
export const LOSS_KINDS = ['OWNER', 'FUNDING', 'THREAD'] as const
export type LossKind = (typeof LOSS_KINDS)[number]

/** One thing that an entity would have no more, or less of. */
export interface Loss {
  readonly entity: EntityNode
  readonly loss: LossKind
  /** The links by which it has what it would lose, where they break. In the snapshot's order, never empty. */
  readonly links: readonly LinkNode[]
  /** The links by which it would still have some of it; empty: nothing of the sort would be left. In the snapshot's order. */
  readonly remaining: readonly LinkNode[]
}

/** A loss from its links in any order. */
export function lossOf(
  entity: EntityNode,
  loss: LossKind,
  links: Iterable<LinkNode>,
  remaining: Iterable<LinkNode> = [],
): Loss {
  return { entity, loss, links: inSnapshotOrder(links), remaining: inSnapshotOrder(remaining) }
}

/** Losses of which nothing would be left first; then owners, funding and threads in turn; each by kind, then name. */
export function sortLosses(ontology: Ontology, losses: readonly Loss[]): readonly Loss[] {
  const place = new Map(
    sortByKind(ontology, new Set(losses.map(({ entity }) => entity))).map((e, i) => [e, i]),
  )
  const rankOf = ({ entity, loss, remaining }: Loss) => [
    remaining.length > 0 ? 1 : 0,
    LOSS_KINDS.indexOf(loss),
    place.get(entity) ?? 0,
  ]
  return losses
    .map((loss) => ({ loss, rank: rankOf(loss) }))
    .sort((a, b) => {
      const differs = a.rank.findIndex((part, i) => part !== b.rank[i])
      return differs < 0 ? 0 : (a.rank[differs] as number) - (b.rank[differs] as number) // within both ranks
    })
    .map(({ loss }) => loss)
}

/** The entities that would have nothing left of a sort, in the order of the losses. */
export function findBereft(losses: readonly Loss[], kind: LossKind): readonly EntityNode[] {
  return losses
    .filter(({ loss, remaining }) => loss === kind && remaining.length === 0)
    .map(({ entity }) => entity)
}

function inSnapshotOrder(links: Iterable<LinkNode>): readonly LinkNode[] {
  const distinct = new Map(Array.from(links, (link) => [link.index, link]))
  return [...distinct.values()].sort((a, b) => a.index - b.index)
}
