import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  parseSavedQuestion,
  readSavedQuestions,
  type SavedQuestion,
} from '../../src/graphql/savedQuestions.ts'
import { createWebApp } from '../../src/web/webApp.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'

let app: TestApp
let questions: readonly SavedQuestion[]
let handle: (request: Request) => Promise<Response>
const faults: unknown[] = []

beforeAll(async () => {
  app = await openPlanApp()
  const needy = parseSavedQuestion('one.graphql', 'query One($id: ID!) { entity(id: $id) { id name } }')
  questions = [...(await readSavedQuestions()), needy]
  handle = createWebApp({ app, questions, report: (_id, fault) => faults.push(fault) })
})
afterAll(async () => {
  await app.close()
  expect(faults).toEqual([])
})

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return handle(new Request(`http://127.0.0.1${path}`, { headers }))
}

interface Listed {
  readonly name: string
  readonly variables: readonly { name: string; type: string; required: boolean }[]
}

describe('GET /questions', () => {
  test('lists every question with its variables', async () => {
    const body = (await (await get('/questions')).json()) as { questions: Listed[] }
    expect(body.questions.map(({ name }) => name)).toEqual(questions.map(({ name }) => name))
    expect(body.questions.find(({ name }) => name === 'one')?.variables).toEqual([
      { name: 'id', type: 'ID!', required: true },
    ])
  })

  test('is a page for a browser', async () => {
    const response = await get('/questions', { accept: 'text/html,*/*' })
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toContain('<a href="/questions/who-owns-what.html">Who owns what</a>')
  })
})

describe('GET /questions/NAME', () => {
  test('answers every question with its defaults in every form', async () => {
    for (const { name } of questions.filter((question) => question.name !== 'one')) {
      for (const [ending, type] of [
        ['json', 'application/json'],
        ['csv', 'text/csv'],
        ['ndjson', 'application/x-ndjson'],
        ['html', 'text/html'],
      ]) {
        const response = await get(`/questions/${name}.${ending}`)
        expect(response.status, `${name}.${ending}`).toBe(200)
        expect(response.headers.get('content-type')).toContain(type)
        expect((await response.text()).length).toBeGreaterThan(100)
      }
    }
  })

  test('gives the same rows as CSV, NDJSON and in the page', async () => {
    const csv = Buffer.from(await (await get('/questions/who-owns-what.csv')).arrayBuffer()).toString('utf8')
    const ndjson = await (await get('/questions/who-owns-what.ndjson')).text()
    const html = await (await get('/questions/who-owns-what.html')).text()
    const rows = ndjson
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(csv.startsWith('\uFEFFowner.id,owner.name,role,')).toBe(true)
    expect(html.match(/<tr>/g)).toHaveLength(rows.length + 1)
    expect(html).toContain(`${rows.length} rows`)
  })

  test('takes variables from the address, lists by comma or by repeating the name', async () => {
    const rowsOf = async (search: string) =>
      (await (await get(`/questions/who-owns-what.ndjson?${search}`)).text()).trim().split('\n').length
    const both = await rowsOf('kinds=ACTION,SERVICE')
    expect(await rowsOf('kinds=ACTION&kinds=SERVICE')).toBe(both)
    expect(both).toBe((await rowsOf('kinds=ACTION')) + (await rowsOf('kinds=SERVICE')))
  })

  test('tells a client that has the answer already, until the variables or the graph are others', async () => {
    const first = await get('/questions/the-figures.json')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    expect(first.headers.get('graph-version')).toBe(String(app.snapshot('PUBLIC').version))
    const again = await get('/questions/the-figures.json', { 'if-none-match': `"other", W/${etag}` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    const other = await get('/questions/the-figures.json?metric=hate', { 'if-none-match': etag })
    expect(other.status).toBe(200)
  })

  test.each([
    ['/questions/one.json', 'id is missing.'],
    ['/questions/who-owns-what.csv?knds=ACTION', 'There is no variable "knds".'],
    ['/questions/who-owns-what.csv?first=many', 'first is "many", which is no Int.'],
    ['/questions/who-owns-what.csv?kinds=ACTIONS', 'ACTIONS'],
    ['/questions/who-owns-what.csv?owner=partner/nobody', 'nothing has the id "partner/nobody"'],
  ])('answers %s with 400 and what is expected', async (path, expected) => {
    const response = await get(path)
    const body = (await response.json()) as { errors: { message: string }[] }
    expect(response.status).toBe(400)
    expect(body.errors[0]?.message).toContain(expected)
  })

  test.each(['/questions/nothing.json', '/questions/who-owns-what.xlsx', '/questions/who-owns-what'])(
    'answers %s with 404 and where to look',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.text()).toMatch(/who-owns-what|\.csv/)
    },
  )

  test('escapes what comes from the address', async () => {
    const page = await (await get('/questions/the-figures.html?metric=%22%3E%3Cimg%20src=x%3E')).text()
    expect(page).not.toContain('<img')
    expect(page).toContain('The answer is empty')
  })
})

describe('GET /questions/openapi.json', () => {
  test('describes every question in every form', async () => {
    const body = (await (await get('/questions/openapi.json')).json()) as {
      openapi: string
      paths: Record<
        string,
        { get: { parameters: { name: string; schema: { enum?: string[]; items?: { enum: string[] } } }[] } }
      >
    }
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths)).toHaveLength(questions.length * 4 + 1)
    const kinds = body.paths['/questions/who-owns-what.csv']?.get.parameters.find(
      ({ name }) => name === 'kinds',
    )
    expect(kinds?.schema.items?.enum).toContain('FUNDING_STREAM')
  })
})
