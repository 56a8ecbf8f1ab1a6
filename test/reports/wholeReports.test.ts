import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { plainText, runsOf, textsOf } from '../../src/reports/blocks.ts'
import { makeReport } from '../../src/reports/makeReport.ts'
import { renderReport } from '../../src/reports/renderReport.ts'
import type { Report } from '../../src/reports/report.ts'
import { reports, requireReport } from '../../src/reports/reports.ts'
import { parseReportVariables } from '../../src/reports/reportVariables.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'
import { tablesOf, wordsOf } from './support.ts'
import { findWordFaults } from './word/findWordFaults.ts'

const questions = await readSavedQuestions()
const documentation = await readFile(new URL('../../docs/reports.md', import.meta.url), 'utf8')

let app: TestApp

beforeAll(async () => {
  app = await openPlanApp()
})
afterAll(() => app.close())

async function make(
  name: string,
  given: readonly string[] = [],
  onProgress = (_done: number, _total: number) => {},
): Promise<Report> {
  const definition = requireReport(name)
  return makeReport({
    definition,
    values: parseReportVariables(definition, questions, given),
    schema: app.schema,
    questions,
    context: app.contextFor('PUBLIC'),
    edition: { date: '2019-04-01', clearance: 'PUBLIC', leftOut: null },
    onProgress,
  })
}

describe.each(reports)('the report $name, of the first dataset,', ({ name }) => {
  let report: Report

  beforeAll(async () => {
    report = await make(name)
  })

  test('has a head, something in each of its tables, and rows for a spreadsheet', () => {
    expect(report.cover).toMatchObject({ day: '1 April 2019', version: 1 })
    expect(report.cover.partnership).toMatch(/Bath and North East Somerset/)
    expect(report.blocks.length).toBeGreaterThan(0)
    for (const { columns, rows } of tablesOf(report.blocks)) {
      expect(rows.length).toBeGreaterThan(0)
      for (const { cells } of rows) if (cells !== undefined) expect(cells).toHaveLength(columns.length)
    }
    expect(report.rows.rows.length).toBeGreaterThan(1)
  })

  test('gives spreadsheets the columns that its documentation tells', () => {
    const [, told = ''] =
      new RegExp(`^\\| \`${name}\` \\| [^|]* \\| ([a-zA-Z., ]+) \\|$`, 'm').exec(documentation) ?? []
    expect(told.split(', ')).toEqual(report.rows.columns)
  })

  test('shows people no ids and nothing that is not a word', () => {
    const text = wordsOf(report.blocks).join('\n')
    for (const { idPrefix } of app.ontology.kinds.values()) expect(text).not.toContain(` ${idPrefix}/`)
    expect(text).not.toMatch(
      /\b(undefined|null|NaN|INFERRED|STRUCTURAL|THEMATIC_GROUP|FUNDING_STREAM)\b|\[object/,
    )
  })

  test('begins with sentences, and tells where what it says stands', () => {
    const told = report.blocks.find((block) => block.kind === 'callout')
    expect(told?.items.length).toBeGreaterThan(0)
    for (const item of told?.items ?? []) expect(plainText(item)).toMatch(/^[^a-z].*\.$/)
    expect(wordsOf(report.blocks).join('\n')).toMatch(
      /Numbers such as [\d.]+\S* are places in the Joint Community/,
    )
  })

  test('explains inference where it marks it', () => {
    const marked = report.blocks
      .flatMap(textsOf)
      .filter((text) => runsOf(text).some(({ mark }) => mark === 'inferred'))
    const explained = marked.filter((text) =>
      plainText(text).includes('What is marked inferred no document says'),
    )
    expect(explained).toHaveLength(marked.length > 0 ? 1 : 0)
  })

  test('is a Word file that is sound', async () => {
    expect(findWordFaults(await renderReport(report, 'docx'))).toEqual([])
  })

  test.each(['html', 'md', 'csv'] as const)('can be had as %s', async (format) => {
    const bytes = await renderReport(report, format)
    expect(bytes.byteLength).toBeGreaterThan(500)
  })
})

describe('reports of the first dataset', () => {
  test('show that nothing reaches the third priority of the PCC plan', async () => {
    const steps: string[] = []
    const { blocks } = await make('alignment', [], (done, total) => steps.push(`${done}/${total}`))
    expect(wordsOf(blocks).join('\n')).toContain(
      '1 of 4 priorities of that plan is reached by no action: “Ensure Avon and Somerset Constabulary has the right people',
    )
    const [last = ''] = steps.slice(-1)
    expect(new Set(steps.map((one) => one.split('/')[1])).size).toBe(1)
    expect(last.split('/')[0]).toBe(last.split('/')[1])
  })

  test("tell the PCC's sum in pounds and its exact digits in CSV", async () => {
    const report = await make('funding')
    expect(wordsOf(report.blocks).join('\n')).toContain('£64,589 a year')
    expect(new TextDecoder().decode(await renderReport(report, 'csv'))).toContain(',64589,')
  })

  test('take another partner, and tell of one that is not there', async () => {
    expect((await make('partner', ['partner=partner/curo'])).cover.subject).toBe('Curo')
    await expect(make('partner', ['partner=partner/nobody'])).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    })
  })

  test('refuse what is no day', async () => {
    await expect(make('changes', ['from=yesterday'])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})
