import type { ImportOptions } from '../importDataset.ts'
import { DatasetError } from '../problem.ts'
import { inOrder, readFileLines } from './importRecordLines.ts'
import type { RecordSink } from './readRecordLines.ts'

/**
 * What there is to say of a file whose lines have no faults. Throws DatasetError with every problem otherwise. What shows only in the
 * whole (references, records that stand twice) needs the database, and is not looked at.
 */
export async function validateRecordLines(
  path: string,
  options: Pick<ImportOptions, 'ontology' | 'rules'>,
): Promise<string> {
  const counts = { dataset: 0, document: 0, entity: 0, link: 0, observation: 0 }
  const count = (sort: keyof typeof counts) => () => {
    counts[sort] += 1
  }
  const sink: RecordSink = {
    dataset: count('dataset'),
    document: count('document'),
    entity: count('entity'),
    link: count('link'),
    observation: count('observation'),
    drain: async () => {},
  }
  const found = await readFileLines(path, sink, options)
  if (found.count > 0) throw new DatasetError(inOrder(found.problems, found.count - found.problems.length))
  const format = (number: number) => number.toLocaleString('en-GB')
  return [
    `No problems in the lines by themselves. ${format(counts.dataset)} datasets: ${format(counts.entity)} entities, ${format(counts.link)} links, ${format(counts.observation)} figures, ${format(counts.document)} documents.`,
    'Whether references lead somewhere and whether anything stands twice, “import --dry-run” tells.',
  ].join('\n')
}
