import type { Prisma } from '../generated/client.ts'

/** From so many new links on it pays. */
const MANY = 50_000

/** The tables that most rows of an import go to: those of the facts and their history, and those that search reads. */
export const LARGE_TABLES = {
  facts: ['alias', 'change', 'evidence', 'link'],
  search: ['search_entity', 'search_name'],
} as const

/** Something that is made of a table and can be made again. */
interface Made {
  readonly drop: string
  readonly make: string
}

/**
 * What the work returns. When it is to write many links, more than there are, the foreign keys of some large tables are taken away
 * for it, and the indexes that only find rows; after it they are put back. PostgreSQL then checks and sorts all rows at
 * once, which takes a tenth of the time that it takes row by row. Until the transaction ends, others who read these tables
 * wait; so this is for the first import of a country, not for daily work. When somebody reads them just then, it is done
 * row by row.
 */
export async function withBareTables<Result>(
  tx: Prisma.TransactionClient,
  { tables, newLinks }: { readonly tables: readonly string[]; readonly newLinks: number },
  work: () => Promise<Result>,
): Promise<Result> {
  if (newLinks < MANY || newLinks < (await countLinks(tx)) || !(await lockTables(tx, tables))) return work()
  const made = [...(await findForeignKeys(tx, tables)), ...(await findIndexes(tx, tables))]
  for (const { drop } of made) await tx.$executeRawUnsafe(drop)
  const result = await work()
  // Sorted in memory, not in files.
  await tx.$executeRaw`SELECT set_config('maintenance_work_mem', '256MB', true)`
  // Indexes first: those of foreign keys are of use to the checks.
  for (const { make } of made.toReversed()) await tx.$executeRawUnsafe(make)
  return result
}

async function countLinks(tx: Prisma.TransactionClient): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM link`
  return row?.count ?? 0
}

/**
 * True when nobody else reads the tables now, nor those that they refer to: a foreign key is taken from both. A lock that fails undoes what
 * the transaction did, back to a savepoint.
 */
async function lockTables(tx: Prisma.TransactionClient, tables: readonly string[]): Promise<boolean> {
  const concerned = await tx.$queryRaw<{ table: string; isOurs: boolean }[]>`
    SELECT oid::regclass::text AS table, pg_has_role(current_user, relowner, 'USAGE') AS "isOurs" FROM pg_class
    WHERE oid = ANY (${tables}::regclass[])
      OR oid IN (SELECT confrelid FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (${tables}::regclass[]))`
  // Only its owner may take something from a table.
  if (!concerned.every(({ isOurs }) => isOurs)) return false
  await tx.$executeRaw`SAVEPOINT tables`
  try {
    const names = concerned.map(({ table }) => table)
    await tx.$executeRawUnsafe(`LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE NOWAIT`)
    return true
  } catch {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT tables`
    return false
  }
}

function findForeignKeys(tx: Prisma.TransactionClient, tables: readonly string[]): Promise<Made[]> {
  return tx.$queryRaw`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
    FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (${tables}::regclass[]) ORDER BY conname DESC`
}

/** Unique indexes stay: they find what must not be there. */
function findIndexes(tx: Prisma.TransactionClient, tables: readonly string[]): Promise<Made[]> {
  return tx.$queryRaw`
    SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS make
    FROM pg_index WHERE NOT indisunique AND indrelid = ANY (${tables}::regclass[]) ORDER BY indexrelid DESC`
}
