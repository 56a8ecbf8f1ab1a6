import type { Prisma } from '../generated/client.ts'
import { findRanges } from './ranges.ts'
import { refreshPlanned, type SearchHelper } from './searchHelper.ts'
import { SORTS, type Sort } from './sorts.ts'
import { index } from './stageTables.ts'
import { type NewVersion, writeAdditions } from './writeRuns.ts'

/**
 * Writes the planned records with all that hangs on them and their history: documents and their outlines first, evidence last
 * of all that a record has. `isMuch` is true when they are a good part of the graph; `advance` is told how many more
 * records stand. A helper for search, if there is one, has begun
 * then and must be waited for.
 */
export async function writeRecords(
  tx: Prisma.TransactionClient,
  {
    version,
    isMuch,
    search,
    advance,
  }: {
    version: NewVersion
    isMuch: boolean
    search: SearchHelper | null
    advance: (records: number) => void
  },
): Promise<void> {
  for (const sort of SORTS) {
    for (const range of await findRanges(tx, sort)) {
      for (const statement of STATEMENTS[sort]) {
        await tx.$executeRawUnsafe(statement, range.from, range.to)
      }
      if (sort === 'entity' && search === null) await refreshPlanned(tx, range)
      await writeAdditions(tx, { sort, range, version })
      advance(range.records)
    }
    // Without counts of what has just come, the planner of queries would loop where it should join.
    if (isMuch) await tx.$executeRawUnsafe(`ANALYZE ${WRITTEN[sort].join(', ')}`)
    if (sort === 'entity') await search?.start()
    for (const statement of AFTER[sort] ?? []) await tx.$executeRawUnsafe(statement)
    if (sort === 'document') await index(tx, { table: 'plan_place', column: 'document, locator', isMuch })
  }
}

/** The tables that the records of a sort are written to. */
const WRITTEN: Readonly<Record<Sort, readonly string[]>> = {
  document: ['document', 'section'],
  entity: ['entity', 'alias', 'identifier', 'funding_stream', 'funding_year', 'holder'],
  link: ['link'],
  observation: ['observation', 'evidence'],
}

const FROM = {
  document: from('document'),
  entity: from('entity'),
  link: from('link'),
  observation: from('observation'),
}

/** The planned records of a range (p) as they were staged (s), with the rows of their datasets (d). */
function from(sort: Sort): string {
  return `plan_${sort} p JOIN stage_${sort} s ON s.n = p.n JOIN plan_dataset d ON d.n = p.dataset
    WHERE p.n BETWEEN $1 AND $2 AND s.n BETWEEN $1 AND $2`
}

/** What is written of a range of records, by the sort. $1 and $2 are its first and its last n. */
const STATEMENTS: Readonly<Record<Sort, readonly string[]>> = {
  document: [
    `INSERT INTO document (id, key, title, publisher, published_on, url, dataset_id)
     SELECT p.id, s.key, s.record->>'title', s.record->>'publisher', (s.record->>'publishedOn')::date, s.record->>'url', d.id
     FROM ${FROM.document} ORDER BY p.n
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, publisher = excluded.publisher,
       published_on = excluded.published_on, url = excluded.url`,
    // A section that keeps its locator keeps its text.
    `INSERT INTO section (document_id, locator, heading, position)
     SELECT p.id, o.locator, o.heading, o.position FROM plan_document p JOIN stage_section o ON o.n = p.n
     WHERE p.n BETWEEN $1 AND $2 AND o.n BETWEEN $1 AND $2 ORDER BY p.n, o.position
     ON CONFLICT (document_id, locator) DO UPDATE SET heading = excluded.heading, position = excluded.position`,
  ],
  entity: [
    `INSERT INTO entity AS e (id, key, kind, name, summary, valid_from, valid_to, visibility, dataset_id)
     SELECT p.id, s.key, s.record->>'kind', s.record->>'name', s.record->>'summary', (s.record->>'validFrom')::date,
       (s.record->>'validTo')::date, (s.record->>'visibility')::visibility, d.id
     FROM ${FROM.entity} ORDER BY p.n
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, summary = excluded.summary,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, visibility = excluded.visibility,
       version = e.version + 1`,
    `INSERT INTO alias (entity_id, name, position)
     SELECT p.id, a.name, a.at - 1 FROM plan_entity p JOIN stage_entity s ON s.n = p.n,
       jsonb_array_elements_text(s.record->'aliases') WITH ORDINALITY AS a(name, at)
     WHERE p.n BETWEEN $1 AND $2 AND s.n BETWEEN $1 AND $2 ORDER BY p.n, a.at`,
    `INSERT INTO identifier (entity_id, scheme, value, url, position)
     SELECT p.id, i.one->>'scheme', i.one->>'value', i.one->>'url', i.at - 1 FROM plan_entity p JOIN stage_entity s ON s.n = p.n,
       jsonb_array_elements(s.record->'identifiers') WITH ORDINALITY AS i(one, at)
     WHERE p.n BETWEEN $1 AND $2 AND s.n BETWEEN $1 AND $2 ORDER BY p.n, i.at`,
    `INSERT INTO funding_stream (entity_id, amount, currency, frequency)
     SELECT p.id, (f->>'amount')::numeric, f->>'currency', (f->>'frequency')::payment_frequency
     FROM plan_entity p JOIN stage_entity s ON s.n = p.n, LATERAL (SELECT s.record->'funding') AS funding(f)
     WHERE p.n BETWEEN $1 AND $2 AND s.n BETWEEN $1 AND $2 AND jsonb_typeof(f) = 'object' ORDER BY p.n`,
    `INSERT INTO funding_year (funding_stream_id, year, amount, basis, note, position)
     SELECT p.id, y.one->>'year', (y.one->>'amount')::numeric, (y.one->>'basis')::basis, y.one->>'note', y.at - 1
     FROM plan_entity p JOIN stage_entity s ON s.n = p.n AND jsonb_typeof(s.record->'funding') = 'object',
       jsonb_array_elements(s.record->'funding'->'years') WITH ORDINALITY AS y(one, at)
     WHERE p.n BETWEEN $1 AND $2 AND s.n BETWEEN $1 AND $2 ORDER BY p.n, y.at`,
    `INSERT INTO holder (entity_id, name, valid_from, valid_to, position)
     SELECT p.id, h.one->>'name', (h.one->>'validFrom')::date, (h.one->>'validTo')::date, h.at - 1
     FROM plan_entity p JOIN stage_entity s ON s.n = p.n,
       jsonb_array_elements(s.record->'holders') WITH ORDINALITY AS h(one, at)
     WHERE p.n BETWEEN $1 AND $2 AND s.n BETWEEN $1 AND $2 ORDER BY p.n, h.at`,
    evidence('entity'),
    `INSERT INTO evidence (holder_id, section_id, note, position)
     SELECT h.id, place.id, v.note, v.position FROM plan_entity p
     JOIN stage_evidence v ON v.n = p.n AND v.holder IS NOT NULL
     JOIN holder h ON h.entity_id = p.id AND h.position = v.holder
     JOIN plan_place place ON place.document = v.document AND place.locator = v.locator
     WHERE p.n BETWEEN $1 AND $2 AND v.n BETWEEN $1 AND $2 ORDER BY v.n, v.holder, v.position`,
  ],
  link: [
    `INSERT INTO link AS l (id, type, source_id, target_id, basis, note, valid_from, valid_to, visibility, dataset_id)
     SELECT p.id, s.type, p.source_id, p.target_id, (s.record->>'basis')::basis, s.record->>'note', s.valid_from,
       s.valid_to, (s.record->>'visibility')::visibility, d.id
     FROM ${FROM.link} ORDER BY p.n
     ON CONFLICT (id) DO UPDATE SET basis = excluded.basis, note = excluded.note, valid_to = excluded.valid_to,
       visibility = excluded.visibility, version = l.version + 1`,
    evidence('link'),
  ],
  observation: [
    `INSERT INTO observation (id, key, subject_id, metric, value, unit, period, period_start, period_end, note, visibility, dataset_id)
     SELECT p.id, s.key, subject.id, s.record->>'metric', (s.record->>'value')::numeric, s.record->>'unit', s.record->>'period',
       (s.record->>'periodStart')::date, (s.record->>'periodEnd')::date, s.record->>'note', (s.record->>'visibility')::visibility, d.id
     FROM plan_end subject JOIN stage_observation s ON s.subject = subject.key
     JOIN plan_observation p ON p.n = s.n JOIN plan_dataset d ON d.n = p.dataset
     WHERE p.n BETWEEN $1 AND $2 AND s.n BETWEEN $1 AND $2 ORDER BY p.n
     ON CONFLICT (id) DO UPDATE SET metric = excluded.metric, value = excluded.value, unit = excluded.unit,
       period = excluded.period, period_start = excluded.period_start, period_end = excluded.period_end,
       note = excluded.note, visibility = excluded.visibility`,
    evidence('observation'),
  ],
}

function evidence(sort: 'entity' | 'link' | 'observation'): string {
  return `INSERT INTO evidence (${sort}_id, section_id, note, position)
    SELECT p.id, place.id, v.note, v.position FROM plan_${sort} p JOIN stage_evidence v ON v.n = p.n AND v.holder IS NULL
    JOIN plan_place place ON place.document = v.document AND place.locator = v.locator
    WHERE p.n BETWEEN $1 AND $2 AND v.n BETWEEN $1 AND $2 ORDER BY v.n, v.position`
}

/** What follows once all records of a sort stand. */
const AFTER: Partial<Record<Sort, readonly string[]>> = {
  // The sections that evidence cites.
  document: [
    `CREATE TEMP TABLE plan_place ON COMMIT DROP AS
     SELECT c.document, c.locator, s.id FROM (SELECT DISTINCT document, locator FROM stage_evidence) AS c
     JOIN document d ON d.key = c.document JOIN section s ON s.document_id = d.id AND s.locator = c.locator`,
  ],
  entity: [
    // Documents are joined to the entities that they describe.
    `UPDATE document SET describes_id = e.id
     FROM plan_document p JOIN stage_document s ON s.n = p.n JOIN plan_end e ON e.key = s.record->>'describes'
     WHERE document.id = p.id`,
    // Entities that stay as they are and cite an outline that does not are found by other words than before.
    `SELECT refresh_search(ARRAY(
       SELECT DISTINCT v.entity_id FROM plan_document p JOIN stage_document s ON s.n = p.n
       JOIN section place ON place.document_id = p.stored JOIN evidence v ON v.section_id = place.id
       WHERE v.entity_id IS NOT NULL AND p.before->'sections' <> s.record->'sections'
         AND NOT EXISTS (SELECT FROM plan_entity e WHERE e.id = v.entity_id)))::text`,
  ],
}
