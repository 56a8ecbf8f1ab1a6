import type { DatasetRecord } from '../../src/ontology/records.ts'
import { type ImportOutcome, importRecords, type RecordImport } from '../../src/store/import/importRecords.ts'
import { stageDataset } from '../../src/store/import/stage.ts'

/** Who the tests say they are. */
export const author = { actor: 'test', reason: 'a test' }

/** Writes the dataset in place of what is stored of it, as an import does; what it has no more is removed. */
export function replaceDataset(
  { url }: { readonly url: string },
  after: DatasetRecord,
  more: Partial<RecordImport> = {},
): Promise<ImportOutcome> {
  return importRecords(url, {
    read: (stage) => stageDataset(stage, after),
    remove: true,
    dryRun: false,
    ...author,
    ...more,
  })
}
