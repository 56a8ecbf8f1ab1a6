import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/reports/blocks.ts'
import { figuresReport } from '../../../src/reports/definitions/figures.ts'
import { evidence, gap, paged, wordsOf } from '../support.ts'

const figure = (name: string, value: string, rest: object = {}) => ({
  subject: { id: `concern/${name}`, kind: 'CONCERN', name },
  metric: `change in ${name} on the year before`,
  value,
  unit: 'per cent',
  period: '2017/18',
  note: null,
  evidence: [evidence('4.ii')],
  ...rest,
})
const missing = gap('MEASURE_WITHOUT_FIGURE', 'MEASURE', 'Prosecutions', 'No figure is given.')
const build = (figures: unknown[], values = {}) =>
  figuresReport.build(
    { figures: { observations: paged(figures) }, missing: { gaps: paged([missing]) } },
    values,
  )

describe('the figures report', () => {
  const { summary, blocks, rows } = build([
    figure('Arson', '-16'),
    figure('Burglary', '22.7'),
    figure('Robbery', '1032'),
    figure('Feeling safe', '88', { metric: 'people who feel safe', period: null, note: 'No date.' }),
  ])

  test('tells each figure with its unit, period and place', () => {
    expect(wordsOf(blocks)).toContain('Change in Arson on the year before | −16 | per cent | 2017/18 | 4.ii')
    expect(wordsOf(blocks)).toContain('People who feel safe / No date. | 88 | per cent | not given | 4.ii')
  })

  test('begins with what rose and fell most, and what has no figure', () => {
    expect(summary.map(plainText)).toEqual([
      'The documents give 4 figures about 4 things.',
      '1 of them has no period, and so cannot be compared over time.',
      'In 2017/18, 2 of 3 recorded changes on the period before are rises and 1 a fall. The largest rise: Robbery, 1,032 per cent (4.ii). The largest fall: Arson, −16 per cent (4.ii).',
      '1 measure of the plan has no figure.',
    ])
    expect(wordsOf(blocks)).toContain('Prosecutions (10.2)')
  })

  test('charts those that may stand side by side, the largest first, with their places', () => {
    const charts = blocks.filter((block) => block.kind === 'chart')
    expect(charts).toHaveLength(1)
    expect(charts[0]?.caption).toBe('Change in … on the year before, 2017/18 (per cent)')
    expect(charts[0]?.bars.map(({ text, place }) => [text, place])).toEqual([
      ['1,032', '4.ii'],
      ['22.7', '4.ii'],
      ['−16', '4.ii'],
    ])
  })

  test('of one metric tells of no measures', () => {
    const { subject, summary: told } = build([figure('Arson', '-16')], { metric: 'change in Arson' })
    expect(subject).toBe('change in Arson')
    expect(told.map(plainText).join(' ')).not.toContain('measure')
  })

  test('gives a spreadsheet the exact digits', () => {
    expect(rows.rows.map(({ value }) => value)).toEqual(['-16', '22.7', '1032', '88'])
  })

  test('says so when there are none', () => {
    expect(wordsOf(build([]).blocks)).toContain('The documents give none.')
  })
})
