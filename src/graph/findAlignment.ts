import { Ball } from './ball.ts'
import { sortByDocumentOrder } from './documentOrder.ts'
import { findParts } from './findParts.ts'
import { findNearestWholes } from './nearestWholes.ts'
import type { EntityNode } from './nodes.ts'
import type { Path } from './paths.ts'
import type { Snapshot } from './snapshot.ts'
import { ruleOfProfile, Steps } from './steps.ts'
import { findStrongestPaths } from './strongestPaths.ts'
import { Work } from './work.ts'

/** The longest thread that an alignment follows. */
export const ALIGNMENT_HOPS = 8

const DEFAULT_ALIGNMENT_WORK = 1_000_000

/** One action of a plan, where it stands there, and how it serves the other strategy. */
export interface AlignmentRow {
  readonly action: EntityNode
  /** The nearest objective of the plan that the action is part of, or null. */
  readonly objective: EntityNode | null
  /** The nearest priority of the plan that the objective, or else the action, is part of, or null. */
  readonly priority: EntityNode | null
  /** The strongest thread, or null when there is none. */
  readonly path: Path | null
}

/** How the actions of one plan serve another strategy. */
export interface Alignment {
  readonly plan: EntityNode
  readonly strategy: EntityNode
  readonly rows: readonly AlignmentRow[]
  /** The strategy's priorities to which no action of the plan has a thread. */
  readonly unaddressed: readonly EntityNode[]
  readonly truncated: boolean
}

/**
 * Every action that is part of a plan, in the plan's order (priority, objective, action; what stands under none comes
 * last), with its strongest thread up to a strategy, and the priorities of that strategy that no action reaches, in the
 * strategy's order. A thread has at most ALIGNMENT_HOPS hops and runs upwards only: a strategy that supports an action
 * is not thereby served by it. All actions share one search backwards from the strategy for each basis and one forwards
 * from the actions, and each looks at no more than `maxWork` links; when one is cut short, `truncated` is true, threads
 * may be missing or not the strongest, and a priority may wrongly stand among the unaddressed.
 */
export function findAlignment(
  snapshot: Snapshot,
  plan: EntityNode,
  strategy: EntityNode,
  maxWork = DEFAULT_ALIGNMENT_WORK,
): Alignment {
  const parts = sortByDocumentOrder(findParts(snapshot, plan), plan)
  const ranks = new Map(parts.map((part, rank) => [part.index, rank]))
  const strongest = findStrongestPaths(snapshot, {
    to: strategy,
    profile: 'THREAD',
    maxHops: ALIGNMENT_HOPS,
    maxWork,
  })
  const ofKind = (kind: string) => parts.filter((part) => part.kind === kind)
  const actions = ofKind('ACTION')
  const objectives = findNearestWholes(snapshot, ofKind('OBJECTIVE'))
  const priorities = findNearestWholes(snapshot, ofKind('PRIORITY'))
  const rows = actions.map((action) => {
    const objective = objectives.get(action.index) ?? null
    const priority = (objective && priorities.get(objective.index)) ?? priorities.get(action.index) ?? null
    return { action, objective, priority, path: strongest.pathFrom(action) }
  })
  const rankOf = (entity: EntityNode | null) => ranks.get(entity?.index ?? -1) ?? parts.length
  rows.sort((a, b) => rankOf(a.priority) - rankOf(b.priority) || rankOf(a.objective) - rankOf(b.objective))

  const ahead = new Steps(snapshot, ruleOfProfile(snapshot.columns, 'THREAD'))
  const reached = new Ball({ steps: ahead, centres: actions.map((action) => action.index) })
  const isWhole = reached.growTo(ALIGNMENT_HOPS, new Work(maxWork))
  const unaddressed = findParts(snapshot, strategy).filter(
    (part) => part.kind === 'PRIORITY' && !reached.distance.has(part.index),
  )
  return {
    plan,
    strategy,
    rows,
    unaddressed: sortByDocumentOrder(unaddressed, strategy),
    truncated: strongest.truncated || !isWhole,
  }
}
