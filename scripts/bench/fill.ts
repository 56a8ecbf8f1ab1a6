import { parseArgs } from 'node:util'
import { openApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { documentId, linkId, observationId } from '../../src/ontology/recordIds.ts'
import { writeDataset } from '../../src/store/writeDataset.ts'
import { generateDatasets } from './generate/generateDatasets.ts'

/**
 * Fills an empty database with a made-up country: `npm run bench:fill -- --partnerships 330 --seed 1`, into DATABASE_URL or the
 * embedded server of DATA_DIR.
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
  const counts = { datasets: 0, entities: 0, links: 0 }
  for (const dataset of generateDatasets({ partnerships, seed })) {
    const added = <T>(id: string, after: T) => ({ id, before: null, after })
    await writeDataset(app.database.client, {
      dataset,
      changes: {
        documents: dataset.documents.map((one) => added(documentId(one.key), one)),
        entities: dataset.entities.map((one) => added(one.id, one)),
        links: dataset.links.map((one) => added(linkId(one), one)),
        observations: dataset.observations.map((one) => added(observationId(one), one)),
      },
      actor: 'benchmark',
      reason: `Filled with ${partnerships} partnerships from seed ${seed}`,
    })
    counts.datasets += 1
    counts.entities += dataset.entities.length
    counts.links += dataset.links.length
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${JSON.stringify({ ...counts, seconds })}\n`)
} finally {
  await app.close()
}
