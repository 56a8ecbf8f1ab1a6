import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Sides } from './answers.ts'
import { type BenchDatabase, type Databases, onServer, openDatabases } from './databases.ts'
import { measureImports } from './imports.ts'
import { threadTasks } from './inProcess.ts'
import { measureLifecycle } from './lifecycle.ts'
import { measureInTurn, type Task } from './measurement.ts'
import { httpTasks } from './overHttp.ts'
import { preparePeers } from './preparePeers.ts'
import { type Side, start, startServer, stopAll } from './processes.ts'
import { printResults } from './report/printResults.ts'
import type { Results } from './report/results.ts'
import { writeReport } from './report/writeReport.ts'
import { workloads } from './workloads/workloads.ts'

/**
 * `npm run bench`: Golden Thread beside its peers, on the same data, in one go. It makes and installs what it needs, holds the
 * answers of all sides against each other, measures them in turn, prints the tables and writes them to docs/performance.md.
 * `--quick` takes two sizes and short rounds, `--only NAME` one workload, `--sizes 10,330` other sizes, `--all` 3,300
 * partnerships too; only a whole run writes the document.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
  },
})
const { quick, only } = values
const sizes =
  values.sizes?.split(',').map(Number) ?? (quick ? [1, 10] : [1, 10, 100, 330, ...(values.all ? [3300] : [])])
const rounds = Number(values.rounds ?? (quick ? 5 : 15))
const seconds = Number(values.seconds ?? (quick ? 0.3 : 0.5))
const isWhole = !quick && only === undefined && values.sizes === undefined

/** The largest country that targets are set for. */
const LARGEST_TARGET = 330
const chosen = workloads.filter(({ name }) => only === undefined || name === only)
const log = (message: string) => process.stderr.write(`${message}\n`)

await preparePeers(log)
const databases = await openDatabases(log)
try {
  const results = await measureAll(databases)
  process.stdout.write(printResults(results))
  if (isWhole) await writeReport(results)
} finally {
  await stopAll()
  await databases.close()
}

async function measureAll(opened: Databases): Promise<Results> {
  const loadBefore = loadavg()
  const perSize = []
  const measured: number[] = []
  for (const size of sizes) {
    try {
      perSize.push(await measureSize(await opened.open(size)))
      measured.push(size)
    } catch (error) {
      // What a country ten times as large lacks is told, and loses nothing of the others.
      if (size <= LARGEST_TARGET) throw error
      log(`${size} partnerships could not be measured: ${error instanceof Error ? error.message : error}`)
      await stopAll()
    }
  }
  const ofOnePartnership = await measureGrowth(opened, measured)
  const largest = Math.max(...sizes.filter((size) => size <= LARGEST_TARGET))
  const imported = only === undefined ? await measureImports(opened, largest) : null
  return {
    at: new Date().toISOString(),
    loads: [loadBefore, loadavg()],
    rounds,
    seconds,
    compared: perSize.flatMap(({ compared }) => compared),
    ofOnePartnership,
    lifecycles: perSize.flatMap(({ lifecycle }) => lifecycle ?? []),
    imported,
  }
}

/** All sides asked about anything in a country of one size. */
async function measureSize(database: BenchDatabase) {
  const { url, partnerships } = database
  log(`${partnerships} partnerships`)
  const { sides, bare } = await startSides(url)
  const load = start('scripts/bench/servers/load.ts', url)
  const tasks: Task[] = []
  for (const one of chosen) {
    const limit = one.clients > 1 ? bare : null
    tasks.push(...(await httpTasks(one, { database, dataset: null, sides, bare: limit, load })))
  }
  if (only === undefined || only === 'best-thread') tasks.push(...(await threadTasks(database)))
  const compared = await measureInTurn(tasks, { title: `${partnerships} partnerships`, rounds, seconds, log })
  await stopAll()
  const times = quick || partnerships > 1_000 ? 2 : 5
  const dataset = await firstDataset(url)
  const lifecycle = only === undefined ? await measureLifecycle(database, dataset, times) : null
  return { compared, lifecycle }
}

/** Golden Thread asked about the same partnership in countries of every size, in turn: all servers run at once. */
async function measureGrowth(opened: Databases, measured: readonly number[]) {
  const tasks: Task[] = []
  for (const size of measured) {
    const database = await opened.open(size)
    const goldenThread = await startServer('bin/golden-thread.mjs', database.url, ['serve'])
    const load = start('scripts/bench/servers/load.ts', database.url)
    const dataset = await firstDataset(database.url)
    for (const one of chosen.filter(({ isLocal }) => isLocal)) {
      tasks.push(...(await httpTasks(one, { database, dataset, sides: { goldenThread }, bare: null, load })))
    }
  }
  // By workload, so that what is compared lies close together in time.
  tasks.sort((a, b) => a.workload.localeCompare(b.workload))
  const growth = await measureInTurn(tasks, { title: 'One partnership', rounds, seconds, log })
  await stopAll()
  return growth
}

/** The key of the first partnership's dataset, which is the same in countries of every size. */
async function firstDataset(url: string): Promise<string> {
  const [first] = await onServer(url, `SELECT key FROM dataset WHERE key <> 'national' ORDER BY id LIMIT 1`)
  return String(first?.key)
}

/** The servers of every side, on one database. */
async function startSides(url: string): Promise<{ sides: Sides & { goldenThread: Side }; bare: Side }> {
  const sides = {
    goldenThread: await startServer('bin/golden-thread.mjs', url, ['serve']),
    postgraphile: await startServer('scripts/bench/peers/postgraphile.ts', url),
    plainPothos: await startServer('scripts/bench/servers/plainPothos.ts', url),
    mercurius: await startServer('scripts/bench/peers/mercurius.ts', url),
  }
  return { sides, bare: await startServer('scripts/bench/servers/bareServer.ts', url) }
}
