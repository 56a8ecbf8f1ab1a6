import { findWithin } from './ball.ts'
import { PART_OF } from './findParts.ts'
import { findEndingStreams, findProviders, findWholeStreams, isStream } from './fundingStreams.ts'
import { sortByKind } from './kindOrder.ts'
import { findBereft, type Loss, lossOf, sortLosses } from './losses.ts'
import { findMoneyLosses, findProviderLosses } from './moneyLosses.ts'
import { findMoneyAhead, MoneyReach } from './moneyReach.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import { findOwnerLosses } from './ownerLosses.ts'
import type { Snapshot } from './snapshot.ts'
import { reverseRule, ruleOfProfile, ruleOfTypes, Steps } from './steps.ts'
import { findThreadLosses } from './threadLosses.ts'
import { findOwnPlans, threadSteps } from './threadsBeyond.ts'

const HELD_IN = 'HELD_IN'

/** What would be lost if some entities were gone. Every list of entities is sorted by kind, then name. */
export interface Impact {
  readonly removed: readonly EntityNode[]
  /** What is part of, or a post in, what is removed, however far down: it is taken to stay. */
  readonly parts: readonly EntityNode[]
  readonly losesOnlyOwner: readonly EntityNode[]
  readonly losesOnlyFunding: readonly EntityNode[]
  readonly losesThread: readonly EntityNode[]
  /** Indexes of the links that touch a removed entity, in the snapshot's order. */
  readonly links: readonly number[]
  /** What would be lost whole, then what would be lost in part; see sortLosses. */
  readonly losses: readonly Loss[]
}

/**
 * What would be lost if some entities were gone, all at once. OWNER: what somebody owns now, in whatever role, and nobody
 * then. FUNDING: what money reaches now (see `findMoneyLosses`) and none then; a funding stream ends with its last provider and
 * then stands among the losers itself. THREAD: priorities, objectives and actions that have a thread now to a strategy beyond
 * those that they are part of, and none then. Owners and funding are also told where some would be left. What is removed is
 * not among the losers; its parts, posts and groups are not removed with it. Costs what hangs on what is removed.
 */
export function findImpact(snapshot: Snapshot, removing: readonly EntityNode[]): Impact {
  const gone = new Set(removing.map(({ index }) => index))
  const isLost = ({ source, target }: LinkNode) => gone.has(source.index) || gone.has(target.index)
  const losses = sortLosses(snapshot.ontology, [
    ...findOwnerLosses(snapshot, findTargets(snapshot, gone), isLost),
    ...findFundingLosses(snapshot, gone),
    ...findThreadLosses(snapshot, findBelow(snapshot, gone), {
      steps: threadSteps(snapshot, { without: gone }),
      ownPlans: (entity) => findOwnPlans(snapshot, entity),
      isLost,
    }),
  ])
  const sorted = (indexes: Iterable<number>) =>
    sortByKind(
      snapshot.ontology,
      Array.from(indexes, (index) => snapshot.entityAt(index)),
    )
  return {
    removed: sorted(gone),
    parts: sorted(findPartsAndPosts(snapshot, gone)),
    losesOnlyOwner: findBereft(losses, 'OWNER'),
    losesOnlyFunding: findBereft(losses, 'FUNDING'),
    losesThread: findBereft(losses, 'THREAD'),
    links: findLinksOf(snapshot, gone),
    losses,
  }
}

function findFundingLosses(snapshot: Snapshot, gone: ReadonlySet<number>): readonly Loss[] {
  const ending = findEndingStreams(snapshot, gone)
  const all = new Set([...gone, ...ending])
  const isLost = ({ source, target }: LinkNode) => all.has(source.index) || all.has(target.index)
  const stays = (index: number) => !all.has(index)
  const streams = findTargets(snapshot, gone).filter((index) => isStream(snapshot, snapshot.entityAt(index)))
  return [
    ...[...ending].map((stream) =>
      lossOf(snapshot.entityAt(stream), 'FUNDING', findEndOfStream(snapshot, stream)),
    ),
    ...findProviderLosses(snapshot, streams.filter(stays), isLost),
    ...findMoneyLosses(snapshot, [...findMoneyAhead(snapshot, all)].filter(stays), {
      before: new MoneyReach(snapshot),
      after: new MoneyReach(snapshot, all),
      isLost,
    }),
  ]
}

/** The links to a stream's providers; where it has none, to the streams that it is part of. */
function findEndOfStream(snapshot: Snapshot, stream: number): readonly LinkNode[] {
  const providers = findProviders(snapshot, stream)
  return (providers.length > 0 ? providers : findWholeStreams(snapshot, stream)).map(({ link }) => link)
}

/** What the links of what is gone lead to, itself left out. */
function findTargets(snapshot: Snapshot, gone: ReadonlySet<number>): readonly number[] {
  const targets = [...gone].flatMap((index) =>
    Array.from(snapshot.linksFrom(index), (link) => snapshot.columns.linkTarget[link] as number),
  )
  return [...new Set(targets)].filter((index) => !gone.has(index))
}

function findPartsAndPosts(snapshot: Snapshot, gone: ReadonlySet<number>): readonly number[] {
  const down = new Steps(snapshot, ruleOfTypes(snapshot.columns, [PART_OF, HELD_IN], 'IN'))
  return [...findWithin(down, gone).keys()].filter((index) => !gone.has(index))
}

/** Everything from which a thread leads up to what is gone, itself left out. */
function findBelow(snapshot: Snapshot, gone: ReadonlySet<number>): readonly number[] {
  const down = new Steps(snapshot, reverseRule(ruleOfProfile(snapshot.columns, 'THREAD')))
  return [...findWithin(down, gone).keys()].filter((index) => !gone.has(index))
}

function findLinksOf(snapshot: Snapshot, entities: ReadonlySet<number>): readonly number[] {
  const links = [...entities].flatMap((index) => [...snapshot.linksFrom(index), ...snapshot.linksTo(index)])
  return [...new Set(links)].sort((a, b) => a - b)
}
