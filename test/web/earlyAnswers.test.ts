import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultVariables, readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { EarlyAnswers, type FetchHandler, VERSION_HEADER } from '../../src/web/earlyAnswers.ts'
import { listen, type RunningServer } from '../../src/web/server.ts'
import { HEAD, importText } from '../graphql/importText.ts'
import { openEmptyApp, openPlanApp, type TestApp } from '../support/app.ts'
import { GRAPHQL_RESPONSE, openWeb, type WebAnswer } from './support.ts'

const questions = await readSavedQuestions()

const GRAPH = (name: string) => `${HEAD}partners: { curo: { name: ${name}, evidence: 1.i } }`
const QUESTION = { query: '{ partners { nodes { name } } }' }

describe('answers to those who come without a name', () => {
  let app: TestApp
  let server: RunningServer
  let early: EarlyAnswers
  /** How often the product itself was asked. */
  let asked = 0

  beforeAll(async () => {
    app = await openEmptyApp()
    await importText(app, GRAPH('Curo'))
    const { handle } = await openWeb(app)
    const counting: FetchHandler = (request) => {
      asked++
      return handle(request)
    }
    early = new EarlyAnswers({ edition: () => app.edition(), answerAgain: () => null })
    server = await listen(counting, { host: '127.0.0.1', port: 0, early })
  })
  afterAll(async () => {
    await server.close()
    await app.close()
  })

  function post(body: object, headers: Record<string, string> = {}) {
    return fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  }

  /** How often the product was asked while the function ran. */
  async function askedDuring(run: () => Promise<unknown>): Promise<number> {
    const before = asked
    await run()
    return asked - before
  }

  /** Asks until the answer is kept. */
  async function warm(ask: () => Promise<Response>): Promise<void> {
    await (await ask()).text()
    await (await ask()).text()
  }

  test('carry the same headers however often they were asked for', async () => {
    const headersOf = async () => {
      const response = await post({ query: '{ graph { version entities } }' })
      await response.text()
      return [...response.headers].filter(
        ([name]) => !['date', 'etag', 'content-length', 'transfer-encoding'].includes(name),
      )
    }
    const first = await headersOf()
    expect(Object.fromEntries(first)['content-type']).toContain('json')
    expect(await headersOf()).toEqual(first)
    expect(await headersOf()).toEqual(first)
  })

  test('are made twice and kept from then on, byte by byte with their headers', async () => {
    const first = await post(QUESTION)
    const [headers, text] = [first.headers, await first.text()]
    await (await post(QUESTION)).text()
    const during = await askedDuring(async () => {
      const third = await post(QUESTION)
      expect(await third.text()).toBe(text)
      for (const name of ['content-type', 'content-security-policy', 'x-frame-options', VERSION_HEADER])
        expect(third.headers.get(name)).toBe(headers.get(name))
      expect(third.headers.get('etag')).toMatch(/^"[\w-]{20,}"$/)
    })
    expect(during).toBe(0)
  })

  test('differ with the variables, the accepted types and the page that asks', async () => {
    await warm(() => post(QUESTION))
    expect(await askedDuring(() => post({ ...QUESTION, variables: { a: 1 } }))).toBe(1)
    expect(await askedDuring(() => post(QUESTION, { accept: 'application/graphql-response+json' }))).toBe(1)
    expect(await askedDuring(() => post(QUESTION, { origin: 'https://intranet.example' }))).toBe(1)
  })

  test('are never those of somebody with credentials', async () => {
    await warm(() => post(QUESTION))
    expect(await askedDuring(() => post(QUESTION, { authorization: 'Bearer one' }))).toBe(1)
    expect(await askedDuring(() => post(QUESTION, { cookie: 'session=one' }))).toBe(1)
  })

  test('are all forgotten when the graph changes', async () => {
    await warm(() => post(QUESTION))
    expect(early.size).toBeGreaterThan(0)
    await importText(app, GRAPH('Curo Housing'))
    const answer = await (await post(QUESTION)).json()
    expect(answer).toEqual({ data: { partners: { nodes: [{ name: 'Curo Housing' }] } } })
    await importText(app, GRAPH('Curo'))
  })

  test('are not kept when they hold an error', async () => {
    const wrong = { query: '{ paths(from: "partner/curo", to: "partner/nobody") { truncated } }' }
    for (let time = 0; time < 4; time++) expect(await askedDuring(() => post(wrong))).toBe(1)
    for (let time = 0; time < 4; time++) expect(await askedDuring(() => post({ query: '{' }))).toBe(1)
  })

  test('come as 304 to whoever has them, and as bytes otherwise', async () => {
    const ask = (headers: Record<string, string> = {}) =>
      fetch(`${server.url}/questions/the-documents.csv`, { headers })
    await warm(ask)
    const during = await askedDuring(async () => {
      const response = await ask()
      const text = await response.text()
      expect(text.split('\r\n').length).toBeGreaterThan(2)
      const etag = response.headers.get('etag') ?? ''
      const again = await ask({ 'if-none-match': etag })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect((await ask({ 'if-none-match': '"another"' })).status).toBe(200)
      expect((await ask({ 'if-none-match': '*' })).status).toBe(304)
    })
    expect(during).toBe(0)
  })

  test('are not looked for in bodies that are too long or of no stated length', async () => {
    const body = JSON.stringify({ ...QUESTION, variables: { long: 'x'.repeat(300_000) } })
    const headers = { 'content-type': 'application/json' }
    const long = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })
    expect(long.status).toBe(413)
    const chunked = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers,
      body: new Blob([JSON.stringify(QUESTION)]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(await chunked.json()).toEqual({ data: { partners: { nodes: [{ name: 'Curo' }] } } })
  })
})

describe('questions that are known', () => {
  let app: TestApp
  let server: RunningServer
  let early: EarlyAnswers
  let asked = 0

  beforeAll(async () => {
    app = await openPlanApp()
    const { handle, answerAgain } = await openWeb(app)
    const counting: FetchHandler = (request) => {
      asked++
      return handle(request)
    }
    early = new EarlyAnswers({ edition: () => app.edition(), answerAgain })
    server = await listen(counting, { host: '127.0.0.1', port: 0, early })
  })
  afterAll(async () => {
    await server.close()
    await app.close()
  })

  function post(body: object, headers: Record<string, string> = { cookie: 'session=one' }) {
    return fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  }

  async function read(response: Response) {
    const headers = [...response.headers].filter(([name]) => !['date', 'transfer-encoding'].includes(name))
    return { status: response.status, headers: Object.fromEntries(headers), text: await response.text() }
  }

  test.each(questions)(
    '$name is answered in the same words by its program, without the web app',
    async (question) => {
      const body = { documentId: question.name, variables: defaultVariables(question) }
      const first = await read(await post(body))
      for (let time = 0; time < 3; time++) await (await post(body)).text()
      const before = asked
      const again = await read(await post(body))
      expect(again.text).toBe(first.text)
      expect({ ...again.headers, 'content-length': '' }).toEqual({ ...first.headers, 'content-length': '' })
      // Prisma's plugin looks at the path of what it loads, which programs do not know.
      expect(asked - before).toBe(question.name === 'the-edition' ? 1 : 0)
    },
  )

  const ONE = 'query One($id: ID!) { entity(id: $id) { id name } }'
  const warm = async () => {
    for (let time = 0; time < 4; time++)
      await (await post({ query: ONE, variables: { id: 'partner/curo' } })).text()
  }

  test('are answered for variables that never came before', async () => {
    await warm()
    const before = asked
    const answer = await (await post({ query: ONE, variables: { id: 'partner/nobody' } })).json()
    expect(answer).toEqual({ data: { entity: null } })
    expect(asked - before).toBe(0)
  })

  test.each([
    ['a variable is missing', { query: ONE }, 'BAD_USER_INPUT'],
    ['a variable is of another type', { query: ONE, variables: { id: {} } }, 'BAD_USER_INPUT'],
    ['an operation has another name', { query: ONE, operationName: 'Two' }, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'something has a name that no request has',
      { query: ONE, variables: { id: 'a' }, batch: 1 },
      'BAD_USER_INPUT',
    ],
  ])('are left to the web app when %s', async (_name, body, code) => {
    await warm()
    const before = asked
    const { errors } = (await (await post(body)).json()) as WebAnswer
    expect(errors?.[0]?.extensions?.code).toBe(code)
    expect(asked - before).toBe(1)
  })

  test('are held to the limits for all variables', async () => {
    const query =
      'query ($first: Int!) { entities(first: $first) { nodes { links(first: $first) { nodes { target { links(first: $first) { nodes { target { id } } } } } } } } }'
    for (let time = 0; time < 4; time++) await (await post({ query, variables: { first: 2 } })).text()
    for (let time = 0; time < 2; time++) {
      const { errors } = (await (await post({ query, variables: { first: 100 } })).json()) as WebAnswer
      expect(errors?.[0]?.extensions?.code).toBe('QUESTION_TOO_LARGE')
    }
  })

  test('are kept as bytes when somebody without a name asks the same twice', async () => {
    await warm()
    const body = { query: ONE, variables: { id: 'partner/curo' } }
    const size = early.size
    await (await post(body, {})).text()
    await (await post(body, {})).text()
    expect(early.size).toBe(size + 1)
    expect((await post(body, {})).headers.get('etag')).toMatch(/^"/)
  })

  test('get the headers that fit what they accept', async () => {
    await warm()
    const body = { query: ONE, variables: { id: 'partner/curo' } }
    for (let time = 0; time < 3; time++) {
      const response = await post(body, { cookie: 'a=b', accept: GRAPHQL_RESPONSE })
      expect(response.headers.get('content-type')).toContain(GRAPHQL_RESPONSE)
      await response.text()
    }
    expect((await post(body)).headers.get('content-type')).toContain('application/json')
  })

  test('are refused when they come with two types of body, as any question is', async () => {
    await warm()
    const body = JSON.stringify({ query: ONE, variables: { id: 'partner/curo' } })
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    socket.end(
      `POST /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: close\r\ncookie: session=one\r\n` +
        `content-type: application/json\r\ncontent-type: text/plain\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    )
    const answer = await text(socket)
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer).not.toContain('"data"')
  })

  test('tell the version that they are from', async () => {
    await warm()
    const version = app.snapshot('PUBLIC').version
    await importText(app, GRAPH('Another').replace('curo', 'another'))
    const response = await post({ query: ONE, variables: { id: 'partner/curo' } })
    expect(response.headers.get(VERSION_HEADER)).toBe(String(version + 1))
  })

  test.each([
    [
      'a day that is none',
      'query Q($d: Date = "2019-01-01") @asOf(date: $d) { graph { version } }',
      {},
      { d: null },
    ],
    [
      'a condition that is none',
      'query ($c: Boolean = true) { entity(id: "partner/curo") { id name @skip(if: $c) } }',
      {},
      { c: null },
    ],
  ])('end in the same error with %s', async (_name, query, good, bad) => {
    const first = await (await post({ query, variables: bad })).json()
    expect(first).toHaveProperty('errors')
    for (let time = 0; time < 4; time++) await (await post({ query, variables: good })).text()
    expect(await (await post({ query, variables: bad })).json()).toEqual(first)
  })

  test('are not found under an empty name', async () => {
    const query = 'query ($first: Int = 1) { entities(first: $first) { nodes { id } } }'
    for (let time = 0; time < 4; time++) await (await post({ query })).text()
    const { errors } = (await (await post({ query, operationName: '' })).json()) as WebAnswer
    expect(errors?.[0]?.extensions?.code).toBe('OPERATION_RESOLUTION_FAILURE')
  })

  test('are interpreted at once when their answer had an error the time before', async () => {
    const query = '{ paths(from: "partner/curo", to: "partner/nobody") { truncated } }'
    const answers = []
    for (let time = 0; time < 6; time++) answers.push(await (await post({ query })).json())
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })
})
