import { tmpdir } from 'node:os'
import { openApp } from '../../../src/app.ts'
import { buildColumns } from '../../../src/graph/columns.ts'
import { loadDataset } from '../../../src/store/loadDataset.ts'
import { loadTables } from '../../../src/store/loadTables.ts'
import { writeDataset } from '../../../src/store/writeDataset.ts'

/** Milliseconds. */
export interface RefreshTimes {
  /** Looking whether anything has changed, when nothing has. */
  readonly look: number
  /** Writing the changed summary of one entity, with its history. */
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
  const { client } = app.database
  const dataset = await loadDataset(client, key)
  const entity = dataset?.entities[0]
  if (dataset === null || entity === undefined) throw new Error(`The database holds no dataset "${key}".`)
  const write = async (before: typeof entity, after: typeof entity) => {
    await writeDataset(client, {
      dataset,
      changes: { documents: [], entities: [{ id: entity.id, before, after }], links: [], observations: [] },
      actor: 'benchmark',
      reason: 'To measure a refresh.',
    })
  }
  const changed = { ...entity, summary: 'Another summary.' }
  const look = await time(() => app.refresh())
  const writing = await time(() => write(entity, changed))
  const takeOver = await time(() => app.refresh())
  await write(changed, entity)
  await app.refresh()
  const readAgain = await time(async () => buildColumns(app.ontology, await loadTables(url, app.ontology)))
  return { look, write: writing, takeOver, readAgain }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
