import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { isForPeople } from '../../src/web/graphiqlPage.ts'
import { listen, type RunningServer } from '../../src/web/server.ts'
import { createWebApp } from '../../src/web/webApp.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'
import { openBrowser } from './browser.ts'

let app: TestApp
let server: RunningServer
let browser: Browser
let page: Page
const requests: string[] = []
const faults: string[] = []

beforeAll(async () => {
  app = await openPlanApp()
  const web = createWebApp({
    app,
    questions: await readSavedQuestions(),
    report: (_id, fault) => faults.push(String(fault)),
  })
  server = await listen(web.fetch, { host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1500, height: 900 } })
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${server.url}/graphql`)
  await page.getByRole('button', { name: 'ThePlanOnAPage' }).waitFor()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await app?.close()
})

test('GraphiQL opens with a tab for each saved question but the registers, group by group', async () => {
  const tabs = await page.locator('.graphiql-tab-button').allTextContents()
  const names = (await readSavedQuestions()).filter(isForPeople).map(({ document }) => {
    const [operation] = document.definitions
    return operation?.kind === 'OperationDefinition' ? operation.name?.value : undefined
  })
  expect(tabs.map((tab) => tab.trim())).toEqual(names)
})

test('a link leads to all questions', async () => {
  expect(await page.getByRole('link', { name: 'All questions' }).getAttribute('href')).toBe('/questions')
})

test('the first tab shows its variables', async () => {
  await page
    .locator('.graphiql-editor-tool', { hasText: 'partner/bath-and-north-east-somerset-council' })
    .waitFor({ timeout: 10_000 })
})

test('a question is asked with its variables filled in, and its answer is shown', async () => {
  await page.getByRole('button', { name: 'HowAnActionServesThePccPlan' }).click()
  await page
    .locator('.graphiql-editor-tool', { hasText: 'action/manage-domestic-homicide-reviews' })
    .waitFor({ timeout: 10_000 })
  await page.getByRole('button', { name: /Execute/ }).click()
  await page.locator('.graphiql-response', { hasText: 'narrative' }).waitFor({ timeout: 10_000 })
})

/** The response to the question in the tab that is shown. GraphiQL takes a moment to see which operation a tab holds, so it may be asked again. */
async function execute(name: string): Promise<Response> {
  const asks = (response: Response) =>
    response.request().postData()?.includes(`"operationName":"${name}"`) === true
  for (let attempt = 0; attempt < 8; attempt++) {
    const answered = page.waitForResponse(asks, { timeout: 2_000 }).catch(() => null)
    await page.getByRole('button', { name: /Execute/ }).click()
    const response = await answered
    if (response !== null) return response
  }
  throw new Error(`GraphiQL does not ask ${name}.`)
}

test.each((await readSavedQuestions()).filter(isForPeople))(
  'the tab of $name answers',
  async ({ document }) => {
    const [operation] = document.definitions
    const name = operation?.kind === 'OperationDefinition' ? (operation.name?.value ?? '') : ''
    await page.getByRole('button', { name, exact: true }).click()
    const answer = (await (await execute(name)).json()) as { data?: unknown; errors?: unknown }
    expect(answer.errors).toBeUndefined()
    expect(answer.data).toBeTypeOf('object')
  },
)

test('nothing is fetched from another host and nothing fails', () => {
  const others = requests.filter((url) => !url.startsWith(server.url) && !/^(blob|data):/.test(url))
  expect(others).toEqual([])
  expect(faults).toEqual([])
})
