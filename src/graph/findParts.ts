import { findWithin } from './ball.ts'
import type { EntityNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'
import { ruleOfTypes, Steps } from './steps.ts'

/** The link type whose source is a part of its target. */
export const PART_OF = 'PART_OF'

/**
 * Every entity that is part of one, as far down as PART_OF goes, in the order of their ids; the entity itself is not
 * among them, even where the parts run in a circle. Costs the links of the whole, not of the graph.
 */
export function findParts(snapshot: Snapshot, entity: EntityNode): readonly EntityNode[] {
  const steps = new Steps(snapshot, ruleOfTypes(snapshot.columns, [PART_OF], 'IN'))
  return [...findWithin(steps, [entity.index]).keys()]
    .filter((index) => index !== entity.index)
    .sort((a, b) => a - b)
    .map((index) => snapshot.entityAt(index))
}
