import type { Prisma } from '../generated/client.ts'

/** From so many new links on it pays to check all references at once. */
const MANY = 50_000

/** Tables whose rows are most of a graph, and nearly all of whose columns refer to others. */
const TABLES = ['link', 'evidence']

/**
 * What the work returns. When it is to write many links, more than there are, the foreign keys of links and evidence are taken
 * away for it and put back after it: PostgreSQL then checks them by one join for each, which takes a tenth of the time
 * that it takes row by row. Until the transaction ends, others who read these tables wait; so this is for the first import
 * of a country, not for daily work. When somebody reads the tables all the while, it is done row by row.
 */
export async function withoutForeignKeys<Result>(
  tx: Prisma.TransactionClient,
  newLinks: number,
  work: () => Promise<Result>,
): Promise<Result> {
  if (newLinks < MANY || newLinks < (await countLinks(tx))) return work()
  if (!(await lockTables(tx))) return work()
  const keys = await tx.$queryRaw<{ table: string; name: string; definition: string }[]>`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text = ANY (${TABLES}) ORDER BY conname`
  for (const { table, name } of keys)
    await tx.$executeRawUnsafe(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  const result = await work()
  for (const { table, name, definition } of keys) {
    await tx.$executeRawUnsafe(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
  }
  return result
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

async function countLinks(tx: Prisma.TransactionClient): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM link`
  return row?.count ?? 0
}
