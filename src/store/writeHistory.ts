import type { RecordChange } from '../ontology/changes.ts'
import type { Prisma } from './generated/client.ts'
import type { ChangeOperation } from './generated/enums.ts'
import { refreshSearch } from './refreshSearch.ts'
import { inChunks } from './writing.ts'

/** Who writes, and why: as the history will tell it. */
export interface Authorship {
  readonly actor: string
  readonly reason: string
}

/** The next version of the graph, which is counted up. One statement. */
export async function raiseVersion(tx: Prisma.TransactionClient): Promise<number> {
  const { version } = await tx.graphVersion.update({ where: { id: 1 }, data: { version: { increment: 1 } } })
  return Number(version)
}

/**
 * Writes one row of history per change, all under the new version of the graph, which it returns, and brings what is searched in
 * line with them. Call it when the records themselves are written.
 */
export async function writeChanges(
  tx: Prisma.TransactionClient,
  changes: readonly RecordChange<unknown>[],
  { actor, reason }: Authorship,
): Promise<number> {
  const version = await raiseVersion(tx)
  const rows = changes.map(({ id, before, after }) => ({ op: operationOf(before, after), id, before, after }))
  await inChunks(rows, (json) => {
    return tx.$executeRaw`
      INSERT INTO change (actor, op, record, before, after, reason, version)
      SELECT ${actor}, op, id, before, after, ${reason}, ${version}::bigint
      FROM json_to_recordset(${json}::json) AS r(op change_operation, id text, before jsonb, after jsonb)`
  })
  await refreshSearch(tx, changes)
  return version
}

function operationOf(before: unknown, after: unknown): ChangeOperation {
  if (before === null) return 'ADDED'
  return after === null ? 'REMOVED' : 'CHANGED'
}
