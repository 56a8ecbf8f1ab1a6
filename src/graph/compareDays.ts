import { InvalidInputError } from '../errors.ts'
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
  /** In force on both days, with links or holders that started or ended. */
  readonly changed: readonly EntityNode[]
}

/**
 * What started, ended and changed from one day to another, whatever the day of the snapshot itself: entities by kind, then
 * name, links in the snapshot's order. A link starts or ends with either of its ends. What came and went between the two
 * days is not told, and what has no days known is in force on both. Throws InvalidInputError when a day is none, or when
 * `from` lies after `to`. Linear in the number of records.
 */
export function compareDays(snapshot: Snapshot, from: string, to: string): DayComparison {
  const [fromDays, toDays] = [parseDay(from), parseDay(to)]
  if (fromDays > toDays) {
    throw new InvalidInputError(`${from} lies after ${to}. Give the earlier day first.`)
  }
  const [before, after] = [snapshot.asOf(from), snapshot.asOf(to)]
  const entities = compareIndexes(before.entityIndexes, after.entityIndexes)
  const links = compareIndexes(before.linkIndexes, after.linkIndexes)
  const changed = new Set<number>()
  const { linkSource, linkTarget } = snapshot.columns
  for (const link of [...links.started, ...links.ended]) {
    changed.add(linkSource[link] as number)
    changed.add(linkTarget[link] as number)
  }
  for (const index of before.entityIndexes) {
    for (const { validFrom, validTo } of before.entityAt(index).holders) {
      const [first, last] = [daysOf(validFrom), daysOf(validTo)]
      if (isWithinDays(fromDays, first, last) !== isWithinDays(toDays, first, last)) changed.add(index)
    }
  }
  for (const index of [...entities.started, ...entities.ended]) changed.delete(index)
  const sorted = (indexes: Iterable<number>) =>
    sortByKind(
      snapshot.ontology,
      Array.from(indexes, (index) => snapshot.entityAt(index)),
    )
  const linksAt = (indexes: readonly number[]) => indexes.map((index) => snapshot.linkAt(index))
  return {
    started: sorted(entities.started),
    ended: sorted(entities.ended),
    linksStarted: linksAt(links.started),
    linksEnded: linksAt(links.ended),
    changed: sorted(changed),
  }
}

function compareIndexes(before: Uint32Array, after: Uint32Array) {
  const [earlier, later] = [new Set(before), new Set(after)]
  return {
    started: [...after].filter((index) => !earlier.has(index)),
    ended: [...before].filter((index) => !later.has(index)),
  }
}
