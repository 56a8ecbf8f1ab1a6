import { deepStrictEqual } from 'node:assert'
import { once } from 'node:events'
import type { BenchDatabase } from './databases.ts'
import type { Task } from './measurement.ts'
import { request, start } from './processes.ts'
import type { CallRequest, CallTimes } from './servers/measureCalls.ts'
import { type Ends, loadEnds } from './workloads/threads.ts'

/** Who finds threads without HTTP, and in which file. */
const FINDERS = {
  goldenThread: 'scripts/bench/servers/ourThreads.ts',
  recursive: 'scripts/bench/servers/recursiveThreads.ts',
  graphology: 'scripts/bench/peers/graphology.ts',
} as const

/** Three graphs of objects for more partnerships than this do not fit into the memory of a usual machine. */
const MOST_IN_OBJECTS = 1_000

/** The tasks of finding the best thread, one for each finder, after all have found the same. */
export async function threadTasks({ url, partnerships }: BenchDatabase): Promise<Task[]> {
  const questions = await loadEnds(url, null, 200)
  const tasks: Task[] = []
  let expected: unknown = null
  for (const [side, file] of Object.entries(FINDERS)) {
    if (side === 'graphology' && partnerships > MOST_IN_OBJECTS) continue
    const child = start(file, url)
    await once(child, 'message')
    const wanted: CallRequest<Ends> = { questions, seconds: 0 }
    const found = await request<unknown[]>(child, wanted)
    expected ??= found
    deepStrictEqual(found, expected, `${side} finds other threads than Golden Thread`)
    const run = (seconds: number) => request<CallTimes>(child, { ...wanted, seconds })
    tasks.push({ workload: 'best-thread', side, partnerships, bytes: null, run })
  }
  return tasks
}
