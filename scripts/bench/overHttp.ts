import type { ChildProcess } from 'node:child_process'
import { type Asked, agree, type Sides } from './answers.ts'
import type { BenchDatabase } from './databases.ts'
import type { Task } from './measurement.ts'
import { request, type Side } from './processes.ts'
import type { Load, LoadResult } from './servers/load.ts'
import { median } from './statistics.ts'
import type { Workload } from './workloads/workload.ts'

export interface HttpOptions {
  readonly database: BenchDatabase
  readonly dataset: string | null
  readonly sides: Sides
  /** The bare server, which is given Golden Thread's answers; null leaves it out. */
  readonly bare: Side | null
  readonly load: ChildProcess
}

/** Golden Thread keeps no answers for those who come with a name, such as a cookie. All sides get it; none looks into it. */
const WITH_A_NAME = 'cookie: measured=anew'

/** The tasks of a workload, one for each side, after every side has answered all of it alike. */
export async function httpTasks(workload: Workload, options: HttpOptions): Promise<Task[]> {
  const { database, dataset, sides, bare, load } = options
  const asked = await agree(workload, { databaseUrl: database.url, dataset, sides })
  const tasks: Task[] = asked.flatMap((one) => {
    const url = sides[one.side]?.url
    return url === undefined ? [] : [taskOf(one, url)]
  })
  const own = asked.find(({ side }) => side === 'goldenThread')
  if (bare !== null && own !== undefined) {
    const task = taskOf(own, bare.url)
    const run = async (seconds: number) => {
      await request(bare.process, [...own.answers])
      return task.run(seconds)
    }
    tasks.push({ ...task, side: 'bare', run })
  }
  return tasks

  function taskOf({ side, bodies, answers }: Asked, url: string): Task {
    return {
      workload: workload.name,
      side,
      partnerships: database.partnerships,
      bytes: median(answers.map((answer) => Buffer.byteLength(answer))),
      run: async (seconds) => {
        const header = workload.isKept === true ? null : WITH_A_NAME
        const wanted: Load = { url, bodies, connections: workload.clients, seconds, header }
        const { failures, ...sample } = await request<LoadResult>(load, wanted)
        if (failures > 0) throw new Error(`${side} failed ${failures} times in ${workload.name}.`)
        return sample
      },
    }
  }
}
