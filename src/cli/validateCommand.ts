import { findImportFormat, importFormats } from '../dataset/importFormats.ts'
import { ontology } from '../ontology/ontology.ts'
import { helpText } from './helpText.ts'
import { type AddCommand, EXIT } from './io.ts'

/** What the argument of a command that reads datasets may be. */
export const DATASET_PATH = importFormats.map(({ description }) => description).join('; or ')

/** validate PATH: checks a dataset without a database. */
export const addValidate: AddCommand = (program, io, finish) => {
  program
    .command('validate')
    .argument('<path>', DATASET_PATH)
    .description(
      'check a dataset: every problem with its file, line and column, and the sections that nothing cites',
    )
    .addHelpText(
      'after',
      helpText(
        'No database is needed. What the dataset refers to in other datasets is not known here: import --dry-run checks that too.',
        ['validate data/my-plan', 'validate data/my-plan/partners.yaml'],
      ),
    )
    .action(async (path: string) => {
      io.write(`${await findImportFormat(path).validate(path, { ontology })}\n`)
      finish(EXIT.OK)
    })
}
