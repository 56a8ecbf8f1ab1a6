import type { Ontology } from '../ontology/ontology.ts'
import type { DatasetRecord } from '../ontology/records.ts'
import type { Database } from '../store/database.ts'
import { loadDataset } from '../store/loadDataset.ts'
import { loadGraph } from '../store/loadGraph.ts'
import { writeDataset } from '../store/writeDataset.ts'
import { type Comparison, compareDatasets } from './compareDatasets.ts'
import type { DatasetFile } from './decodeFile.ts'
import { DatasetError } from './problem.ts'
import { readDataset } from './readDataset.ts'

export interface ImportOptions {
  readonly client: Database['client']
  readonly ontology: Ontology
  readonly files: readonly DatasetFile[]
  /** The names of the rules that a dataset may switch off or on. When left out, any name in capitals is taken. */
  readonly rules?: readonly string[]
  /** True: what left the files is removed from the graph. */
  readonly remove: boolean
  /** True: nothing is written. */
  readonly dryRun: boolean
  /** Who imports, for the history. */
  readonly actor: string
  /** Why, for the history. */
  readonly reason: string
  readonly onProgress?: (done: number, total: number) => void
}

export interface ImportResult extends Comparison {
  readonly dataset: DatasetRecord
  /** The version of the graph afterwards; null when nothing was written. */
  readonly version: number | null
}

/**
 * What an import changed, or would change on a dry run. One transaction: killed at any point, the graph is as before or
 * complete, and the same files again change nothing. Throws DatasetError with every problem of the files, and ConflictError
 * when another dataset holds or needs what would be written, or when the graph changed meanwhile.
 */
export async function importDataset(options: ImportOptions): Promise<ImportResult> {
  const { client, ontology, files, rules, remove, dryRun, actor, reason, onProgress } = options
  const graph = await loadGraph(client)
  const { dataset, problems } = readDataset({
    ontology,
    files,
    ...(rules === undefined ? {} : { rules }),
    known: new Map(graph.entities.map((entity) => [entity.id, entity.kind])),
    knownSections: new Map(
      graph.documents.map((document) => [
        document.key,
        new Set(document.sections.map(({ locator }) => locator)),
      ]),
    ),
  })
  if (dataset === null) throw new DatasetError(problems)
  const comparison = compareDatasets(await loadDataset(client, dataset.key), dataset, { remove })
  if (dryRun || isEmpty(comparison)) return { ...comparison, dataset, version: null }
  const { version } = await writeDataset(client, {
    dataset,
    changes: comparison.changes,
    basedOn: graph.version,
    actor,
    reason,
    ...(onProgress === undefined ? {} : { onProgress }),
  })
  return { ...comparison, dataset, version }
}

function isEmpty({ header, changes }: Comparison): boolean {
  const { documents, entities, links, observations } = changes
  return header === null && documents.length + entities.length + links.length + observations.length === 0
}
