import { describe, expect, test } from 'vitest'
import { gapsReport } from '../../../src/reports/definitions/gaps.ts'
import { paged, wordsOf } from '../support.ts'

const rules = [
  {
    rule: 'ACTION_WITHOUT_OWNER',
    title: 'Actions without an owner',
    explanation: 'Nobody answers for them.',
    off: [],
  },
  { rule: 'INFERRED_ONLY', title: 'Inferred only', explanation: 'Nothing says so.', off: [] },
  {
    rule: 'EXPIRED',
    title: 'Expired',
    explanation: 'It is over.',
    off: [{ dataset: 'd', reason: 'An old plan.' }],
  },
]
const gap = (kind: string, name: string) => ({
  rule: 'ACTION_WITHOUT_OWNER',
  entity: { id: name, kind, name },
  explanation: kind === 'SERVICE' ? 'Nobody owns it.' : `${name} has no owner.`,
})

describe('the gaps report', () => {
  const words = wordsOf(
    gapsReport.build(
      {
        answer: {
          gaps: paged([gap('ACTION', 'Learn'), gap('SERVICE', 'Team'), gap('SERVICE', 'Unit')]),
          gapRules: rules,
        },
      },
      {},
    ).blocks,
  )

  test('explains each rule before what it found', () => {
    const at = words.indexOf('# Actions without an owner')
    expect(words.slice(at + 1, at + 2)).toEqual(['Nobody answers for them.'])
    expect(words).toContain('Learn | Learn has no owner.')
    expect(words).toContain('Service (2)')
  })

  test('puts together what lacks the same', () => {
    expect(words).toContain('Team / Unit | Nobody owns it.')
  })

  test('says so where nothing was found or a rule is switched off', () => {
    expect(words).toContain('Nothing was found.')
    expect(words).toContain('This rule is switched off for a dataset: An old plan.')
    expect(words).toContain('3 gaps in 3 things, by 1 of 3 rules.')
  })
})
