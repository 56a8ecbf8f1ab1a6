import type { Work } from './work.ts'

/** One step of a walk, to a place that `Ground` knows. */
export interface Step {
  readonly link: number
  readonly other: number
}

/** What paths are walked on. A place is an entity, under whichever number the ground gives it. */
export interface Ground {
  readonly start: number
  /** How many steps a place is from the end, at least; undefined when the end cannot be reached from there. */
  distanceOf(place: number): number | undefined
  /** The steps from a place, in the order of their entities and then links. */
  stepsFrom(place: number): readonly Step[]
}

/** Which of the paths are wanted. */
export interface Wanted {
  /** The place in BASES that the weakest link of every path has. */
  readonly weakest: number
  /** The basis of each link, by its index. */
  readonly linkBasis: Uint8Array
  readonly limit: number
}

/**
 * True when all paths of exactly so many hops were added to `found`, as their links and in their order; false when `found`
 * is full or the work has run out. Counts every step tried. A step is tried only where the end is near enough, so that in a
 * graph without cycles each leads to a path.
 */
export function walkPaths(
  ground: Ground,
  wanted: Wanted,
  hops: number,
  work: Work,
  found: number[][],
): boolean {
  const passed = [ground.start]
  const links: number[] = []

  function walkOn(place: number, left: number): boolean {
    if (left === 0) {
      if (links.some((link) => wanted.linkBasis[link] === wanted.weakest)) found.push([...links])
      return found.length < wanted.limit
    }
    for (const { link, other } of ground.stepsFrom(place)) {
      if (!work.spend(1)) return false
      const far = ground.distanceOf(other) ?? left
      // The end is 0 away from itself: only the last step may meet it. A path is short: looking through it costs little.
      if (far >= left || (far === 0 && left > 1) || passed.includes(other)) continue
      passed.push(other)
      links.push(link)
      const goesOn = walkOn(other, left - 1)
      links.pop()
      passed.pop()
      if (!goesOn) return false
    }
    return true
  }

  return walkOn(ground.start, hops)
}
