import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { makeReport } from '../../src/reports/makeReport.ts'
import { renderReport } from '../../src/reports/renderReport.ts'
import { requireReport } from '../../src/reports/reports.ts'
import { parseReportVariables } from '../../src/reports/reportVariables.ts'
import { importText } from '../graphql/importText.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { findWordFaults } from './word/findWordFaults.ts'

const questions = await readSavedQuestions()
const NAME = `<script>alert(1)</script> & "q" 'a' | *b* [c](javascript:d) 👩‍👩‍👧 漢字 עברית`
const LONG = 'A summary that goes on and on. '.repeat(150)

/** No partnership, another plan than the questions' own, a partner without links, and names that break what does not escape them. */
const GRAPH = `
dataset: { key: hostile, title: ${JSON.stringify(NAME)} }
documents:
  plan:
    title: ${JSON.stringify(NAME)}
    url: "https://example.org/?a=1&b='|"
    describes: strategy/s
    default: true
    outline: { "1": ${JSON.stringify(NAME)}, "2": ~ }
strategies:
  s: { name: ${JSON.stringify(`${NAME} plan`)}, evidence: "1" }
  other: { name: "=1+1", evidence: "1" }
priorities:
  p:
    name: ${JSON.stringify(`${NAME} priority`)}
    summary: ${JSON.stringify(LONG)}
    evidence: "1"
    is part of: { strategy/s: { basis: STRUCTURAL, evidence: "1" } }
    supports: { strategy/other: { basis: INFERRED, evidence: "1", reason: ${JSON.stringify(NAME + LONG)} } }
objectives:
  o:
    name: ${JSON.stringify(`@${NAME}`)}
    evidence: "1"
    is part of: { priority/p: { basis: STRUCTURAL, evidence: "1" } }
actions:
  a:
    name: ${JSON.stringify(`-${'x'.repeat(120)} ${NAME}`)}
    evidence: ["1", "2"]
    is part of: { objective/o: { basis: STRUCTURAL, evidence: "1" } }
    is led by: { partner/b: { basis: INFERRED, evidence: "2", reason: ${JSON.stringify(LONG)} } }
partners:
  b: { name: ${JSON.stringify(NAME)}, summary: ${JSON.stringify(LONG)}, evidence: "1" }
  lonely: { name: Lonely, evidence: "2" }
funding streams:
  f: { name: ${JSON.stringify(`${NAME} fund`)}, evidence: "1", amount: 99999999999999.99, currency: GBP }
measures:
  m:
    name: ${JSON.stringify(`${NAME} measure`)}
    evidence: "1"
    figures:
      - { metric: change in a, value: -16.5, unit: per cent, period: 2017/18, evidence: "1" }
      - { metric: change in b, value: 0, unit: per cent, period: 2017/18, evidence: "1" }
      - { metric: change in c, value: 12, unit: per cent, period: 2017/18, evidence: "1" }
`

let app: TestApp
let empty: TestApp

beforeAll(async () => {
  app = await openEmptyApp()
  await importText(app, GRAPH)
  empty = await openEmptyApp()
})
afterAll(async () => {
  await app.close()
  await empty.close()
})

function make(of: TestApp, name: string, given: readonly string[] = []) {
  const definition = requireReport(name)
  return makeReport({
    definition,
    values: parseReportVariables(definition, questions, given),
    schema: of.schema,
    questions,
    context: of.contextFor('PUBLIC'),
    edition: { date: '2019-04-01', clearance: 'PUBLIC', leftOut: null },
  })
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('a graph whose texts break what does not escape them', () => {
  test.each([
    ['actions'],
    ['alignment', 'strategy=strategy/other'],
    ['changes'],
    ['coverage'],
    ['figures'],
    ['funding'],
    ['gaps'],
    ['ownership'],
    ['partner', 'partner=partner/b'],
    ['partner', 'partner=partner/lonely'],
    ['plan-on-a-page'],
  ])('makes a sound report %s %s in every format', async (name, ...given) => {
    const report = await make(app, name, given)
    expect(report.cover.partnership).toBe(NAME)
    expect(findWordFaults(await renderReport(report, 'docx'))).toEqual([])
    const html = text(await renderReport(report, 'html'))
    expect(html).not.toMatch(/<script|href="javascript/)
    const lines = text(await renderReport(report, 'md')).split('\n')
    expect(lines.join('\n')).not.toContain('<script')
    const csv = text(await renderReport(report, 'csv'))
    expect(csv).not.toMatch(/(^|,)"?[=@]|(^|,)"?-x/m)
  })

  test('is about the plan that its document sets out', async () => {
    expect((await make(app, 'actions')).cover.subject).toBe(`${NAME} plan`)
  })
})

describe('an empty graph', () => {
  test.each(['changes', 'coverage', 'figures', 'funding', 'gaps', 'ownership'])(
    'makes a report %s that says so',
    async (name) => {
      const report = await make(empty, name)
      expect(report.cover.partnership).toBe('No partnership: the graph is empty')
      expect(findWordFaults(await renderReport(report, 'docx'))).toEqual([])
    },
  )

  test.each(['actions', 'alignment', 'partner', 'plan-on-a-page'])(
    'has nothing for the report %s to be about, which is told',
    async (name) => {
      await expect(make(empty, name)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
    },
  )
})
