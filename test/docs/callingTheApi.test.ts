import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flattenAnswer } from '../../src/graphql/flattenAnswer.ts'
import { printCsv } from '../../src/graphql/printCsv.ts'
import { describeTable } from '../../src/graphql/questionTable.ts'
import { parseSavedQuestion, readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { MAX_JSON_ROWS, MAX_PAGE_ROWS } from '../../src/web/answerQuestion.ts'
import { listen, type RunningServer } from '../../src/web/server.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'
import { openWeb, type TestWeb } from '../web/support.ts'

const PAGE = await readFile(new URL('../../docs/calling-the-api.md', import.meta.url), 'utf8')
const README = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
const README_COMMANDS = README.match(/^curl .+$/gm) ?? []
const ADDRESS = 'http://127.0.0.1:4000'

/** The blocks of code of the page, in order: what language each is in, and its text. */
const blocks = [...PAGE.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
  language,
  text,
}))
/** The examples that are run, each with what it is said to print. */
const examples = blocks.flatMap(({ language, text }, index) => {
  if (language !== 'sh' && language !== 'js') return []
  const next = blocks[index + 1]
  const isOutput = next !== undefined && ['csv', 'json', 'text'].includes(next.language)
  return [{ language, text, prints: isOutput ? next.text.trimEnd().split('\n') : [] }]
})

let app: TestApp
let web: TestWeb
let server: RunningServer
let folder: string

beforeAll(async () => {
  app = await openPlanApp()
  web = await openWeb(app)
  server = await listen(web.handle, { host: '127.0.0.1', port: 0 })
  folder = await mkdtemp(join(tmpdir(), 'golden-thread-docs-'))
})
afterAll(async () => {
  await server?.close()
  await app?.close()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
})

const run = promisify(execFile)

/** The words of a command as a shell splits them: quoted ones keep their spaces. */
function splitWords(command: string): string[] {
  return [...command.trim().matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/** What an example prints, when it is run against the server of this test in a folder of its own. */
async function outputOf(language: string, text: string): Promise<string> {
  const code = text.replaceAll(ADDRESS, server.url)
  const [program = '', ...args] =
    language === 'sh' ? splitWords(code) : [process.execPath, '--input-type=module', '--eval', code]
  return (await run(program, args, { cwd: folder })).stdout
}

describe('docs/calling-the-api.md', () => {
  test('has examples for each way to call', () => {
    expect(README_COMMANDS.length).toBeGreaterThan(2)
    expect(examples.filter(({ language }) => language === 'sh').length).toBeGreaterThan(4)
    expect(examples.filter(({ language }) => language === 'js').length).toBeGreaterThan(2)
    expect(examples.filter(({ prints }) => prints.length > 0).length).toBeGreaterThan(7)
    for (const language of ['powershell', 'powerquery']) {
      expect(blocks.some((block) => block.language === language)).toBe(true)
    }
  })

  test.each(examples)(
    '$language example %# prints what the page says',
    async ({ language, text, prints }) => {
      const output = await outputOf(language, text)
      for (const line of prints) expect(output).toContain(line)
    },
  )

  test.each(README_COMMANDS)('the README has one that works: %s', async (command) => {
    const output = await outputOf('sh', command)
    expect(output).not.toContain('errors')
    expect(output.length).toBeGreaterThan(100)
  })

  test('names only addresses that there are', async () => {
    const addresses = new Set(PAGE.match(/(?<=127\.0\.0\.1:4000)\/questions\/[^\s'"`)]+/g))
    expect(addresses.size).toBeGreaterThan(5)
    for (const address of addresses) {
      const isWrongOnPurpose = address.includes('until=')
      expect((await web.fetch(address)).status, address).toBe(isWrongOnPurpose ? 400 : 200)
    }
    const relative = [...PAGE.matchAll(/RelativePath = "([^"]+)"/g)].map(([, path]) => `/${path}`)
    expect(relative.length).toBeGreaterThan(0)
    for (const address of relative) expect((await web.fetch(address)).status, address).toBe(200)
  })

  test('makes its example flat as the rule has it', () => {
    const start = blocks.findIndex(({ language }) => language === 'graphql')
    const [question, answer, rows] = blocks.slice(start, start + 3).map(({ text }) => text)
    const table = describeTable(app.schema, parseSavedQuestion('example.graphql', question ?? ''))
    const csv = printCsv(flattenAnswer(table, JSON.parse(answer ?? '')))
    expect(csv.slice(1).replaceAll('\r\n', '\n')).toBe(rows)
  })

  test('tells the bounds that there are', async () => {
    for (const bound of [MAX_JSON_ROWS, MAX_PAGE_ROWS])
      expect(PAGE).toContain(`${bound.toLocaleString('en-GB')} rows`)
    expect((await readSavedQuestions()).some(({ name }) => name === 'who-owns-what')).toBe(true)
  })
})
