import { documentId, linkId, observationId } from '../ontology/recordIds.ts'
import type { DatasetDraft, LinkDraft } from './drafts.ts'
import type { Place } from './sourceFile.ts'

/** Where in the files a record is stated, by its id; undefined for one that they do not state. */
export function locateRecords(draft: DatasetDraft): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const link of draft.links) for (const id of idsOf(link)) places.set(id, link)
  for (const figure of draft.figures) places.set(observationId(figure), figure)
  for (const document of draft.documents) places.set(documentId(document.key), document)
  for (const entity of draft.entities) places.set(entity.id, entity)
  return places
}

/** The ids that a link may have: one of a symmetric type has its ends in the order of their ids. */
function idsOf({ type, near, far, validFrom, direction }: LinkDraft): string[] {
  const ends = direction === 'OUT' ? [near, far] : [far, near]
  const orders = type.symmetric ? [ends, ends.toReversed()] : [ends]
  return orders.map(([source = '', target = '']) => linkId({ type: type.name, source, target, validFrom }))
}
