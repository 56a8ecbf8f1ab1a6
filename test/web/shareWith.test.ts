import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { createWebApp } from '../../src/web/webApp.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'

const SITE = 'https://intranet.example.gov.uk'

let app: TestApp
let handle: (request: Request) => Promise<Response>
let closed: (request: Request) => Promise<Response>
beforeAll(async () => {
  app = await openPlanApp()
  const options = { app, questions: await readSavedQuestions(), report: () => {} }
  handle = createWebApp({ ...options, origins: [SITE] }).fetch
  closed = createWebApp(options).fetch
})
afterAll(() => app.close())

function ask(path: string, init: RequestInit = {}, by = handle): Promise<Response> {
  return by(new Request(`http://golden.test${path}`, init))
}

describe('a page of another site', () => {
  test('reads answers when its site is named, without the cookies of its reader', async () => {
    for (const path of ['/questions/the-figures.csv', '/questions', '/reports', '/questions/none.json']) {
      const { headers } = await ask(path, { headers: { origin: SITE } })
      expect(headers.get('access-control-allow-origin'), path).toBe(SITE)
      expect(headers.get('access-control-expose-headers')).toBe('etag,graph-version')
      expect(headers.get('access-control-allow-credentials')).toBeNull()
      expect(headers.get('vary')?.toLowerCase()).toContain('origin')
    }
  })

  test('reads that an answer has not changed', async () => {
    const etag = (await ask('/questions/the-figures.csv')).headers.get('etag') ?? ''
    const headers = { origin: SITE, 'if-none-match': etag }
    const again = await ask('/questions/the-figures.csv', { headers })
    expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, SITE])
  })

  test('is told beforehand that it may post a question', async () => {
    const response = await ask('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: SITE,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe(SITE)
    expect(response.headers.get('access-control-allow-methods')).toContain('POST')
    const posted = await ask('/graphql', {
      method: 'POST',
      headers: { origin: SITE, 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: 'the-edition' }),
    })
    expect([posted.status, posted.headers.get('access-control-allow-origin')]).toEqual([200, SITE])
  })

  test.each(['https://evil.example', 'null', `${SITE}.evil.example`, 'http://intranet.example.gov.uk'])(
    'of the site %s is told nothing',
    async (origin) => {
      for (const by of [handle, closed]) {
        const read = await ask('/questions/the-figures.csv', { headers: { origin } }, by)
        expect(read.headers.get('access-control-allow-origin')).toBeNull()
        const asked = await ask('/graphql', { method: 'OPTIONS', headers: { origin } }, by)
        expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([405, null])
      }
    },
  )

  test('is told nothing when no site is named', async () => {
    const { headers } = await ask('/questions/the-figures.csv', { headers: { origin: SITE } }, closed)
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})
