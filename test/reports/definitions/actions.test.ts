import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../../src/errors.ts'
import { actionsReport } from '../../../src/reports/definitions/actions.ts'
import { evidence, link, wordsOf } from '../support.ts'

const nothing = { totalCount: 0, edges: [] }
const bare = {
  name: 'Learn',
  summary: null,
  priority: null,
  objective: null,
  owners: [],
  isFundedBy: nothing,
  addresses: nothing,
  evidence: [evidence('8.i')],
}
const full = {
  ...bare,
  name: 'Manage reviews',
  priority: { name: 'Protect' },
  objective: { name: 'Fund', fundingStreams: [{ name: 'The fund' }] },
  owners: [{ role: 'DELIVERY', owner: { name: 'The group' }, link: link('d', 'INFERRED', '10.2.1') }],
  addresses: { totalCount: 3, edges: [{ node: { name: 'Abuse' }, link: link('a', 'STATED', '10.2') }] },
}

describe('the action register', () => {
  const build = (strategy: unknown) => actionsReport.build({ plan: { strategy } }, { plan: 'strategy/plan' })

  test('tells owners, funding, concerns and places, and marks what is inferred', () => {
    const { subject, blocks } = build({ name: 'Plan', actions: [bare, full] })
    expect(subject).toBe('Plan')
    const words = wordsOf(blocks)
    expect(words).toContain('Objective: Fund')
    expect(words).toContain(
      'Manage reviews | Delivers: The group (inferred, 10.2.1) | The fund (through its objective) | Abuse (10.2) / and 2 more | 8.i',
    )
  })

  test('says so where nobody is named and nothing pays, and puts what is under no priority last', () => {
    const words = wordsOf(build({ name: 'Plan', actions: [bare, full] }).blocks)
    expect(words).toContain('Learn | Nobody is named. | None is named. | None is named. | 8.i')
    expect(words.indexOf('# Actions under no priority')).toBeGreaterThan(words.indexOf('# Protect'))
    expect(words).toContain('Actions without a named owner: 1. Without anybody named who leads: 2.')
  })

  test('throws InvalidInputError when there is no such plan', () => {
    expect(() => build(null)).toThrow(InvalidInputError)
  })
})
