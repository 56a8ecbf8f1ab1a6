import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/reports/blocks.ts'
import { ownershipReport } from '../../../src/reports/definitions/ownership.ts'
import { gap, link, paged, wordsOf } from '../support.ts'

const curo = { id: 'partner/curo', kind: 'PARTNER', name: 'Curo' }
const group = { id: 'thematic-group/rag', kind: 'THEMATIC_GROUP', name: 'Responsible Authorities Group' }
const thing = (id: string, name: string) => ({ id: `service/${id}`, kind: 'SERVICE', name })
const rows = [
  {
    owner: curo,
    role: 'DELIVERY',
    owned: thing('team', 'Tenancy team'),
    sole: true,
    link: {
      id: '1',
      ...link('Curo delivers the Tenancy team', 'INFERRED', '7.iii', 'It is named beside it.'),
    },
  },
  {
    owner: curo,
    role: 'CONTRIBUTOR',
    owned: thing('beds', 'Beds'),
    sole: true,
    link: { id: '2', ...link('b', 'STATED', '7.i') },
  },
  {
    owner: curo,
    role: 'CONTRIBUTOR',
    owned: group,
    sole: false,
    link: { id: '3', ...link('c', 'STATED', '7.iii') },
  },
  {
    owner: group,
    role: 'LEAD',
    owned: { ...group, id: 'strategy/plan', kind: 'STRATEGY', name: 'Plan' },
    sole: false,
    link: { id: '4', ...link('l', 'STATED') },
  },
]
const unowned = ['Learn', 'Meet', 'Share'].map((name) =>
  gap('ACTION_WITHOUT_OWNER', 'ACTION', name, 'Nobody is named.'),
)

describe('the ownership register', () => {
  const build = (owned: unknown[], gaps: unknown[]) =>
    ownershipReport.build({ rows: { ownership: paged(owned) }, unowned: { gaps: paged(gaps) } }, {})
  const { summary, blocks, rows: flat } = build(rows, unowned)
  const words = wordsOf(blocks)

  test('groups what is owned by its owner, with role, basis, place and reason', () => {
    expect(words).toContain('Curo (partner): delivers 1, contributes to 2, is the only owner of 2')
    expect(words).toContain(
      'Tenancy team | Service | Delivers (only owner) | inferred (7.iii): It is named beside it.',
    )
    expect(words).toContain('Responsible Authorities Group | Thematic group | Contributes | stated (7.iii)')
  })

  test('begins with what hangs on one owner, and what nobody leads', () => {
    expect(summary.map(plainText)).toEqual([
      '2 owners lead, deliver or contribute to 4 things: plans, groups, services, initiatives, funding, objectives and actions.',
      '2 of 4 things have one owner only: without it, nobody named would be left.',
      '3 of 4 things have nobody named who leads them.',
      'Curo is the only owner of 2 of them, more than anybody else.',
      '3 actions have no named owner at all.',
    ])
    expect(words).toContain('Curo | Partner | 2 | – | 1 | 2')
    expect(words).toContain('Tenancy team | Curo, which delivers (inferred, 7.iii)')
  })

  test('lists the actions that nobody owns', () => {
    expect(words.slice(words.indexOf('Nobody is named.') + 1).slice(0, 3)).toEqual([
      'Learn (10.2)',
      'Meet (10.2)',
      'Share (10.2)',
    ])
  })

  test('gives a spreadsheet a row for each owner of each thing', () => {
    expect(flat.rows[0]).toMatchObject({
      'owner.id': 'partner/curo',
      role: 'DELIVERY',
      sole: true,
      basis: 'INFERRED',
      reason: 'It is named beside it.',
      evidence: 'The Plan: 7.iii',
    })
  })

  test('says so when nothing is owned, or everything is', () => {
    const none = build([], [])
    expect(none.summary).toEqual(['Nothing is owned by anybody within what was asked about.'])
    expect(wordsOf(none.blocks)).toContain('Every action has somebody named who owns it.')
  })
})
