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
    ['/reports/funding', 404, '.docx, .html, .md, .csv'],
    ['/reports/partner.docx?prtner=x', 400, 'partner takes:'],
    ['/reports/partner.docx?partner=a&partner=b', 400, 'partner is given twice'],
    ['/reports/partner.docx?partner=', 400, 'partner is empty'],
  ])('%s is %d, with what is expected', async (path, status, expected) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(await messageOf(response)).toContain(expected)
  })
})
