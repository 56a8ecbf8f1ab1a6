import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandIo, EXIT } from '../../src/cli/io.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import { parseConfig } from '../../src/config.ts'
import { FIRST_DATASET } from '../support/app.ts'
import { createRawDatabase } from '../support/database.ts'
import { TEMPLATE } from '../support/globalSetup.ts'

let database: Awaited<ReturnType<typeof createRawDatabase>>
let folder: string

beforeAll(async () => {
  database = await createRawDatabase(TEMPLATE)
  folder = await mkdtemp(join(tmpdir(), 'golden-thread-cli-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line as a person would, on this file's database. */
async function run(args: readonly string[], overrides: Partial<CommandIo> = {}): Promise<Run> {
  let out = ''
  let err = ''
  const io: CommandIo = {
    config: () => parseConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'warn', PORT: '0' }, folder),
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
    ...overrides,
  }
  const code = await runCommandLine(args, io)
  return { code, out, err }
}

const DATASET = `
dataset: { key: small, title: A small dataset }
documents:
  plan: { title: A plan, default: true, outline: { "1": Introduction, "2": Actions } }
partners:
  council: { name: The Council, evidence: 1, chairs: { thematic-group/board: 1 } }
thematic groups:
  board: { name: The Board, evidence: 1 }
`

async function writeDatasetFile(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

describe('the command line', () => {
  test.each(['serve', 'import', 'validate', 'query', 'report', 'schema'])(
    'teaches %s with examples to copy, in lines that fit a terminal',
    async (command) => {
      const { out } = await run([command, '--help'])
      const [options, examples] = out.split('Examples:\n')
      expect(options).toMatch(new RegExp(`^Usage: npm run golden-thread -- ${command} `))
      expect(options).not.toContain('(default: false)')
      for (const line of options?.split('\n') ?? []) expect(line.length).toBeLessThanOrEqual(80)
      expect(examples).toContain(`  npm run golden-thread -- ${command}`)
    },
  )

  test('teaches what there is', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(EXIT.OK)
    for (const command of ['serve', 'import', 'validate', 'query', 'schema', 'Exit codes'])
      expect(out).toContain(command)
  })

  test.each([[['nonsense']], [['import']], [['query', 'who-owns-what', '--format', 'xml']]])(
    'ends with 2 and a word on how to go on for %j',
    async (args) => {
      const { code, err } = await run(args)
      expect(code).toBe(EXIT.USAGE)
      expect(err).toContain('error:')
    },
  )

  test('ends with 2 when the environment is wrong', async () => {
    const { code, err } = await run(['query', 'the-figures'], {
      config: () => parseConfig({ PORT: 'x' }, folder),
    })
    expect(code).toBe(EXIT.USAGE)
    expect(err).toContain('PORT is "x"')
  })

  test.each([
    ['graphql', 'schema.graphql'],
    ['ontology', 'ontology.json'],
    ['dataset', 'dataset.schema.json'],
  ])('prints the schema of %s as schema/%s', async (which, file) => {
    const { code, out } = await run(['schema', '--of', which])
    expect(code).toBe(EXIT.OK)
    expect(out).toBe(await readFile(new URL(`../../schema/${file}`, import.meta.url), 'utf8'))
  })
})

describe('validate', () => {
  test('finds the first dataset sound, with only the contents page uncited', async () => {
    const { code, out } = await run(['validate', FIRST_DATASET])
    expect(code).toBe(EXIT.OK)
    expect(out).toContain('no problems')
    const uncited = out.split('\n').filter((line) => line.startsWith('  '))
    for (const line of uncited) expect(line).toMatch(/#(contents|title-page)\b/i)
  })

  test('tells every problem with its place, and ends with 1', async () => {
    const path = await writeDatasetFile(
      'bad.yaml',
      DATASET.replace('chairs', 'chares').replace('A plan', '""'),
    )
    const { code, err } = await run(['validate', path])
    expect(code).toBe(EXIT.FAILED)
    expect(err).toMatch(/bad\.yaml:\d+:\d+ .*chares/)
    expect(err.split('\n').filter((line) => line.includes('bad.yaml:'))).toHaveLength(2)
  })

  test('names a path that is not there', async () => {
    const { code, err } = await run(['validate', join(folder, 'nowhere')])
    expect(code).toBe(EXIT.FAILED)
    expect(err).toContain('nowhere')
  })
})

describe('import', () => {
  test('tells on a dry run what it would add, and writes nothing', async () => {
    const path = await writeDatasetFile('small.yaml', DATASET)
    const dry = await run(['import', path, '--dry-run'])
    expect(dry.code).toBe(EXIT.OK)
    expect(dry.out).toContain('+ entity partner/council: The Council')
    expect(dry.out).toContain('Nothing was written')
    expect((await run(['import', path, '--dry-run'])).out).toBe(dry.out)
  })

  test('imports, and the second time changes nothing and says so', async () => {
    const path = await writeDatasetFile('small.yaml', DATASET)
    expect((await run(['import', path])).out).toContain('The graph is now at version 1.')
    const again = await run(['import', path])
    expect(again).toMatchObject({ code: EXIT.OK, out: 'Nothing changes.\n' })
  })

  test('keeps and names an entity that left the dataset until it is told to remove it', async () => {
    const without = await writeDatasetFile(
      'small.yaml',
      DATASET.replace(', chairs: { thematic-group/board: 1 }', '').replace(/thematic groups:[\s\S]*/, ''),
    )
    const kept = await run(['import', without])
    expect(kept.out).toContain('thematic-group/board')
    expect(kept.out).toContain('--remove')
    const removed = await run(['import', without, '--remove'])
    expect(removed.out).toContain('- entity thematic-group/board')
    expect((await run(['import', without])).out).toBe('Nothing changes.\n')
  })

  test('writes nothing when the dataset has problems', async () => {
    const path = await writeDatasetFile('small.yaml', DATASET.replace('partners:', 'partnres:'))
    const { code, err } = await run(['import', path])
    expect(code).toBe(EXIT.FAILED)
    expect(err).toContain('partnres')
  })
})

describe('query', () => {
  const question = `# Names\n# The names of partners.\n# Rows: partners\nquery Names($name: String) {\n  partners(filter: { name: $name }) { nodes { id name } }\n}\n`

  test('lists the saved questions with their variables', async () => {
    const { code, out } = await run(['query'])
    expect(code).toBe(EXIT.OK)
    expect(out).toContain('who-owns-what\n    Who owns what.')
    expect(out).toContain('--var owner=…  ID\n')
  })

  test.each([
    ['table', '│ partner/council │ The Council │'],
    ['csv', '\uFEFFid,name\r\npartner/council,The Council\r\n'],
    ['json', '"name": "The Council"'],
  ])('answers a question in a file as %s', async (format, expected) => {
    const path = await writeDatasetFile('names.graphql', question)
    const { code, out } = await run(['query', path, '--format', format])
    expect(code).toBe(EXIT.OK)
    expect(out).toContain(expected)
  })

  test('passes variables on', async () => {
    const path = await writeDatasetFile('names.graphql', question)
    expect((await run(['query', path, '--var', 'name=nobody'])).out).toContain('The answer is empty.')
  })

  test('makes cells harmless that a spreadsheet would take for a formula', async () => {
    const path = await writeDatasetFile('small.yaml', DATASET.replace('The Council', '"=1+1"'))
    await run(['import', path])
    const file = await writeDatasetFile('names.graphql', question)
    expect((await run(['query', file, '--format', 'csv'])).out).toContain("partner/council,'=1+1")
  })

  test('tells what a question takes when a variable is wrong', async () => {
    const { code, err } = await run(['query', 'who-owns-what', '--var', 'knds=ACTION', '--var', 'first=many'])
    expect(code).toBe(EXIT.FAILED)
    expect(err).toContain('There is no variable "knds".')
    expect(err).toContain('first is "many", which is no Int.')
    expect(err).toContain('kinds: [Kind!]')
  })

  test('tells that a file with a question is not there, and that a variable has no value', async () => {
    expect((await run(['query', 'nowhere.graphql'])).err).toBe(
      'nowhere.graphql is not there. Check the spelling, and that you are in the right folder.\n',
    )
    const { code, err } = await run(['query', 'who-owns-what', '--var', 'kinds'])
    expect(code).toBe(EXIT.FAILED)
    expect(err).toMatch(/^--var is "kinds"\. Write it as --var name=value/)
  })

  test('says that the graph is empty rather than leave a riddle', async () => {
    const empty = await createRawDatabase(TEMPLATE)
    const settings = { DATABASE_URL: empty.url, LOG_LEVEL: 'silent' }
    const { err } = await run(['query', 'the-strategies'], { config: () => parseConfig(settings, folder) })
    expect(err).toMatch(/^The graph is empty\. npm start fills it/)
    await empty.drop()
  })

  test('tells why a question cannot be answered', async () => {
    const path = await writeDatasetFile('wrong.graphql', 'query Wrong { partners { nodes { nam } } }')
    const { code, err } = await run(['query', path])
    expect(code).toBe(EXIT.FAILED)
    expect(err).toContain('nam')
  })
})

describe('serve', () => {
  test('tells that its address is taken before it starts anything', async () => {
    const rival = createServer()
    await new Promise<void>((resolve) => rival.listen(0, '127.0.0.1', resolve))
    const address = rival.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const settings = { PORT: port, DATABASE_URL: 'postgresql://me@nowhere.invalid/graph' }
    const { code, err } = await run(['serve'], { config: () => parseConfig(settings, folder) })
    expect(code).toBe(EXIT.USAGE)
    expect(err).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop that program, or set PORT to another number (0 for any free one).\n`,
    )
    rival.close()
  })

  test('fills an empty graph once when two start at the same time', async () => {
    const empty = await createRawDatabase(TEMPLATE)
    const start = () => {
      let stop = () => {}
      let out = ''
      const running = run(['serve'], {
        config: () => parseConfig({ DATABASE_URL: empty.url, LOG_LEVEL: 'silent', PORT: '0' }, folder),
        untilStopped: () =>
          new Promise((resolve) => {
            stop = resolve
          }),
        write: (text) => {
          out += text
          if (text.includes('ready')) stop()
        },
      })
      return running.then(({ code, err }) => ({ code, err, out }))
    }
    for (const { code, err, out } of await Promise.all([start(), start(), start()])) {
      expect({ code, err }).toEqual({ code: EXIT.OK, err: '' })
      expect(out).toContain('(version 1)')
    }
    await empty.drop()
  })

  test('fills an empty graph, tells where GraphiQL is and what the graph holds, and stops when asked', async () => {
    const empty = await createRawDatabase(TEMPLATE)
    let stop = () => {}
    let started: (url: string) => void = () => {}
    const url = new Promise<string>((resolve) => {
      started = resolve
    })
    let out = ''
    const running = run(['serve'], {
      config: () => parseConfig({ DATABASE_URL: empty.url, LOG_LEVEL: 'silent', PORT: '0' }, folder),
      untilStopped: () =>
        new Promise((resolve) => {
          stop = resolve
        }),
      write: (text) => {
        out += text
        const address = /GraphiQL\s+(http:\S+)/.exec(out)?.[1]
        if (address !== undefined) started(address)
      },
    })
    const response = await fetch(await url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ graph { entities links } }' }),
    })
    const { data } = (await response.json()) as { data: { graph: { entities: number; links: number } } }
    expect(data.graph.entities).toBeGreaterThan(200)
    expect(out).toContain(`${data.graph.entities} entities, ${data.graph.links} links`)
    stop()
    expect((await running).code).toBe(EXIT.OK)
    await expect(fetch(await url)).rejects.toThrow()
    await empty.drop()
  })
})
