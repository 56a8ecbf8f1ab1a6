import type { DatasetRecord } from '../ontology/records.ts'
import type { PrismaClient } from './generated/client.ts'
import { loadRecords } from './loadRecords.ts'
import { readConsistently } from './readConsistently.ts'

/**
 * The dataset as it is stored, or null when there is none of that key. Records are in the order in which they
 * were first written. Costs as much as reading the whole graph.
 */
export function loadDataset(client: PrismaClient, key: string): Promise<DatasetRecord | null> {
  return readConsistently(client, async (tx) => {
    const dataset = await tx.dataset.findUnique({ where: { key } })
    if (dataset === null) return null
    const { title, description } = dataset
    return { key, title, description, ...(await loadRecords(tx, dataset.id)) }
  })
}
