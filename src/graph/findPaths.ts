import { BASES } from '../ontology/records.ts'
import { Corridor } from './corridor.ts'
import type { EntityNode } from './nodes.ts'
import { searchPaths } from './pathSearch.ts'
import { type Path, pathOf } from './paths.ts'
import type { Snapshot } from './snapshot.ts'
import { isSameRule, reverseRule, ruleOfProfile } from './steps.ts'
import { Work } from './work.ts'

/** How many links a search looks at when nothing else is said. */
export const DEFAULT_PATH_WORK = 200_000

/** How many links around the ends are looked at in the hope that this is all there is. */
const CORRIDOR_WORK = 1_000

/** A question about how two entities of one snapshot connect. */
export interface PathQuestion {
  readonly from: EntityNode
  readonly to: EntityNode
  readonly profile: string
  readonly maxHops: number
  readonly limit: number
  /** How many links may be looked at; DEFAULT_PATH_WORK without it. */
  readonly maxWork?: number
  /** True to leave out the paths that run wholly against the profile's steps. */
  readonly oneWay?: boolean
}

/** The paths found, best first. */
export interface FoundPaths {
  readonly paths: readonly Path[]
  /** True when the bound on work cut a search short; that there are more than `limit` paths, or longer ones, is not told. */
  readonly truncated: boolean
}

interface Way {
  readonly links: readonly number[]
  /** The entities and links met, in turn: what puts ways of one strength and length in order. */
  readonly trail: readonly number[]
}

/**
 * The best simple paths between two entities: the strongest weakest basis first, then the fewest hops, then hop by hop
 * the one whose next entity comes first by id, and of parallel links the one that comes first in the snapshot. A
 * profile's steps run from `from` to `to`, or all of them the other way round: never mixed within one path. No path
 * leads from an entity to itself, and an unknown profile has none.
 *
 * Looks at no more than about `maxWork` links. When that cuts it short, every path given is real and in order, but better
 * ones may be missing; a twentieth of the bound is kept back for each weaker basis and direction, so that a short weak
 * path is not lost behind a long search for strong ones.
 */
export function findPaths(snapshot: Snapshot, question: PathQuestion): FoundPaths {
  const { from, to, profile, maxHops, limit, maxWork = DEFAULT_PATH_WORK, oneWay = false } = question
  if (from.index === to.index || limit < 1) return { paths: [], truncated: false }
  const rule = ruleOfProfile(snapshot.columns, profile)
  const backward = reverseRule(rule)
  const rules = oneWay || isSameRule(rule, backward) ? [rule] : [rule, backward]
  const reserve = Math.floor(maxWork / 20)
  const found: Way[] = []
  let left = maxWork
  let searchesLeft = BASES.length * rules.length
  let truncated = false
  const ways = rules.map((walked) => {
    const work = new Work(Math.min(CORRIDOR_WORK, reserve))
    const before = work.left
    const corridor = Corridor.find(snapshot, { from: from.index, to: to.index, rule: walked, maxHops }, work)
    left -= Math.min(before, before - work.left)
    return { walked, corridor }
  })
  for (let weakest = 0; weakest < BASES.length && found.length < limit; weakest++) {
    const ofBasis = new Map<string, Way>()
    for (const { walked, corridor } of ways) {
      searchesLeft--
      const work = new Work(left - searchesLeft * reserve)
      const before = work.left
      const search = { from: from.index, to: to.index, rule: walked, weakest, maxHops, limit }
      const paths = corridor?.search(weakest, limit, work) ?? searchPaths(snapshot, search, work)
      for (const links of paths) {
        // A path made of symmetric links alone is found both ways round; it is one path.
        ofBasis.set(links.join(), { links, trail: trailOf(snapshot, from.index, links) })
      }
      truncated ||= work.left < 0
      left -= Math.min(before, before - work.left)
    }
    found.push(...[...ofBasis.values()].sort(compareWays))
  }
  return { paths: found.slice(0, limit).map(({ links }) => pathOf(snapshot, from.index, links)), truncated }
}

function trailOf(snapshot: Snapshot, from: number, links: readonly number[]): readonly number[] {
  const { linkSource, linkTarget } = snapshot.columns
  let at = from
  return links.flatMap((link) => {
    // A link that the snapshot gave out has both ends.
    at = (linkSource[link] === at ? linkTarget[link] : linkSource[link]) as number
    return [at, link]
  })
}

function compareWays(a: Way, b: Way): number {
  if (a.trail.length !== b.trail.length) return a.trail.length - b.trail.length
  const differs = a.trail.findIndex((mark, i) => mark !== b.trail[i])
  return differs < 0 ? 0 : (a.trail[differs] as number) - (b.trail[differs] as number)
}
