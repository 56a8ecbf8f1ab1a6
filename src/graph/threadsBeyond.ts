import { Ball, findWithin } from './ball.ts'
import { PART_OF } from './findParts.ts'
import type { EntityNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'
import { ruleOfProfile, ruleOfTypes, type StepLimits, Steps } from './steps.ts'
import { Work } from './work.ts'

/** The steps of the golden thread upwards. */
export function threadSteps(snapshot: Snapshot, limits: StepLimits = {}): Steps {
  return new Steps(snapshot, ruleOfProfile(snapshot.columns, 'THREAD'), limits)
}

/** The strategies that an entity is part of, however far up, in the order of their ids. Costs the links on the way up. */
export function findOwnPlans(snapshot: Snapshot, entity: EntityNode): readonly EntityNode[] {
  const up = new Steps(snapshot, ruleOfTypes(snapshot.columns, [PART_OF], 'OUT'))
  return [...findWithin(up, [entity.index]).keys()]
    .filter((index) => index !== entity.index)
    .sort((a, b) => a - b)
    .map((index) => snapshot.entityAt(index))
    .filter((whole) => whole.kind === 'STRATEGY')
}

/**
 * True when a thread leads from an entity up to some strategy that is neither itself nor among the `own` given; along the
 * `steps` given, or every thread of the snapshot. Costs the links on the way, and stops at the first such strategy.
 */
export function hasThreadBeyond(
  snapshot: Snapshot,
  entity: EntityNode,
  own: readonly EntityNode[],
  steps = threadSteps(snapshot),
): boolean {
  const known = new Set([entity, ...own].map(({ index }) => index))
  const ball = new Ball({ steps, centres: [entity.index] })
  const isBeyond = (index: number) => snapshot.entityAt(index).kind === 'STRATEGY' && !known.has(index)
  while (!ball.isComplete) {
    ball.grow(new Work(Number.POSITIVE_INFINITY))
    if (ball.frontier.some(isBeyond)) return true
  }
  return false
}
