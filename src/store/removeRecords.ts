import { ConflictError } from '../errors.ts'
import { linkId } from '../ontology/recordIds.ts'
import type { LinkRecord } from '../ontology/records.ts'
import type { Prisma } from './generated/client.ts'
import { inChunks, type Writing } from './writing.ts'

/** Takes away links with their evidence. */
export async function removeLinks({ tx, advance }: Writing, ids: readonly number[]): Promise<void> {
  await inChunks(ids, async (json, count) => {
    await tx.$executeRaw`DELETE FROM link WHERE id IN (SELECT json_array_elements_text(${json}::json)::int)`
    advance(count)
  })
}

/** Takes away observations with their evidence. */
export async function removeObservations({ tx, advance }: Writing, ids: readonly number[]): Promise<void> {
  await inChunks(ids, async (json, count) => {
    await tx.$executeRaw`DELETE FROM observation WHERE id IN (SELECT json_array_elements_text(${json}::json)::int)`
    advance(count)
  })
}

/**
 * Takes away entities with all that hangs on them.
 * @throws {ConflictError} when a link, an observation or a document that stays refers to one of them.
 */
export async function removeEntities({ tx, advance }: Writing, ids: readonly number[]): Promise<void> {
  await inChunks(ids, async (json) => {
    const use = (await findLinkTo(tx, json)) ?? (await findOtherUse(tx, json))
    if (use === null) return
    throw new ConflictError(
      `${use.entity} cannot be removed: ${use.record} of the dataset "${use.dataset}" refers to it. Remove that first.`,
    )
  })
  await inChunks(ids, async (json, count) => {
    await tx.$executeRaw`DELETE FROM entity WHERE id IN (SELECT json_array_elements_text(${json}::json)::int)`
    advance(count)
  })
}

interface Use {
  readonly entity: string
  readonly record: string
  readonly dataset: string
}

async function findLinkTo(tx: Prisma.TransactionClient, entityIds: string): Promise<Use | null> {
  const [row] = await tx.$queryRaw<
    (Omit<Use, 'record'> & Pick<LinkRecord, 'type' | 'source' | 'target' | 'validFrom'>)[]
  >`
    SELECT e.key AS entity, d.key AS dataset, l.type, s.key AS source, t.key AS target,
      l.valid_from::text AS "validFrom"
    FROM json_array_elements_text(${entityIds}::json) AS gone(id)
    JOIN entity e ON e.id = gone.id::int
    JOIN link l ON l.source_id = e.id OR l.target_id = e.id
    JOIN entity s ON s.id = l.source_id
    JOIN entity t ON t.id = l.target_id
    JOIN dataset d ON d.id = l.dataset_id
    ORDER BY l.id LIMIT 1`
  return row === undefined ? null : { entity: row.entity, record: linkId(row), dataset: row.dataset }
}

async function findOtherUse(tx: Prisma.TransactionClient, entityIds: string): Promise<Use | null> {
  const [row] = await tx.$queryRaw<Use[]>`
    WITH gone AS (SELECT id::int FROM json_array_elements_text(${entityIds}::json) AS gone(id))
    SELECT e.key AS entity, u.record, d.key AS dataset
    FROM (
      SELECT subject_id AS entity_id, key AS record, dataset_id FROM observation WHERE subject_id IN (SELECT id FROM gone)
      UNION ALL
      SELECT describes_id, 'document/' || key, dataset_id FROM document WHERE describes_id IN (SELECT id FROM gone)
    ) u
    JOIN entity e ON e.id = u.entity_id
    JOIN dataset d ON d.id = u.dataset_id
    ORDER BY u.record LIMIT 1`
  return row ?? null
}
