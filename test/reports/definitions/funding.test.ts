import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/reports/blocks.ts'
import { fundingReport } from '../../../src/reports/definitions/funding.ts'
import { evidence, gap, link, paged, wordsOf } from '../support.ts'

const edge = (name: string, basis: 'STATED' | 'INFERRED') => ({
  node: { id: `service/${name}`, kind: 'SERVICE', name },
  link: link(name, basis, '7.i', basis === 'INFERRED' ? 'It was so before.' : undefined),
})
const stream = {
  id: 'funding-stream/sum',
  name: 'Annual sum',
  summary: 'What the Commissioner gives.',
  amount: '64589',
  currency: 'GBP',
  frequency: 'ANNUAL',
  years: [{ year: '2019/20', amount: null, basis: 'INFERRED', note: 'Year 3 of 3.' }],
  isProvidedBy: { totalCount: 1, edges: [edge('The Commissioner', 'INFERRED')] },
  isReceivedBy: { totalCount: 0, edges: [] },
  funds: { totalCount: 1, edges: [edge('Compass', 'INFERRED')] },
  evidence: [evidence('7.i')],
}
const losses = [
  {
    impact: {
      removed: [{ id: stream.id }],
      losses: [
        {
          loss: 'FUNDING',
          whole: true,
          entity: { id: 'action/a', kind: 'ACTION', name: 'Compass work' },
          links: [link('funds', 'INFERRED', '7.i')],
        },
        {
          loss: 'OWNER',
          whole: true,
          entity: { id: 'action/b', kind: 'ACTION', name: 'Not money' },
          links: [],
        },
      ],
    },
  },
]

describe('the funding report', () => {
  const build = (streams: unknown[], lost: unknown[] = losses) =>
    fundingReport.build(
      {
        streams: { fundingStreams: paged(streams) },
        losses: lost,
        unfunded: {
          gaps: paged([gap('OBJECTIVE_WITHOUT_FUNDING', 'OBJECTIVE', 'Resilience', 'No funding.')]),
        },
      },
      {},
    )
  const { summary, blocks, rows } = build([stream])
  const words = wordsOf(blocks)

  test('tells sums in pounds, who provides them, and what they pay for, what is inferred marked', () => {
    expect(words).toContain(
      'Annual sum (7.i) | £64,589 a year | 2019/20 (inferred) | The Commissioner (inferred, 7.i) | not given',
    )
    expect(words).toContain('2019/20 | not given for this year | inferred: Year 3 of 3.')
    expect(words).toContain('Compass | Service | inferred (7.i): It was so before.')
  })

  test('begins with the amounts that are known, and what lacks money or would', () => {
    expect(summary.map(plainText)).toEqual([
      'The documents name 1 funding stream; an amount is given for 1 of them.',
      'Annual sum: £64,589 a year (7.i).',
      '1 of 1 stream is the only named funding of something: if it ended, that would have none.',
      'No named funding reaches 1 objective.',
    ])
    expect(words).toContain('Resilience (10.2) | No funding.')
    expect(words).toContain(
      'If it ended, no named funding would reach: Compass work, an action (inferred, 7.i).',
    )
  })

  test('gives a spreadsheet a row for each link of a stream', () => {
    expect(rows.rows.map((row) => [row.relation, row['other.name'], row.basis, row.amount])).toEqual([
      ['provided by', 'The Commissioner', 'INFERRED', '64589'],
      ['pays for', 'Compass', 'INFERRED', '64589'],
    ])
  })

  test('says so when there is none', () => {
    expect(wordsOf(build([], []).blocks)).toContain('The documents name no funding.')
  })
})
