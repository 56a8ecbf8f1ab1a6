import type { App } from '../app.ts'
import { describeChanges, summariseChanges } from '../dataset/describeChanges.ts'
import { findDatasetFiles } from '../dataset/findDatasetFiles.ts'
import { type ImportResult, importDataset } from '../dataset/importDataset.ts'
import { type AddCommand, EXIT } from './io.ts'
import { showProgress } from './progress.ts'
import { withApp } from './withApp.ts'

interface Options {
  readonly dryRun: boolean
  readonly remove: boolean
  readonly reason?: string
}

/** import PATH: takes a dataset into the graph. */
export const addImport: AddCommand = (program, io, finish) => {
  program
    .command('import')
    .argument('<path>', 'a folder with a dataset, or one YAML file')
    .description('take a dataset into the graph, all of it or nothing')
    .option('--dry-run', 'tell what would be added, changed and removed, and write nothing', false)
    .option('--remove', 'remove entities and documents that are no longer in the dataset', false)
    .option('--reason <text>', 'why, for the history of changes')
    .addHelpText(
      'after',
      '\nThe same dataset again changes nothing. Entities that left the dataset stay, and are named, until --remove is given.\nA server that is running shows the change within a second.',
    )
    .action(async (path: string, options: Options) => {
      const files = await findDatasetFiles(path)
      const progress = showProgress(io, 'Importing')
      const work = async (app: App) => {
        const result = await importDataset({
          client: app.database.client,
          ontology: app.ontology,
          files,
          remove: options.remove,
          dryRun: options.dryRun,
          actor: 'command line',
          reason: options.reason ?? `Import of ${path}`,
          onProgress: progress.show,
        })
        progress.end()
        io.write(tell(result, options))
        finish(EXIT.OK)
      }
      try {
        await withApp(io, work)
      } finally {
        progress.end()
      }
    })
}

/** A few changes are told one by one; after a first import that would be the whole dataset. */
const MOST_LINES = 200

function tell(result: ImportResult, { dryRun, remove }: Options): string {
  const lines = describeChanges(result.changes, result.header)
  const summary = summariseChanges(result.changes, result.header)
  const shown = dryRun ? lines : lines.length > MOST_LINES ? [] : lines
  const kept =
    result.kept.length > 0 && !remove
      ? [
          '',
          'No longer in the dataset, kept in the graph (--remove takes them out):',
          ...result.kept.map((id) => `  ${id}`),
        ]
      : []
  const end =
    result.version !== null
      ? `${summary} The graph is now at version ${result.version}.`
      : dryRun && lines.length > 0
        ? `${summary} Nothing was written (dry run).`
        : `${summary}`
  return `${[...shown, ...kept, ...(shown.length + kept.length > 0 ? [''] : []), end].join('\n')}\n`
}
