import { count } from '../graph/wording.ts'
import type { DatasetRecord } from '../ontology/records.ts'
import { findUncited } from './findUncited.ts'
import { DatasetError } from './problem.ts'
import { type ReadOptions, readDataset } from './readDataset.ts'

/** What there is to say of a dataset without faults: what it holds, and the sections that nothing cites. Throws DatasetError otherwise. */
export function validateDataset(options: ReadOptions): string {
  const { dataset, problems } = readDataset(options)
  if (dataset === null) throw new DatasetError(problems)
  return describe(dataset)
}

function describe(dataset: DatasetRecord): string {
  const uncited = findUncited(dataset)
  const lines = uncited.map(
    ({ document, locator, heading }) => `  ${document}#${locator}${heading === null ? '' : `  ${heading}`}`,
  )
  return [
    `${dataset.title}: no problems. ${[
      count(dataset.entities.length, 'entity', 'entities'),
      count(dataset.links.length, 'link'),
      count(dataset.observations.length, 'figure'),
      count(dataset.documents.length, 'document'),
    ].join(', ')}.`,
    uncited.length === 0 ? 'Every section is cited.' : `Sections that nothing cites (${uncited.length}):`,
    ...lines,
  ].join('\n')
}
