import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/reports/blocks.ts'
import { alignmentReport } from '../../../src/reports/definitions/alignment.ts'
import { evidence, link, paged, tablesOf, wordsOf } from '../support.ts'

const priority = { id: 'priority/p', kind: 'PRIORITY', name: 'Protect' }
const objective = { id: 'objective/o', kind: 'OBJECTIVE', name: 'Fund' }
const theirs = { id: 'priority/theirs', kind: 'PRIORITY', name: 'Their priority' }
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

function row(name: string, steps: ReturnType<typeof step>[] | null, weakestBasis = 'INFERRED') {
  return {
    action: { id: `action/${name}`, name },
    objective: { id: objective.id, name: objective.name },
    priority: { id: priority.id, name: priority.name },
    path: steps === null ? null : { hops: steps.length, weakestBasis, narrative: 'One, then two.', steps },
  }
}

const placed = (id: string, name: string) => ({
  id,
  name,
  evidence: [evidence('about.3', null, 'Their Plan')],
})
const thread = [step(objective, 'STRUCTURAL'), step(priority, 'STRUCTURAL'), step(pcc, 'INFERRED')]
const threadByPriority = [...thread.slice(0, 2), step(theirs, 'INFERRED'), step(pcc, 'STATED')]

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
      unaddressed: unaddressed.map((name) => placed(`priority/${name}`, name)),
    },
  }
}

function build(all: ReturnType<typeof answer>[]) {
  const strategies = [
    ...all.map(({ alignment: { strategy } }) => ({
      ...placed(strategy.id, strategy.name),
      priorities: strategy.id === pcc.id ? [placed('a', 'Right people'), placed(theirs.id, 'Other')] : [],
    })),
    {
      ...placed('strategy/joint', 'Joint Plan'),
      priorities: [placed('priority/p', 'Protect'), placed('x', 'Loose')],
    },
  ]
  return alignmentReport.build(
    { first: all[0], all, strategies: { strategies: paged(strategies) } },
    { plan: 'strategy/joint', strategy: pcc.id },
  )
}

describe('the alignment report', () => {
  const { subject, summary, blocks, rows } = build([
    answer(
      pcc,
      [
        row('Manage reviews', thread),
        row('Learn', thread),
        row('Share', threadByPriority),
        row('Count', null),
      ],
      ['Right people'],
    ),
    answer({ id: 'strategy/other', name: 'Other' }, [row('Manage reviews', null)]),
    answer({ id: 'strategy/near', name: 'Near' }, [
      row('Learn', [step({ ...pcc, id: 'strategy/near' }, 'STATED')], 'STATED'),
    ]),
  ])
  const words = wordsOf(blocks)

  test('is about the plan, and begins with how much of it is aligned, how surely, and what is not', () => {
    expect(subject).toBe('Joint Plan')
    expect(summary.map(plainText)).toEqual([
      '3 of 4 actions of the plan have a thread to the PCC Plan; 1 has none.',
      'All 3 threads rest on at least one step that is inferred; no document says it.',
      '2 actions serve that plan as a whole, and none of its priorities.',
      '1 of 2 priorities of that plan is reached by no action: “Right people”.',
      '1 other strategy is reached: Near (1 action). 1 strategy is reached by none.',
    ])
  })

  test('tells the thread that actions share once, with its evidence and the reason where it is inferred', () => {
    expect(words).toContain('## Through the priority “Protect”')
    expect(words).toContain('something leads to PCC Plan: inferred (10.2): Same title.')
    expect(words.filter((line) => line.startsWith('something leads to PCC Plan: inferred'))).toHaveLength(1)
    expect(words).toContain('Manage reviews | By its place in the plan (10.2) | inferred')
    expect(words).toContain('Learn | By its place in the plan (10.2) | inferred')
  })

  test('names what is not addressed, on either side, and where it stands', () => {
    expect(words).toContain('“Right people”, of the PCC Plan (Their Plan: about.3)')
    expect(words).toContain('“Loose” (Their Plan: about.3)')
    expect(words).toContain('Other (Their Plan: about.3).')
    expect(words).toContain('Count | Protect')
  })

  test('sets every action against each strategy that is reached', () => {
    const matrix = tablesOf(blocks).find(({ caption }) => caption.includes('a dash where there is no thread'))
    expect(matrix?.columns.map(({ header }) => header)).toEqual(['Action', 'PCC Plan', 'Near'])
    expect(words).toContain('Learn | inferred | stated')
    expect(words).toContain('Count | – | –')
  })

  test('tells a thread of one step whole', () => {
    expect(words).toContain('## In one step')
    expect(words).toContain('Learn | something leads to PCC Plan: stated (10.2) | stated')
  })

  test('gives a spreadsheet a row for each action and strategy, reached or not', () => {
    expect(rows.rows.map((one) => [one['strategy.name'], one['action.name'], one.thread])).toEqual([
      ['PCC Plan', 'Manage reviews', true],
      ['PCC Plan', 'Learn', true],
      ['PCC Plan', 'Share', true],
      ['PCC Plan', 'Count', false],
      ['Other', 'Manage reviews', false],
      ['Near', 'Learn', true],
    ])
    expect(rows.rows[0]).toMatchObject({ weakestBasis: 'INFERRED', hops: 3, evidence: 'The Plan: 10.2' })
  })
})

describe('how strong the threads are', () => {
  test.each([
    [['STATED'], 'This thread is stated at every step.'],
    [['STRUCTURAL', 'STRUCTURAL'], 'All 2 threads rest at the weakest step on the structure of a document.'],
    [
      ['STATED', 'STRUCTURAL', 'INFERRED', 'INFERRED'],
      'Of these threads, 1 are stated at every step, 1 rest at their weakest step on the structure of a document, and 2 on a step that is inferred.',
    ],
  ])('is told of %j', (bases, sentence) => {
    const { summary } = build([
      answer(
        pcc,
        bases.map((basis, i) => row(`A${i}`, thread, basis)),
      ),
    ])
    expect(summary.map(plainText)).toContain(sentence)
  })
})
