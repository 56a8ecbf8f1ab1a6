import type { Prisma } from '../generated/client.ts'
import { SORTS } from './sorts.ts'

/**
 * Makes a table left_… for each sort: the stored records of the import's datasets that it does not state (`id`, and `dataset`, the n
 * of the dataset), and which of them stay. Without `remove`, entities and documents stay, and with an entity its links and
 * figures. So does a section that left a document's outline while something that stays cites it: it moves to the end of the
 * outline.
 */
export async function planRemovals(tx: Prisma.TransactionClient, remove: boolean): Promise<void> {
  for (const sort of SORTS) {
    await tx.$executeRawUnsafe(
      `CREATE TEMP TABLE left_${sort} ON COMMIT DROP AS
       SELECT r.id, d.n AS dataset, ${remove ? 'FALSE' : STAYS[sort]} AS stays
       FROM stage_dataset d JOIN dataset ON dataset.key = d.key JOIN ${sort} r ON r.dataset_id = dataset.id
       WHERE NOT EXISTS (SELECT FROM plan_${sort} p WHERE p.stored = r.id) ORDER BY r.id`,
    )
  }
  if (!remove) await keepCitedSections(tx)
}

/** Looks at left_entity, which is made before the tables of links and observations. */
const STAYS = {
  document: 'TRUE',
  entity: 'TRUE',
  link: 'EXISTS (SELECT FROM left_entity e WHERE e.id IN (r.source_id, r.target_id))',
  observation: 'EXISTS (SELECT FROM left_entity e WHERE e.id = r.subject_id)',
} as const

async function keepCitedSections(tx: Prisma.TransactionClient): Promise<void> {
  const kept = await tx.$executeRaw`
    INSERT INTO stage_section (n, document, locator, heading, position)
    SELECT p.n, p.key, o.locator, o.heading,
      (SELECT count(*) FROM stage_section t WHERE t.n = p.n) + row_number() OVER (PARTITION BY p.n ORDER BY o.position, o.id) - 1
    FROM plan_document p JOIN section o ON o.document_id = p.stored
    WHERE NOT EXISTS (SELECT FROM stage_section t WHERE t.n = p.n AND t.locator = o.locator)
      AND EXISTS (
        SELECT FROM evidence v LEFT JOIN holder h ON h.id = v.holder_id
        WHERE v.section_id = o.id AND (
          EXISTS (SELECT FROM left_entity l WHERE l.stays AND l.id = coalesce(v.entity_id, h.entity_id))
          OR EXISTS (SELECT FROM left_link l WHERE l.stays AND l.id = v.link_id)
          OR EXISTS (SELECT FROM left_observation l WHERE l.stays AND l.id = v.observation_id)))`
  if (kept === 0) return
  await tx.$executeRaw`
    UPDATE stage_document s SET record = jsonb_set(s.record, '{sections}', outline.sections)
    FROM (
      SELECT n, jsonb_agg(jsonb_build_object('locator', locator, 'heading', heading) ORDER BY position) AS sections
      FROM stage_section GROUP BY n
    ) AS outline
    WHERE outline.n = s.n AND jsonb_array_length(outline.sections) > jsonb_array_length(s.record->'sections')`
}
