import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFilteredLinks } from '../../src/graph/linkFilter.ts'
import { findLinksRestingOn } from '../../src/graph/restingOn.ts'
import { VISIBILITIES } from '../../src/ontology/records.ts'
import { DAYS, lawfulGraphs } from './lawfulGraphs.ts'
import { linksIn, snapshotFrom } from './support.ts'

const graphs = lawfulGraphs({
  prefixes: ['partner', 'strategy', 'action'],
  types: ['LEADS', 'PART_OF', 'SUPPORTS', 'PUBLISHES'],
})

describe('links that rest on a plan', () => {
  test('are those of which every place stands in its text', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...VISIBILITIES), (graph, clearance) => {
        const snapshot = snapshotFrom(graph, clearance)
        const expected = linksIn(snapshot).filter(({ evidence }) =>
          evidence.every(({ section }) => section.document.key === 'plan-of-a'),
        )
        expect(findLinksRestingOn(snapshot, 'strategy/a')).toEqual(expected.map(({ index }) => index))
        expect(findLinksRestingOn(snapshot, 'strategy/b')).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('are let through by the filter once the plan has ended, on any day', () => {
    const days = fc.constantFrom(...DAYS)
    fc.assert(
      fc.property(graphs, fc.boolean(), days, fc.boolean(), (graph, isPinned, day, is) => {
        const whole = snapshotFrom(graph)
        const snapshot = whole.asOf(isPinned ? day : null)
        const plan = whole.findEntity('strategy/a')
        const hasBegun = !isPinned || plan?.validFrom == null || plan.validFrom <= day
        const hasEnded = hasBegun && plan?.validTo != null && plan.validTo < day
        const expected = linksIn(snapshot).filter(
          ({ evidence }) =>
            evidence.every(({ section }) => hasEnded && section.document.key === 'plan-of-a') === is,
        )
        expect(findFilteredLinks(snapshot, { restsOnEnded: { is, day } })).toEqual(
          expected.map(({ index }) => index),
        )
      }),
      { numRuns: 200 },
    )
  })
})
