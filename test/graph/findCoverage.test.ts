import { describe, expect, test } from 'vitest'
import { findCoverage } from '../../src/graph/findCoverage.ts'
import type { DocumentNode } from '../../src/graph/nodes.ts'
import type { Visibility } from '../../src/ontology/records.ts'
import { entityFrom, evidenceFrom, figureFrom, type GraphLiteral, plan, snapshotFrom } from './support.ts'

function cover(literal: GraphLiteral, clearance: Visibility = 'RESTRICTED', key = 'plan') {
  const snapshot = snapshotFrom(literal, clearance)
  const { sections, cited, uncited } = findCoverage(snapshot, snapshot.findDocument(key) as DocumentNode)
  return { sections, cited, uncited: uncited.map(({ locator }) => locator) }
}

describe('findCoverage', () => {
  test('counts what entities, holders, links and figures cite, and the sections above', () => {
    const holder = { name: 'A. Person', validFrom: null, validTo: null, evidence: evidenceFrom('3') }
    expect(
      cover({
        entities: [
          entityFrom('role/chair', { evidence: evidenceFrom('1'), holders: [holder] }),
          entityFrom('partner/p', { evidence: [] }),
        ],
        links: ['role/chair HELD_IN partner/p #2.ii.a'],
        observations: [figureFrom('partner/p', 'staff', { evidence: evidenceFrom('2.i') })],
      }),
    ).toEqual({ sections: 7, cited: 6, uncited: ['3.i'] })
  })

  test('a cited section does not stand for those below it', () => {
    expect(cover({ entities: [entityFrom('partner/p', { evidence: evidenceFrom('2') })] })).toEqual({
      sections: 7,
      cited: 1,
      uncited: ['1', '2.i', '2.ii', '2.ii.a', '3', '3.i'],
    })
  })

  test('takes 2.ii for what is above 2.ii.a, not for what is above 2.iii', () => {
    const sections = ['2', '2.i', '2.ii', '2.iii'].map((locator) => ({ locator, heading: null }))
    const literal = {
      documents: [{ ...plan, key: 'other', sections }],
      entities: [entityFrom('partner/p', { evidence: evidenceFrom('other#2.iii') })],
    }
    expect(cover(literal, 'PUBLIC', 'other').uncited).toEqual(['2.i', '2.ii'])
    expect(cover(literal, 'PUBLIC').cited).toBe(0)
  })

  test('what a clearance may not see cites nothing for it', () => {
    const literal = {
      entities: [
        entityFrom('partner/p', { evidence: evidenceFrom('1') }),
        entityFrom('partner/q', { evidence: evidenceFrom('2.i'), visibility: 'RESTRICTED' }),
      ],
      links: ['partner/p WORKS_WITH partner/q #3', 'partner/p WORKS_WITH partner/r PARTNERS #3.i'],
      observations: [figureFrom('partner/q', 'staff', { evidence: evidenceFrom('2.ii.a') })],
    } as const
    expect(cover(literal, 'PUBLIC').cited).toBe(1)
    expect(cover(literal, 'PARTNERS').cited).toBe(3)
    expect(cover(literal, 'RESTRICTED').cited).toBe(7)
  })

  test('gives the same answer when asked again', () => {
    const snapshot = snapshotFrom({ entities: [entityFrom('partner/p', { evidence: evidenceFrom('2.i') })] })
    const document = snapshot.findDocument('plan') as DocumentNode
    expect(findCoverage(snapshot, document)).toEqual(findCoverage(snapshot, document))
    expect(findCoverage(snapshot, document).cited).toBe(2)
  })
})
