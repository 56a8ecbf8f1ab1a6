import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXIT } from '../../src/cli/io.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import { parseConfig } from '../../src/config.ts'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'
import { openWeb, readAnswer, type TestWeb } from '../web/support.ts'

const questions = await readSavedQuestions()

let app: TestApp
let web: TestWeb
beforeAll(async () => {
  app = await openPlanApp()
  web = await openWeb(app)
})
afterAll(() => app.close())

async function run(name: string, format: string): Promise<string> {
  let out = ''
  let err = ''
  const code = await runCommandLine(['query', name, '--format', format], {
    config: () => parseConfig({ DATABASE_URL: app.url, LOG_LEVEL: 'warn' }, '/'),
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
  expect({ code, err }).toEqual({ code: EXIT.OK, err: '' })
  return out
}

/** The bytes of an answer over HTTP: a byte order mark is one of them. */
async function answerOf(path: string): Promise<string> {
  return Buffer.from(await (await web.fetch(path)).arrayBuffer()).toString('utf8')
}

describe('each saved question has one answer on the command line, over HTTP and over GraphQL:', () => {
  test.each(questions)('$name', async ({ name, source }) => {
    expect(await run(name, 'csv')).toBe(await answerOf(`/questions/${name}.csv`))
    const { data } = JSON.parse(await answerOf(`/questions/${name}.json`)) as { data: unknown }
    expect(JSON.parse(await run(name, 'json'))).toEqual(data)
    const answer = await readAnswer(await web.post({ query: source }))
    expect(answer.errors).toBeUndefined()
    expect(Object.keys(answer.data ?? {})).toEqual(Object.keys(data as object))
  })
})
