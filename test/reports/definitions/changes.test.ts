import { describe, expect, test } from 'vitest'
import { changesReport } from '../../../src/reports/definitions/changes.ts'
import { link, wordsOf } from '../support.ts'

const compare = {
  from: '2018-01-01',
  to: '2021-04-01',
  started: [
    { id: 'thematic-group/k', kind: 'THEMATIC_GROUP', name: 'Keynsham Group', summary: 'A partnership.' },
  ],
  ended: [],
  linksStarted: [],
  linksEnded: [link('A priority is part of a plan', 'STATED', '2')],
  changed: [{ id: 'role/r', kind: 'ROLE', name: 'Chair' }],
}
const answers = { compare: { compare } }

describe('what changed between two days', () => {
  test('tells what began, ended and changed, and says so where nothing did', () => {
    const { subject, blocks } = changesReport.build(answers, {})
    expect(subject).toBe('1 January 2018 to 1 April 2021')
    const words = wordsOf(blocks)
    expect(words).toContain('Keynsham Group | Thematic group | A partnership.')
    expect(words).toContain('Nothing that the documents date.')
    expect(words).toContain('A priority is part of a plan: stated (2)')
    expect(words).toContain('Chair | Role')
  })

  test('gives a spreadsheet all changes in one table', () => {
    expect(changesReport.rows?.(answers).rows.map((row) => [row.change, row.kind, row.name])).toEqual([
      ['started', 'THEMATIC_GROUP', 'Keynsham Group'],
      ['ended', 'LINK', 'A priority is part of a plan'],
      ['changed', 'ROLE', 'Chair'],
    ])
  })
})
