import { argv, stdout } from 'node:process'
import { importRecords } from '../../src/store/import/importRecords.ts'
import { stageDataset } from '../../src/store/import/stage.ts'
import { author } from './replaceDataset.ts'
import { entity, header } from './sampleRecords.ts'

/** A process that writes a large dataset and says what it is at; it is killed on the way. */
const dataset = header('large')
const entities = Array.from({ length: 60_000 }, (_, index) => entity(`action/number-${index}`))
await importRecords(argv[2] ?? '', {
  read: async (stage) => {
    await stageDataset(stage, { ...dataset, documents: [], entities, links: [], observations: [] })
    stdout.write('READ\n')
  },
  remove: false,
  dryRun: false,
  ...author,
  onProgress: ({ phase, records }) => stdout.write(`${phase} ${records}\n`),
})
stdout.write('finished\n')
