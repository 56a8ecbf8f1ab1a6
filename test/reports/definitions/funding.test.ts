import { describe, expect, test } from 'vitest'
import { fundingReport } from '../../../src/reports/definitions/funding.ts'
import { evidence, link, paged, wordsOf } from '../support.ts'

const edge = (name: string, basis: 'STATED' | 'INFERRED') => ({
  node: { kind: 'SERVICE', name },
  link: link(name, basis, '7.i', basis === 'INFERRED' ? 'It was so before.' : undefined),
})
const stream = {
  name: 'Annual sum',
  summary: 'What the Commissioner gives.',
  amount: '64589',
  currency: 'GBP',
  frequency: 'ANNUAL',
  years: [{ year: '2019/20', amount: null, basis: 'INFERRED', note: 'Year 3 of 3.' }],
  isProvidedBy: { totalCount: 1, edges: [edge('The Commissioner', 'STATED')] },
  isReceivedBy: { totalCount: 0, edges: [] },
  funds: { totalCount: 1, edges: [edge('Compass', 'INFERRED')] },
  evidence: [evidence('7.i')],
}

describe('the funding report', () => {
  const build = (streams: unknown[]) =>
    wordsOf(fundingReport.build({ streams: { fundingStreams: paged(streams) } }, {}).blocks)

  test('tells sums in pounds, who provides them, and what they pay for', () => {
    const words = build([stream])
    expect(words).toContain('Annual sum: £64,589 a year.')
    expect(words).toContain('Annual sum | £64,589 a year | 2019/20 | The Commissioner | not given')
    expect(words).toContain('2019/20 | as above | inferred: Year 3 of 3.')
    expect(words).toContain('Compass | Service | inferred (7.i): It was so before.')
  })

  test('says so when there is none', () => {
    expect(build([])).toContain('The documents name no funding.')
  })
})
