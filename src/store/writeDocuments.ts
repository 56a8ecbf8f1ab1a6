import { ConflictError } from '../errors.ts'
import type { RecordChange } from '../ontology/changes.ts'
import { documentId, linkId, sectionId } from '../ontology/recordIds.ts'
import type { DocumentRecord, LinkRecord } from '../ontology/records.ts'
import type { StoredRecord } from './storedRecords.ts'
import { inChunks, takeIds, type Writing, writtenRecords } from './writing.ts'

type Stored = ReadonlyMap<string, StoredRecord>

/**
 * Lets go of the entities that changed and removed documents describe, so that those entities may be removed.
 */
export async function releaseDescribed({ tx }: Writing, ids: readonly number[]): Promise<void> {
  await inChunks(ids, (json) => {
    return tx.$executeRaw`
      UPDATE document SET describes_id = NULL WHERE id IN (SELECT json_array_elements_text(${json}::json)::int)`
  })
}

/**
 * Takes away documents, and from changed documents the sections that they no longer have.
 * @throws {ConflictError} when evidence that stays cites one of the sections.
 */
export async function removeDocuments(
  writing: Writing,
  changes: readonly RecordChange<DocumentRecord>[],
  stored: Stored,
): Promise<void> {
  const { tx } = writing
  const gone = changes.flatMap(({ before, after }) => {
    const id = before === null ? undefined : stored.get(before.key)?.id
    if (before === null || id === undefined) return []
    const kept = new Set(after?.sections.map((section) => section.locator))
    const locators = before.sections.map((section) => section.locator).filter((locator) => !kept.has(locator))
    return locators.map((locator) => ({ document: id, locator }))
  })
  await inChunks(gone, async (json) => {
    await checkUncited(writing, json)
    await tx.$executeRaw`
      DELETE FROM section s USING json_to_recordset(${json}::json) AS gone(document int, locator text)
      WHERE s.document_id = gone.document AND s.locator = gone.locator`
  })
  const removed = changes.flatMap(({ before, after }) =>
    before !== null && after === null ? (stored.get(before.key)?.id ?? []) : [],
  )
  await inChunks(removed, async (json, count) => {
    await tx.$executeRaw`DELETE FROM document WHERE id IN (SELECT json_array_elements_text(${json}::json)::int)`
    writing.advance(count)
  })
}

async function checkUncited({ tx }: Writing, sections: string): Promise<void> {
  const [cited] = await tx.$queryRaw<(Partial<LinkRecord> & Citation)[]>`
    SELECT doc.key AS document, s.locator, d.key AS dataset, coalesce(e.key, o.key) AS record,
      l.type, source.key AS source, target.key AS target, l.valid_from::text AS "validFrom"
    FROM json_to_recordset(${sections}::json) AS gone(document int, locator text)
    JOIN section s ON s.document_id = gone.document AND s.locator = gone.locator
    JOIN document doc ON doc.id = s.document_id
    JOIN evidence v ON v.section_id = s.id
    LEFT JOIN holder h ON h.id = v.holder_id
    LEFT JOIN entity e ON e.id = coalesce(v.entity_id, h.entity_id)
    LEFT JOIN observation o ON o.id = v.observation_id
    LEFT JOIN link l ON l.id = v.link_id
    LEFT JOIN entity source ON source.id = l.source_id
    LEFT JOIN entity target ON target.id = l.target_id
    JOIN dataset d ON d.id = coalesce(e.dataset_id, o.dataset_id, l.dataset_id)
    ORDER BY v.id LIMIT 1`
  if (cited === undefined) return
  const { type, source, target, validFrom = null } = cited
  const record = cited.record ?? (type && source && target ? linkId({ type, source, target, validFrom }) : '')
  throw new ConflictError(
    `${sectionId(cited.document, cited.locator)} cannot be removed: ${record} of the dataset "${cited.dataset}" cites it. Change that first.`,
  )
}

interface Citation {
  readonly document: string
  readonly locator: string
  readonly dataset: string
  readonly record: string | null
}

/**
 * Writes the added and the changed documents with their outlines. A section that keeps its locator keeps its
 * text.
 */
export async function writeDocuments(
  writing: Writing,
  changes: readonly RecordChange<DocumentRecord>[],
  stored: Stored,
): Promise<void> {
  const { tx, dataset, advance } = writing
  const written = writtenRecords(changes)
  const fresh = await takeIds(tx, 'document', written.filter(({ change }) => change.before === null).length)
  const free = fresh.values()
  const rows = written.map(({ record }) => ({
    ...record,
    id: stored.get(record.key)?.id ?? free.next().value,
  }))
  const documents = rows.map(({ id, key, title, publisher, publishedOn, url }) => {
    return { id, key, title, publisher, published_on: publishedOn, url }
  })
  await inChunks(documents, async (json, count) => {
    await tx.$executeRaw`
      INSERT INTO document AS d (id, key, title, publisher, published_on, url, dataset_id)
      SELECT id, key, title, publisher, published_on, url, ${dataset.id}::int
      FROM json_to_recordset(${json}::json)
        AS r(id int, key text, title text, publisher text, published_on date, url text)
      ON CONFLICT (id) DO UPDATE SET title = excluded.title, publisher = excluded.publisher,
        published_on = excluded.published_on, url = excluded.url`
    advance(count)
  })
  const sections = rows.flatMap(({ id, sections: outline }) =>
    outline.map(({ locator, heading }, position) => ({ document: id, locator, heading, position })),
  )
  await inChunks(sections, (json) => {
    return tx.$executeRaw`
      INSERT INTO section (document_id, locator, heading, position)
      SELECT document, locator, heading, position
      FROM json_to_recordset(${json}::json) AS r(document int, locator text, heading text, position int)
      ON CONFLICT (document_id, locator) DO UPDATE SET heading = excluded.heading, position = excluded.position`
  })
}

/**
 * Joins documents to the entities that they describe, once those are written.
 * @throws {ConflictError} when an entity is not stored.
 */
export async function describeEntities(
  { tx }: Writing,
  changes: readonly RecordChange<DocumentRecord>[],
  entities: Stored,
): Promise<void> {
  const rows = writtenRecords(changes).flatMap(({ record }) => {
    if (record.describes === null) return []
    const entity = entities.get(record.describes)?.id
    if (entity !== undefined) return [{ key: record.key, entity }]
    throw new ConflictError(
      `${documentId(record.key)} describes ${record.describes}, which is not stored. Add that to the dataset first.`,
    )
  })
  await inChunks(rows, (json) => {
    return tx.$executeRaw`
      UPDATE document d SET describes_id = r.entity
      FROM json_to_recordset(${json}::json) AS r(key text, entity int) WHERE d.key = r.key`
  })
}
