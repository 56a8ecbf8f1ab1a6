import { describe, expect, test } from 'vitest'
import { planOnAPageReport } from '../../../src/reports/definitions/planOnAPage.ts'
import { isDense } from '../../../src/reports/report.ts'
import { tablesOf, wordsOf } from '../support.ts'

const priority = (name: string, actions: number) => ({
  name,
  objectives: [
    {
      name: 'Fund',
      measures: [],
      actions: Array.from({ length: actions }, (_, i) => ({
        name: `Action ${i + 1}`,
        owners: [{ role: 'LEAD', owner: { name: 'Curo' } }],
        evidence: [{ locator: '10.2' }],
      })),
    },
  ],
})
const build = (priorities: unknown[]) =>
  planOnAPageReport.build({ plan: { strategy: { name: 'Plan', priorities } } }, {}).blocks

describe('the plan on a page', () => {
  test('has a column for each priority, with its objectives and actions', () => {
    const [table] = tablesOf(build([priority('Protect', 1), priority('Prevent', 0)]))
    expect(table?.columns.map(({ header }) => header)).toEqual(['Protect', 'Prevent'])
    expect(wordsOf(build([priority('Protect', 1)]))).toContain('Fund / • Action 1 (10.2; Curo)')
  })

  test('begins a second table after four priorities', () => {
    expect(tablesOf(build(Array.from({ length: 5 }, () => priority('P', 1))))).toHaveLength(2)
  })

  test('is set in small print once it is long', () => {
    const dense = (actions: number) =>
      isDense({ form: 'sheet', isWide: true, blocks: build([priority('Protect', actions)]) })
    expect([dense(10), dense(400)]).toEqual([false, true])
  })

  test('says so when the plan sets no priorities', () => {
    expect(wordsOf(build([]))).toEqual(['The plan sets no priorities.'])
  })
})
