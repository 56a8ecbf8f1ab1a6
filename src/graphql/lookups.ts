import { InvalidInputError, NotFoundError } from '../errors.ts'
import type { DocumentNode, EntityNode } from '../graph/nodes.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** The entity with the id. Throws NotFoundError when there is none, or none that may be seen. */
export function requireEntity(snapshot: Snapshot, id: string, argument: string): EntityNode {
  const entity = snapshot.findEntity(id)
  if (entity !== undefined) return entity
  throw new NotFoundError(
    `${argument}: nothing has the id ${show(id)}. An id is made of a kind and a key, such as partner/curo; entities(filter: { name: … }) finds one by name.`,
  )
}

/** The entity with the id when one is given, else undefined. Throws as requireEntity does. */
export function optionalEntity(
  snapshot: Snapshot,
  id: string | null | undefined,
  argument: string,
): EntityNode | undefined {
  return id == null ? undefined : requireEntity(snapshot, id, argument)
}

/** The entity with the id when it is of the kind. Throws NotFoundError, or InvalidInputError when it is of another kind. */
export function requireKind(snapshot: Snapshot, id: string, kind: string, argument: string): EntityNode {
  const entity = requireEntity(snapshot, id, argument)
  if (entity.kind === kind) return entity
  const { kinds } = snapshot.ontology
  throw new InvalidInputError(
    `${argument}: ${id} is a ${kinds.get(entity.kind)?.label}, and a ${kinds.get(kind)?.label} is asked for. ${kinds.get(kind)?.listField} { nodes { id name } } lists them.`,
  )
}

/** The document with the id document/KEY. Throws NotFoundError when there is none. */
export function requireDocument(snapshot: Snapshot, id: string, argument: string): DocumentNode {
  const key = /^document\/(.+)$/.exec(id)?.[1]
  const document = key === undefined ? undefined : snapshot.findDocument(key)
  if (document !== undefined) return document
  throw new NotFoundError(
    `${argument}: no document has the id ${show(id)}. documents { nodes { id title } } lists them.`,
  )
}

function show(id: string): string {
  return JSON.stringify(id.length > 80 ? `${id.slice(0, 80)}…` : id)
}
