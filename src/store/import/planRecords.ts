import type { Prisma } from '../generated/client.ts'
import type { Sort } from './sorts.ts'
import { index } from './stageTables.ts'

/**
 * Makes a table plan_… for datasets and for each sort: for every staged record (`n`, `dataset`) the row that it has or shall have (`id`), the
 * stored row (`stored`, null when there is none) and the dataset that holds that one (`held_by`). plan_end has the id of
 * every entity that records refer to, where there is one and it stays; a link that lacks an end is in no plan.
 */
export async function planRecords(
  tx: Prisma.TransactionClient,
  { remove, isMuch }: { readonly remove: boolean; readonly isMuch: boolean },
): Promise<void> {
  const plan = (sort: Sort | 'dataset', matches: string) => makePlan(tx, { sort, matches, isMuch })
  await plan(
    'dataset',
    'SELECT s.n, s.key, d.id AS stored FROM stage_dataset s LEFT JOIN dataset d ON d.key = s.key',
  )
  await plan('entity', keyed('entity'))
  const goes = remove ? 'e.dataset_id IN (SELECT stored FROM plan_dataset WHERE stored IS NOT NULL)' : 'FALSE'
  await tx.$executeRawUnsafe(`
    CREATE TEMP TABLE plan_end ON COMMIT DROP AS
    SELECT key, min(id) AS id FROM plan_entity GROUP BY key
    UNION ALL
    SELECT e.key, e.id FROM entity e WHERE e.key IN (
      (SELECT source FROM stage_link UNION SELECT target FROM stage_link UNION SELECT subject FROM stage_observation
        UNION SELECT record->>'describes' FROM stage_document)
      EXCEPT SELECT key FROM stage_entity) AND NOT (${goes})`)
  await index(tx, { table: 'plan_end', column: 'key', isMuch })
  await plan('document', keyed('document'))
  await plan('observation', keyed('observation'))
  await plan(
    'link',
    `SELECT s.n, s.dataset, s.type, s.valid_from, s.valid_to, source.id AS source_id, target.id AS target_id, l.id AS stored, l.dataset_id AS held_by
     FROM stage_link s JOIN plan_end source ON source.key = s.source JOIN plan_end target ON target.key = s.target
     LEFT JOIN link l ON l.source_id = source.id AND l.target_id = target.id AND l.type = s.type
       AND l.valid_from IS NOT DISTINCT FROM s.valid_from`,
  )
}

function keyed(sort: Sort): string {
  return `SELECT s.n, s.dataset, s.key, r.id AS stored, r.dataset_id AS held_by
    FROM stage_${sort} s LEFT JOIN ${sort} r ON r.key = s.key`
}

/** New rows get their ids in the order of the file, which is the order in which datasets are read back. */
async function makePlan(
  tx: Prisma.TransactionClient,
  { sort, matches, isMuch }: { sort: Sort | 'dataset'; matches: string; isMuch: boolean },
): Promise<void> {
  await tx.$executeRawUnsafe(
    `CREATE TEMP TABLE plan_${sort} ON COMMIT DROP AS
     SELECT found.*, coalesce(stored, nextval((SELECT pg_get_serial_sequence('${sort}', 'id')::regclass))::int) AS id, NULL::jsonb AS before
     FROM (${matches} ORDER BY s.n) AS found`,
  )
  await index(tx, { table: `plan_${sort}`, column: 'n', isMuch })
}
