import { describe, expect, test } from 'vitest'
import { ownershipReport } from '../../../src/reports/definitions/ownership.ts'
import { link, paged, wordsOf } from '../support.ts'

const curo = { id: 'partner/curo', kind: 'PARTNER', name: 'Curo' }
const group = { id: 'thematic-group/rag', kind: 'THEMATIC_GROUP', name: 'Responsible Authorities Group' }
const rows = [
  {
    owner: curo,
    role: 'DELIVERY',
    owned: { id: 'service/team', kind: 'SERVICE', name: 'Tenancy team' },
    sole: true,
    link: link('Curo delivers the Tenancy team', 'INFERRED', '7.iii', 'It is named beside it.'),
  },
  { owner: curo, role: 'CONTRIBUTOR', owned: group, sole: false, link: link('c', 'STATED', '7.iii') },
  {
    owner: group,
    role: 'LEAD',
    owned: { ...group, id: 'strategy/plan', kind: 'STRATEGY', name: 'Plan' },
    sole: false,
    link: link('l', 'STATED'),
  },
]

describe('the ownership register', () => {
  test('groups what is owned by its owner, with role, basis, place and reason', () => {
    const words = wordsOf(ownershipReport.build({ rows: { ownership: paged(rows) } }, {}).blocks)
    expect(words).toContain('Curo (partner)')
    expect(words).toContain(
      'Tenancy team | Service | Delivers (only owner) | inferred (7.iii): It is named beside it.',
    )
    expect(words).toContain('Responsible Authorities Group | Thematic group | Contributes | stated (7.iii)')
    expect(words).toContain('2 owners hold 3 things between them.')
    expect(words).toContain('Tenancy team | Curo, which delivers')
  })

  test('says so when nothing is owned', () => {
    const words = wordsOf(ownershipReport.build({ rows: { ownership: paged([]) } }, {}).blocks)
    expect(words).toContain('Nothing is owned by anybody within what was asked about.')
  })
})
