import { describeChanges, summariseChanges } from '../dataset/describeChanges.ts'
import { findImportFormat } from '../dataset/importFormats.ts'
import { ontology } from '../ontology/ontology.ts'
import type { Store } from '../openStore.ts'
import { type ImportOutcome, LISTED } from '../store/import/importRecords.ts'
import { helpText } from './helpText.ts'
import { showImport } from './importProgress.ts'
import { type AddCommand, EXIT } from './io.ts'
import { DATASET_PATH } from './validateCommand.ts'
import { withStore } from './withApp.ts'

interface Options {
  readonly dryRun?: boolean
  readonly remove?: boolean
  readonly reason?: string
}

/** import PATH: takes datasets into the graph. */
export const addImport: AddCommand = (program, io, finish) => {
  program
    .command('import')
    .argument('<path>', DATASET_PATH)
    .description('take a dataset, or many, into the graph: all of it or nothing')
    .option('--dry-run', 'tell what would be added, changed and removed, and write nothing')
    .option('--remove', 'remove entities and documents that are no longer in the dataset')
    .option('--reason <text>', 'why, for the history of changes')
    .addHelpText(
      'after',
      helpText(
        'The same dataset again changes nothing. Entities that left the dataset stay, and are named, until --remove is given. A server that is running shows the change within a second.',
        [
          'import data/my-plan --dry-run',
          'import data/my-plan --reason "Quarterly review"',
          'import data/my-plan --remove',
        ],
      ),
    )
    .action(async (path: string, options: Options) => {
      const progress = showImport(io)
      const work = async ({ database }: Store) => {
        const outcome = await findImportFormat(path).import(path, {
          database,
          ontology,
          remove: options.remove === true,
          dryRun: options.dryRun === true,
          actor: 'command line',
          reason: options.reason ?? `Import of ${path}`,
          onProgress: progress.show,
        })
        progress.end()
        io.write(tell(outcome, options))
        finish(EXIT.OK)
      }
      try {
        await withStore(io, work)
      } finally {
        progress.end()
      }
    })
}

/** A few changes are told one by one; after a first import that would be the whole dataset. */
const MOST_LINES = 200

function tell(outcome: ImportOutcome, { dryRun, remove }: Options): string {
  const { version, kept } = outcome
  const lines = describeChanges(outcome)
  const summary = summariseChanges(outcome)
  const total = Object.values(outcome.counts).reduce(
    (sum, one) => sum + one.added + one.changed + one.removed,
    0,
  )
  const isWhole = Object.values(outcome.changes).every((changes) => changes.length < LISTED)
  const shown = dryRun || (isWhole && lines.length <= MOST_LINES) ? lines : []
  const unlisted = isWhole || !dryRun ? [] : [`… and more: only the first ${LISTED} of each sort are listed.`]
  const left =
    kept.length > 0 && !remove
      ? [
          '',
          'No longer in the dataset, kept in the graph (--remove takes them out):',
          ...kept.map((id) => `  ${id}`),
          ...(kept.length < LISTED ? [] : ['  … and more']),
        ]
      : []
  const happens = total > 0 || outcome.headers.length > 0
  const end =
    version !== null
      ? `${summary} The graph is now at version ${version}.`
      : dryRun && happens
        ? `${summary} Nothing was written (dry run).`
        : `${summary}`
  const all = [...shown, ...unlisted, ...left]
  return `${[...all, ...(all.length > 0 ? [''] : []), end].join('\n')}\n`
}
