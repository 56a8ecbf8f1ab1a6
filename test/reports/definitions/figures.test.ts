import { describe, expect, test } from 'vitest'
import { figuresReport } from '../../../src/reports/definitions/figures.ts'
import { evidence, paged, wordsOf } from '../support.ts'

const figure = (name: string, value: string, rest: object = {}) => ({
  subject: { kind: 'CONCERN', name },
  metric: `change in ${name} on the year before`,
  value,
  unit: 'per cent',
  period: '2017/18',
  note: null,
  evidence: [evidence('4.ii')],
  ...rest,
})
const build = (figures: unknown[]) =>
  figuresReport.build({ figures: { observations: paged(figures) } }, {}).blocks

describe('the figures report', () => {
  const blocks = build([
    figure('Arson', '-16'),
    figure('Burglary', '22.7'),
    figure('Robbery', '1032'),
    figure('Feeling safe', '88', { metric: 'people who feel safe', period: null, note: 'No date.' }),
  ])

  test('tells each figure with its unit, period and place', () => {
    expect(wordsOf(blocks)).toContain('Change in Arson on the year before | −16 | per cent | 2017/18 | 4.ii')
    expect(wordsOf(blocks)).toContain('People who feel safe / No date. | 88 | per cent | not given | 4.ii')
  })

  test('charts those that may stand side by side, the largest first', () => {
    const charts = blocks.filter((block) => block.kind === 'chart')
    expect(charts).toHaveLength(1)
    expect(charts[0]?.caption).toBe('Change in … on the year before, 2017/18 (per cent)')
    expect(charts[0]?.bars.map(({ text }) => text)).toEqual(['1,032', '22.7', '−16'])
  })

  test('says so when there are none', () => {
    expect(wordsOf(build([]))).toContain('The documents give no figures.')
  })
})
