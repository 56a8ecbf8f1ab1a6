import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CommandIo } from '../../src/cli/io.ts'
import { withApp } from '../../src/cli/withApp.ts'
import { parseConfig } from '../../src/config.ts'
import { InterruptedError } from '../../src/errors.ts'
import { readPostmaster } from '../../src/store/postmaster.ts'
import { discardDataDir, makeDataDir } from '../store/serverFolder.ts'

let dataDir: string

beforeAll(async () => {
  dataDir = await makeDataDir()
  return () => discardDataDir(dataDir)
})

function makeIo(untilStopped: () => Promise<void>): CommandIo & { readonly told: string[] } {
  const told: string[] = []
  return {
    config: () => parseConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' }, '/'),
    write: (text) => told.push(text),
    writeError: (text) => told.push(text),
    errorStream: new PassThrough(),
    isTerminal: false,
    columns: undefined,
    untilStopped,
    told,
  }
}

const never = () => new Promise<void>(() => {})
const isRunning = async () => (await readPostmaster(join(dataDir, 'postgres'))) !== null

describe('work on the opened app', () => {
  test('is returned, with the server stopped', async () => {
    const io = makeIo(never)
    const count = await withApp(io, ({ database }) => database.client.entity.count())
    expect(count).toBe(0)
    expect(await isRunning()).toBe(false)
  })

  test('that fails stops the server too', async () => {
    const work = () => Promise.reject(new Error('no'))
    await expect(withApp(makeIo(never), work)).rejects.toThrow('no')
    expect(await isRunning()).toBe(false)
  })

  test('that is stopped in the middle of a transaction leaves no server, no change and no complaint', async () => {
    let stop = () => {}
    const io = makeIo(
      () =>
        new Promise((resolve) => {
          stop = resolve
        }),
    )
    const working = withApp(io, ({ database }) =>
      database.client.$transaction(
        async (tx) => {
          await tx.graphVersion.updateMany({ data: { version: 77 } })
          stop()
          await tx.$queryRaw`SELECT pg_sleep(60)::text`
        },
        { timeout: 100_000 },
      ),
    )
    await expect(working).rejects.toBeInstanceOf(InterruptedError)
    expect(await isRunning()).toBe(false)
    expect(io.told).toEqual([])
    const versions = await withApp(makeIo(never), ({ database }) => database.client.graphVersion.findMany())
    expect(versions).toHaveLength(1)
    expect(versions.map(({ version }) => Number(version))).not.toContain(77)
  })
})
