import type { Ontology } from '../ontology/ontology.ts'
import { compareByName } from './nameOrder.ts'
import type { EntityNode } from './nodes.ts'

/** The entities sorted by kind, in the order of the vocabulary, then by name, then id. */
export function sortByKind(ontology: Ontology, entities: Iterable<EntityNode>): EntityNode[] {
  const rank = new Map([...ontology.kinds.keys()].map((kind, place) => [kind, place]))
  const rankOf = (entity: EntityNode) => rank.get(entity.kind) ?? rank.size
  return [...entities].sort((a, b) => rankOf(a) - rankOf(b) || compareByName(a, b))
}
