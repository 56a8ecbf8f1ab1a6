import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../src/errors.ts'
import { findGaps } from '../../src/graph/findGaps.ts'
import { findRuleSettings } from '../../src/graph/findRuleSettings.ts'
import { gapRuleNames, gapRules } from '../../src/graph/gapRules.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { VISIBILITIES } from '../../src/ontology/records.ts'
import { DAYS, lawfulGraphs } from './lawfulGraphs.ts'
import { isPartOf } from './naive.ts'
import { naiveRules } from './naiveGaps.ts'
import {
  datasetFrom,
  entitiesIn,
  entityFrom,
  entityOf,
  evidenceFrom,
  figureFrom,
  type GraphLiteral,
  linksIn,
  nthEntity,
  type PlainGraph,
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
      'duty',
      'role',
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
      'PROVIDES',
      'RECEIVES',
      'MEASURED_BY',
      'ADDRESSES',
      'LINKS_TO',
      'SUCCEEDS',
      'FULFILS',
      'BINDS',
    ],
    maxLinks: 45,
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

  const settings = fc.uniqueArray(
    fc.record({ rule: fc.constantFrom(...gapRuleNames), on: fc.boolean(), reason: fc.constant('So.') }),
    { selector: ({ rule }) => rule, maxLength: 4 },
  )
  const asked = fc.record({
    clearance: fc.constantFrom(...VISIBILITIES),
    /** As of the day, or with nothing left out by date. */
    isPinned: fc.boolean(),
    day: fc.constantFrom(...DAYS),
    within: fc.option(fc.nat(23), { freq: 2 }),
  })

  test.each([
    ['of everything', everything],
    ['of money', money],
    ['of plans', plans],
  ])('gives what the rules told anew give, on graphs %s', (_, graphs) => {
    fc.assert(
      fc.property(graphs, settings, asked, (graph, rules, { clearance, isPinned, day, within }) => {
        const measured = graph.entities.filter(({ id }) => id === 'measure/a')
        const whole = snapshotFrom(
          {
            ...graph,
            datasets: [datasetFrom('other', { rules }), datasetFrom('test')],
            observations: measured.map(({ id }) => figureFrom(id, 'x')),
          },
          clearance,
        )
        const snapshot = isPinned ? whole.asOf(day) : whole
        fc.pre(snapshot.entityIndexes.length > 0)
        const top = within === null ? undefined : nthEntity(snapshot, within)
        const rows = findGaps(snapshot, { today: day, ...(top && { within: top }) })

        const figures = Array.from(snapshot.observationIndexes, (index) => snapshot.observationAt(index))
        const now = isPinned ? plainOn(whole, (thing) => begun(thing, day) && !ended(thing, day)) : whole
        const past = isPinned ? plainOn(whole, (thing) => begun(thing, day)) : whole
        for (const rule of gapRuleNames) {
          const plain = rule === 'EXPIRED' ? past : now
          const isGap = naiveRules(plain, day, figures)[rule]
          const found = rows.filter((row) => row.rule === rule).map(({ entity }) => entity.id)
          const expected = entitiesIn(plain)
            .filter((entity) => top === undefined || entity === top || isPartOf(plain, entity, top))
            .filter(({ dataset }) => dataset === 'test' || !rules.some((set) => set.rule === rule && !set.on))
            .filter(isGap)
            .map(({ id }) => id)
          expect([rule, ...found.sort()]).toEqual([rule, ...expected])
        }
        for (const { explanation, links } of rows) {
          expect(explanation).toMatch(/^\P{Ll}.*\.$/u)
          expect(explanation).not.toMatch(/undefined|null|\s\s/)
          for (const { index } of links) expect(snapshot.lookingBack().holdsLink(index)).toBe(true)
        }
        expect(findGaps(snapshot, { today: day, ...(top && { within: top }) })).toEqual(rows)
      }),
      { numRuns: 250 },
    )
  })
})

interface Dated {
  readonly validFrom: string | null
  readonly validTo: string | null
}

const begun = ({ validFrom }: Dated, day: string) => validFrom === null || validFrom <= day
const ended = ({ validTo }: Dated, day: string) => validTo !== null && validTo < day

/** The lists of a snapshot that a test lets through, picked one by one. */
function plainOn(snapshot: Snapshot, test: (thing: Dated) => boolean): PlainGraph {
  return {
    entities: entitiesIn(snapshot).filter(test),
    links: linksIn(snapshot).filter((link) => [link, link.source, link.target].every(test)),
  }
}
