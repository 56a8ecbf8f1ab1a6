import type { Prisma } from '../generated/client.ts'

/** From so many new links on it pays. */
const MANY = 50_000

/** The tables that most rows of an import go to. */
const TABLES = ['alias', 'change', 'evidence', 'link', 'search_entity', 'search_name']

/** Something that is made of a table and can be made again. */
interface Made {
  readonly drop: string
  readonly make: string
}

/**
 * What the work returns. When it is to write many links, more than there are, the foreign keys of the largest tables are taken away
 * for it, and the indexes that only find rows; after it they are put back. PostgreSQL then checks and sorts all rows at
 * once, which takes a tenth of the time that it takes row by row. Until the transaction ends, others who read these tables
 * wait; so this is for the first import of a country, not for daily work. When somebody reads them just then, it is done
 * row by row.
 */
export async function withBareTables<Result>(
  tx: Prisma.TransactionClient,
  newLinks: number,
  work: () => Promise<Result>,
): Promise<Result> {
  if (newLinks < MANY || newLinks < (await countLinks(tx)) || !(await lockTables(tx))) return work()
  const made = [...(await findForeignKeys(tx)), ...(await findIndexes(tx))]
  for (const { drop } of made) await tx.$executeRawUnsafe(drop)
  const result = await work()
  // Indexes first: those of foreign keys are of use to the checks.
  for (const { make } of made.toReversed()) await tx.$executeRawUnsafe(make)
  return result
}

async function countLinks(tx: Prisma.TransactionClient): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM link`
  return row?.count ?? 0
}

/** True when nobody else reads the tables now. A lock that fails undoes what the transaction did, back to a savepoint. */
async function lockTables(tx: Prisma.TransactionClient): Promise<boolean> {
  await tx.$executeRaw`SAVEPOINT tables`
  try {
    await tx.$executeRawUnsafe(`LOCK TABLE ${TABLES.join(', ')} IN ACCESS EXCLUSIVE MODE NOWAIT`)
    return true
  } catch {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT tables`
    return false
  }
}

function findForeignKeys(tx: Prisma.TransactionClient): Promise<Made[]> {
  return tx.$queryRaw`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
    FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (${TABLES}::regclass[]) ORDER BY conname DESC`
}

/** Unique indexes stay: they find what must not be there. */
function findIndexes(tx: Prisma.TransactionClient): Promise<Made[]> {
  return tx.$queryRaw`
    SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS make
    FROM pg_index WHERE NOT indisunique AND indrelid = ANY (${TABLES}::regclass[]) ORDER BY indexrelid DESC`
}
