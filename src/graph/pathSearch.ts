import { Ball } from './ball.ts'
import { type Ground, type Step, walkPaths } from './pathWalk.ts'
import type { Snapshot } from './snapshot.ts'
import { reverseRule, type StepRule, Steps } from './steps.ts'
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
interface Between {
  readonly distance: ReadonlyMap<number, number>
  /** Links by the entity that a step over them leaves; in no order. */
  readonly leaving: readonly ReadonlyMap<number, readonly number[]>[]
}

/**
 * The links of the first `limit` paths: fewest hops first, then hop by hop the one whose entity, then whose link, comes
 * first in the snapshot. Stops with what it has when the work runs out, which `work.left` below zero then tells.
 *
 * Two balls grow around the ends, the cheaper first, until they meet; the entities between them that can reach the end
 * in time are then known, and only those are walked, depth first. Takes up room for the links looked at, no more.
 */
export function searchPaths(snapshot: Snapshot, search: PathSearch, work: Work): readonly number[][] {
  const ahead = new Steps(snapshot, search.rule, { weakest: search.weakest })
  const behind = new Steps(snapshot, reverseRule(search.rule), { weakest: search.weakest })
  const arriving: LinkLists = new Map()
  const leaving: LinkLists = new Map()
  const start = new Ball({
    steps: ahead,
    centres: [search.from],
    wall: search.to,
    onStep: (entity, link) => note(arriving, entity, link),
  })
  const end = new Ball({
    steps: behind,
    centres: [search.to],
    wall: search.from,
    onStep: (entity, link) => note(leaving, entity, link),
  })
  const { weakest, limit } = search
  const wanted = { weakest, limit, linkBasis: snapshot.columns.linkBasis }
  const found: number[][] = []
  for (let hops = 1; hops <= search.maxHops; hops++) {
    while (start.radius + end.radius < hops && !start.isComplete && !end.isComplete) {
      if (!(start.cost < end.cost ? start : end).grow(work)) return found
    }
    if (start.isComplete && !start.distance.has(search.to)) return found
    if (end.isComplete && !end.distance.has(search.from)) return found
    const between =
      end.radius >= hops || end.isComplete
        ? { distance: end.distance, leaving: [leaving] }
        : measureBetween(snapshot, { start, end, arriving, leaving, hops, work })
    if (between === null) return found
    if (!between.distance.has(search.from) || between.distance.size <= hops) continue
    if (!walkPaths(groundOf(snapshot, search, between), wanted, hops, work, found)) return found
  }
  return found
}

function groundOf(snapshot: Snapshot, { from }: PathSearch, { distance, leaving }: Between): Ground {
  const { linkSource, linkTarget } = snapshot.columns
  const sorted = new Map<number, readonly Step[]>()
  return {
    start: from,
    distanceOf: (entity) => distance.get(entity),
    stepsFrom(entity) {
      const known = sorted.get(entity)
      if (known !== undefined) return known
      const steps = leaving
        .flatMap((lists) => lists.get(entity) ?? [])
        // A link that the snapshot gave out has both ends.
        .map((link) => ({
          link,
          other: (linkSource[link] === entity ? linkTarget[link] : linkSource[link]) as number,
        }))
        .sort((a, b) => a.other - b.other || a.link - b.link)
      sorted.set(entity, steps)
      return steps
    },
  }
}

/** Links by the entity that a step over them leaves, or arrives at. */
type LinkLists = Map<number, number[]>

interface Meeting {
  readonly start: Ball
  readonly end: Ball
  /** What the start's ball has looked at. */
  readonly arriving: LinkLists
  /** What the end's ball has looked at. */
  readonly leaving: LinkLists
  readonly hops: number
  readonly work: Work
}

/**
 * The end's ball carried on into the start's, over the entities alone that the start can reach in time for a walk of so
 * many hops; null when the work runs out. The balls' radii add up to the hops, so every step that such a walk takes
 * outside the end's ball is among those that the start's has looked at: no link is read anew.
 */
function measureBetween(snapshot: Snapshot, meeting: Meeting): Between | null {
  const { start, end, arriving, hops, work } = meeting
  const { linkSource, linkTarget } = snapshot.columns
  const isInTime = (entity: number, left: number) => (start.distance.get(entity) ?? left + 1) <= left
  const distance = new Map(end.distance)
  const leaving: LinkLists = new Map()
  let level = end.frontier.filter((entity) => isInTime(entity, hops - end.radius))
  for (let far = end.radius + 1; far <= hops && level.length > 0; far++) {
    const next: number[] = []
    for (const entity of level) {
      const links = arriving.get(entity) ?? []
      if (!work.spend(links.length)) return null
      for (const link of links) {
        // A link that the snapshot gave out has both ends.
        const other = (linkSource[link] === entity ? linkTarget[link] : linkSource[link]) as number
        if (!isInTime(other, hops - far)) continue
        note(leaving, other, link)
        if (distance.has(other)) continue
        distance.set(other, far)
        next.push(other)
      }
    }
    level = next
  }
  return { distance, leaving: [meeting.leaving, leaving] }
}

function note(lists: LinkLists, entity: number, link: number): void {
  const list = lists.get(entity)
  if (list === undefined) lists.set(entity, [link])
  else list.push(link)
}
