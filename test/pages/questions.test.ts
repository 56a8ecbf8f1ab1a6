import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { listen, type RunningServer } from '../../src/web/server.ts'
import { createWebApp } from '../../src/web/webApp.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'
import { openBrowser } from './browser.ts'

const questions = await readSavedQuestions()
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let app: TestApp
let server: RunningServer
let browser: Browser
let page: Page
/** A page of a browser in which scripts are switched off. */
let still: Page
const requests: string[] = []
const faults: string[] = []

beforeAll(async () => {
  app = await openPlanApp()
  const web = createWebApp({ app, questions, report: (_id, fault) => faults.push(String(fault)) })
  server = await listen(web.fetch, { host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  still = await browser.newPage({ viewport: { width: 400, height: 800 }, javaScriptEnabled: false })
  for (const one of [page, still]) {
    one.on('request', (request) => requests.push(request.url()))
    one.on('pageerror', (error) => faults.push(error.message))
  }
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await app?.close()
})

/** What axe finds wrong with the page by the rules of WCAG 2.2 AA and by good practice. */
async function findBarriers(address: string): Promise<string[]> {
  await page.goto(`${server.url}${address}`)
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 120)})`)
}

describe('no barrier stands', () => {
  test.each([
    '/questions',
    '/questions/who-owns-what.html?kinds=NOTHING&first=x',
    '/questions/the-figures.html?metric=nothing-like-it',
    '/questions/there-is-none.html',
    '/questions/who-owns-what.html',
    '/questions/action-register.html',
    '/questions/what-changed-between-two-days.html',
    '/questions/what-would-be-lost.html',
    '/questions/where-it-says-so.html?id=partner/curo',
  ])('in %s', async (address) => {
    expect(await findBarriers(address)).toEqual([])
  })
})

describe('without scripts', () => {
  test('a question is found in the list, asked, and asked anew about something else', async () => {
    await still.goto(`${server.url}/questions`)
    await still.getByRole('link', { name: 'Everything about one partner', exact: true }).click()
    expect(await still.getByRole('heading', { level: 1 }).textContent()).toBe('Everything about one partner')
    await still.getByLabel('Partner').selectOption({ label: 'Curo' })
    await still.getByRole('button', { name: 'Ask again' }).click()
    expect(new URL(still.url()).searchParams.get('partner')).toBe('partner/curo')
    expect(await still.locator('.facts').textContent()).toContain('Curo')
    expect(await still.locator('tbody tr').count()).toBeGreaterThan(1)
    const csv = await still.getByRole('link', { name: /^CSV/ }).getAttribute('href')
    expect(csv).toBe('/questions/everything-about-one-partner.csv?partner=partner%2Fcuro')
  })

  test('kinds are ticked, and the name of a thing leads to where the documents name it', async () => {
    await still.goto(`${server.url}/questions/who-owns-what.html?kinds=ACTION,SERVICE`)
    const before = await still.locator('tbody tr').count()
    await still.getByText('Choose (2 of').click()
    await still.getByLabel('Action', { exact: true }).uncheck()
    expect(await still.getByLabel('Service', { exact: true }).isChecked()).toBe(true)
    await still.getByRole('button', { name: 'Ask again' }).click()
    const rows = await still.locator('tbody tr').count()
    expect(rows).toBeGreaterThan(3)
    expect(rows).toBeLessThan(before)
    await still.locator('tbody tr a').first().click()
    expect(await still.getByRole('heading', { level: 1 }).textContent()).toBe('Where it says so')
  })

  test('several things are chosen by their names', async () => {
    await still.goto(`${server.url}/questions/what-would-be-lost.html`)
    const list = still.getByLabel('Removing')
    expect(await list.evaluate((select) => (select as unknown as { value: string }).value)).toMatch(
      /^partner\//,
    )
    await list.selectOption([{ label: 'Curo' }, { label: 'Julian House' }])
    await still.getByRole('button', { name: 'Ask again' }).click()
    expect(new URL(still.url()).searchParams.getAll('removing')).toEqual([
      'partner/curo',
      'partner/julian-house',
    ])
    expect(await still.locator('tbody').textContent()).toContain('Julian House delivers')
  })

  test('what is wrong stands at the head of the page and leads to the field', async () => {
    const response = await still.goto(`${server.url}/questions/what-changed-between-two-days.html?from=soon`)
    expect(response?.status()).toBe(400)
    await still.getByRole('alert').getByRole('link').click()
    expect(new URL(still.url()).hash).toBe('#variable-from')
    expect(await still.locator('#variable-from').getAttribute('aria-invalid')).toBe('true')
  })

  test('no page is wider than a telephone', async () => {
    for (const address of ['/questions', '/questions/action-register.html', '/questions/the-gaps.html']) {
      await page.setViewportSize({ width: 400, height: 800 })
      await page.goto(`${server.url}${address}`)
      expect(await page.evaluate('document.documentElement.scrollWidth'), address).toBeLessThanOrEqual(400)
    }
  })
})

test('nothing is fetched from another host and nothing fails', () => {
  expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([])
  expect(faults).toEqual([])
})
