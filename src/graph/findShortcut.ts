import type { ShortcutDefinition } from '../ontology/definitions.ts'
import { findWithin } from './ball.ts'
import { sortByDocumentOrder } from './documentOrder.ts'
import type { EntityNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'
import { ruleOfTypes, Steps } from './steps.ts'

/**
 * What a shortcut of the vocabulary leads to from an entity: distinct entities in the shortcut's order, never the entity itself.
 * A transitive shortcut walks on through entities of any kind and keeps those of its own. Costs the links on the way.
 */
export function findShortcut(
  snapshot: Snapshot,
  entity: EntityNode,
  definition: ShortcutDefinition,
): readonly EntityNode[] {
  const types =
    definition.links === 'OWNERSHIP'
      ? snapshot.ontology.ownershipTypes.map((type) => type.name)
      : definition.links
  const steps = new Steps(snapshot, ruleOfTypes(snapshot.columns, types, definition.direction))
  const hops = definition.transitive ? Number.POSITIVE_INFINITY : 1
  const found = [...findWithin(steps, [entity.index], hops).keys()]
    .filter((index) => index !== entity.index)
    .map((index) => snapshot.entityAt(index))
    .filter((other) => definition.to === undefined || other.kind === definition.to)
  return definition.order === 'DOCUMENT' ? sortByDocumentOrder(found, entity) : sortByName(snapshot, found)
}

/** By name, then id: by the ranks that the columns keep, since comparing names takes far longer than comparing numbers. */
function sortByName(snapshot: Snapshot, entities: EntityNode[]): EntityNode[] {
  const ranks = snapshot.columns.nameRanks()
  return entities.sort((a, b) => (ranks[a.index] as number) - (ranks[b.index] as number)) // every entity has a rank
}
