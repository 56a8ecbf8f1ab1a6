import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPostmaster } from '../src/store/postmaster.ts'
import { startProgram } from './startedProgram.ts'
import { stopLeftover } from './store/serverFolder.ts'

let folder: string
let settings: Record<string, string>
const dataDir = () => settings.DATA_DIR ?? ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden thread '))
  await chmod(folder, 0o755)
  settings = { DATA_DIR: join(folder, 'data'), PORT: '0' }
})
afterAll(async () => {
  await stopLeftover(dataDir())
  await rm(folder, { recursive: true, force: true })
})

const GRAPHIQL = /GraphiQL\s+(http:\S+)/

async function ask(url: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ graph { entities } }' }),
  })
  return response.json()
}

const isRunning = async () => (await readPostmaster(join(dataDir(), 'postgres'))) !== null

describe('the program, started for real', () => {
  test('stops all of it when it is asked to while it sets up its first database', async () => {
    const program = startProgram(['serve'], settings)
    await program.printed(/(Setting up a database)/)
    program.kill('SIGINT')
    const { code, out } = await program.ended()
    expect({ code, out }).toEqual({ code: 0, out: 'Stopping.\n' })
    expect(await isRunning()).toBe(false)
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'serves from an empty folder, and stops all of it on %s',
    async (signal) => {
      const program = startProgram(['serve'], settings)
      const url = await program.printed(GRAPHIQL)
      expect(await ask(url)).toMatchObject({ data: { graph: { entities: expect.any(Number) } } })
      program.kill(signal)
      // As npm does, which passes on what the terminal has sent already.
      program.kill(signal)
      const { code, out } = await program.ended()
      expect(code).toBe(0)
      expect(out).toContain('Stopping.')
      expect(await isRunning()).toBe(false)
    },
  )

  test('goes on where a killed one left off', async () => {
    const killed = startProgram(['serve'], settings)
    await killed.printed(GRAPHIQL)
    killed.kill('SIGKILL')
    await killed.ended()
    expect(await isRunning()).toBe(true)
    const program = startProgram(['serve'], settings)
    expect(await ask(await program.printed(GRAPHIQL))).toMatchObject({ data: {} })
    program.kill('SIGTERM')
    expect((await program.ended()).code).toBe(0)
    expect(await isRunning()).toBe(false)
  })

  test('lets a command work beside a server, which lives on', async () => {
    const server = startProgram(['serve'], settings)
    const url = await server.printed(GRAPHIQL)
    const { code, out } = await startProgram(['query', 'the-documents', '--format', 'csv'], settings).ended()
    expect(code).toBe(0)
    expect(out.split('\n').length).toBeGreaterThan(10)
    expect(await ask(url)).toMatchObject({ data: {} })
    server.kill('SIGTERM')
    expect((await server.ended()).code).toBe(0)
  })

  test('tells everything that is wrong with the settings, and ends with 2', async () => {
    const wrong = { PORT: '70000', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://me:secret@db/x' }
    const { code, out, err } = await startProgram(['serve'], wrong).ended()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) expect(err).toContain(name)
    expect(err).not.toContain('secret')
  })

  test('does not mind when nobody reads to the end', async () => {
    const program = startProgram(['schema'], settings)
    program.stopReading()
    const { code, err } = await program.ended()
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('runs on the Node that npm brought when the one it is started with runs no TypeScript', async () => {
    const other = join(folder, 'node')
    await copyFile(execPath, other)
    const { code, out } = await startProgram(['schema', '--of', 'ontology'], {}, [
      other,
      '--no-experimental-strip-types',
    ]).ended()
    expect(code).toBe(0)
    expect(JSON.parse(out)).toHaveProperty('kinds')
  })
})
