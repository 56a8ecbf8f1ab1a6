import { ConflictError } from '../../errors.ts'
import type { Prisma } from '../generated/client.ts'
import { linkIdOf } from './sorts.ts'

/**
 * Takes away the records that go, and what hangs on those that change, which is written anew: first the links and figures, then
 * what they join and cite.
 * @throws {ConflictError} when a record of another dataset refers to an entity that goes, or cites a section.
 */
export async function removeLeft(tx: Prisma.TransactionClient): Promise<void> {
  for (const statement of BEFORE) await tx.$executeRawUnsafe(statement)
  await checkUnused(tx)
  await tx.$executeRaw`DELETE FROM entity e USING left_entity l WHERE e.id = l.id AND NOT l.stays`
  await checkUncited(tx)
  await tx.$executeRaw`DELETE FROM section s USING gone_section g WHERE s.id = g.id`
  await tx.$executeRaw`DELETE FROM document d USING left_document l WHERE d.id = l.id AND NOT l.stays`
}

const BEFORE = [
  'DELETE FROM link r USING left_link l WHERE r.id = l.id AND NOT l.stays',
  'DELETE FROM observation r USING left_observation l WHERE r.id = l.id AND NOT l.stays',
  ...(['link', 'observation', 'entity'] as const).map(
    (sort) => `DELETE FROM evidence r USING plan_${sort} p WHERE r.${sort}_id = p.stored`,
  ),
  ...['alias', 'identifier', 'holder', 'funding_stream'].map(
    (table) => `DELETE FROM ${table} r USING plan_entity p WHERE r.entity_id = p.stored`,
  ),
  'UPDATE document d SET describes_id = NULL FROM plan_document p WHERE d.id = p.stored',
  'UPDATE document d SET describes_id = NULL FROM left_document l WHERE d.id = l.id AND NOT l.stays',
  // Sections of documents that go, and those that the outlines of changed documents have no more.
  `CREATE TEMP TABLE gone_section ON COMMIT DROP AS
   SELECT s.id FROM section s JOIN left_document l ON l.id = s.document_id WHERE NOT l.stays
   UNION ALL
   SELECT s.id FROM section s JOIN plan_document p ON p.stored = s.document_id
   WHERE NOT EXISTS (SELECT FROM stage_section o WHERE o.n = p.n AND o.locator = s.locator)`,
]

async function checkUnused(tx: Prisma.TransactionClient): Promise<void> {
  const gone = 'left_entity g JOIN entity e ON e.id = g.id'
  const [use] = await tx.$queryRawUnsafe<{ entity: string; record: string; dataset: string }[]>(
    `SELECT u.entity, u.record, d.key AS dataset FROM (
       SELECT e.key AS entity, ${LINK} AS record, l.dataset_id
       FROM ${gone} JOIN link l ON l.source_id = e.id ${ENDS} WHERE NOT g.stays
       UNION ALL
       SELECT e.key, ${LINK}, l.dataset_id FROM ${gone} JOIN link l ON l.target_id = e.id ${ENDS} WHERE NOT g.stays
       UNION ALL
       SELECT e.key, o.key, o.dataset_id FROM ${gone} JOIN observation o ON o.subject_id = e.id WHERE NOT g.stays
       UNION ALL
       SELECT e.key, 'document/' || o.key, o.dataset_id FROM ${gone} JOIN document o ON o.describes_id = e.id WHERE NOT g.stays
     ) AS u JOIN dataset d ON d.id = u.dataset_id LIMIT 1`,
  )
  if (use === undefined) return
  throw new ConflictError(
    `${use.entity} cannot be removed: ${use.record} of the dataset "${use.dataset}" refers to it. Remove that first.`,
  )
}

const LINK = linkIdOf('source.key', 'l.type', 'target.key', 'l.valid_from')
const ENDS = 'JOIN entity source ON source.id = l.source_id JOIN entity target ON target.id = l.target_id'

async function checkUncited(tx: Prisma.TransactionClient): Promise<void> {
  const [cited] = await tx.$queryRawUnsafe<{ section: string; record: string; dataset: string }[]>(
    `SELECT 'section/' || doc.key || '/' || s.locator AS section, d.key AS dataset, coalesce(e.key, o.key, ${LINK}) AS record
     FROM gone_section g JOIN section s ON s.id = g.id JOIN document doc ON doc.id = s.document_id
     JOIN evidence v ON v.section_id = s.id
     LEFT JOIN holder h ON h.id = v.holder_id
     LEFT JOIN entity e ON e.id = coalesce(v.entity_id, h.entity_id)
     LEFT JOIN observation o ON o.id = v.observation_id
     LEFT JOIN link l ON l.id = v.link_id
     LEFT JOIN entity source ON source.id = l.source_id
     LEFT JOIN entity target ON target.id = l.target_id
     JOIN dataset d ON d.id = coalesce(e.dataset_id, o.dataset_id, l.dataset_id)
     ORDER BY v.id LIMIT 1`,
  )
  if (cited === undefined) return
  throw new ConflictError(
    `${cited.section} cannot be removed: ${cited.record} of the dataset "${cited.dataset}" cites it. Change that first.`,
  )
}
