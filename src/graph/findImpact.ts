import type { Kind } from '../ontology/kinds.ts'
import { findWithin } from './ball.ts'
import { findEndingStreams, findProviders, findWholeStreams } from './fundingStreams.ts'
import { sortByKind } from './kindOrder.ts'
import { findMoneyReach, type MoneyReach } from './moneyReach.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'
import { reverseRule, ruleOfProfile, Steps } from './steps.ts'
import { findOwnPlans, hasThreadBeyond } from './threadsBeyond.ts'

/** What an entity may lose with others. */
export type LossKind = 'OWNER' | 'FUNDING' | 'THREAD'

/** One thing that an entity would have no more. */
export interface Loss {
  readonly entity: EntityNode
  readonly loss: LossKind
  /** The links by which it had what it loses, where they break: none of them would be left. In the snapshot's order. */
  readonly links: readonly LinkNode[]
}

/** What would be lost if some entities were gone. Every list of entities is sorted by kind, then name. */
export interface Impact {
  readonly removed: readonly EntityNode[]
  readonly losesOnlyOwner: readonly EntityNode[]
  readonly losesOnlyFunding: readonly EntityNode[]
  readonly losesThread: readonly EntityNode[]
  /** How many links touch a removed entity. */
  readonly losesLinks: number
  /** Owners first, then funding, then threads, each by kind, then name. */
  readonly losses: readonly Loss[]
}

/** The kinds that a thread is asked of. */
const THREADED: readonly string[] = ['PRIORITY', 'OBJECTIVE', 'ACTION'] satisfies Kind[]

/**
 * What would be lost if some entities were gone, all at once. OWNER: what somebody owns now, in whatever role, and nobody
 * then. FUNDING: what money reaches now (see `findMoneyReach`) and none then; a funding stream ends with its last provider
 * and then stands among the losers itself. THREAD: priorities, objectives and actions that have a thread now to a strategy
 * beyond those that they are part of, and none then. What is removed is not among the losers; its parts, posts and groups
 * are not removed with it. Costs a further snapshot, and a search upwards from whatever has a thread to what is removed.
 */
export function findImpact(snapshot: Snapshot, removing: readonly EntityNode[]): Impact {
  const gone = new Set(removing.map(({ index }) => index))
  const left = snapshot.without(gone)
  const losses = [
    ...findOwnerLosses(snapshot, left, gone),
    ...findFundingLosses(snapshot, gone),
    ...findThreadLosses(snapshot, left, gone),
  ]
  const sorted = (kind: LossKind) => {
    const found = losses.filter(({ loss }) => loss === kind)
    return sortByKind(
      snapshot.ontology,
      found.map(({ entity }) => entity),
    )
  }
  const [losesOnlyOwner, losesOnlyFunding, losesThread] = [
    sorted('OWNER'),
    sorted('FUNDING'),
    sorted('THREAD'),
  ]
  const lossOf = new Map(losses.map((loss) => [`${loss.loss} ${loss.entity.id}`, loss]))
  const inOrder = (kind: LossKind, entities: readonly EntityNode[]) =>
    entities.flatMap((entity) => lossOf.get(`${kind} ${entity.id}`) ?? [])
  return {
    removed: sortByKind(
      snapshot.ontology,
      [...gone].map((index) => snapshot.entityAt(index)),
    ),
    losesOnlyOwner,
    losesOnlyFunding,
    losesThread,
    losesLinks: snapshot.linkIndexes.length - left.linkIndexes.length,
    losses: [
      ...inOrder('OWNER', losesOnlyOwner),
      ...inOrder('FUNDING', losesOnlyFunding),
      ...inOrder('THREAD', losesThread),
    ],
  }
}

function findOwnerLosses(snapshot: Snapshot, left: Snapshot, gone: ReadonlySet<number>): Loss[] {
  const isOwnership = (link: LinkNode) => snapshot.ontology.linkTypes.get(link.type)?.ownership !== undefined
  const ownersOf = (from: Snapshot, entity: number) =>
    Array.from(from.linksTo(entity), (index) => from.linkAt(index)).filter(isOwnership)
  const owned = new Set<number>()
  for (const owner of gone) {
    for (const index of snapshot.linksFrom(owner)) owned.add(snapshot.columns.linkTarget[index] as number)
  }
  const losses: Loss[] = []
  for (const index of owned) {
    const links = ownersOf(snapshot, index)
    if (gone.has(index) || links.length === 0 || ownersOf(left, index).length > 0) continue
    losses.push({ entity: snapshot.entityAt(index), loss: 'OWNER', links: inSnapshotOrder(links) })
  }
  return losses
}

function findFundingLosses(snapshot: Snapshot, gone: ReadonlySet<number>): Loss[] {
  const ending = findEndingStreams(snapshot, gone)
  const all = new Set([...gone, ...ending])
  const before = findMoneyReach(snapshot)
  const after = findMoneyReach(snapshot, all)
  const losses: Loss[] = [...ending].map((stream) => ({
    entity: snapshot.entityAt(stream),
    loss: 'FUNDING',
    links: findEndOfStream(snapshot, stream),
  }))
  for (const index of snapshot.entityIndexes) {
    if (all.has(index) || !before.has(index) || after.has(index)) continue
    const links = findMoneyBreaks(before, index, all)
    losses.push({ entity: snapshot.entityAt(index), loss: 'FUNDING', links: inSnapshotOrder(links) })
  }
  return losses
}

/** The links to a stream's providers; where it has none, to the streams that it is part of. */
function findEndOfStream(snapshot: Snapshot, stream: number): readonly LinkNode[] {
  const providers = findProviders(snapshot, stream)
  return (providers.length > 0 ? providers : findWholeStreams(snapshot, stream)).map(({ link }) => link)
}

/** Walks back along the ways of the money as far as they would be left, to the links where they break. */
function findMoneyBreaks(before: MoneyReach, entity: number, gone: ReadonlySet<number>): Set<LinkNode> {
  const breaks = new Map<number, LinkNode>()
  const queue = [{ at: entity, direct: false }]
  const seen = new Set([`${entity} false`])
  for (const { at, direct } of queue) {
    const { direct: fromStreams, work, parts } = before.linksTo(at)
    // A stream that is left would still pay for the entity, so these all come from streams that end.
    for (const link of fromStreams) breaks.set(link.index, link)
    for (const link of direct ? [] : [...work, ...parts]) {
      const next = { at: link.source.index, direct: work.includes(link) }
      if (gone.has(next.at)) breaks.set(link.index, link)
      else if (!seen.has(`${next.at} ${next.direct}`)) {
        seen.add(`${next.at} ${next.direct}`)
        queue.push(next)
      }
    }
  }
  return new Set(breaks.values())
}

function findThreadLosses(snapshot: Snapshot, left: Snapshot, gone: ReadonlySet<number>): Loss[] {
  const thread = ruleOfProfile(snapshot.columns, 'THREAD')
  const below = findWithin(new Steps(snapshot, reverseRule(thread)), gone)
  const losses: Loss[] = []
  for (const index of below.keys()) {
    const entity = snapshot.entityAt(index)
    if (gone.has(index) || !THREADED.includes(entity.kind)) continue
    const own = findOwnPlans(snapshot, entity)
    if (!hasThreadBeyond(snapshot, entity, own) || hasThreadBeyond(left, entity, own)) continue
    const links = new Set<LinkNode>()
    for (const at of findWithin(new Steps(left, thread), [index]).keys()) {
      new Steps(snapshot, thread).visitFrom(at, (link, other) => {
        if (gone.has(other) && leadsBeyond(snapshot, snapshot.entityAt(other), [entity, ...own])) {
          links.add(snapshot.linkAt(link))
        }
      })
    }
    losses.push({ entity, loss: 'THREAD', links: inSnapshotOrder(links) })
  }
  return losses
}

/** True for a strategy beyond those given, and for what has a thread to one. */
function leadsBeyond(snapshot: Snapshot, entity: EntityNode, own: readonly EntityNode[]): boolean {
  const isBeyond = entity.kind === 'STRATEGY' && !own.includes(entity)
  return isBeyond || hasThreadBeyond(snapshot, entity, own)
}

function inSnapshotOrder(links: Iterable<LinkNode>): readonly LinkNode[] {
  return [...links].sort((a, b) => a.index - b.index)
}
