import type { DatasetDraft, EvidenceDraft } from './drafts.ts'

/** What a dataset refers to and does not have. */
export interface ForeignRecords {
  /** Ids, or what stands where an id should. */
  readonly entities: ReadonlySet<string>
  /** Keys. */
  readonly documents: ReadonlySet<string>
}

/** The entities and documents that a draft refers to and does not have. */
export function findForeign(draft: DatasetDraft): ForeignRecords {
  const entities = new Set(draft.links.map((link) => link.far))
  const documents = new Set<string>()
  for (const { describes } of draft.documents) if (describes !== null) entities.add(describes)
  for (const { document } of evidenceOf(draft)) if (document !== null) documents.add(document)
  for (const { id } of draft.entities) entities.delete(id)
  for (const { key } of draft.documents) documents.delete(key)
  return { entities, documents }
}

function* evidenceOf(draft: DatasetDraft): Generator<EvidenceDraft> {
  for (const { evidence, holders } of draft.entities) {
    yield* evidence
    for (const holder of holders) yield* holder.evidence
  }
  for (const { evidence } of [...draft.links, ...draft.figures]) yield* evidence
}
