import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../../src/errors.ts'
import { partnerReport } from '../../../src/reports/definitions/partner.ts'
import { evidence, link, paged, wordsOf } from '../support.ts'

const curo = { id: 'partner/curo', kind: 'PARTNER', name: 'Curo' }
const team = { id: 'service/team', kind: 'SERVICE', name: 'Tenancy team' }
const group = { id: 'thematic-group/rag', kind: 'THEMATIC_GROUP', name: 'The group' }
const duty = { id: 'duty/d', kind: 'DUTY', name: 'The duty' }
const delivers = link('Curo delivers the Tenancy team', 'STATED', '7.iii')
const partner = {
  ...curo,
  summary: 'A housing association.',
  aliases: ['Curo Group'],
  validFrom: '1999-03-01',
  validTo: null,
  identifiers: [{ scheme: 'org-id', value: 'GB-1' }],
  posts: [{ name: 'Manager', holders: [{ name: 'A. Person', validFrom: null, validTo: '2019-04-01' }] }],
  evidence: [evidence('7.iii')],
  links: paged([
    { ...delivers, type: 'DELIVERS', source: curo, target: team },
    {
      ...link('Curo is a member of the group', 'STATED', '3.i'),
      type: 'MEMBER_OF',
      source: curo,
      target: group,
    },
    {
      ...link('The duty binds Curo', 'INFERRED', '3.i', 'It is named.'),
      type: 'BINDS',
      source: duty,
      target: curo,
    },
  ]),
}
const owned = {
  ownership: paged([{ owner: curo, role: 'DELIVERY', owned: team, sole: true, link: delivers }]),
}

describe("the partner's sheet", () => {
  const build = (of: unknown) =>
    partnerReport.build({ partner: { partner: of }, owned }, { partner: 'partner/curo' })

  test('tells what the partner is, owns and is otherwise connected with', () => {
    const { subject, blocks } = build(partner)
    expect(subject).toBe('Curo')
    const words = wordsOf(blocks)
    expect(words).toContain('In being: from 1 March 1999')
    expect(words).toContain('Post: Manager (A. Person, until 1 April 2019)')
    expect(words).toContain('Tenancy team | Service | Delivers (only owner) | stated (7.iii)')
    expect(words).toContain('Curo is a member of …')
    expect(words).toContain('Curo is bound by …')
    expect(words).toContain('The duty | Duty | inferred (3.i): It is named.')
  })

  test('tells what it owns once', () => {
    expect(wordsOf(build(partner).blocks).filter((line) => line.startsWith('Tenancy team'))).toHaveLength(1)
  })

  test('throws InvalidInputError when there is no such partner', () => {
    expect(() => build(null)).toThrow(InvalidInputError)
  })
})
