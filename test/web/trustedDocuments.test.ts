import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QUESTIONS_FOLDER, readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'
import { GRAPHQL_RESPONSE, openWeb, readAnswer, type TestWeb } from './support.ts'

const questions = await readSavedQuestions()

let app: TestApp
let web: TestWeb
beforeAll(async () => {
  app = await openPlanApp()
  web = await openWeb(app)
})
afterAll(() => app.close())

async function answerOf(body: unknown) {
  const response = await web.post(body)
  return { status: response.status, ...(await readAnswer(response)) }
}

describe('a trusted document', () => {
  test.each(questions)(
    '$name is answered by its name and by the SHA-256 of its file',
    async ({ name, source }) => {
      const file = await readFile(new URL(`${name}.graphql`, QUESTIONS_FOLDER))
      const sent = await answerOf({ query: source })
      expect(sent.errors).toBeUndefined()
      const hash = createHash('sha256').update(file).digest('hex')
      for (const documentId of [name, `sha256:${hash}`]) expect(await answerOf({ documentId })).toEqual(sent)
    },
  )

  test('takes variables and the name of its operation', async () => {
    const body = {
      documentId: 'who-owns-what',
      variables: { owner: 'partner/curo' },
      operationName: 'WhoOwnsWhat',
    }
    const { data } = await answerOf(body)
    expect(data?.ownership.nodes.length).toBeGreaterThan(0)
    for (const row of data?.ownership.nodes ?? []) expect(row.owner.id).toBe('partner/curo')
    expect((await answerOf({ ...body, operationName: 'Other' })).errors).toHaveLength(1)
  })

  test('may stand in the address', async () => {
    const search = new URLSearchParams({ documentId: 'the-figures', variables: '{"first":2}' })
    const response = await web.fetch(`/graphql?${search}`, { headers: { 'x-graphql-yoga-csrf': '1' } })
    expect((await readAnswer(response)).data?.observations.nodes).toHaveLength(2)
  })

  test('is listed with its SHA-256', async () => {
    const body = (await (await web.fetch('/questions')).json()) as {
      questions: { name: string; document: string }[]
    }
    for (const { name, document } of body.questions) {
      expect((await answerOf({ documentId: document })).data, name).toBeDefined()
    }
  })

  test.each([
    [
      'who-own-what',
      'NOT_FOUND',
      /No saved question has the documentId "who-own-what"\. Did you mean who-owns-what/,
    ],
    [`sha256:${'0'.repeat(64)}`, 'NOT_FOUND', /GET \/questions lists/],
    ['constructor', 'NOT_FOUND', /No saved question/],
    ['__proto__', 'NOT_FOUND', /No saved question/],
    ['', 'NOT_FOUND', /No saved question/],
    [7, 'BAD_USER_INPUT', /documentId must be a text/],
    [['who-owns-what'], 'BAD_USER_INPUT', /documentId must be a text/],
    ['x'.repeat(100_000), 'NOT_FOUND', /No saved question/],
  ])('%# that there is not is answered with one error', async (documentId, code, message) => {
    for (const accept of [GRAPHQL_RESPONSE, 'application/json']) {
      const response = await web.post({ documentId }, { accept })
      const { errors = [], data } = await readAnswer(response)
      expect([response.status, errors.length, data]).toEqual([400, 1, undefined])
      expect(errors[0]?.extensions?.code).toBe(code)
      expect(errors[0]?.message).toMatch(message)
      expect(errors[0]?.message.length).toBeLessThan(300)
    }
  })

  test('is not taken together with a question', async () => {
    const { status, errors } = await answerOf({ documentId: 'the-figures', query: '{ __typename }' })
    expect([status, errors?.length, errors?.[0]?.message]).toEqual([
      400,
      1,
      expect.stringContaining('not both'),
    ])
  })

  test('is held to the rules of any other question', async () => {
    const { errors } = await answerOf({ documentId: 'the-figures', variables: { first: 101 } })
    expect(errors?.[0]?.message).toContain('first is 101')
    expect((await answerOf({ documentId: 'the-figures', variables: { first: 'x' } })).errors).toHaveLength(1)
  })
})
