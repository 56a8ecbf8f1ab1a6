import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/reports/blocks.ts'
import { changesReport } from '../../../src/reports/definitions/changes.ts'
import { evidence, link, wordsOf } from '../support.ts'

const days = { validFrom: null, validTo: null }
const holder = (name: string, validFrom: string | null, validTo: string | null) => ({
  name,
  validFrom,
  validTo,
  evidence: [evidence('1.i')],
})
const changedLink = (statement: string, source: string, target: string) => ({
  ...link(statement, 'STATED', '2'),
  ...days,
  source: { id: source },
  target: { id: target },
})
const compare = {
  from: '2018-01-01',
  to: '2021-04-01',
  started: [
    {
      id: 'thematic-group/k',
      kind: 'THEMATIC_GROUP',
      name: 'Keynsham Group',
      summary: 'A partnership.',
      validFrom: '2018-02-22',
      validTo: null,
      evidence: [evidence('8.ii.a')],
    },
  ],
  ended: [],
  linksStarted: [changedLink('Traders is a member of Keynsham Group', 'partner/t', 'thematic-group/k')],
  linksEnded: [changedLink('A priority is part of a plan', 'priority/p', 'strategy/s')],
  changes: [
    {
      entity: { id: 'role/r', kind: 'ROLE', name: 'Chair' },
      explanation: 'First left, Second came.',
      holdersStarted: [holder('Second', '2019-05-02', null)],
      holdersEnded: [holder('First', null, '2019-05-01')],
    },
  ],
}
const { subject, summary, blocks, rows } = changesReport.build({ compare: { compare } }, {})
const words = wordsOf(blocks)

describe('what changed between two days', () => {
  test('begins with how much did, and what', () => {
    expect(subject).toBe('1 January 2018 to 1 April 2021')
    expect(summary.map(plainText)).toEqual([
      'Between 1 January 2018 and 1 April 2021, 1 thing began and 0 ended; 1 more gained or lost a link or a holder.',
      'What began: Keynsham Group.',
      'With them, 1 link began and 1 ended.',
    ])
  })

  test('tells what began with its day, its place and its links, and says so where nothing did', () => {
    const at = words.indexOf(
      'Keynsham Group (thematic group), from 22 February 2018 (8.ii.a). A partnership.',
    )
    expect(words[at + 1]).toBe('Traders is a member of Keynsham Group | stated (2)')
    expect(words).toContain('Links between things that held on both days')
    expect(words).toContain('A priority is part of a plan | stated (2)')
    expect(words).toContain('Roles | Chair')
  })

  test('names those who left or took up a post', () => {
    expect(words).toContain('Chair | First, until 1 May 2019 (1.i)')
    expect(words).toContain('Chair | Second, from 2 May 2019 (1.i)')
  })

  test('gives a spreadsheet all changes in one table', () => {
    expect(rows.rows[3]?.explanation).toBe('First left, Second came.')
    expect(rows.rows.map((row) => [row.change, row.kind, row.name])).toEqual([
      ['began', 'THEMATIC_GROUP', 'Keynsham Group'],
      ['began', 'LINK', 'Traders is a member of Keynsham Group'],
      ['ended', 'LINK', 'A priority is part of a plan'],
      ['changed', 'ROLE', 'Chair'],
    ])
  })
})
