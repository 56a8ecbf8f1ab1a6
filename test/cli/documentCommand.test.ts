import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandIo, EXIT } from '../../src/cli/io.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import { parseConfig } from '../../src/config.ts'
import { OUTLINE, PLAN } from '../documents/support.ts'
import { createRawDatabase } from '../support/database.ts'
import { TEMPLATE } from '../support/globalSetup.ts'

let database: Awaited<ReturnType<typeof createRawDatabase>>
let folder: string

const DATASET = `
dataset: { key: fairwater, title: Fairwater }
documents:
  plan:
    title: Fairwater Safety Plan
    default: true
    outline:
${OUTLINE.map(({ locator, heading }) => `      "${locator}": ${heading === null ? '~' : JSON.stringify(heading)}`).join('\n')}
partners:
  council: { name: The Council, evidence: 2.i.b }
`

beforeAll(async () => {
  database = await createRawDatabase(TEMPLATE)
  folder = await mkdtemp(join(tmpdir(), 'golden-thread-document-'))
  expect(await run(['import', await writeCopy('fairwater.yaml', DATASET)])).toMatchObject({ code: EXIT.OK })
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function writeCopy(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

/** Runs a command line as a person would, on this file's database. */
async function run(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
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
  }
  const code = await runCommandLine(args, io)
  return { code, out, err }
}

/** What the evidence of the council quotes. */
async function quote(): Promise<unknown> {
  const question =
    '# Quote\n# What is quoted.\n# Rows: partners\nquery Quote { partners { nodes { evidence { quote } } } }\n'
  const { out } = await run(['query', await writeCopy('quote.graphql', question), '--format', 'json'])
  return JSON.parse(out).partners.nodes[0].evidence[0].quote
}

const fixture = (name: string) => fileURLToPath(new URL(`../documents/fixtures/${name}`, import.meta.url))

describe('document attach', () => {
  test('tells on a dry run what is found, with the first words of each, and stores nothing', async () => {
    const copy = await writeCopy('plan.txt', PLAN)
    const { code, out } = await run(['document', 'attach', 'plan', copy, '--dry-run'])
    expect(code).toBe(EXIT.OK)
    expect(out).toContain('Found 20 of 20 locators (100 %) of "Fairwater Safety Plan" in plan.txt.')
    expect(out).toContain('  2.i.b     Scooters on the promenade, above all on Sundays;\n')
    expect(out).toContain('Nothing was written (dry run).')
    expect(await quote()).toBeNull()
  })

  test.each(['plan.txt', 'plan.pdf', 'plan.docx'])('makes evidence quote %s', async (name) => {
    const copy = name === 'plan.txt' ? await writeCopy(name, PLAN) : fixture(name)
    await run(['document', 'detach', 'plan'])
    const { code, out } = await run(['document', 'attach', 'plan', copy, '--reason', 'Our own copy'])
    expect(code).toBe(EXIT.OK)
    expect(out).toMatch(/Found 20 of 20 locators \(100 %\)[\s\S]*The graph is now at version \d+\.\n$/)
    expect(await quote()).toMatch(/scooters on the promenade, above all on Sundays;$/i)
  })

  test('changes nothing the second time, and says so', async () => {
    const { code, out } = await run(['document', 'attach', 'plan', fixture('plan.docx')])
    expect(code).toBe(EXIT.OK)
    expect(out).toContain('Nothing changes: these texts are stored already.')
  })

  test('puts a later copy in the place of the one before, and names what it lacks', async () => {
    const shorter = PLAN.replace(/ - Scooters.*\n/, '')
    const { code, out } = await run(['document', 'attach', 'plan', await writeCopy('shorter.txt', shorter)])
    expect(code).toBe(EXIT.OK)
    expect(out).toContain('Found 19 of 20 locators (95 %)')
    expect(out).toContain('Not found:\n  2.i.b  (its words may stand in 2.i.a)\n')
    expect(await quote()).toBeNull()
  })

  test('stores nothing of another document, unless it is told to', async () => {
    const other = await writeCopy(
      'other.txt',
      'Minutes of a meeting about lamps\n\n1 Who we are\n\nNobody came.\n',
    )
    const before = await run(['document', 'list'])
    const { code, out, err } = await run(['document', 'attach', 'plan', other])
    expect(code).toBe(EXIT.FAILED)
    expect(out).toContain('Found 1 of 20 locators (5 %)')
    expect(err).toContain('Less than half was found')
    expect(err).toContain('--anyway')
    expect((await run(['document', 'list'])).out).toBe(before.out)
    expect(await run(['document', 'attach', 'plan', other, '--anyway'])).toMatchObject({ code: EXIT.OK })
    expect((await run(['document', 'list'])).out).toContain('20 sections, 1 with text')
  })

  test('stores nothing of a text that holds nothing of the outline, whatever it is told', async () => {
    const other = await writeCopy('other.txt', 'Minutes of a meeting about lamps.')
    const { code, err } = await run(['document', 'attach', 'plan', other, '--anyway'])
    expect(code).toBe(EXIT.FAILED)
    expect(err).toContain('Nothing was found')
  })

  test('names the documents when the key is none of them', async () => {
    const { code, err } = await run(['document', 'attach', 'pla', await writeCopy('plan.txt', PLAN)])
    expect(code).toBe(EXIT.FAILED)
    expect(err).toContain('There is no document "pla" in the graph. Did you mean “plan”?')
    expect(err).toContain('The documents are: plan.')
  })

  test.each([
    ['is empty', Buffer.alloc(0), 'is empty'],
    ['is cut in half', 'plan.pdf', 'is damaged or cut short'],
    ['is cut in half', 'plan.docx', 'is damaged or cut short'],
    ['is another thing', Buffer.from('GIF89a'), 'is a picture (GIF)'],
  ])('changes nothing and says what to do when a file %s', async (_, file, saying) => {
    await run(['document', 'attach', 'plan', fixture('plan.docx')])
    const before = await run(['document', 'list'])
    const path = join(folder, 'broken')
    const whole = typeof file === 'string' ? await readFile(fixture(file)) : file
    await writeFile(path, whole.subarray(0, typeof file === 'string' ? whole.length / 2 : whole.length))
    const { code, out, err } = await run(['document', 'attach', 'plan', path])
    expect({ code, out }).toEqual({ code: EXIT.FAILED, out: '' })
    expect(err).toContain(saying)
    expect(err).toMatch(/\b(attach|save)\b/i)
    expect((await run(['document', 'list'])).out).toBe(before.out)
    expect(await quote()).toMatch(/scooters on the promenade/i)
  })

  test('names a file that is not there', async () => {
    const { code, err } = await run(['document', 'attach', 'plan', join(folder, 'nowhere.pdf')])
    expect(code).toBe(EXIT.FAILED)
    expect(err).toContain('nowhere.pdf is not there')
  })
})

describe('document detach and list', () => {
  test('take the wording out again, and count', async () => {
    await run(['document', 'attach', 'plan', fixture('plan.docx')])
    expect((await run(['document', 'list'])).out).toBe(
      'plan\n    Fairwater Safety Plan\n    20 sections, 20 with text\n',
    )
    const { code, out } = await run(['document', 'detach', 'plan'])
    expect(code).toBe(EXIT.OK)
    expect(out).toMatch(/^The text of 20 sections is removed\. The graph is now at version \d+\.\n$/)
    expect(await quote()).toBeNull()
    expect((await run(['document', 'detach', 'plan'])).out).toBe(
      'No text of plan is stored. Nothing changes.\n',
    )
    expect((await run(['document', 'list'])).out).toContain('20 sections, none with text')
  })

  test('end with 2 without their arguments', async () => {
    expect((await run(['document', 'detach'])).code).toBe(EXIT.USAGE)
    expect((await run(['document', 'attach', 'plan'])).code).toBe(EXIT.USAGE)
  })
})
