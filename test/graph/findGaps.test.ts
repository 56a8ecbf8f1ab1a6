import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../src/errors.ts'
import { findGaps } from '../../src/graph/findGaps.ts'
import { findRuleSettings } from '../../src/graph/findRuleSettings.ts'
import { gapRuleNames, gapRules } from '../../src/graph/gapRules.ts'
import { DAYS, lawfulGraphs } from './lawfulGraphs.ts'
import { naiveRules } from './naiveGaps.ts'
import {
  datasetFrom,
  entitiesIn,
  entityFrom,
  entityOf,
  evidenceFrom,
  type GraphLiteral,
  snapshotFrom,
} from './support.ts'

const today = '2020-06-01'

const off = (rule: string) => ({ rule, on: false, reason: 'Not ours to fund.' })

const chaos: GraphLiteral = {
  entities: [
    entityFrom('objective/z', { evidence: evidenceFrom('2.i') }),
    entityFrom('objective/a', { evidence: evidenceFrom('3.i') }),
    entityFrom('objective/elsewhere', { dataset: 'other', evidence: evidenceFrom('1') }),
    entityFrom('strategy/plan'),
  ],
  links: ['objective/z PART_OF priority/p STRUCTURAL', 'action/x PART_OF objective/z STRUCTURAL'],
}

describe('findGaps', () => {
  test('gives rows in the order of the rules, then as the plan sets things out', () => {
    const rules = ['OBJECTIVE_WITHOUT_ACTION', 'OBJECTIVE_WITHOUT_FUNDING']
    const rows = findGaps(snapshotFrom(chaos), { rules, today })
    expect(rows.map(({ rule, entity }) => `${rule} ${entity.id}`)).toEqual([
      'OBJECTIVE_WITHOUT_FUNDING objective/elsewhere',
      'OBJECTIVE_WITHOUT_FUNDING objective/z',
      'OBJECTIVE_WITHOUT_FUNDING objective/a',
      'OBJECTIVE_WITHOUT_ACTION objective/elsewhere',
      'OBJECTIVE_WITHOUT_ACTION objective/a',
    ])
  })

  test('looks only within an entity and its parts', () => {
    const snapshot = snapshotFrom(chaos)
    const rows = findGaps(snapshot, { within: entityOf(snapshot, 'priority/p'), today })
    expect(new Set(rows.map(({ entity }) => entity.id))).toEqual(
      new Set(['priority/p', 'objective/z', 'action/x']),
    )
  })

  test('gives nothing of a rule for the entities of a dataset that switched it off, even when asked for it', () => {
    const snapshot = snapshotFrom({
      ...chaos,
      datasets: [
        datasetFrom('test', { rules: [off('OBJECTIVE_WITHOUT_FUNDING'), off('OF_LONG_AGO')] }),
        datasetFrom('other', { rules: [{ ...off('OBJECTIVE_WITHOUT_ACTION'), on: true }] }),
      ],
    })
    const rows = findGaps(snapshot, { rules: ['OBJECTIVE_WITHOUT_FUNDING'], today })
    expect(rows.map(({ entity }) => entity.id)).toEqual(['objective/elsewhere'])
    expect(findRuleSettings(snapshot)).toEqual([
      { rule: 'OBJECTIVE_WITHOUT_FUNDING', dataset: 'test', on: false, reason: 'Not ours to fund.' },
      { rule: 'OBJECTIVE_WITHOUT_ACTION', dataset: 'other', on: true, reason: 'Not ours to fund.' },
    ])
  })

  test('refuses a rule that there is not, whatever its name', () => {
    for (const rule of ['WITHOUT_ANYTHING', 'toString', '']) {
      expect(() => findGaps(snapshotFrom(chaos), { rules: [rule], today })).toThrow(InvalidInputError)
    }
    expect(findGaps(snapshotFrom(chaos), { rules: [], today })).toEqual([])
  })

  test('sees nothing of what the clearance may not see', () => {
    const links = ['partner/p LEADS action/a RESTRICTED']
    const rules = ['ACTION_WITHOUT_OWNER']
    expect(findGaps(snapshotFrom({ links }, 'PARTNERS'), { rules, today })).toHaveLength(1)
    expect(findGaps(snapshotFrom({ links }), { rules, today })).toHaveLength(0)
  })

  test('has a title and whole sentences for each rule', () => {
    for (const name of gapRuleNames) {
      expect(gapRules[name].title).toMatch(/^[A-Z].*[a-z]$/)
      expect(gapRules[name].description).toMatch(/^[A-Z].*\.$/s)
    }
  })

  const everything = lawfulGraphs({
    prefixes: [
      'partner',
      'thematic-group',
      'strategy',
      'priority',
      'objective',
      'action',
      'funding-stream',
      'measure',
      'service',
      'concern',
    ],
    types: [
      'CHAIRS',
      'DELIVERS',
      'CONTRIBUTES_TO',
      'MEMBER_OF',
      'PUBLISHES',
      'PART_OF',
      'SUPPORTS',
      'FUNDS',
      'RECEIVES',
      'MEASURED_BY',
      'ADDRESSES',
      'LINKS_TO',
      'SUCCEEDS',
    ],
    maxLinks: 40,
  })

  const money = lawfulGraphs({
    prefixes: ['partner', 'thematic-group', 'objective', 'action', 'funding-stream', 'service'],
    types: ['DELIVERS', 'CONTRIBUTES_TO', 'PART_OF', 'SUPPORTS', 'FUNDS', 'RECEIVES', 'LEADS'],
  })

  const plans = lawfulGraphs({
    prefixes: ['strategy', 'priority', 'objective', 'action'],
    types: ['PART_OF', 'SUPPORTS', 'LINKS_TO', 'IMPLEMENTS'],
    maxLinks: 14,
  })

  test.each([
    ['of everything', everything],
    ['of money', money],
    ['of plans', plans],
  ])('gives what the rules told anew give, on graphs %s', (_, graphs) => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...DAYS), (graph, day) => {
        const snapshot = snapshotFrom(graph)
        const rows = findGaps(snapshot, { today: day })
        for (const [rule, isGap] of Object.entries(naiveRules(snapshot, day))) {
          const found = rows.filter((row) => row.rule === rule).map(({ entity }) => entity.id)
          const expected = entitiesIn(snapshot)
            .filter(isGap)
            .map(({ id }) => id)
          expect([rule, ...found.sort()]).toEqual([rule, ...expected])
        }
        for (const { explanation } of rows) expect(explanation).toMatch(/^\P{Ll}.*\.$/u)
        for (const { explanation } of rows) expect(explanation).not.toMatch(/undefined|null|\s\s/)
      }),
      { numRuns: 300 },
    )
  })
})
