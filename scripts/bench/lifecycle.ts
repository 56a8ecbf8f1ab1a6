import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { BenchDatabase } from './databases.ts'
import { memoryOf, request, start, startServer, stop } from './processes.ts'
import type { Change } from './servers/changes.ts'
import type { RefreshStep } from './servers/refresh.ts'
import { median } from './statistics.ts'

/** Milliseconds. */
export interface RefreshTimes {
  /** Looking whether anything has changed, when nothing has. */
  readonly look: number
  /** Importing the dataset of one partnership again, in which the summary of one entity has changed. */
  readonly write: number
  /** Taking that change over, until answers can be given from it. */
  readonly takeOver: number
  /** The same for a link that is new. */
  readonly takeOverLink: number
  /** Reading the whole graph again. */
  readonly readAgain: number
}

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
  const memory = starts.flatMap((one) => one.memory ?? [])
  return {
    partnerships: database.partnerships,
    firstAnswer: median(starts.map(({ milliseconds }) => milliseconds)),
    memory: memory.length === 0 ? null : median(memory),
    fillSeconds: database.fillSeconds,
    ...(await measureRefresh(database.url, dataset, times)),
  }
}

/** How a running server comes to know of a change to a dataset, which another process imports; medians. The dataset is as before in the end. */
export async function measureRefresh(url: string, dataset: string, times: number): Promise<RefreshTimes> {
  const [keeper, writer] = ['refresh.ts', 'changes.ts'].map((file) =>
    start(`scripts/bench/servers/${file}`, url),
  ) as [ChildProcess, ChildProcess] // one for each file
  await Promise.all([once(keeper, 'message'), once(writer, 'message')])
  const take = (step: RefreshStep) => request<number>(keeper, { step })
  const write = (change: Change) => request<number>(writer, { dataset, change })
  const all: Omit<RefreshTimes, 'readAgain'>[] = []
  for (let i = 0; i < times; i++) {
    const look = await take('LOOK')
    const writing = await write('ENTITY')
    const takeOver = await take('TAKE_OVER')
    await write('LINK')
    const takeOverLink = await take('TAKE_OVER')
    await write('NONE')
    await take('TAKE_OVER')
    all.push({ look, write: writing, takeOver, takeOverLink })
  }
  const readAgain: number[] = []
  for (let i = 0; i < times; i++) readAgain.push(await take('READ_AGAIN'))
  await Promise.all([stop(keeper), stop(writer)])
  return {
    look: median(all.map((one) => one.look)),
    write: median(all.map((one) => one.write)),
    takeOver: median(all.map((one) => one.takeOver)),
    takeOverLink: median(all.map((one) => one.takeOverLink)),
    readAgain: median(readAgain),
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
