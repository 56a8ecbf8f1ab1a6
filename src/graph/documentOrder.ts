import { compareByName } from './nameOrder.ts'
import type { EntityNode } from './nodes.ts'

/**
 * The entities in the order in which a plan sets them out: by the first section of the plan's own document that
 * evidences each, then, for those that it does not name, by the first section of any other document (documents by key);
 * those without evidence come last. Entities of one section stand by name, then id.
 */
export function sortByDocumentOrder(entities: Iterable<EntityNode>, plan: EntityNode): readonly EntityNode[] {
  const placed = Array.from(entities, (entity) => ({ entity, place: placeInPlan(entity, plan) }))
  return placed
    .sort((a, b) => comparePlaces(a.place, b.place) || compareByName(a.entity, b.entity))
    .map(({ entity }) => entity)
}

/** Whether the document is another than the plan's (0 or 1), the document's index, the section's place in it. */
export type Place = readonly [number, number, number]

const NOWHERE: Place = [2, 0, 0]

/** Where an entity stands when a plan sets things out. Costs its evidence. */
export function placeInPlan(entity: EntityNode, plan: EntityNode): Place {
  let first = NOWHERE
  for (const { section } of entity.evidence) {
    const { document, order } = section
    const place: Place = [document.describes === plan.id ? 0 : 1, document.index, order]
    if (comparePlaces(place, first) < 0) first = place
  }
  return first
}

export function comparePlaces(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
