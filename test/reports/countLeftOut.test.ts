import { afterAll, beforeAll, expect, test } from 'vitest'
import { countLeftOut } from '../../src/reports/countLeftOut.ts'
import { importText } from '../graphql/importText.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'

let app: TestApp

beforeAll(async () => {
  app = await openEmptyApp()
  await importText(
    app,
    `
dataset: { key: a, title: A }
documents:
  d: { title: D, default: true, outline: { "1": One } }
partners:
  open: { name: Open, evidence: "1" }
  ours: { name: Ours, evidence: "1", visibility: PARTNERS }
  secret: { name: Secret, evidence: "1", visibility: RESTRICTED, works with: { partner/open: "1" } }
`,
  )
})
afterAll(() => app.close())

test('the public is told no number, partners how many are restricted, and nothing is kept from the rest', () => {
  expect(countLeftOut(app, 'PUBLIC')).toBeNull()
  expect(countLeftOut(app, 'PARTNERS')).toBe(2)
  expect(countLeftOut(app, 'RESTRICTED')).toBe(0)
})
