import type { DatasetChanges, RecordChange } from '../../ontology/changes.ts'
import type { DatasetHeaderRecord } from '../../ontology/records.ts'
import type { Prisma } from '../generated/client.ts'
import { SORTS, type Sort, stagedId } from './sorts.ts'
import { storedRecords } from './storedRecords.ts'

/**
 * The first changes of each sort by the compared plans, so many at the most: what comes and changes in the order of the file,
 * then what goes in the order of the store. Two statements for each sort.
 */
export async function listChanges(tx: Prisma.TransactionClient, most: number): Promise<DatasetChanges> {
  const changes = new Map<Sort, RecordChange<unknown>[]>()
  for (const sort of SORTS) {
    const written = await tx.$queryRawUnsafe<RecordChange<unknown>[]>(
      `SELECT ${stagedId(sort, 's')} AS id, p.before, s.record AS after
       FROM plan_${sort} p JOIN stage_${sort} s ON s.n = p.n ORDER BY p.n LIMIT ${most}`,
    )
    const removed = await tx.$queryRawUnsafe<RecordChange<unknown>[]>(
      `SELECT r.key AS id, r.record AS before, NULL AS after
       FROM left_${sort} l JOIN (${storedRecords[sort]}) AS r ON r.id = l.id
       WHERE NOT l.stays ORDER BY l.id LIMIT ${Math.max(0, most - written.length)}`,
    )
    changes.set(sort, [...written, ...removed])
  }
  const of = <T>(sort: Sort) => (changes.get(sort) ?? []) as RecordChange<T>[]
  // Records go into the database with the fields of their sort, and come out with them.
  return {
    documents: of('document'),
    entities: of('entity'),
    links: of('link'),
    observations: of('observation'),
  }
}

/** What datasets say of themselves, where that changes: `before` is null for a new dataset. One statement. */
export function listHeaders(tx: Prisma.TransactionClient): Promise<RecordChange<DatasetHeaderRecord>[]> {
  return tx.$queryRaw`
    SELECT 'dataset/' || s.key AS id, p.before, s.record AS after
    FROM plan_dataset p JOIN stage_dataset s ON s.n = p.n
    WHERE p.stored IS NULL OR p.before IS NOT NULL ORDER BY p.n`
}

/** The ids of entities and documents that the import does not state and that stay, the first of them. One statement. */
export async function listKept(tx: Prisma.TransactionClient, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT 0 AS sort, d.id AS row, 'document/' || d.key AS id FROM left_document l JOIN document d ON d.id = l.id WHERE l.stays
      UNION ALL
      SELECT 1, e.id, e.key FROM left_entity l JOIN entity e ON e.id = l.id WHERE l.stays
    ) AS kept ORDER BY sort, row LIMIT ${most}`
  return rows.map(({ id }) => id)
}
