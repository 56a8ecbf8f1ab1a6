import type { GraphRecords } from '../graph/graphRecords.ts'
import { loadHeaders } from './datasetHeader.ts'
import type { PrismaClient } from './generated/client.ts'
import { loadRecords } from './loadRecords.ts'
import { loadVersion } from './loadVersion.ts'
import { readConsistently } from './readConsistently.ts'

/**
 * Everything that the graph holds, at one version. The same number of statements for any number of rows, each
 * over one whole table.
 */
export function loadGraph(client: PrismaClient): Promise<GraphRecords> {
  return readConsistently(client, async (tx) => {
    const version = await loadVersion(tx)
    const headers = await loadHeaders(tx)
    return { version, datasets: [...headers.values()], ...(await loadRecords(tx, headers, null)) }
  })
}
