import type { DatasetRecord } from '../../src/ontology/records.ts'
import type { PrismaClient } from '../../src/store/generated/client.ts'
import { loadDataset } from '../../src/store/loadDataset.ts'
import { type DatasetWriting, writeDataset } from '../../src/store/writeDataset.ts'
import { changesBetween } from './sampleRecords.ts'

/** Who the tests say they are. */
export const author = { actor: 'test', reason: 'a test' }

/** Writes the dataset in place of what is stored of it, as an import does. */
export async function replaceDataset(
  client: PrismaClient,
  after: DatasetRecord,
  more: Partial<DatasetWriting> = {},
): Promise<{ version: number }> {
  const changes = changesBetween(await loadDataset(client, after.key), after)
  return writeDataset(client, { dataset: after, changes, ...author, ...more })
}
