import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeTable } from '../../src/graphql/questionTable.ts'
import {
  parseSavedQuestion,
  readSavedQuestions,
  type SavedQuestion,
} from '../../src/graphql/savedQuestions.ts'
import { createWebApp } from '../../src/web/webApp.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'

const saved = await readSavedQuestions()
const needy = parseSavedQuestion(
  'needy.graphql',
  '# Needy\n# Rows: compare.ended\nquery Needy($from: Date!, $to: Date!) { compare(from: $from, to: $to) { ended { id name } } }',
)

let app: TestApp
let questions: readonly SavedQuestion[]
let handle: (request: Request) => Promise<Response>
const faults: unknown[] = []

beforeAll(async () => {
  app = await openPlanApp()
  const { source } = saved.find(({ name }) => name === 'links-with-evidence') ?? needy
  const paged = parseSavedQuestion('in-pages.graphql', source.replace('$first: Int = 100', '$first: Int = 7'))
  questions = [...saved, paged, needy]
  handle = createWebApp({ app, questions, report: (_id, fault) => faults.push(fault) }).fetch
})
afterAll(async () => {
  await app.close()
  expect(faults).toEqual([])
})

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return handle(new Request(`http://127.0.0.1${path}`, { method, headers }))
}

/** The cells of CSV by an independent reader, which keeps the byte order mark and throws where RFC 4180 is not kept. */
async function csvOf(path: string): Promise<string[][]> {
  const response = await get(path)
  expect(response.status, path).toBe(200)
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  return parseCsv(text.slice(1), { record_delimiter: '\r\n', relax_quotes: false })
}

async function rowsOf(path: string): Promise<Record<string, unknown>[]> {
  const text = await (await get(path)).text()
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
}

interface Refusal {
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
  readonly question?: string
  readonly expected?: readonly Record<string, unknown>[]
  readonly near?: readonly string[]
}

async function refusalOf(path: string, status: number): Promise<Refusal> {
  const response = await get(path)
  expect(response.status, path).toBe(status)
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(response.headers.get('etag')).toBeNull()
  return (await response.json()) as Refusal
}

describe('GET /questions', () => {
  test('lists every question with its group, its variables, its columns and its addresses', async () => {
    const body = (await (await get('/questions')).json()) as { questions: Record<string, unknown>[] }
    expect(body.questions.map(({ name }) => name)).toEqual(questions.map(({ name }) => name))
    expect(body.questions.find(({ name }) => name === 'who-owns-what')).toMatchObject({
      title: 'Who owns what',
      group: 'Start here',
      variables: expect.arrayContaining([
        {
          name: 'owner',
          type: 'ID',
          required: false,
          list: false,
          description: 'Only what the entity with this id owns.',
        },
        expect.objectContaining({ name: 'kinds', list: true, values: expect.arrayContaining(['SERVICE']) }),
      ]),
      columns: expect.arrayContaining([{ name: 'sole', type: 'Boolean', joined: false }]),
      answers: ['json', 'csv', 'ndjson', 'html'].map((format) => `/questions/who-owns-what.${format}`),
    })
  })

  test('is a page for a browser, and says that it depends on what is accepted', async () => {
    const response = await get('/questions', { accept: 'text/html,*/*;q=0.8' })
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('vary')).toContain('accept')
    const page = await response.text()
    for (const { name, title } of saved) {
      expect(page).toContain(`<a href="/questions/${name}.html">${title.replaceAll("'", '&#39;')}</a>`)
    }
  })

  test('is not sent again to a client that has it', async () => {
    for (const path of ['/questions', '/questions/openapi.json']) {
      const etag = (await get(path)).headers.get('etag') ?? ''
      expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
    }
    const page = (await get('/questions', { accept: 'text/html' })).headers.get('etag') ?? ''
    expect((await get('/questions', { 'if-none-match': page })).status).toBe(200)
  })

  test('is found with a slash at its end too', async () => {
    expect((await get('/questions/')).headers.get('location')).toBe('/questions')
  })
})

describe('every question over HTTP', () => {
  test.each(saved)(
    '$name is answered in every form, with one and the same rows',
    async ({ name, ...question }) => {
      const columns = describeTable(app.schema, { name, ...question }).columns.map((column) => column.name)
      const json = (await (await get(`/questions/${name}.json`)).json()) as Record<string, unknown>
      expect(json).toMatchObject({ question: name, version: app.snapshot('PUBLIC').version })
      expect(Object.values(json.data as object).length).toBeGreaterThan(0)
      const [head, ...lines] = await csvOf(`/questions/${name}.csv`)
      const rows = await rowsOf(`/questions/${name}.ndjson`)
      expect(head).toEqual(columns)
      expect(lines).toHaveLength(rows.length)
      for (const [index, row] of rows.entries()) {
        expect(Object.keys(row)).toEqual(columns)
        const cells = Object.values(row).map((cell) => String(cell ?? '').replace(/\p{Cc}+/gu, ' '))
        expect(lines[index]?.map((cell) => cell.replace(/^'/, ''))).toEqual(cells)
      }
      const page = await (await get(`/questions/${name}.html`)).text()
      expect(page).toMatch(
        rows.length === 0 ? /The answer is empty/ : new RegExp(`${rows.length} rows?\\. Version`),
      )
    },
  )

  test.each(saved)('$name is described with types for each column', ({ ...question }) => {
    for (const { name, type } of describeTable(app.schema, question).columns) {
      expect(app.schema.getType(type), name).toBeDefined()
    }
  })
})

describe('GET /questions/NAME', () => {
  test('has the form that its ending names, or that the client accepts', async () => {
    const typeOf = async (path: string, accept: string) =>
      (await get(path, { accept })).headers.get('content-type')?.split(';')[0]
    expect(await typeOf('/questions/the-figures.csv', 'text/html')).toBe('text/csv')
    expect(await typeOf('/questions/the-figures', 'text/csv')).toBe('text/csv')
    expect(await typeOf('/questions/the-figures', 'text/html,*/*;q=0.8')).toBe('text/html')
    expect(await typeOf('/questions/the-figures', 'application/json;q=0.5, application/x-ndjson')).toBe(
      'application/x-ndjson',
    )
    expect(await typeOf('/questions/the-figures', '*/*')).toBe('application/json')
    expect(await typeOf('/questions/the-figures', 'image/png')).toBe('application/json')
  })

  test('takes lists by comma, as JSON and by repeating the name', async () => {
    const count = async (search: string) => (await rowsOf(`/questions/who-owns-what.ndjson?${search}`)).length
    const both = await count('kinds=ACTION,SERVICE')
    expect(await count('kinds=ACTION&kinds=SERVICE')).toBe(both)
    expect(await count('kinds=["ACTION","SERVICE"]')).toBe(both)
    expect(await count('kinds=ACTION')).toBeLessThan(both)
    expect(await count('kinds=&owner=')).toBe(await count(''))
  })

  test('leaves figures as figures and makes formulas harmless', async () => {
    const [head = [], ...lines] = await csvOf('/questions/the-figures.csv')
    const values = lines.map((line) => line[head.indexOf('value')] ?? '')
    expect(values).toContain('-16')
    for (const value of values) expect(value).toMatch(/^-?\d+(\.\d+)?$/)
  })

  test('has its line of column names when the answer is empty', async () => {
    const full = await csvOf('/questions/the-figures.csv')
    expect(await csvOf('/questions/the-figures.csv?metric=nothing-like-it')).toEqual([full[0]])
    expect(await (await get('/questions/the-figures.ndjson?metric=nothing-like-it')).text()).toBe('')
  })

  test('gives one page when its size is asked for, and all when it is not', async () => {
    expect(await rowsOf('/questions/in-pages.ndjson?first=3')).toHaveLength(3)
    const all = await rowsOf('/questions/in-pages.ndjson')
    expect(all.length).toBeGreaterThan(100)
    expect(all).toEqual(await rowsOf('/questions/links-with-evidence.ndjson'))
    expect(await csvOf('/questions/in-pages.csv')).toEqual(await csvOf('/questions/links-with-evidence.csv'))
  })

  test('tells its length when it is one page, and comes in parts when it is many', async () => {
    const lengths = (await get('/questions/in-pages.csv')).body
    expect(lengths).toBeInstanceOf(ReadableStream)
    let parts = 0
    for await (const _part of lengths ?? []) parts++
    expect(parts).toBeGreaterThan(10)
  })

  test('stops making an answer that nobody reads any more', async () => {
    const response = await get('/questions/in-pages.ndjson')
    const reader = response.body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    await reader?.cancel()
    expect((await reader?.read())?.done).toBe(true)
  })

  test('is refused for a while when many long ones are being made, while short ones go on', async () => {
    const long = () => get('/questions/in-pages.ndjson')
    const running = await Promise.all(Array.from({ length: 8 }, long))
    expect(running.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    const refused = await long()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
    expect(((await refused.json()) as Refusal).errors[0]?.extensions.code).toBe('BUSY')
    expect((await get('/questions/in-pages.json')).status).toBe(429)
    expect((await get('/questions/the-figures.csv')).status).toBe(200)
    expect((await get('/questions/in-pages.ndjson', {}, 'HEAD')).status).toBe(200)
    await running[0]?.body?.cancel()
    expect(await (await long()).text()).toContain('\n')
    expect((await get('/questions/in-pages.json')).status).toBe(200)
    await Promise.all(running.slice(1).map(({ body }) => body?.cancel()))
  })

  test('escapes what comes from the address', async () => {
    const page = await (await get('/questions/the-figures.html?metric=%22%3E%3Cimg%20src=x%3E')).text()
    expect(page).not.toContain('<img')
    expect(page).toContain('The answer is empty')
    expect(page).toContain('value="&quot;&gt;&lt;img src=x&gt;"')
  })
})

describe('conditional requests', () => {
  test('are told that nothing has changed, until the variables, the form or the graph are others', async () => {
    const first = await get('/questions/the-figures.json')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    expect(first.headers.get('graph-version')).toBe(String(app.snapshot('PUBLIC').version))
    for (const known of [etag, `W/${etag}`, `"other", W/${etag}`, '*']) {
      const again = await get('/questions/the-figures.json', { 'if-none-match': known })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers.get('etag')).toBe(etag)
      expect(again.headers.get('content-type')).toBeNull()
    }
    for (const path of ['/questions/the-figures.json?metric=hate', '/questions/the-figures.csv']) {
      expect((await get(path, { 'if-none-match': etag })).status).toBe(200)
    }
    expect((await get('/questions/the-figures.json', { 'if-none-match': etag.slice(1, -1) })).status).toBe(
      200,
    )
  })

  test('mean the same whatever the order and the writing of the variables', async () => {
    const tags = await Promise.all(
      ['kinds=ACTION,SERVICE&owner=', 'kinds=["ACTION","SERVICE"]', 'kinds=ACTION&kinds=SERVICE'].map(
        async (search) => (await get(`/questions/who-owns-what.csv?${search}`)).headers.get('etag'),
      ),
    )
    expect(new Set(tags).size).toBe(1)
  })

  test('do not hide that a question is wrong', async () => {
    const headers = { 'if-none-match': '*' }
    expect((await get('/questions/none.csv', headers)).status).toBe(404)
    expect((await get('/questions/who-owns-what.csv?first=x', headers)).status).toBe(400)
    expect((await get('/questions/who-owns-what.csv?owner=partner/none', headers)).status).toBe(400)
  })
})

describe('other methods', () => {
  test('HEAD tells what GET would, without the answer', async () => {
    const [head, whole] = [
      await get('/questions/the-figures.csv', {}, 'HEAD'),
      await get('/questions/the-figures.csv'),
    ]
    expect(await head.text()).toBe('')
    expect(head.status).toBe(200)
    for (const name of ['etag', 'content-type', 'graph-version']) {
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
    }
    expect((await get('/questions/needy.csv', {}, 'HEAD')).status).toBe(400)
  })

  test.each(['/questions', '/questions/the-figures.csv', '/questions/openapi.json'])(
    'OPTIONS of %s tells what there is, and anything else is refused',
    async (path) => {
      const options = await get(path, {}, 'OPTIONS')
      expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const response = await get(path, {}, method)
        expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      }
    },
  )
})

describe('a question that is not asked as it should be', () => {
  test('is told every fault at once, and all that it takes', async () => {
    const body = await refusalOf(
      '/questions/who-owns-what.csv?first=many&kinds=ACTIN&knds=ACTION&owner=a&owner=b',
      400,
    )
    expect(body.errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', variable: 'knds' },
      { code: 'BAD_USER_INPUT', variable: 'owner' },
      { code: 'BAD_USER_INPUT', variable: 'kinds' },
      { code: 'BAD_USER_INPUT', variable: 'first' },
    ])
    expect(body.question).toBe('who-owns-what')
    expect(body.expected?.map(({ name, type }) => [name, type])).toEqual([
      ['owner', 'ID'],
      ['kinds', '[Kind!]'],
      ['first', 'Int'],
      ['after', 'String'],
    ])
  })

  test('is told what is missing', async () => {
    const body = await refusalOf('/questions/needy.json?from=2019-13-01', 400)
    expect(body.errors.map(({ message }) => message)).toEqual([
      'from is "2019-13-01". "2019-13-01" is not a day. Write it as year, month and day: 2019-04-01.',
      'to is missing.',
    ])
    expect(body.expected).toMatchObject([
      { name: 'from', required: true },
      { name: 'to', required: true },
    ])
  })

  test.each([
    ['who-owns-what.csv?owner=partner/nobody', 'NOT_FOUND', 'nothing has the id "partner/nobody"'],
    ['everything-about-one-partner.csv?partner=partner/nobody', 'NOT_FOUND', 'there is no Partner'],
    ['the-plan-on-a-page.json?plan=partner/curo', 'NOT_FOUND', 'there is no Strategy'],
    ['links-with-evidence.csv?first=1000', 'BAD_USER_INPUT', 'first is 1000'],
    ['links-with-evidence.csv?after=xyz', 'BAD_USER_INPUT', 'cursor'],
    ['what-changed-between-two-days.csv?from=2021-01-01&to=2019-01-01', 'BAD_USER_INPUT', '2021-01-01'],
    ['who-owns-what.csv?owner=%00', 'BAD_USER_INPUT', 'NUL'],
    ['who-owns-what.csv?__proto__=1', 'BAD_USER_INPUT', 'There is no variable'],
    ['who-owns-what.csv?constructor=1&hasOwnProperty=1', 'BAD_USER_INPUT', 'There is no variable'],
    ['who-owns-what.csv?%F0%9F%A6%8A=1', 'BAD_USER_INPUT', 'There is no variable'],
    [`who-owns-what.csv?owner=${'x'.repeat(60_000)}`, 'NOT_FOUND', 'nothing has the id'],
  ])('%# is answered with 400, why, and what is expected', async (path, code, message) => {
    const body = await refusalOf(`/questions/${path}`, 400)
    expect(body.errors[0]?.extensions.code).toBe(code)
    expect(body.errors[0]?.message).toContain(message)
    expect(JSON.stringify(body.errors).length).toBeLessThan(1_500)
    expect(body.expected?.length).toBeGreaterThan(0)
  })

  test('is a page with a form, with the faults at its head, where a page was asked for', async () => {
    const response = await get('/questions/who-owns-what.html?kinds=ACTIN&owner=%3Cb%3E')
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain('<title>Error: Who owns what')
    expect(page).toMatch(/role="alert".*<a href="#variable-kinds">/)
    expect(page).toContain('value="&lt;b&gt;"')
    expect(page).not.toContain('<b>')
  })

  test.each([
    ['who-own-what.json', ['who-owns-what']],
    ['everything-about-a-partner.csv', ['everything-about-one-partner']],
    ['who-owns-what.xlsx', ['who-owns-what']],
    ['who-owns-what.', ['who-owns-what']],
    ['WHO-OWNS-WHAT.csv', ['who-owns-what']],
    ['%E2%98%83.csv', []],
    ['constructor.json', []],
    ['__proto__.json', []],
    ['toString', []],
    ['..%2F..%2Fpackage.json', []],
  ])('%s is answered with 404 and the names nearest to it', async (file, near) => {
    const body = await refusalOf(`/questions/${file}`, 404)
    expect(body.errors[0]?.extensions.code).toBe('NOT_FOUND')
    expect(body.near?.slice(0, 1)).toEqual(near)
  })

  test('is a page for a browser when there is no such question', async () => {
    const response = await get('/questions/who-own-what.html')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<a href="/questions/who-owns-what.html">')
  })
})
