import { InvalidInputError } from '../errors.ts'
import type { HolderRecord } from '../ontology/records.ts'
import { findDatedRecords } from './datedRecords.ts'
import { daysOf, isWithinDays, parseDay } from './days.ts'
import { sortByKind } from './kindOrder.ts'
import type { EntityNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** What a graph looked like on two days, told as the difference. */
export interface DayComparison {
  /** In force on the later day and not on the earlier. */
  readonly started: readonly EntityNode[]
  /** In force on the earlier day and not on the later. */
  readonly ended: readonly EntityNode[]
  readonly linksStarted: readonly LinkNode[]
  readonly linksEnded: readonly LinkNode[]
  /** What was in force on both days, with links or holders that started or ended: first what changed in itself. */
  readonly changes: readonly Change[]
}

/** One entity in force on both days, and what was no longer the same about it; links in the snapshot's order. */
export interface Change {
  readonly entity: EntityNode
  readonly linksStarted: readonly LinkNode[]
  readonly linksEnded: readonly LinkNode[]
  readonly holdersStarted: readonly HolderRecord[]
  readonly holdersEnded: readonly HolderRecord[]
  /** False when all that changed is that something it was linked to started or ended. */
  readonly inItself: boolean
}

/** Whether something is in force on each of two days. */
type OnDays = readonly [before: boolean, after: boolean]

/**
 * What started, ended and changed from one day to another, whatever the day of the snapshot itself: entities by kind, then
 * name, links in the snapshot's order. A link starts or ends with either of its ends. What came and went between the two
 * days is not told, and what has no days known is in force on both. Throws InvalidInputError when a day is none, or when
 * `from` lies after `to`. Costs the records that have days, and the links of the entities among them.
 */
export function compareDays(snapshot: Snapshot, from: string, to: string): DayComparison {
  const days = [parseDay(from), parseDay(to)] as const
  if (days[0] > days[1]) {
    throw new InvalidInputError(`${from} lies after ${to}. Give the earlier day first.`)
  }
  const whole = snapshot.asOf(null)
  const { entityFrom, entityTo, linkFrom, linkTo, linkSource, linkTarget } = whole.columns
  const onDays = (first: number, last: number): OnDays => [
    isWithinDays(days[0], first, last),
    isWithinDays(days[1], first, last),
  ]
  // Indexes that the snapshot gave out are within the columns, so the reads below never give undefined.
  const entityOn = (entity: number) => onDays(entityFrom[entity] as number, entityTo[entity] as number)
  const linkOn = (link: number): OnDays => {
    const own = onDays(linkFrom[link] as number, linkTo[link] as number)
    const ends = [entityOn(linkSource[link] as number), entityOn(linkTarget[link] as number)]
    return [own[0] && ends.every(([before]) => before), own[1] && ends.every(([, after]) => after)]
  }
  const dated = findDatedRecords(whole)
  const moved = dated.entities.filter((entity) => differs(entityOn(entity)))
  const touched = moved.flatMap((entity) => [...whole.linksFrom(entity), ...whole.linksTo(entity)])
  const links = [...new Set([...dated.links, ...touched])].sort((a, b) => a - b)
  const changes = new Changes(whole, (entity) => entityOn(entity).every((isOn) => isOn))
  const started: LinkNode[] = []
  const ended: LinkNode[] = []
  for (const index of links) {
    const on = linkOn(index)
    if (!differs(on)) continue
    const link = whole.linkAt(index)
    const list = on[1] ? started : ended
    list.push(link)
    const own = onDays(linkFrom[index] as number, linkTo[index] as number)
    changes.addLink(link, on[1], differs(own))
  }
  for (const index of dated.held) {
    for (const holder of whole.entityAt(index).holders) {
      const on = onDays(daysOf(holder.validFrom), daysOf(holder.validTo))
      if (differs(on)) changes.addHolder(index, holder, on[1])
    }
  }
  const sorted = (indexes: readonly number[]) =>
    sortByKind(
      whole.ontology,
      indexes.map((index) => whole.entityAt(index)),
    )
  return {
    started: sorted(moved.filter((entity) => entityOn(entity)[1])),
    ended: sorted(moved.filter((entity) => entityOn(entity)[0])),
    linksStarted: started,
    linksEnded: ended,
    changes: changes.sorted(),
  }
}

function differs([before, after]: OnDays): boolean {
  return before !== after
}

type Lists = { [List in Exclude<keyof Change, 'entity' | 'inItself'>]: Change[List][number][] }

/** What changed about each entity that was in force on both days. */
class Changes {
  readonly #snapshot: Snapshot
  readonly #stays: (entity: number) => boolean
  readonly #found = new Map<number, Lists>()
  readonly #inItself = new Set<number>()

  constructor(snapshot: Snapshot, stays: (entity: number) => boolean) {
    this.#snapshot = snapshot
    this.#stays = stays
  }

  /** `isOwn` tells that the link started or ended by its own days, and not merely with one of its ends. */
  addLink(link: LinkNode, isNew: boolean, isOwn: boolean): void {
    for (const { index } of new Set([link.source, link.target])) {
      if (isOwn) this.#inItself.add(index)
      const change = this.#changeOf(index)
      const list = isNew ? change?.linksStarted : change?.linksEnded
      list?.push(link)
    }
  }

  addHolder(entity: number, holder: HolderRecord, isNew: boolean): void {
    this.#inItself.add(entity)
    const change = this.#changeOf(entity)
    const list = isNew ? change?.holdersStarted : change?.holdersEnded
    list?.push(holder)
  }

  sorted(): readonly Change[] {
    const entities = Array.from(this.#found.keys(), (index) => this.#snapshot.entityAt(index))
    const changes = sortByKind(this.#snapshot.ontology, entities).flatMap((entity) => {
      const change = this.#found.get(entity.index)
      return change === undefined ? [] : { entity, ...change, inItself: this.#inItself.has(entity.index) }
    })
    return changes.sort((a, b) => Number(b.inItself) - Number(a.inItself))
  }

  #changeOf(entity: number): Lists | undefined {
    if (!this.#stays(entity)) return undefined
    const known = this.#found.get(entity)
    if (known !== undefined) return known
    const change: Lists = { linksStarted: [], linksEnded: [], holdersStarted: [], holdersEnded: [] }
    this.#found.set(entity, change)
    return change
  }
}
