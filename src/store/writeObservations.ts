import { ConflictError } from '../errors.ts'
import type { RecordChange } from '../ontology/changes.ts'
import { observationId } from '../ontology/recordIds.ts'
import type { ObservationRecord } from '../ontology/records.ts'
import type { StoredRecord } from './storedRecords.ts'
import type { OwnedEvidence } from './writeEvidence.ts'
import { inChunks, takeIds, type Writing, writtenRecords } from './writing.ts'

type Stored = ReadonlyMap<string, StoredRecord>

/** Takes away the evidence of changed observations: it is written anew. */
export async function clearObservations({ tx }: Writing, ids: readonly number[]): Promise<void> {
  await inChunks(ids, (json) => {
    return tx.$executeRaw`
      DELETE FROM evidence WHERE observation_id IN (SELECT json_array_elements_text(${json}::json)::int)`
  })
}

/**
 * Writes the added and the changed observations, but for their evidence, which it returns.
 * @throws {ConflictError} when the entity that one is about is not stored.
 */
export async function writeObservations(
  { tx, dataset, advance }: Writing,
  changes: readonly RecordChange<ObservationRecord>[],
  stored: Stored,
  entities: Stored,
): Promise<OwnedEvidence[]> {
  const written = writtenRecords(changes)
  const fresh = await takeIds(
    tx,
    'observation',
    written.filter(({ change }) => change.before === null).length,
  )
  const free = fresh.values()
  const rows = written.map(({ record }) => {
    const key = observationId(record)
    const subject = entities.get(record.subject)?.id
    if (subject === undefined) {
      throw new ConflictError(
        `${key} is about ${record.subject}, which is not stored. Add that to the dataset first.`,
      )
    }
    return { record, key, subject, id: stored.get(key)?.id ?? free.next().value ?? 0 }
  })
  const observations = rows.map(({ id, key, subject, record }) => {
    const { metric, value, unit, period, periodStart, periodEnd, note, visibility } = record
    return {
      id,
      key,
      subject,
      metric,
      value,
      unit,
      period,
      start: periodStart,
      end: periodEnd,
      note,
      visibility,
    }
  })
  await inChunks(observations, async (json, count) => {
    await tx.$executeRaw`
      INSERT INTO observation (id, key, subject_id, metric, value, unit, period, period_start, period_end, note,
        visibility, dataset_id)
      SELECT id, key, subject, metric, value, unit, period, "start", "end", note, visibility, ${dataset.id}::int
      FROM json_to_recordset(${json}::json) AS r(id int, key text, subject int, metric text, value numeric, unit text,
        period text, "start" date, "end" date, note text, visibility visibility)
      ON CONFLICT (id) DO UPDATE SET metric = excluded.metric, value = excluded.value, unit = excluded.unit,
        period = excluded.period, period_start = excluded.period_start, period_end = excluded.period_end,
        note = excluded.note, visibility = excluded.visibility`
    advance(count)
  })
  return rows.map(({ id, key, record }) => {
    return { owner: { observation: id }, record: key, evidence: record.evidence }
  })
}
