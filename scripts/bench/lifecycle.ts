import { once } from 'node:events'
import type { BenchDatabase } from './databases.ts'
import { memoryOf, request, start, startServer, stop } from './processes.ts'
import type { RefreshTimes } from './servers/refresh.ts'
import { median } from './statistics.ts'

/** What a server costs besides answers, at one size: medians. */
export interface Lifecycle extends RefreshTimes {
  readonly partnerships: number
  /** Milliseconds from the start of the process to its first answer, the data being in the database. */
  readonly firstAnswer: number
  /** Mebibytes after that answer; null where the system does not tell. */
  readonly memory: number | null
  /** Seconds that writing all its datasets took when the database was made; null when that is not known. */
  readonly fillSeconds: number | null
}

const QUESTION = '{ partners(first: 20) { nodes { id name links(first: 10) { nodes { statement } } } } }'

/** Starts the server so many times, and measures how it comes to know of a change. */
export async function measureLifecycle(
  database: BenchDatabase,
  dataset: string,
  times: number,
): Promise<Lifecycle> {
  const starts: { milliseconds: number; memory: number | null }[] = []
  for (let i = 0; i < times; i++) starts.push(await startOnce(database.url))
  const refreshing = start('scripts/bench/servers/refresh.ts', database.url)
  await once(refreshing, 'message')
  const all: RefreshTimes[] = []
  for (let i = 0; i < times; i++) all.push(await request<RefreshTimes>(refreshing, { dataset }))
  await stop(refreshing)
  const memory = starts.flatMap((one) => one.memory ?? [])
  const of = (field: keyof RefreshTimes) => median(all.map((one) => one[field]))
  return {
    partnerships: database.partnerships,
    firstAnswer: median(starts.map(({ milliseconds }) => milliseconds)),
    memory: memory.length === 0 ? null : median(memory),
    fillSeconds: database.fillSeconds,
    look: of('look'),
    write: of('write'),
    takeOver: of('takeOver'),
    readAgain: of('readAgain'),
  }
}

async function startOnce(url: string) {
  const started = performance.now()
  const server = await startServer('bin/golden-thread.mjs', url, ['serve'])
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
  })
  const { errors } = (await response.json()) as { errors?: unknown }
  if (errors !== undefined) throw new Error(`The first answer has errors: ${JSON.stringify(errors)}`)
  const milliseconds = performance.now() - started
  const memory = await memoryOf(server.process)
  await server.stop()
  return { milliseconds, memory }
}
