import type { Prisma } from '../generated/client.ts'

/**
 * The tables of an import, which go when its transaction ends. `n` counts the records of all sorts in the order of the file;
 * `dataset` is the n of the dataset that a record belongs to.
 */
const TABLES = [
  'CREATE TEMP TABLE stage_dataset (n int, line int, key text, record jsonb) ON COMMIT DROP',
  'CREATE TEMP TABLE stage_document (n int, line int, dataset int, key text, record jsonb) ON COMMIT DROP',
  'CREATE TEMP TABLE stage_entity (n int, line int, dataset int, key text, record jsonb) ON COMMIT DROP',
  `CREATE TEMP TABLE stage_link (n int, line int, dataset int, type text, source text, target text, valid_from date, valid_to date,
   record jsonb) ON COMMIT DROP`,
  `CREATE TEMP TABLE stage_observation (n int, line int, dataset int, key text, subject text, record jsonb)
   ON COMMIT DROP`,
]

/** Makes the tables that records are taken into. */
export async function createStage(tx: Prisma.TransactionClient): Promise<void> {
  // Temporary tables are no concern of others: more memory for them and for the joins between them.
  await tx.$executeRaw`SELECT set_config('temp_buffers', '64MB', false), set_config('work_mem', '64MB', true)`
  for (const table of TABLES) await tx.$executeRawUnsafe(table)
}

/** The outlines, and every piece of evidence as a row. A holder is counted from 0 among those of its entity; null: the record's own. */
const PARTS = [
  `CREATE TEMP TABLE stage_section ON COMMIT DROP AS
   SELECT n, key AS document, s->>'locator' AS locator, s->>'heading' AS heading, at - 1 AS position
   FROM stage_document, jsonb_array_elements(record->'sections') WITH ORDINALITY AS outline(s, at)`,
  `CREATE TEMP TABLE stage_evidence ON COMMIT DROP AS
   SELECT n, NULL::int AS holder, at - 1 AS position, e->>'document' AS document, e->>'locator' AS locator, e->>'note' AS note
   FROM stage_entity, jsonb_array_elements(record->'evidence') WITH ORDINALITY AS pieces(e, at)
   UNION ALL
   SELECT n, h.at - 1, p.at - 1, e->>'document', e->>'locator', e->>'note'
   FROM stage_entity, jsonb_array_elements(record->'holders') WITH ORDINALITY AS h(holder, at),
     jsonb_array_elements(holder->'evidence') WITH ORDINALITY AS p(e, at)
   UNION ALL
   SELECT n, NULL, at - 1, e->>'document', e->>'locator', e->>'note'
   FROM stage_link, jsonb_array_elements(record->'evidence') WITH ORDINALITY AS pieces(e, at)
   UNION ALL
   SELECT n, NULL, at - 1, e->>'document', e->>'locator', e->>'note'
   FROM stage_observation, jsonb_array_elements(record->'evidence') WITH ORDINALITY AS pieces(e, at)`,
]

/** Makes ready for reading what was taken in. */
export async function completeStage(tx: Prisma.TransactionClient, isMuch: boolean): Promise<void> {
  const names = ['dataset', 'document', 'entity', 'link', 'observation']
  for (const name of names) await index(tx, { table: `stage_${name}`, column: 'n', isMuch })
  for (const part of PARTS) await tx.$executeRawUnsafe(part)
  await index(tx, { table: 'stage_section', column: 'n', isMuch })
  await index(tx, { table: 'stage_evidence', column: 'n', isMuch })
}

/** Indexes a temporary table and counts what it holds, if that is much: nobody else does it for such tables. */
export async function index(
  tx: Prisma.TransactionClient,
  of: { readonly table: string; readonly column: string; readonly isMuch: boolean },
): Promise<void> {
  if (!of.isMuch) return
  await tx.$executeRawUnsafe(`CREATE INDEX ON ${of.table} (${of.column})`)
  await tx.$executeRawUnsafe(`ANALYZE ${of.table}`)
}
