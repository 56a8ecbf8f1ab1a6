import { argv, stdout } from 'node:process'
import { openDatabase } from '../../src/store/database.ts'
import { writeDataset } from '../../src/store/writeDataset.ts'
import { changesBetween, entity, header } from './sampleRecords.ts'

/** A process that writes a large dataset and says so when the first rows are in; it is killed then. */
const { client } = await openDatabase({ url: argv[2] ?? '' })
const dataset = header('large')
const entities = Array.from({ length: 60_000 }, (_, index) => entity(`action/number-${index}`))
await writeDataset(client, {
  dataset,
  changes: changesBetween(null, { ...dataset, documents: [], entities, links: [], observations: [] }),
  actor: 'test',
  reason: 'a test',
  onProgress: (done) => stdout.write(`${done}\n`),
})
stdout.write('finished\n')
