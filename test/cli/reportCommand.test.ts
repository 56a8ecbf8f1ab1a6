import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXIT } from '../../src/cli/io.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import { parseConfig } from '../../src/config.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'

let app: TestApp
let folder: string

beforeAll(async () => {
  app = await openPlanApp()
  folder = await mkdtemp(join(tmpdir(), 'golden-thread-report-'))
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

async function run(...args: readonly string[]) {
  let out = ''
  let err = ''
  const code = await runCommandLine(['report', ...args], {
    config: () => parseConfig({ DATABASE_URL: app.url, LOG_LEVEL: 'warn' }, folder),
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

describe('report', () => {
  test('lists the reports with their variables', async () => {
    const { code, out } = await run()
    expect(code).toBe(EXIT.OK)
    expect(out).toContain('plan-on-a-page\n    The plan on a page.')
    expect(out).toMatch(/--var partner=… {2}The id of the partner.* when left out\./)
  })

  test.each([
    ['docx', /^PK/],
    ['html', /^<!doctype html>/],
    ['md', /^# Partner sheet/],
    ['csv', /^\ufeffpartner\.id/],
  ])('writes a report as %s', async (format, start) => {
    const file = join(folder, `curo.${format}`)
    const { code, out, err } = await run('partner', '--out', file, '--var', 'partner=partner/curo')
    expect(err).toBe('')
    expect(code).toBe(EXIT.OK)
    expect(out).toBe(`Wrote ${file}.\n`)
    const text = (await readFile(file)).toString('utf8')
    expect(text).toMatch(start)
  })

  test.each([
    [['nothing', '--out', 'a.docx'], 'There are: actions,'],
    [['funding'], '--out is missing'],
    [['funding', '--out', 'a.pdf'], '.docx, .html, .md, .csv'],
    [['funding', '--out', 'docx'], '.docx, .html, .md, .csv'],
    [['partner', '--out', 'a.md', '--var', 'prtner=x'], 'partner takes:'],
  ])('tells what is wrong with %j', async (args, expected) => {
    const { code, err } = await run(...args)
    expect(code).toBe(EXIT.FAILED)
    expect(err).toContain(expected)
  })

  test('names a file that cannot be written', async () => {
    const file = join(folder, 'nowhere', 'a.md')
    const { code, err } = await run('funding', '--out', file)
    expect(code).toBe(EXIT.FAILED)
    expect(err).toContain(`${file} could not be written`)
  })
})
