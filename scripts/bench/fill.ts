import { parseArgs } from 'node:util'
import { openApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { importRecords } from '../../src/store/import/importRecords.ts'
import { stageDataset } from '../../src/store/import/stage.ts'
import { generateDatasets } from './generate/generateDatasets.ts'

/**
 * Fills an empty database with a made-up country: `npm run bench:fill -- --partnerships 330 --seed 1`, into DATABASE_URL or the
 * embedded server of DATA_DIR. Prints how long the parts took, and the most memory that this process held.
 */
const { values } = parseArgs({
  options: { partnerships: { type: 'string', default: '330' }, seed: { type: 'string', default: '1' } },
})
const [partnerships, seed] = [Number(values.partnerships), Number(values.seed)]
const app = await openApp(parseConfig(process.env, process.cwd()))
try {
  if (app.snapshot('RESTRICTED').version !== 0)
    throw new Error('The database holds a graph. Give an empty one.')
  const start = performance.now()
  const phases = new Map<string, number>()
  const { counts } = await importRecords(app.database.url, {
    read: async (stage) => {
      for (const dataset of generateDatasets({ partnerships, seed })) await stageDataset(stage, dataset)
    },
    remove: false,
    dryRun: false,
    actor: 'benchmark',
    reason: `Filled with ${partnerships} partnerships from seed ${seed}`,
    onProgress: ({ phase }) => phases.set(phase, phases.get(phase) ?? performance.now() - start),
  })
  const seconds = (milliseconds: number) => Number((milliseconds / 1000).toFixed(1))
  const report = {
    entities: counts.entity.added,
    links: counts.link.added,
    figures: counts.observation.added,
    seconds: seconds(performance.now() - start),
    startsOfPhases: Object.fromEntries([...phases].map(([phase, at]) => [phase, seconds(at)])),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  process.stdout.write(`${JSON.stringify(report)}\n`)
} finally {
  await app.close()
}
