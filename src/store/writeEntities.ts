import type { RecordChange } from '../ontology/changes.ts'
import type { EntityRecord } from '../ontology/records.ts'
import type { StoredRecord } from './storedRecords.ts'
import type { OwnedEvidence } from './writeEvidence.ts'
import { inChunks, takeIds, type Writing, writtenRecords } from './writing.ts'

/** Takes away all that hangs on changed entities: it is written anew. */
export async function clearEntities({ tx }: Writing, ids: readonly number[]): Promise<void> {
  await inChunks(ids, async (json) => {
    await tx.$executeRaw`DELETE FROM alias WHERE entity_id IN (SELECT json_array_elements_text(${json}::json)::int)`
    await tx.$executeRaw`DELETE FROM identifier WHERE entity_id IN (SELECT json_array_elements_text(${json}::json)::int)`
    await tx.$executeRaw`DELETE FROM holder WHERE entity_id IN (SELECT json_array_elements_text(${json}::json)::int)`
    await tx.$executeRaw`DELETE FROM funding_stream WHERE entity_id IN (SELECT json_array_elements_text(${json}::json)::int)`
    await tx.$executeRaw`DELETE FROM evidence WHERE entity_id IN (SELECT json_array_elements_text(${json}::json)::int)`
  })
}

/**
 * Writes the added and the changed entities with all that hangs on them, but for the evidence, which it
 * returns.
 */
export async function writeEntities(
  writing: Writing,
  changes: readonly RecordChange<EntityRecord>[],
  stored: ReadonlyMap<string, StoredRecord>,
): Promise<OwnedEvidence[]> {
  const { tx, dataset, advance } = writing
  const written = writtenRecords(changes)
  const fresh = await takeIds(tx, 'entity', written.filter(({ change }) => change.before === null).length)
  const free = fresh.values()
  const rows = written.map(({ record }) => ({
    record,
    entity: stored.get(record.id)?.id ?? free.next().value ?? 0,
  }))
  const entities = rows.map(
    ({ record: { id, kind, name, summary, validFrom, validTo, visibility }, entity }) => {
      return {
        id: entity,
        key: id,
        kind,
        name,
        summary,
        valid_from: validFrom,
        valid_to: validTo,
        visibility,
      }
    },
  )
  await inChunks(entities, async (json, count) => {
    await tx.$executeRaw`
      INSERT INTO entity AS e (id, key, kind, name, summary, valid_from, valid_to, visibility, dataset_id)
      SELECT id, key, kind, name, summary, valid_from, valid_to, visibility, ${dataset.id}::int
      FROM json_to_recordset(${json}::json) AS r(id int, key text, kind text, name text, summary text,
        valid_from date, valid_to date, visibility visibility)
      ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, summary = excluded.summary,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to, visibility = excluded.visibility,
        version = e.version + 1`
    advance(count)
  })
  await writeNames(writing, rows)
  await writeFunding(writing, rows)
  const own = rows.map(({ record, entity }) => {
    return { owner: { entity }, record: record.id, evidence: record.evidence }
  })
  return [...own, ...(await writeHolders(writing, rows))]
}

type EntityRow = { readonly entity: number; readonly record: EntityRecord }

async function writeNames({ tx }: Writing, rows: readonly EntityRow[]): Promise<void> {
  const aliases = rows.flatMap(({ entity, record }) =>
    record.aliases.map((name, position) => ({ entity, name, position })),
  )
  await inChunks(aliases, (json) => {
    return tx.$executeRaw`
      INSERT INTO alias (entity_id, name, position)
      SELECT entity, name, position FROM json_to_recordset(${json}::json) AS r(entity int, name text, position int)`
  })
  const identifiers = rows.flatMap(({ entity, record }) =>
    record.identifiers.map((identifier, position) => ({ entity, ...identifier, position })),
  )
  await inChunks(identifiers, (json) => {
    return tx.$executeRaw`
      INSERT INTO identifier (entity_id, scheme, value, url, position)
      SELECT entity, scheme, value, url, position
      FROM json_to_recordset(${json}::json) AS r(entity int, scheme text, value text, url text, position int)`
  })
}

async function writeFunding({ tx }: Writing, rows: readonly EntityRow[]): Promise<void> {
  const streams = rows.flatMap(({ entity, record: { funding } }) =>
    funding === null ? [] : [{ entity, ...funding }],
  )
  await inChunks(streams, (json) => {
    return tx.$executeRaw`
      INSERT INTO funding_stream (entity_id, amount, currency, frequency)
      SELECT entity, amount, currency, frequency
      FROM json_to_recordset(${json}::json)
        AS r(entity int, amount numeric, currency text, frequency payment_frequency)`
  })
  const years = streams.flatMap(({ entity, years: list }) =>
    list.map((year, position) => ({ stream: entity, ...year, position })),
  )
  await inChunks(years, (json) => {
    return tx.$executeRaw`
      INSERT INTO funding_year (funding_stream_id, year, amount, basis, note, position)
      SELECT stream, year, amount, basis, note, position
      FROM json_to_recordset(${json}::json)
        AS r(stream int, year text, amount numeric, basis basis, note text, position int)`
  })
}

async function writeHolders({ tx }: Writing, rows: readonly EntityRow[]): Promise<OwnedEvidence[]> {
  const holders = rows.flatMap(({ entity, record }) =>
    record.holders.map((holder, position) => ({ entity, of: record.id, holder, position })),
  )
  const ids = await takeIds(tx, 'holder', holders.length)
  const numbered = holders.map((row, index) => ({ ...row, id: ids[index] ?? 0 }))
  const values = numbered.map(({ id, entity, holder: { name, validFrom, validTo }, position }) => {
    return { id, entity, name, valid_from: validFrom, valid_to: validTo, position }
  })
  await inChunks(values, (json) => {
    return tx.$executeRaw`
      INSERT INTO holder (id, entity_id, name, valid_from, valid_to, position)
      SELECT id, entity, name, valid_from, valid_to, position
      FROM json_to_recordset(${json}::json)
        AS r(id int, entity int, name text, valid_from date, valid_to date, position int)`
  })
  return numbered.map(({ id, of, holder }) => ({
    owner: { holder: id },
    record: of,
    evidence: holder.evidence,
  }))
}
