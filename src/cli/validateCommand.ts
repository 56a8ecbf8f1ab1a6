import { findDatasetFiles } from '../dataset/findDatasetFiles.ts'
import { findUncited } from '../dataset/findUncited.ts'
import { DatasetError } from '../dataset/problem.ts'
import { readDataset } from '../dataset/readDataset.ts'
import { ontology } from '../ontology/ontology.ts'
import type { DatasetRecord } from '../ontology/records.ts'
import { type AddCommand, EXIT } from './io.ts'

/** validate PATH: checks a dataset without a database. */
export const addValidate: AddCommand = (program, io, finish) => {
  program
    .command('validate')
    .argument('<path>', 'a folder with a dataset, or one YAML file')
    .description(
      'check a dataset: every problem with its file, line and column, and the sections that nothing cites',
    )
    .action(async (path: string) => {
      const { dataset, problems } = readDataset({ ontology, files: await findDatasetFiles(path) })
      if (dataset === null) throw new DatasetError(problems)
      io.write(`${describe(dataset)}\n`)
      finish(EXIT.OK)
    })
}

function describe(dataset: DatasetRecord): string {
  const uncited = findUncited(dataset)
  const lines = uncited.map(
    ({ document, locator, heading }) => `  ${document}#${locator}${heading === null ? '' : `  ${heading}`}`,
  )
  return [
    `${dataset.title}: no problems. ${dataset.entities.length} entities, ${dataset.links.length} links, ${dataset.observations.length} figures, ${dataset.documents.length} documents.`,
    uncited.length === 0 ? 'Every section is cited.' : `Sections that nothing cites (${uncited.length}):`,
    ...lines,
  ].join('\n')
}
