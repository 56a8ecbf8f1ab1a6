import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findParts } from '../../src/graph/findParts.ts'
import { isPartOf } from './naive.ts'
import { entityOf, graphs, nthEntity, snapshotFrom } from './support.ts'

describe('findParts', () => {
  test('goes down as far as there are parts, and no other way', () => {
    const snapshot = snapshotFrom({
      links: [
        'action/b PART_OF objective/o',
        'action/a PART_OF objective/o',
        'objective/o PART_OF strategy/s',
        'strategy/s PART_OF strategy/larger',
        'action/c SUPPORTS strategy/s',
      ],
    })
    const parts = findParts(snapshot, entityOf(snapshot, 'strategy/s'))
    expect(parts.map((part) => part.id)).toEqual(['action/a', 'action/b', 'objective/o'])
  })

  test('ends where parts run in a circle, and never names the entity itself', () => {
    const links = ['area/a PART_OF area/b', 'area/b PART_OF area/a', 'area/a PART_OF area/a']
    const snapshot = snapshotFrom({ links })
    expect(findParts(snapshot, entityOf(snapshot, 'area/a')).map((part) => part.id)).toEqual(['area/b'])
  })

  test('gives what trying every chain gives', () => {
    fc.assert(
      fc.property(graphs({ types: ['PART_OF', 'SUPPORTS'], maxLinks: 12 }), fc.nat(5), (graph, place) => {
        const snapshot = snapshotFrom(graph)
        const whole = nthEntity(snapshot, place)
        const expected = Array.from(snapshot.entityIndexes, (index) => snapshot.entityAt(index))
          .filter((part) => part !== whole && isPartOf(snapshot, part, whole))
          .map((part) => part.id)
        expect(findParts(snapshot, whole).map((part) => part.id)).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })
})
