import { tmpdir } from 'node:os'
import { openApp } from '../../../src/app.ts'
import { buildColumns } from '../../../src/graph/columns.ts'
import { type DatasetRecord, type LinkRecord, VISIBILITIES } from '../../../src/ontology/records.ts'
import { importRecords } from '../../../src/store/import/importRecords.ts'
import { stageDataset } from '../../../src/store/import/stage.ts'
import { loadTables } from '../../../src/store/loadTables.ts'
import { generateDatasets } from '../generate/generateDatasets.ts'

/** Milliseconds. */
export interface RefreshTimes {
  /** Looking whether anything has changed, when nothing has. */
  readonly look: number
  /** Importing the dataset of one partnership again, in which the summary of one entity has changed. */
  readonly write: number
  /** Taking that change over. */
  readonly takeOver: number
  /** Reading the whole graph again. */
  readonly readAgain: number
}

/**
 * Measures, for the dataset that its parent names, how a running server comes to know of a change; the dataset is as before in
 * the end.
 */
const url = process.env.DATABASE_URL ?? ''
const app = await openApp({ databaseUrl: url, dataDir: tmpdir() })

process.on('message', async (message) => {
  const { dataset: key } = message as { dataset: string }
  process.send?.(await measure(key))
})
process.send?.('ready')

async function measure(key: string): Promise<RefreshTimes> {
  const dataset = findDataset(key)
  const [entity, ...others] = dataset.entities
  if (entity === undefined) throw new Error(`The dataset "${key}" has no entities.`)
  const write = (after: DatasetRecord) =>
    importRecords(url, {
      read: (stage) => stageDataset(stage, after),
      remove: false,
      dryRun: false,
      actor: 'benchmark',
      reason: 'To measure a refresh.',
    })
  const changed = { ...dataset, entities: [{ ...entity, summary: 'Another summary.' }, ...others] }
  const look = await time(() => app.refresh())
  const writing = await time(() => write(changed))
  const takeOver = await time(() => app.refresh())
  await write(dataset)
  await app.refresh()
  const readAgain = await time(async () => buildColumns(app.ontology, await loadTables(url, app.ontology)))
  return { look, write: writing, takeOver, readAgain }
}

/** The generated dataset of that key, as settle.sql leaves it: a partnership is the same in a country of any size. */
function findDataset(key: string): DatasetRecord {
  const visibilities = new Map<string, number>()
  for (const dataset of generateDatasets({ partnerships: 3_300, seed: 1 })) {
    for (const { id, visibility } of dataset.entities) visibilities.set(id, VISIBILITIES.indexOf(visibility))
    if (dataset.key !== key) continue
    const hide = (link: LinkRecord): LinkRecord => {
      const ranks = [link.source, link.target].map((id) => visibilities.get(id) ?? 0)
      const hidden = VISIBILITIES[Math.max(VISIBILITIES.indexOf(link.visibility), ...ranks)]
      return { ...link, visibility: hidden ?? link.visibility }
    }
    return { ...dataset, links: dataset.links.map(hide) }
  }
  throw new Error(`No dataset "${key}" is generated.`)
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
