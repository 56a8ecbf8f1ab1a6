import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { readableAccent } from '../../src/reports/accent.ts'
import { renderHtml } from '../../src/reports/html/renderHtml.ts'
import { reports } from '../../src/reports/reports.ts'
import { listen, type RunningServer } from '../../src/web/server.ts'
import { createWebApp } from '../../src/web/webApp.ts'
import { sampleReport } from '../reports/support.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'
import { openBrowser } from './browser.ts'

const questions = await readSavedQuestions()
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let app: TestApp
let server: RunningServer
let browser: Browser
let page: Page
let narrow: Page
const requests: string[] = []
const faults: string[] = []

beforeAll(async () => {
  app = await openPlanApp()
  const web = createWebApp({ app, questions, report: (_id, fault) => faults.push(String(fault)) })
  server = await listen(web.fetch, { host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
  // Reports forbid scripts; axe is one.
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true })
  narrow = await browser.newPage({ viewport: { width: 400, height: 800 }, bypassCSP: true })
  for (const one of [page, narrow]) {
    one.on('request', (request) => requests.push(request.url()))
    one.on('pageerror', (error) => faults.push(error.message))
    one.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
  }
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await app?.close()
})

/** What axe finds wrong with what a page shows by the rules of WCAG 2.2 AA and by good practice. */
async function findBarriers(shown: Page): Promise<string[]> {
  await shown.evaluate(axe)
  const { violations } = (await shown.evaluate('axe.run()')) as AxeResults
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 120)})`)
}

describe.each(reports)('the report $name as a page', ({ name }) => {
  test('has no barrier, on a wide screen and on a narrow one, and asks for nothing from elsewhere', async () => {
    requests.length = 0
    for (const shown of [page, narrow]) {
      await shown.goto(`${server.url}/reports/${name}.html`)
      expect(await findBarriers(shown)).toEqual([])
    }
    expect(new Set(requests)).toEqual(new Set([`${server.url}/reports/${name}.html`]))
    expect(faults).toEqual([])
  })

  test('is no wider than a narrow screen, but for tables that are moved by themselves', async () => {
    await narrow.goto(`${server.url}/reports/${name}.html`)
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  })

  test('prints on numbered pages, each table with its heading row', async () => {
    await page.goto(`${server.url}/reports/${name}.html`)
    await page.emulateMedia({ media: 'print' })
    const heads = await page
      .locator('thead')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).display))
    expect(new Set(heads)).toEqual(new Set(['table-header-group']))
    await page.emulateMedia({ media: 'screen' })
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('the list of reports', () => {
  test('has no barrier', async () => {
    await page.goto(`${server.url}/reports`)
    expect(await findBarriers(page)).toEqual([])
    await page.goto(`${server.url}/reports/nothing.docx`)
    expect(await findBarriers(page)).toEqual([])
  })

  test('leads to a report about what was chosen', async () => {
    await page.goto(`${server.url}/reports`)
    await page.locator('#partner-partner').selectOption({ label: 'Curo' })
    await page.getByRole('button', { name: 'Partner sheet: Open as a page' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Partner sheet')
    expect(await page.locator('.subject').textContent()).toBe('Curo')
  })

  test('gives a Word file to save', async () => {
    await page.goto(`${server.url}/reports`)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Funding: Word' }).click()
    expect((await saving).suggestedFilename()).toMatch(/^funding-\d{4}-\d\d-\d\d\.docx$/)
  })
})

describe('a report as a page', () => {
  test('is gone through with the keyboard: to the report, along the contents, and across a wide table', async () => {
    await narrow.goto(`${server.url}/reports/alignment.html`)
    await narrow.keyboard.press('Tab')
    expect(await narrow.evaluate(() => document.activeElement?.textContent)).toBe('Go to the report')
    await narrow.keyboard.press('Enter')
    expect(new URL(narrow.url()).hash).toBe('#report')
    const table = narrow.locator('.table').first()
    await table.focus()
    await narrow.keyboard.press('ArrowRight')
    await expect.poll(() => table.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
  })

  test.each(['#ffff00', '#7cfc00', '#ffffff', '#000000', '#ff69b4'])(
    'can be read in the accent %s, whatever its names hold',
    async (colour) => {
      const report = sampleReport()
      const html = renderHtml({ ...report, cover: { ...report.cover, accent: readableAccent(colour) } })
      await page.setContent(html)
      expect(await findBarriers(page)).toEqual([])
      expect(await page.locator('img[src=x]').count()).toBe(0)
    },
  )
})
