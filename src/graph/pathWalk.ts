import type { Snapshot } from './snapshot.ts'
import type { StepRule } from './steps.ts'
import type { Work } from './work.ts'

/** What one search is to find: simple paths whose weakest link has exactly one basis, along one rule. */
export interface PathSearch {
  readonly from: number
  readonly to: number
  readonly rule: StepRule
  /** The place in BASES that the weakest link of every path has. */
  readonly weakest: number
  readonly maxHops: number
  readonly limit: number
}

/** What lies between the ends of a search: how far each entity is from the end, and the links on which to walk on. */
export interface Between {
  readonly distance: ReadonlyMap<number, number>
  /** Links by the entity that a step over them leaves; in no order. */
  readonly leaving: readonly ReadonlyMap<number, readonly number[]>[]
}

interface Step {
  readonly link: number
  readonly other: number
}

/**
 * True when all paths of exactly so many hops were added to `found`, in their order; false when `found` is full or the
 * work has run out. Counts every step tried. A step is tried only where the end is near enough, so that in a graph
 * without cycles each leads to a path.
 */
export function walkPaths(
  snapshot: Snapshot,
  search: PathSearch,
  hops: number,
  between: Between,
  work: Work,
  found: number[][],
): boolean {
  const { linkSource, linkTarget, linkBasis } = snapshot.columns
  const sorted = new Map<number, readonly Step[]>()
  const passed = new Set<number>([search.from])
  const links: number[] = []

  function stepsFrom(entity: number): readonly Step[] {
    const known = sorted.get(entity)
    if (known !== undefined) return known
    const steps = between.leaving
      .flatMap((lists) => lists.get(entity) ?? [])
      // A link that the snapshot gave out has both ends.
      .map((link) => ({
        link,
        other: (linkSource[link] === entity ? linkTarget[link] : linkSource[link]) as number,
      }))
      .sort((a, b) => a.other - b.other || a.link - b.link)
    sorted.set(entity, steps)
    return steps
  }

  function walkOn(entity: number, left: number): boolean {
    if (left === 0) {
      if (links.some((link) => linkBasis[link] === search.weakest)) found.push([...links])
      return found.length < search.limit
    }
    for (const { link, other } of stepsFrom(entity)) {
      if (!work.spend(1)) return false
      const far = between.distance.get(other) ?? left
      // The end is 0 away from itself: only the last step may meet it.
      if (far >= left || (far === 0 && left > 1) || passed.has(other)) continue
      passed.add(other)
      links.push(link)
      const goesOn = walkOn(other, left - 1)
      links.pop()
      passed.delete(other)
      if (!goesOn) return false
    }
    return true
  }

  return walkOn(search.from, hops)
}
