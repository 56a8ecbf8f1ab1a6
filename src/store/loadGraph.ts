import type { GraphRecords } from '../graph/graphRecords.ts'
import type { PrismaClient } from './generated/client.ts'
import { loadRecords } from './loadRecords.ts'
import { loadVersion } from './loadVersion.ts'
import { readConsistently } from './readConsistently.ts'

/**
 * Everything that the graph holds, at one version. The same number of statements for any number of rows, each
 * over one whole table.
 */
export function loadGraph(client: PrismaClient): Promise<GraphRecords> {
  return readConsistently(client, async (tx) => ({
    version: await loadVersion(tx),
    ...(await loadRecords(tx, null)),
  }))
}
