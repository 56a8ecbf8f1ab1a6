import type { DatasetChanges, RecordChange } from '../ontology/changes.ts'
import { documentId, linkId, observationId } from '../ontology/recordIds.ts'
import type {
  DatasetHeaderRecord,
  DatasetRecord,
  DocumentRecord,
  EvidenceRecord,
} from '../ontology/records.ts'
import { isSameRecord } from './compareRecords.ts'

/** What an import would do. */
export interface Comparison {
  /** What the dataset says of itself; null when that stays as it is. */
  readonly header: RecordChange<DatasetHeaderRecord> | null
  readonly changes: DatasetChanges
  /** Ids of entities and documents that left the files and stay in the graph, because removing was not asked for. */
  readonly kept: string[]
  /** How many records of the files are in the graph already as they stand, documents among them. */
  readonly unchanged: number
}

/**
 * What must change so that the stored dataset (`before`, null when there is none) says what the files say (`after`).
 *
 * What is said about an entity (its facts, links, figures, aliases, evidence) follows the files at once. An entity or a
 * document that left the files is removed only with `remove`; otherwise it is kept, and named. A link with such an
 * entity at one of its ends, or a figure about it, stays while it is kept and goes with it when it is removed. So does a
 * section that left a document's outline while something kept cites it: it moves to the end of the outline.
 *
 * A link's id holds its first day, so a link that begins on another day than before is one removed and one added.
 * Changes come in the order of the files, then removals in the order of the store. Neither dataset is altered.
 */
export function compareDatasets(
  before: DatasetRecord | null,
  after: DatasetRecord,
  options: { remove: boolean },
): Comparison {
  const old = before ?? { documents: [], entities: [], links: [], observations: [] }
  const present = new Set(after.entities.map((entity) => entity.id))
  const left = new Set(old.entities.map((entity) => entity.id).filter((id) => !present.has(id)))
  const stays = (...ends: readonly string[]) => !options.remove && ends.some((end) => left.has(end))
  const entities = compare(
    old.entities,
    after.entities,
    (entity) => entity.id,
    () => !options.remove,
  )
  const links = compare(old.links, after.links, linkId, (link) => stays(link.source, link.target))
  const figures = compare(old.observations, after.observations, observationId, (figure) =>
    stays(figure.subject),
  )
  const cited = [
    ...entities.kept.flatMap((entity) => [
      ...entity.evidence,
      ...entity.holders.flatMap((holder) => holder.evidence),
    ]),
    ...links.kept.flatMap((link) => link.evidence),
    ...figures.kept.flatMap((figure) => figure.evidence),
  ]
  const stated = keepCitedSections(old.documents, after.documents, cited)
  const documents = compare(old.documents, stated, idOfDocument, () => !options.remove)
  const parts = [documents, entities, links, figures]
  return {
    header: compareHeaders(before, after),
    changes: {
      documents: documents.changes,
      entities: entities.changes,
      links: links.changes,
      observations: figures.changes,
    },
    kept: [...documents.kept.map(idOfDocument), ...entities.kept.map((entity) => entity.id)],
    unchanged: parts.reduce((sum, part) => sum + part.unchanged, 0),
  }
}

function compareHeaders(before: DatasetRecord | null, after: DatasetRecord): Comparison['header'] {
  const [old, now] = [before === null ? null : headerOf(before), headerOf(after)]
  if (old !== null && isSameRecord(old, now)) return null
  return { id: `dataset/${after.key}`, before: old, after: now }
}

function headerOf(dataset: DatasetRecord): DatasetHeaderRecord {
  const { key, title, description, partnership, rules } = dataset
  return { key, title, description, partnership, rules }
}

interface Compared<T> {
  readonly changes: RecordChange<T>[]
  readonly kept: T[]
  readonly unchanged: number
}

function compare<T extends object>(
  before: readonly T[],
  after: readonly T[],
  idOf: (record: T) => string,
  stays: (record: T) => boolean,
): Compared<T> {
  const stored = new Map(before.map((record) => [idOf(record), record]))
  const changes: RecordChange<T>[] = []
  const stated = new Set<string>()
  let unchanged = 0
  for (const record of after) {
    const id = idOf(record)
    stated.add(id)
    const old = stored.get(id) ?? null
    if (old !== null && isSameRecord(old, record)) unchanged += 1
    else changes.push({ id, before: old, after: record })
  }
  const kept: T[] = []
  for (const [id, record] of stored) {
    if (stated.has(id)) continue
    if (stays(record)) kept.push(record)
    else changes.push({ id, before: record, after: null })
  }
  return { changes, kept, unchanged }
}

function keepCitedSections(
  before: readonly DocumentRecord[],
  after: readonly DocumentRecord[],
  cited: readonly EvidenceRecord[],
): readonly DocumentRecord[] {
  if (cited.length === 0) return after
  const places = new Set(cited.map(({ document, locator }) => `${document}#${locator}`))
  const stored = new Map(before.map((document) => [document.key, document]))
  return after.map((document) => {
    const stated = new Set(document.sections.map((section) => section.locator))
    const missing = (stored.get(document.key)?.sections ?? []).filter(
      ({ locator }) => !stated.has(locator) && places.has(`${document.key}#${locator}`),
    )
    return missing.length === 0 ? document : { ...document, sections: [...document.sections, ...missing] }
  })
}

function idOfDocument(document: DocumentRecord): string {
  return documentId(document.key)
}
