import { ConflictError } from '../errors.ts'
import type { RecordChange } from '../ontology/changes.ts'
import { linkId } from '../ontology/recordIds.ts'
import type { LinkRecord } from '../ontology/records.ts'
import type { StoredRecord } from './storedRecords.ts'
import type { OwnedEvidence } from './writeEvidence.ts'
import { inChunks, takeIds, type Writing, writtenRecords } from './writing.ts'

type Stored = ReadonlyMap<string, StoredRecord>

/** Takes away the evidence of changed links: it is written anew. */
export async function clearLinks({ tx }: Writing, ids: readonly number[]): Promise<void> {
  await inChunks(ids, (json) => {
    return tx.$executeRaw`DELETE FROM evidence WHERE link_id IN (SELECT json_array_elements_text(${json}::json)::int)`
  })
}

/**
 * Writes the added and the changed links, but for their evidence, which it returns.
 * @throws {ConflictError} when an entity that a link joins is not stored.
 */
export async function writeLinks(
  { tx, dataset, advance }: Writing,
  changes: readonly RecordChange<LinkRecord>[],
  stored: Stored,
  entities: Stored,
): Promise<OwnedEvidence[]> {
  const written = writtenRecords(changes)
  const fresh = await takeIds(tx, 'link', written.filter(({ change }) => change.before === null).length)
  const free = fresh.values()
  const idOf = (record: LinkRecord, key: string) => {
    const found = entities.get(key)
    if (found !== undefined) return found.id
    throw new ConflictError(
      `${linkId(record)} joins ${key}, which is not stored. Add that to the dataset, or import the dataset that has it first.`,
    )
  }
  const rows = written.map(({ record }) => ({
    record,
    id: stored.get(linkId(record))?.id ?? free.next().value ?? 0,
    source: idOf(record, record.source),
    target: idOf(record, record.target),
  }))
  const links = rows.map(({ id, source, target, record }) => {
    const { type, basis, note, validFrom, validTo, visibility } = record
    return { id, type, source, target, basis, note, valid_from: validFrom, valid_to: validTo, visibility }
  })
  await inChunks(links, async (json, count) => {
    await tx.$executeRaw`
      INSERT INTO link AS l (id, type, source_id, target_id, basis, note, valid_from, valid_to, visibility, dataset_id)
      SELECT id, type, source, target, basis, note, valid_from, valid_to, visibility, ${dataset.id}::int
      FROM json_to_recordset(${json}::json) AS r(id int, type text, source int, target int, basis basis, note text,
        valid_from date, valid_to date, visibility visibility)
      ON CONFLICT (id) DO UPDATE SET basis = excluded.basis, note = excluded.note, valid_to = excluded.valid_to,
        visibility = excluded.visibility, version = l.version + 1`
    advance(count)
  })
  return rows.map(({ id, record }) => {
    return { owner: { link: id }, record: linkId(record), evidence: record.evidence }
  })
}
