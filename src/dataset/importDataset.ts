import type { Ontology } from '../ontology/ontology.ts'
import type { StageFault } from '../store/import/findFaults.ts'
import { type ImportOutcome, type ImportProgress, importRecords } from '../store/import/importRecords.ts'
import { stageDataset } from '../store/import/stage.ts'
import { loadKnown } from '../store/loadKnown.ts'
import type { DatasetFile } from './decodeFile.ts'
import type { DatasetDraft } from './drafts.ts'
import { locateRecords } from './locateRecords.ts'
import { DatasetError } from './problem.ts'
import { ProblemList, quote } from './problemList.ts'
import { readDrafts } from './readDataset.ts'
import { type Place, SourceFile } from './sourceFile.ts'

/** How a dataset is imported, whatever its format. */
export interface ImportOptions {
  readonly database: { readonly url: string }
  readonly ontology: Ontology
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
  readonly onProgress?: (progress: ImportProgress) => void
}

/**
 * What an import of YAML files changed, or would change on a dry run. One transaction: killed at any point, the graph is as
 * before or complete, and the same files again change nothing. Throws DatasetError with every problem of the files, or with every
 * record that another dataset holds, and ConflictError when another dataset needs what would be removed.
 */
export async function importDataset(
  options: ImportOptions & { readonly files: readonly DatasetFile[] },
): Promise<ImportOutcome> {
  const { database, ontology, files, rules, ...rest } = options
  const drafts = readDrafts({ ontology, files, ...(rules === undefined ? {} : { rules }) })
  return importRecords(database.url, {
    ...rest,
    read: async (stage, tx) => {
      const { dataset, problems } = drafts.resolve(await loadKnown(tx, drafts.foreign))
      if (dataset === null) throw new DatasetError(problems)
      await stageDataset(stage, dataset)
    },
    review: async (faults) => reportHeld(faults, drafts.draft),
  })
}

/** Throws DatasetError with the place of every record that another dataset holds already, if there is one. */
function reportHeld(faults: readonly StageFault[], draft: DatasetDraft): void {
  const held = faults.filter(({ code }) => code === 'HELD_ELSEWHERE')
  if (held.length === 0) return
  const places = locateRecords(draft)
  const problems = new ProblemList()
  for (const { record, holder } of held) {
    const { file, offset } = places.get(record) ?? draft.headers[0] ?? NOWHERE
    const message = `${quote(record)} belongs to the dataset “${holder}” already. Take it away here, where links and evidence may name it all the same, or give this one another key.`
    problems.add(file, offset, 'DUPLICATE', message, record)
  }
  throw new DatasetError(problems.sorted())
}

const NOWHERE: Place = { file: new SourceFile('', '', 0), offset: 0 }
