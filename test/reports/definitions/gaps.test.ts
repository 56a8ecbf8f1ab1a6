import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/reports/blocks.ts'
import { gapsReport } from '../../../src/reports/definitions/gaps.ts'
import { gap, link, paged, wordsOf } from '../support.ts'

const rules = [
  {
    rule: 'ACTION_WITHOUT_OWNER',
    title: 'Action without an owner',
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
const totals = { graph: { kinds: [{ kind: 'ACTION', count: 8 }] } }
const to = (id: string, name: string, basis: 'STATED' | 'INFERRED') => ({
  ...link(name, basis, '7.ii'),
  source: { id, name },
  target: { id: 'ACTION/Learn', name: 'Learn' },
})
const unowned = (name: string, explanation = 'Nobody is named.', links: object[] = []) =>
  gap('ACTION_WITHOUT_OWNER', 'ACTION', name, explanation, links)
const build = (gaps: unknown[], values = {}) =>
  gapsReport.build({ answer: { gaps: paged(gaps), gapRules: rules }, totals }, values)

describe('the gaps report', () => {
  const { summary, blocks, rows } = build([
    unowned('Share'),
    unowned('Meet'),
    unowned('Advise'),
    unowned('Learn', 'Only Bath Area Forum, the “Bath” and the Trading team help.', [
      to('a', 'Bath', 'STATED'),
      to('b', 'Bath Area Forum', 'STATED'),
      to('c', 'Trading team', 'INFERRED'),
      to('d', 'Forum', 'STATED'),
    ]),
    gap('INFERRED_ONLY', 'SERVICE', 'Team', 'Nothing says so of it.'),
  ])
  const words = wordsOf(blocks)

  test('explains each rule before what it found', () => {
    const at = words.indexOf('# Action without an owner (4)')
    expect(words[at + 1]).toBe('Nobody answers for them.')
    expect(words).toContain('Team (10.2) | Nothing says so of it.')
  })

  test('lists what lacks the same below one sentence', () => {
    const at = words.indexOf('Nobody is named.')
    expect(words.slice(at + 1, at + 4)).toEqual(['Share (10.2)', 'Meet (10.2)', 'Advise (10.2)'])
  })

  test('tells behind each name where it is said, and what is inferred', () => {
    expect(words).toContain(
      'Learn (10.2) | Only Bath Area Forum (7.ii), the “Bath” (7.ii) and the Trading team (inferred, 7.ii) help.',
    )
  })

  test('begins with shares of all there are, and counts by rule', () => {
    expect(summary.map(plainText)).toEqual([
      '2 rules of 3 found 5 gaps, in 5 things.',
      '4 of 8 actions have no named owner.',
    ])
    expect(words).toContain('Action without an owner | 4 of 8 actions')
    expect(words).toContain('Expired | off')
  })

  test('of a part of the graph counts without a whole', () => {
    expect(wordsOf(build([unowned('Share')], { within: 'strategy/s' }).blocks)).toContain(
      'Action without an owner | 1',
    )
  })

  test('says so where nothing was found or a rule is switched off', () => {
    expect(words).toContain('Expired. It is over.')
    expect(words).toContain('“Expired” is switched off for a dataset: An old plan.')
    expect(build([]).summary).toEqual(['No gap was found by any of the 3 rules.'])
  })

  test('gives a spreadsheet a row for each gap', () => {
    expect(rows.rows[0]).toEqual({
      rule: 'ACTION_WITHOUT_OWNER',
      'rule.title': 'Action without an owner',
      'entity.id': 'ACTION/Share',
      'entity.kind': 'ACTION',
      'entity.name': 'Share',
      explanation: 'Nobody is named.',
      evidence: 'The Plan: 10.2',
    })
  })
})
