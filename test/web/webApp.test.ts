import { gunzipSync } from 'node:zlib'
import { getIntrospectionQuery } from 'graphql'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InvalidInputError, NotFoundError } from '../../src/errors.ts'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { isForPeople } from '../../src/web/graphiqlPage.ts'
import { importFirstDataset, openEmptyApp, type TestApp } from '../support/app.ts'
import { GRAPHQL_RESPONSE, openWeb, readAnswer, type TestWeb } from './support.ts'

let app: TestApp
let web: TestWeb
beforeAll(async () => {
  app = await openEmptyApp()
  await importFirstDataset(app)
  web = await openWeb(app)
})
afterAll(() => app.close())

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const questions = await readSavedQuestions()

describe('GraphQL over HTTP', () => {
  test('a question that is posted is answered in JSON', async () => {
    const response = await web.post({
      query: 'query One($id: ID!) { partner(id: $id) { name } }',
      variables: { id: 'partner/curo' },
      operationName: 'One',
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await response.json()).toEqual({ data: { partner: { name: 'Curo' } } })
  })

  test('a question in the address is answered when the request carries a header of its own', async () => {
    const query = new URLSearchParams({
      query: 'query One($id: ID!) { partner(id: $id) { name } }',
      variables: JSON.stringify({ id: 'partner/curo' }),
    })
    for (const headers of [{ 'x-graphql-yoga-csrf': '1' }, { 'apollo-require-preflight': '' }]) {
      const response = await web.fetch(`/graphql?${query}`, { headers })
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ data: { partner: { name: 'Curo' } } })
    }
  })

  test('an answer without data has the status 400 for clients that accept the media type of GraphQL', async () => {
    for (const [query, code] of [
      ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['{ nothing', 'GRAPHQL_PARSE_FAILED'],
      ['query ($n: Int!) { partners(first: $n) { totalCount } }', 'BAD_USER_INPUT'],
      ['{ partners(first: 101) { totalCount } }', 'BAD_USER_INPUT'],
      ['{ paths(from: "partner/no", to: "partner/curo") { truncated } }', 'NOT_FOUND'],
    ]) {
      const strict = await web.post({ query }, { accept: GRAPHQL_RESPONSE })
      expect({ query, status: strict.status }).toEqual({ query, status: 400 })
      expect(strict.headers.get('content-type')).toBe(`${GRAPHQL_RESPONSE}; charset=utf-8`)
      const lenient = await web.post({ query }, { accept: 'application/json' })
      expect({ query, status: lenient.status }).toEqual({ query, status: 200 })
      const answer = await readAnswer(lenient)
      expect(answer.errors?.map((error) => error.extensions?.code)).toEqual([code])
      expect(answer.data ?? null).toBeNull()
    }
  })

  test('every saved question is answered', async () => {
    expect(questions.length).toBeGreaterThan(5)
    for (const { source } of questions) {
      const answer = await readAnswer(await web.post({ query: source }))
      expect(answer.errors).toBeUndefined()
      expect(Object.values(answer.data ?? {})[0]).toBeTypeOf('object')
    }
  })

  test("GraphiQL's own question about the schema is answered, and that of clients that ask for everything", async () => {
    for (const options of [
      {},
      { descriptions: true, schemaDescription: true, inputValueDeprecation: true, specifiedByUrl: true },
      { oneOf: true, directiveIsRepeatable: true },
    ]) {
      const answer = await web.ask(getIntrospectionQuery(options))
      expect(answer.errors).toBeUndefined()
      expect(answer.data?.__schema).toBeTypeOf('object')
    }
  })

  test.each(
    serverAudits({
      url: 'http://golden.test/graphql',
      // The audits ask with GET too, which here needs a header.
      fetchFn: (url: string | URL, init?: RequestInit) => {
        const { pathname, search } = new URL(url)
        const own = init?.method === 'POST' ? {} : { 'x-graphql-yoga-csrf': '1' }
        return web.fetch(`${pathname}${search}`, { ...init, headers: { ...own, ...headersOf(init) } })
      },
    }),
  )('passes the audit of graphql-http: $name', async (audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  })
})

function headersOf(init: RequestInit | undefined): Record<string, string> {
  return Object.fromEntries(new Headers(init?.headers))
}

describe('the page of GraphiQL', () => {
  test('is what a browser gets at /graphql, with a tab for every saved question that is for people', async () => {
    const response = await web.fetch('/graphql', { headers: BROWSER })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const page = await response.text()
    expect(page).toContain('<title>Golden Thread</title>')
    for (const { title, source } of questions.filter(isForPeople)) {
      expect(page).toContain(title)
      expect(page).toContain(JSON.stringify(source).slice(1, 60))
    }
  })

  test('is compressed for browsers that take gzip, and the same page', async () => {
    const plain = await web.fetch('/graphql', { headers: BROWSER })
    const small = await web.fetch('/graphql', { headers: { ...BROWSER, 'accept-encoding': 'br, gzip' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(small.headers.get('content-encoding')).toBe('gzip')
    expect(small.headers.get('vary')).toContain('accept-encoding')
    const bytes = Buffer.from(await small.arrayBuffer())
    const page = await plain.text()
    expect(bytes.length).toBeLessThan(page.length / 2)
    expect(gunzipSync(bytes).toString()).toBe(page)
  })

  test('is not sent again to a browser that has it', async () => {
    const etag = (await web.fetch('/graphql', { headers: BROWSER })).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await web.fetch('/graphql', { headers: { ...BROWSER, 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    const other = await web.fetch('/graphql', { headers: { ...BROWSER, 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
    expect((await other.text()).length).toBeGreaterThan(1000)
  })

  test('takes nothing from another host', async () => {
    const page = await (await web.fetch('/graphql', { headers: BROWSER })).text()
    const tags = [...page.matchAll(/<(script|link|img|iframe|source|object|embed)\b[^>]{0,2000}>/gi)]
    const foreign = tags
      .map(([tag]) => tag)
      .filter((tag) => /\b(src|href|data)\s*=\s*["']?\s*(https?:)?\/\//i.test(tag))
    expect(tags.length).toBeGreaterThan(0)
    expect(foreign).toEqual([])
    const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map((match) => match[1] ?? '')
    expect(styles.length).toBeGreaterThan(0)
    expect(styles.filter((style) => /url\(\s*["']?(https?:)?\/\//i.test(style))).toEqual([])
    expect(styles.filter((style) => /@import/i.test(style))).toEqual([])
  })

  test('may run and load nothing but its own, and stand in no frame', async () => {
    const policy = (await web.fetch('/graphql', { headers: BROWSER })).headers.get('content-security-policy')
    const rules = new Map(
      (policy ?? '').split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
    )
    expect(rules.get('default-src')).toEqual(["'self'"])
    expect(rules.get('frame-ancestors')).toEqual(["'none'"])
    expect(rules.get('base-uri')).toEqual(["'none'"])
    expect(rules.get('object-src')).toEqual(["'none'"])
    expect(policy).not.toMatch(/https?:|\*/)
  })
})

describe('the other addresses', () => {
  test('/ leads to GraphiQL', async () => {
    const response = await web.fetch('/')
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql'])
  })

  test('/live says that the process answers, /ready which version of the graph it answers from', async () => {
    expect(await (await web.fetch('/live')).json()).toEqual({ status: 'live' })
    const { version } = app.snapshot('PUBLIC')
    expect(await (await web.fetch('/ready')).json()).toEqual({ status: 'ready', version })
    expect(version).toBeGreaterThan(0)
  })

  test('an address where nothing is tells where to look', async () => {
    const response = await web.fetch('/nothing')
    expect(response.status).toBe(404)
    const answer = await readAnswer(response)
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
    expect(answer.errors?.[0]?.message).toContain('/graphql')
  })

  test('every response keeps its sender to itself and lets no browser guess its type', async () => {
    for (const response of [
      await web.fetch('/live'),
      await web.fetch('/nothing'),
      await web.post({ query: '{ __typename }' }),
    ]) {
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('x-frame-options')).toBe('DENY')
    }
  })
})

describe('what goes wrong on our side', () => {
  const SECRET = 'SELECT secret FROM "Entity" at /srv/golden/store.ts:12'

  /** The app, but for what fails in it. */
  function broken(changes: Partial<TestApp>): TestApp {
    return { ...app, ...changes }
  }

  /** The app, with a graph of which every use fails. */
  function brokenGraph(fault: Error): TestApp {
    const fail = () => {
      throw fault
    }
    const snapshot = new Proxy(app.snapshot('PUBLIC'), { get: fail })
    return broken({ contextFor: () => ({ ...app.contextFor('PUBLIC'), snapshot }) })
  }

  const inResolver = () => brokenGraph(new Error(SECRET))
  const inContext = () =>
    broken({
      contextFor: () => {
        throw new Error(SECRET)
      },
    })

  test.each([
    ['in a field', inResolver],
    ['before the first field', inContext],
  ])('%s is told by one sentence and an id, and reported in full under the id', async (_where, failing) => {
    const own = await openWeb(failing())
    const response = await own.post({ query: '{ graph { version } }' })
    const body = await response.text()
    expect(body).not.toMatch(/SELECT|secret|\/srv|\.ts|stack/i)
    const [error] = (
      JSON.parse(body) as { errors: { message: string; extensions: { code: string; id: string } }[] }
    ).errors
    expect(error?.extensions.code).toBe('INTERNAL_SERVER_ERROR')
    expect(error?.message).toContain(error?.extensions.id)
    expect(own.reports).toHaveLength(1)
    expect(own.reports[0]?.id).toBe(error?.extensions.id)
    expect(String(own.reports[0]?.fault)).toContain(SECRET)
  })

  test('has the status 500 for clients that accept the media type of GraphQL', async () => {
    const own = await openWeb(inResolver())
    const response = await own.post({ query: '{ graph { version } }' }, { accept: GRAPHQL_RESPONSE })
    expect(response.status).toBe(500)
  })

  test('outside GraphQL is told and reported the same way', async () => {
    const own = await openWeb(
      broken({
        snapshot: () => {
          throw new Error(SECRET)
        },
      }),
    )
    const response = await own.fetch('/ready')
    expect(response.status).toBe(500)
    const body = await response.text()
    expect(body).not.toMatch(/SELECT|secret|\/srv|\.ts|stack/i)
    expect(own.reports).toHaveLength(1)
    expect(body).toContain(own.reports[0]?.id)
  })

  test('a failing database is told of without its name, statement or address', async () => {
    const client = new Proxy(app.database.client, {
      get() {
        throw new Error(`connect ECONNREFUSED 10.0.0.7:5432 ${SECRET}`)
      },
    })
    const own = await openWeb(broken({ contextFor: () => ({ ...app.contextFor('PUBLIC'), client }) }))
    const body = await (await own.post({ query: '{ datasets { key } }' })).text()
    expect(body).not.toMatch(/ECONNREFUSED|10\.0\.0|SELECT|secret/i)
    expect(own.reports).toHaveLength(1)
  })

  test('what the asker can mend keeps its sentence and its code, and is not reported', async () => {
    for (const fault of [new NotFoundError('No such thing.'), new InvalidInputError('Not like that.')]) {
      const own = await openWeb(brokenGraph(fault))
      const answer = await own.ask('{ graph { version } }')
      expect(answer.errors?.[0]).toMatchObject({ message: fault.message, extensions: { code: fault.code } })
      expect(own.reports).toEqual([])
    }
  })

  test('a thousand failing fields are told of by five errors', async () => {
    const own = await openWeb(inResolver())
    const fields = Array.from({ length: 50 }, (_, i) => `f${i}: node(id: "partner/curo") { id }`)
    const answer = await own.ask(`{ ${fields.join(' ')} }`)
    expect(answer.errors).toHaveLength(5)
    expect(answer.errors?.[4]?.message).toBe('46 further errors are not told.')
    expect(own.reports).toHaveLength(4)
  })
})
