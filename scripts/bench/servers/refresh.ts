import { tmpdir } from 'node:os'
import { openApp } from '../../../src/app.ts'
import { buildColumns } from '../../../src/graph/columns.ts'
import { loadTables } from '../../../src/store/loadTables.ts'

/** LOOK: asking for changes when there are none. TAKE_OVER: when there is one, until answers can be given from it. READ_AGAIN: the whole graph. */
export type RefreshStep = 'LOOK' | 'TAKE_OVER' | 'READ_AGAIN'

/** Keeps the graph as a server does, and answers each step with the milliseconds that it took. */
const url = process.env.DATABASE_URL ?? ''
const app = await openApp({ databaseUrl: url, dataDir: tmpdir() })

process.on('message', async (message) => {
  const { step } = message as { step: RefreshStep }
  const started = performance.now()
  await take(step)
  process.send?.(performance.now() - started)
})
process.send?.('ready')

async function take(step: RefreshStep): Promise<void> {
  if (step === 'READ_AGAIN') {
    buildColumns(app.ontology, await loadTables(url, app.ontology))
    return
  }
  const { version } = app.snapshot('PUBLIC')
  await app.refresh()
  const isChanged = app.snapshot('PUBLIC').version !== version
  if (isChanged !== (step === 'TAKE_OVER'))
    throw new Error(`The graph has ${isChanged ? '' : 'not '}changed.`)
}
