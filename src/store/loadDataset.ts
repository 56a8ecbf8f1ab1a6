import type { DatasetRecord } from '../ontology/records.ts'
import { loadHeaders } from './datasetHeader.ts'
import type { PrismaClient } from './generated/client.ts'
import { loadRecords } from './loadRecords.ts'
import { readConsistently } from './readConsistently.ts'

/**
 * The dataset as it is stored, or null when there is none of that key. Records are in the order in which they
 * were first written. Costs as much as reading the whole graph.
 */
export function loadDataset(client: PrismaClient, key: string): Promise<DatasetRecord | null> {
  return readConsistently(client, async (tx) => {
    const headers = await loadHeaders(tx)
    const found = headers.entries().find(([, header]) => header.key === key)
    if (found === undefined) return null
    const [id, header] = found
    const { documents, entities, links, observations } = await loadRecords(tx, headers, id)
    return {
      ...header,
      documents,
      entities: entities.map(({ dataset: _, ...entity }) => entity),
      links,
      observations,
    }
  })
}
