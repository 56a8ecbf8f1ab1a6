import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXIT } from '../../src/cli/io.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import { parseConfig } from '../../src/config.ts'
import { createRawDatabase } from '../support/database.ts'
import { TEMPLATE } from '../support/globalSetup.ts'

const DATASET = `
dataset: { key: small, title: A small dataset }
documents:
  plan: { title: A plan, default: true, outline: { "1": Introduction } }
partners:
  council: { name: The Council, evidence: 1 }
  shelter: { name: The Shelter, visibility: PARTNERS, evidence: 1, leads: { action/help: 1 } }
  source: { name: The Source, visibility: RESTRICTED, evidence: 1, leads: { action/warn: 1 } }
actions:
  help: { name: Help, evidence: 1 }
  warn: { name: Warn, visibility: PARTNERS, evidence: 1 }
`

let database: Awaited<ReturnType<typeof createRawDatabase>>
let folder: string

beforeAll(async () => {
  database = await createRawDatabase(TEMPLATE)
  folder = await mkdtemp(join(tmpdir(), 'golden-thread-clearance-'))
  const path = join(folder, 'small.yaml')
  await writeFile(path, DATASET)
  await run('import', path)
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function run(...args: readonly string[]) {
  let out = ''
  let err = ''
  const code = await runCommandLine(args, {
    config: () => parseConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'warn' }, folder),
    write: (text) => {
      out += text
    },
    writeError: (text) => {
      err += text
    },
    errorStream: new PassThrough(),
    isTerminal: false,
    columns: undefined,
    untilStopped: () => new Promise(() => {}),
  })
  return { code, out, err }
}

async function ask(name: string, ...args: readonly string[]) {
  const { code, out } = await run('query', name, '--format', 'json', ...args)
  expect(code).toBe(EXIT.OK)
  return JSON.parse(out)
}

/** What would disappear, as names. */
async function disappearing(...args: readonly string[]) {
  const { disclosure } = await ask('what-would-disappear', ...args)
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  return {
    entities: names(disclosure.entities.nodes),
    losses: names(disclosure.losses.map(({ entity }: { entity: { name: string } }) => entity)),
  }
}

describe('--clearance', () => {
  test('lets whoever runs the command ask for partners or for those cleared for restricted records', async () => {
    const count = async (...args: readonly string[]) => {
      const { graph } = await ask('the-edition', ...args)
      return graph.kinds.find(({ kind }: { kind: string }) => kind === 'PARTNER').count
    }
    expect(await count()).toBe(1)
    expect(await count('--clearance', 'public')).toBe(1)
    expect(await count('--clearance', 'partners')).toBe(2)
    expect(await count('--clearance', 'restricted')).toBe(3)
  })

  test('tells what would disappear for an audience, and nothing of what is above the clearance', async () => {
    expect(await disappearing()).toEqual({ entities: [], losses: [] })
    expect(await disappearing('--clearance', 'partners')).toEqual({
      entities: ['The Shelter', 'Warn'],
      losses: ['Help'],
    })
    expect(await disappearing('--clearance', 'restricted')).toEqual({
      entities: ['The Shelter', 'The Source', 'Warn'],
      losses: ['Help'],
    })
    expect(await disappearing('--clearance', 'restricted', '--var', 'to=PARTNERS')).toEqual({
      entities: ['The Source'],
      losses: ['Warn'],
    })
  })

  test('counts what may be shown and what is withheld', async () => {
    const { out } = await run('query', 'what-we-may-show', '--clearance', 'restricted', '--format', 'csv')
    expect(out).toContain('PUBLIC,PARTNER,1,2\r\n')
    expect(out).toContain('PUBLIC,ACTION,1,1\r\n')
  })

  test.each([
    [[], 'Anybody: it holds what is public', 1],
    [['--clearance', 'partners'], 'Partners: it holds what they may see, and is not for publication', 2],
  ] as const)('stands on the cover of a report made with %j', async (args, cover, actions) => {
    const file = join(folder, 'gaps.md')
    const { code } = await run('report', 'gaps', '--out', file, ...args)
    expect(code).toBe(EXIT.OK)
    const text = await readFile(file, 'utf8')
    expect(text).toContain(cover)
    expect(text.includes('Warn')).toBe(actions > 1)
  })

  test.each([['query'], ['report']])('of %s is one of three', async (command) => {
    const { code, err } = await run(command, 'the-edition', '--clearance', 'secret')
    expect(code).toBe(EXIT.USAGE)
    expect(err).toContain('public, partners, restricted')
  })
})
