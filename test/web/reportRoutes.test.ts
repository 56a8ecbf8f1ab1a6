import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { addReportRoutes } from '../../src/web/reportRoutes.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'

const questions = await readSavedQuestions()

let app: TestApp
let web: Hono

beforeAll(async () => {
  app = await openPlanApp()
  web = new Hono()
  addReportRoutes(web, { app, questions })
})
afterAll(() => app.close())

const get = (path: string, headers: Record<string, string> = {}) => web.request(path, { headers })

async function messageOf(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: { message: string }[] } // checked by what the tests expect of it
  return errors[0]?.message ?? ''
}

describe('GET /reports', () => {
  test('lists the reports with their variables and addresses', async () => {
    const { reports } = (await (await get('/reports')).json()) as { reports: { name: string }[] } // as above
    expect(reports.find(({ name }) => name === 'partner')).toMatchObject({
      title: 'Partner sheet',
      variables: [{ name: 'partner', type: 'ID!', required: false }],
      addresses: expect.arrayContaining(['/reports/partner.docx']),
    })
  })
})

describe('GET /reports for a browser', () => {
  const page = (path: string) => get(path, { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' })

  test('is a page with a form for each report, its things to choose from, and a button for each format', async () => {
    const response = await page('/reports')
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(response.headers.get('vary')).toBe('accept')
    const html = await response.text()
    expect(html).toContain('<h2 id="partner">Partner sheet</h2>')
    expect(html).toContain('<option value="partner/curo">Curo</option>')
    expect(html).toContain('formaction="/reports/partner.docx"')
    expect(html).toMatch(/<input type="date" id="changes-from" name="from" value="2018-01-01"/)
  })

  test('answers what cannot be made with a page that says why', async () => {
    const wrong = await page('/reports/partner.docx?prtner=x')
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('There is no variable &quot;prtner&quot;.')
    const missing = await page('/reports/nothing.docx')
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('There is no such report')
  })
})

describe('other methods', () => {
  test('HEAD tells what GET would, without the report', async () => {
    const response = await web.request('/reports/funding.html', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe((await get('/reports/funding.html')).headers.get('etag'))
    expect(await response.text()).toBe('')
  })

  test.each(['/reports', '/reports/funding.docx'])(
    'POST to %s is refused with what is allowed',
    async (path) => {
      const response = await web.request(path, { method: 'POST' })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    },
  )
})

describe('GET /reports/NAME.FORMAT', () => {
  test.each([
    ['docx', /wordprocessingml/, 'attachment'],
    ['html', /^text\/html; charset=utf-8/, 'inline'],
    ['md', /^text\/markdown/, 'attachment'],
    ['csv', /^text\/csv/, 'attachment'],
  ])('answers %s with its type and a name to save it under', async (format, type, disposition) => {
    const response = await get(`/reports/partner.${format}?partner=partner/curo`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(type)
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(`^${disposition}; filename="partner-curo-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
    )
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500)
  })

  test('tells a client that it has the report already', async () => {
    const first = await get('/reports/funding.html')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    const second = await get('/reports/funding.html', { 'if-none-match': `"other", W/${etag}` })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
  })

  test('tells reports with other variables or formats apart', async () => {
    const addresses = [
      '/reports/partner.html',
      '/reports/partner.html?partner=partner/curo',
      '/reports/partner.md',
    ]
    const etags = await Promise.all(addresses.map(async (path) => (await get(path)).headers.get('etag')))
    expect(new Set(etags).size).toBe(3)
  })

  test('takes a variable without a value for one left out, as a form sends it', async () => {
    const [bare, empty] = await Promise.all(
      ['/reports/gaps.md', '/reports/gaps.md?within='].map(async (path) => (await get(path)).text()),
    )
    expect(empty).toBe(bare)
  })

  test('makes a Word file once for all who ask for it at the same time', async () => {
    const files = await Promise.all(
      [1, 2, 3].map(async () => (await get('/reports/funding.docx')).arrayBuffer()),
    )
    expect(
      files.map((file) => Buffer.from(file).equals(Buffer.from(files[0] ?? new ArrayBuffer(0)))),
    ).toEqual([true, true, true])
  })

  test('answers 400 for a partner that is not there', async () => {
    const response = await get('/reports/partner.html?partner=partner/nobody')
    expect(response.status).toBe(400)
    expect(await messageOf(response)).toContain('partner/nobody')
  })
})

describe('what cannot be answered', () => {
  test.each([
    ['/reports/nothing.docx', 404, 'There are: actions,'],
    ['/reports/funding.pdf', 404, '.docx, .html, .md, .csv'],
    ['/reports/funding', 404, 'There are: actions,'],
    ['/reports/changes.md?from=yesterday', 400, 'yesterday'],
    ['/reports/partner.docx?prtner=x', 400, 'partner takes:'],
    ['/reports/partner.docx?partner=a&partner=b', 400, 'partner is given twice'],
  ])('%s is %d, with what is expected', async (path, status, expected) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(await messageOf(response)).toContain(expected)
  })
})
