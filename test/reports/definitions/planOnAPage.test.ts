import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/reports/blocks.ts'
import { planOnAPageReport } from '../../../src/reports/definitions/planOnAPage.ts'
import { isDense } from '../../../src/reports/report.ts'
import { evidence, link, tablesOf, wordsOf } from '../support.ts'

const priority = (name: string) => ({
  name,
  evidence: [evidence('10')],
  objectives: [{ id: `objective/${name}`, name: `Fund ${name}`, measures: [], evidence: [evidence('10.2')] }],
})
const action = (name: string, under: string | null, basis: 'STATED' | 'INFERRED' = 'STATED') => ({
  id: `action/${name}`,
  name,
  priority: null,
  objective: under === null ? null : { id: `objective/${under}`, name: `Fund ${under}` },
  owners: [{ role: 'LEAD', owner: { name: 'Curo' }, link: link('Curo leads it', basis) }],
  evidence: [evidence('10.2.1')],
})
const build = (priorities: unknown[], actions: unknown[]) =>
  planOnAPageReport.build({ plan: { strategy: { name: 'Plan', priorities, actions } } }, {})

describe('the plan on a page', () => {
  test('has a column for each priority, with its objectives and actions', () => {
    const { blocks } = build([priority('Protect'), priority('Prevent')], [action('Learn', 'Protect')])
    const [table] = tablesOf(blocks)
    expect(table?.columns.map(({ header }) => header)).toEqual(['Protect (10)', 'Prevent (10)'])
    expect(wordsOf(blocks)).toContain(
      'Fund Protect (10.2) / • Learn (10.2.1; Curo) | Fund Prevent (10.2) / No actions are named.',
    )
  })

  test('marks owners that are inferred, and leaves out no action', () => {
    const { summary, blocks } = build([priority('Protect')], [action('Learn', null, 'INFERRED')])
    expect(wordsOf(blocks)).toContain('Actions under no objective: Learn (10.2.1; Curo inferred).')
    expect(summary.map(plainText)).toEqual([
      '1 priority, 1 objective and 1 action, 1 of them under no objective. None of 1 action have no named owner. 1 of 1 objective has no measure. In brackets: where each is named, and who owns it where anybody does.',
    ])
  })

  test('begins a second table after four priorities', () => {
    const { blocks } = build(
      Array.from({ length: 5 }, (_, i) => priority(`P${i}`)),
      [],
    )
    expect(tablesOf(blocks)).toHaveLength(2)
  })

  test('is set in small print once it is long', () => {
    const dense = (actions: number) => {
      const members = Array.from({ length: actions }, (_, i) => action(`Action ${i}`, 'Protect'))
      return isDense({ form: 'sheet', isWide: true, blocks: build([priority('Protect')], members).blocks })
    }
    expect([dense(10), dense(400)]).toEqual([false, true])
  })

  test('gives a spreadsheet a row for each action', () => {
    expect(build([priority('Protect')], [action('Learn', 'Protect', 'INFERRED')]).rows.rows).toEqual([
      {
        'priority.name': null,
        'objective.id': 'objective/Protect',
        'objective.name': 'Fund Protect',
        'action.id': 'action/Learn',
        'action.name': 'Learn',
        owners: 'Curo (inferred)',
        evidence: 'The Plan: 10.2.1',
      },
    ])
  })

  test('says so when the plan sets no priorities', () => {
    expect(wordsOf(build([], []).blocks)).toContain('The plan sets no priorities.')
  })
})
