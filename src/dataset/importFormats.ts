import { extname } from 'node:path'
import type { ImportOutcome } from '../store/import/importRecords.ts'
import { findDatasetFiles } from './findDatasetFiles.ts'
import { type ImportOptions, importDataset } from './importDataset.ts'
import { importRecordLines } from './lines/importRecordLines.ts'
import { validateRecordLines } from './lines/validateRecordLines.ts'
import { validateDataset } from './validateDataset.ts'

/** A form in which datasets come. */
export interface ImportFormat {
  readonly name: string
  /** What a path of the format leads to, in a sentence. */
  readonly description: string
  /** True when the path is to be read in this format. */
  takes(path: string): boolean
  /** Takes what the path leads to into the graph. Throws DatasetError with every problem. */
  import(path: string, options: ImportOptions): Promise<ImportOutcome>
  /** What there is to say of what the path leads to, without a database. Throws DatasetError with every problem. */
  validate(path: string, options: Pick<ImportOptions, 'ontology' | 'rules'>): Promise<string>
}

const ENDINGS = ['.ndjson', '.jsonl']

/** Every format that datasets are imported from: the first that takes a path reads it. The last one takes any. */
export const importFormats: readonly ImportFormat[] = [
  {
    name: 'record lines',
    description: 'a file with a record on each line (.ndjson or .jsonl, packed as .gz or not)',
    takes: (path) => ENDINGS.includes(extname(path.replace(/\.gz$/i, '')).toLowerCase()),
    import: importRecordLines,
    validate: validateRecordLines,
  },
  {
    name: 'YAML',
    description: 'a folder of YAML files, or one of them',
    takes: () => true,
    import: async (path, options) => importDataset({ ...options, files: await findDatasetFiles(path) }),
    validate: async (path, options) => validateDataset({ ...options, files: await findDatasetFiles(path) }),
  },
]

/** The format in which the path is to be read. */
export function findImportFormat(path: string): ImportFormat {
  const format = importFormats.find((one) => one.takes(path))
  if (format === undefined) throw new Error('The last import format takes any path.')
  return format
}
