import { BASES } from '../ontology/records.ts'
import type { EntityNode } from './nodes.ts'
import { type Path, pathOf } from './paths.ts'
import type { Snapshot } from './snapshot.ts'
import { reverseRule, ruleOfProfile, Steps } from './steps.ts'
import { Work } from './work.ts'

/** The strongest paths from anywhere to one entity. */
export interface StrongestPaths {
  /** The path that `findPaths` puts first when asked one way, or null. Costs the path's length. */
  pathFrom(entity: EntityNode): Path | null
  /** True when the bound on work cut a search short: some paths may be missing, or not the best. */
  readonly truncated: boolean
}

/** Where the best path from an entity goes next. */
interface Next {
  readonly hops: number
  readonly entity: number
  readonly link: number
}

/**
 * The strongest path along a profile's steps from each entity to one target, found together: one search backwards from
 * the target for each basis, each of which looks at no more than `maxWork` links.
 */
export function findStrongestPaths(
  snapshot: Snapshot,
  question: {
    readonly to: EntityNode
    readonly profile: string
    readonly maxHops: number
    readonly maxWork: number
  },
): StrongestPaths {
  const { to, profile, maxHops, maxWork } = question
  const rule = reverseRule(ruleOfProfile(snapshot.columns, profile))
  let truncated = false
  const trees = BASES.map((_, weakest) => {
    const work = new Work(maxWork)
    const tree = growTree(new Steps(snapshot, rule, { weakest }), to.index, maxHops, work)
    truncated ||= work.left < 0
    return tree
  })
  return {
    truncated,
    pathFrom(entity) {
      const tree = trees.find((grown) => grown.has(entity.index))
      if (tree === undefined) return null
      const links: number[] = []
      for (let next = tree.get(entity.index); next !== undefined; next = tree.get(next.entity)) {
        links.push(next.link)
      }
      return pathOf(snapshot, entity.index, links)
    },
  }
}

/** For each entity that reaches the target: of all shortest ways, the one whose next entity, then link, comes first. */
function growTree(behind: Steps, target: number, maxHops: number, work: Work): ReadonlyMap<number, Next> {
  const tree = new Map<number, Next>()
  let level = [target]
  for (let hops = 1; hops <= maxHops && level.length > 0; hops++) {
    const nextLevel: number[] = []
    for (const entity of level) {
      if (!work.spend(behind.costOf(entity))) return tree
      behind.visitFrom(entity, (link, other) => {
        if (other === target) return
        const known = tree.get(other)
        if (known === undefined) nextLevel.push(other)
        else if (known.hops < hops || known.entity < entity) return
        else if (known.entity === entity && known.link < link) return
        tree.set(other, { hops, entity, link })
      })
    }
    level = nextLevel
  }
  return tree
}
