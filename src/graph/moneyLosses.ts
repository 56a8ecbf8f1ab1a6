import type { Kind } from '../ontology/kinds.ts'
import { findProviders, isStream } from './fundingStreams.ts'
import { type Loss, lossOf } from './losses.ts'
import type { MoneyReach } from './moneyReach.ts'
import type { LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** What is not paid for as such, unless a stream says so: that money reaches something in a plan does not make the plan funded. */
const NOT_PAID_FOR: readonly string[] = ['STRATEGY', 'PRIORITY'] satisfies Kind[]

/** What some money reaches now and what it would reach, and which links would be gone. */
export interface MoneyLeft {
  readonly before: MoneyReach
  readonly after: MoneyReach
  isLost(link: LinkNode): boolean
}

/**
 * What some entities, given by their indexes, would lose of the money that reaches them: all of it, with the links where the
 * ways of the money break; or what comes straight from a stream or through what is at work on them, while other money is
 * left. Plans and priorities are among them only where a stream pays for them as such. Costs the links of their parts and of
 * what is at work on these.
 */
export function findMoneyLosses(
  snapshot: Snapshot,
  entities: Iterable<number>,
  left: MoneyLeft,
): readonly Loss[] {
  const losses: Loss[] = []
  for (const index of entities) {
    const entity = snapshot.entityAt(index)
    if (isStream(snapshot, entity) || !left.before.has(index)) continue
    if (NOT_PAID_FOR.includes(entity.kind) && left.before.linksTo(index).direct.length === 0) continue
    if (!left.after.has(index)) {
      losses.push(lossOf(entity, 'FUNDING', findBreaks(left, index)))
      continue
    }
    const [had, has] = [left.before.linksTo(index), left.after.linksTo(index)]
    const kept = new Set([...has.direct, ...has.work, ...has.parts].map((link) => link.index))
    const lost = [...had.direct, ...had.work].filter((link) => !kept.has(link.index))
    if (lost.length > 0) {
      losses.push(lossOf(entity, 'FUNDING', lost, [...has.direct, ...has.work, ...has.parts]))
    }
  }
  return losses
}

/** What some streams, given by their indexes, would lose of their providers. Costs the links of the streams. */
export function findProviderLosses(
  snapshot: Snapshot,
  streams: Iterable<number>,
  isLost: (link: LinkNode) => boolean,
): readonly Loss[] {
  return [...streams].flatMap((index) => {
    const links = findProviders(snapshot, index).map(({ link }) => link)
    const lost = links.filter(isLost)
    if (lost.length === 0) return []
    const remaining = links.filter((link) => !lost.includes(link))
    return [lossOf(snapshot.entityAt(index), 'FUNDING', lost, remaining)]
  })
}

/** Walks back along the ways of the money as far as they would be left, to the links where they break. */
function findBreaks({ before, isLost }: MoneyLeft, entity: number): readonly LinkNode[] {
  const breaks: LinkNode[] = []
  const queue = [{ at: entity, direct: false }]
  const seen = new Set([`${entity} false`])
  for (const { at, direct } of queue) {
    const { direct: fromStreams, work, parts } = before.linksTo(at)
    // A stream that is left would still pay for the entity, so all of these would be gone.
    breaks.push(...fromStreams)
    for (const link of direct ? [] : [...work, ...parts]) {
      const next = { at: link.source.index, direct: work.includes(link) }
      if (isLost(link)) breaks.push(link)
      else if (!seen.has(`${next.at} ${next.direct}`)) {
        seen.add(`${next.at} ${next.direct}`)
        queue.push(next)
      }
    }
  }
  return breaks
}
