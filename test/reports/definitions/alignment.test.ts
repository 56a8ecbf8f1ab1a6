import { describe, expect, test } from 'vitest'
import { alignmentReport } from '../../../src/reports/definitions/alignment.ts'
import { link, paged, wordsOf } from '../support.ts'

const priority = { id: 'priority/p', kind: 'PRIORITY', name: 'Protect' }
const objective = { id: 'objective/o', kind: 'OBJECTIVE', name: 'Fund' }
const pcc = { id: 'strategy/pcc', kind: 'STRATEGY', name: 'PCC Plan' }

function step(to: { id: string; kind: string; name: string }, basis: 'STATED' | 'STRUCTURAL' | 'INFERRED') {
  return {
    to,
    link: link(
      `something leads to ${to.name}`,
      basis,
      '10.2',
      basis === 'INFERRED' ? 'Same title.' : undefined,
    ),
  }
}

function row(name: string, steps: ReturnType<typeof step>[] | null) {
  return {
    action: { name },
    objective: { id: objective.id, name: objective.name },
    priority: { id: priority.id, name: priority.name },
    path: steps === null ? null : { weakestBasis: 'INFERRED', steps },
  }
}

const thread = [step(objective, 'STRUCTURAL'), step(priority, 'STRUCTURAL'), step(pcc, 'INFERRED')]

function answer(
  strategy: { id: string; name: string },
  rows: ReturnType<typeof row>[],
  unaddressed: string[] = [],
) {
  return {
    alignment: {
      plan: { name: 'Joint Plan' },
      strategy,
      rows,
      truncated: false,
      unaddressed: unaddressed.map((name) => ({ name })),
    },
  }
}

function build(all: ReturnType<typeof answer>[]) {
  const strategies = { strategies: paged(all.map(({ alignment }) => alignment.strategy)) }
  return alignmentReport.build(
    { first: all[0], all, strategies },
    { plan: 'strategy/joint', strategy: pcc.id },
  )
}

describe('the alignment report', () => {
  const { subject, blocks } = build([
    answer(pcc, [row('Manage reviews', thread), row('Learn', thread), row('Count', null)], ['Right people']),
    answer({ id: 'strategy/other', name: 'Other' }, [row('Manage reviews', null)]),
    answer({ id: 'strategy/near', name: 'Near' }, [
      row('Learn', [step({ ...pcc, id: 'strategy/near' }, 'STATED')]),
    ]),
  ])
  const words = wordsOf(blocks)

  test('is about the plan', () => {
    expect(subject).toBe('Joint Plan')
  })

  test('tells the thread that actions share once, with its evidence and the reason where it is inferred', () => {
    expect(words).toContain('## Through the priority “Protect”')
    expect(words).toContain('something leads to PCC Plan: inferred (10.2): Same title.')
    expect(words.filter((line) => line.startsWith('something leads to PCC Plan: inferred'))).toHaveLength(1)
    expect(words).toContain('Manage reviews | By its place in the plan (10.2) | inferred')
    expect(words).toContain('Learn | By its place in the plan (10.2) | inferred')
  })

  test('names what is not addressed', () => {
    expect(words).toContain('No action reaches “Right people”.')
    expect(words).toContain('Count | Protect')
  })

  test('leaves out strategies that no action reaches, and says how many they are', () => {
    expect(words).toContain('# Near')
    expect(words).not.toContain('# Other')
  })

  test('tells a thread of one step whole', () => {
    expect(words).toContain('## In one step')
    expect(words).toContain('Learn | something leads to PCC Plan: stated (10.2) | inferred')
  })
})
