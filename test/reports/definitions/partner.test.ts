import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../../src/errors.ts'
import { plainText } from '../../../src/reports/blocks.ts'
import { partnerReport } from '../../../src/reports/definitions/partner.ts'
import { evidence, link, paged, wordsOf } from '../support.ts'

const curo = { id: 'partner/curo', kind: 'PARTNER', name: 'Curo' }
const team = { id: 'service/team', kind: 'SERVICE', name: 'Tenancy team' }
const group = { id: 'thematic-group/rag', kind: 'THEMATIC_GROUP', name: 'The group' }
const duty = { id: 'duty/d', kind: 'DUTY', name: 'The duty' }
const post = { id: 'role/r', kind: 'ROLE', name: 'Manager' }
const delivers = { id: '1', ...link('Curo delivers the Tenancy team', 'STATED', '7.iii') }
const partner = {
  ...curo,
  summary: 'A housing association.',
  aliases: ['Curo Group'],
  validFrom: '1999-03-01',
  validTo: null,
  identifiers: [{ scheme: 'org-id', value: 'GB-1', url: null }],
  posts: [
    {
      id: post.id,
      name: 'Manager',
      holders: [{ name: 'A. Person', validFrom: null, validTo: '2019-04-01', evidence: [evidence('1.i')] }],
    },
  ],
  evidence: [evidence('7.iii')],
  links: paged([
    { ...delivers, type: 'DELIVERS', source: curo, target: team },
    {
      ...link('Curo is a member of the group', 'STATED', '3.i'),
      id: '2',
      type: 'MEMBER_OF',
      source: curo,
      target: group,
    },
    {
      ...link('The duty binds Curo', 'INFERRED', '3.i', 'It is named.'),
      id: '3',
      type: 'BINDS',
      source: duty,
      target: curo,
    },
    {
      ...link('The manager is a post in Curo', 'INFERRED', '3.i', 'So it seems.'),
      id: '4',
      type: 'HELD_IN',
      source: post,
      target: curo,
    },
  ]),
}
const owned = {
  ownership: paged([{ owner: curo, role: 'DELIVERY', owned: team, sole: true, link: delivers }]),
}
const lost = {
  impact: {
    removed: [{ id: curo.id }],
    losses: [
      { loss: 'OWNER', whole: true, entity: team, links: [delivers] },
      { loss: 'THREAD', whole: false, entity: duty, links: [delivers] },
    ],
  },
}

describe("the partner's sheet", () => {
  const build = (of: unknown) =>
    partnerReport.build({ partner: { partner: of }, owned, lost }, { partner: 'partner/curo' })
  const { subject, summary, blocks, rows } = build(partner)
  const words = wordsOf(blocks)

  test('tells what the partner is, owns and is otherwise connected with', () => {
    expect(subject).toBe('Curo')
    expect(words).toContain('In being: from 1 March 1999')
    expect(words).toContain('Tenancy team | Service | Delivers (only owner) | stated (7.iii)')
    expect(words).toContain('Curo is a member of …')
    expect(words).toContain('Curo is bound by …')
    expect(words).toContain('The duty | Duty | inferred (3.i): It is named.')
  })

  test('tells who holds a post where the post is told, with how surely it is one here', () => {
    expect(words).toContain(
      'Manager / Held by A. Person, until 1 April 2019 (1.i) | Role | inferred (3.i): So it seems.',
    )
  })

  test('begins with what it does, and what would be lost without it', () => {
    expect(summary.map(plainText)).toEqual([
      'It delivers 1 thing; of 1 thing it is the only named owner.',
      'It sits on 1 group.',
      'Without it, 1 thing would be left without owner, funding or thread.',
    ])
    expect(words).toContain('No named owner would be left for: Tenancy team, a service (7.iii).')
  })

  test('tells what it owns once', () => {
    expect(words.filter((line) => line.startsWith('Tenancy team'))).toHaveLength(1)
  })

  test('gives a spreadsheet every link, those by which it owns something with the role', () => {
    expect(rows.rows.map((row) => [row.relation, row['other.name'], row.role, row.sole])).toEqual([
      ['delivers', 'Tenancy team', 'DELIVERY', true],
      ['is a member of', 'The group', null, null],
      ['is bound by', 'The duty', null, null],
      ['has post', 'Manager', null, null],
    ])
  })

  test('throws InvalidInputError when there is no such partner', () => {
    expect(() => build(null)).toThrow(InvalidInputError)
  })
})
