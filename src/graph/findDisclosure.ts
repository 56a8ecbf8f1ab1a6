import type { Visibility } from '../ontology/records.ts'
import { findWithin } from './ball.ts'
import { isStream } from './fundingStreams.ts'
import { KeptAnswers } from './keptAnswers.ts'
import { type Loss, sortLosses } from './losses.ts'
import { findMoneyLosses, findProviderLosses } from './moneyLosses.ts'
import { findMoneyAhead, MoneyReach } from './moneyReach.ts'
import type { LinkNode } from './nodes.ts'
import { findOwnerLosses } from './ownerLosses.ts'
import type { Snapshot } from './snapshot.ts'
import { reverseRule, ruleOfProfile, Steps } from './steps.ts'
import { findThreadLosses } from './threadLosses.ts'
import { findOwnPlans, threadSteps } from './threadsBeyond.ts'

/** What an audience may not see of a snapshot. Nothing that the snapshot itself does not hold is in it or counts in it. */
export interface Disclosure {
  /** The same as the audience may see it; the snapshot itself when that sees no more than the audience. */
  readonly shown: Snapshot
  /** Indexes of the entities that are kept from the audience, in the order of their ids. */
  readonly entities: readonly number[]
  /** Indexes of the links, in the snapshot's order. */
  readonly links: readonly number[]
  /** Indexes of the figures, in the order of their ids. */
  readonly observations: readonly number[]
  /** What the audience sees and would take to have no owner, no funding or no thread, though it has one; see sortLosses. */
  readonly losses: readonly Loss[]
}

const kept = new KeptAnswers<Disclosure>(3)

/**
 * What an audience may not see of a snapshot, and what of the rest would look as if it had lost its only owner, its only
 * funding (of a funding stream: its only provider) or its thread to a strategy beyond its own plan: it has one here, and none
 * in what the audience sees. Linear in the number of records, and what hangs on the links that are kept from the audience;
 * nothing when the same was asked lately.
 */
export function findDisclosure(snapshot: Snapshot, audience: Visibility): Disclosure {
  return kept.get(snapshot, audience, () => {
    const shown = snapshot.seenBy(audience)
    const hidden = {
      entities: [...snapshot.entityIndexes].filter((index) => !shown.holdsEntity(index)),
      links: [...snapshot.linkIndexes].filter((index) => !shown.holdsLink(index)),
      observations: findMissing(snapshot.observationIndexes, shown.observationIndexes),
    }
    return { shown, ...hidden, losses: findLosses(snapshot, shown, hidden.links) }
  })
}

function findLosses(snapshot: Snapshot, shown: Snapshot, hidden: readonly number[]): readonly Loss[] {
  const links = hidden.map((index) => snapshot.linkAt(index))
  const isLost = ({ index }: LinkNode) => !shown.holdsLink(index)
  const isShown = (entity: number) => shown.holdsEntity(entity)
  const isMoney = (entity: number) => isStream(snapshot, snapshot.entityAt(entity))
  const targets = [...new Set(links.map(({ target }) => target.index))].filter(isShown)
  const ends = links.flatMap(({ source, target }) => [source.index, target.index])
  const down = new Steps(snapshot, reverseRule(ruleOfProfile(snapshot.columns, 'THREAD')))
  const losses = [
    ...findOwnerLosses(snapshot, targets, isLost),
    ...findProviderLosses(snapshot, targets.filter(isMoney), isLost),
    ...findMoneyLosses(snapshot, [...findMoneyAhead(snapshot, ends)].filter(isShown), {
      before: new MoneyReach(snapshot),
      after: new MoneyReach(shown),
      isLost,
    }),
    ...findThreadLosses(snapshot, [...findWithin(down, ends).keys()].filter(isShown), {
      steps: threadSteps(shown),
      ownPlans: (entity) => findOwnPlans(shown, entity),
      isLost,
    }),
  ]
  return sortLosses(
    snapshot.ontology,
    losses.filter(({ remaining }) => remaining.length === 0),
  )
}

/** The numbers of one sorted list that are not in another, all of whose numbers it holds. */
function findMissing(all: Uint32Array, some: Uint32Array): readonly number[] {
  let at = 0
  return [...all].filter((number) => {
    if (some[at] !== number) return true
    at++
    return false
  })
}
