import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../../src/errors.ts'
import { plainText } from '../../../src/reports/blocks.ts'
import { actionsReport } from '../../../src/reports/definitions/actions.ts'
import { evidence, link, wordsOf } from '../support.ts'

const nothing = { totalCount: 0, edges: [] }
const bare = {
  id: 'action/learn',
  name: 'Learn',
  summary: null,
  priority: null,
  objective: null,
  owners: [],
  isFundedBy: nothing,
  addresses: nothing,
  evidence: [evidence('8.i')],
}
const edge = (name: string, basis: 'STATED' | 'INFERRED', locator: string) => ({
  node: { name },
  link: link(name, basis, locator),
})
const full = {
  ...bare,
  id: 'action/manage',
  name: 'Manage reviews',
  priority: { name: 'Protect', evidence: [evidence('10')] },
  objective: {
    name: 'Fund',
    evidence: [evidence('10.2.1')],
    isFundedBy: { totalCount: 1, edges: [edge('The fund', 'INFERRED', '10.2.1')] },
  },
  owners: [{ role: 'CONTRIBUTOR', owner: { name: 'The group' }, link: link('d', 'INFERRED', '10.2.1') }],
  addresses: { totalCount: 3, edges: [edge('Abuse', 'STATED', '10.2')] },
}

describe('the action register', () => {
  const build = (strategy: unknown) => actionsReport.build({ plan: { strategy } }, { plan: 'strategy/plan' })
  const { subject, summary, blocks, rows } = build({ name: 'Plan', actions: [bare, full] })
  const words = wordsOf(blocks)

  test('tells owners, funding, concerns and places, and marks what is inferred', () => {
    expect(subject).toBe('Plan')
    expect(words).toContain('Objective: Fund (10.2.1)')
    expect(words).toContain(
      'Manage reviews | Contributes: The group (inferred, 10.2.1) | The fund, through the objective (inferred, 10.2.1) | Abuse (10.2) / and 2 more | 8.i',
    )
  })

  test('says so where nobody is named and nothing pays, and puts what is under no priority last', () => {
    expect(words).toContain('Learn | Nobody is named. | None is named. | None is named. | 8.i')
    expect(words.indexOf('# Actions under no priority')).toBeGreaterThan(words.indexOf('# Protect'))
  })

  test('begins with how many lack an owner or funding', () => {
    expect(summary.map(plainText)).toEqual([
      'The plan commits to 2 actions, under 1 priority; 1 of them stands under none.',
      '1 of 2 actions has no named owner; 1 more has only contributors, so that nobody named answers for them.',
      '1 of 2 actions has no named funding, neither their own nor through their objective.',
    ])
    expect(build({ name: 'Plan', actions: [] }).summary).toEqual(['The plan commits to no action.'])
  })

  test('gives a spreadsheet a row for each action, with what is inferred marked', () => {
    expect(rows.rows[1]).toMatchObject({
      'action.id': 'action/manage',
      contributes: 'The group (inferred)',
      'funding.throughObjective': 'The fund (inferred)',
      concerns: 'Abuse',
      evidence: 'The Plan: 8.i',
    })
  })

  test('throws InvalidInputError when there is no such plan', () => {
    expect(() => build(null)).toThrow(InvalidInputError)
  })
})
