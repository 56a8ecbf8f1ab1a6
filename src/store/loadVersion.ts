import { DatabaseError } from '../errors.ts'
import type { Prisma } from './generated/client.ts'

/**
 * The current version of the graph, which grows by one with each change that is written. One statement.
 * @throws {DatabaseError} when the row is gone.
 */
export async function loadVersion(client: Prisma.TransactionClient): Promise<number> {
  const [row] = await client.$queryRaw<{ version: bigint }[]>`SELECT version FROM graph_version`
  if (row === undefined) {
    throw new DatabaseError(
      'The table graph_version is empty, so the database is damaged. Restore it from a backup.',
    )
  }
  return Number(row.version)
}
