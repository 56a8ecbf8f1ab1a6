import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Corridor } from '../../src/graph/corridor.ts'
import { searchPaths } from '../../src/graph/pathSearch.ts'
import { reverseRule, ruleOfProfile } from '../../src/graph/steps.ts'
import { Work } from '../../src/graph/work.ts'
import { BASES } from '../../src/ontology/records.ts'
import { entityOf, graphs, nthEntity, snapshotFrom, symmetricOntology } from './support.ts'

const endless = () => new Work(Number.POSITIVE_INFINITY)

describe('a corridor', () => {
  const types = { THREAD: ['PART_OF', 'SUPPORTS', 'IMPLEMENTS'], ANY: ['PART_OF', 'WORKS_WITH', 'ADDRESSES'] }
  test.each(Object.entries(types))('gives what the search from both ends gives: %s', (profile, walked) => {
    const property = fc.property(
      graphs({ types: walked, minLinks: 10 }),
      fc.nat(5),
      fc.nat(5),
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      (literal, start, end, maxHops, limit, isReversed) => {
        const snapshot = snapshotFrom(literal, 'RESTRICTED', symmetricOntology)
        const [from, to] = [nthEntity(snapshot, start).index, nthEntity(snapshot, end).index]
        fc.pre(from !== to)
        const ahead = ruleOfProfile(snapshot.columns, profile)
        const rule = isReversed ? reverseRule(ahead) : ahead
        const corridor = Corridor.find(snapshot, { from, to, rule, maxHops }, endless())
        for (const weakest of BASES.keys()) {
          const search = { from, to, rule, weakest, maxHops, limit }
          expect(corridor?.search(weakest, limit, endless())).toEqual(
            searchPaths(snapshot, search, endless()),
          )
        }
      },
    )
    fc.assert(property, { numRuns: 400 })
  })

  test('is none where there is more around both ends than the work suffices for', () => {
    const groups = Array.from({ length: 50 }, (_, i) => `thematic-group/g-${i}`)
    const snapshot = snapshotFrom({
      links: groups.flatMap((group) => [`partner/a MEMBER_OF ${group}`, `partner/b MEMBER_OF ${group}`]),
    })
    const ends = { from: entityOf(snapshot, 'partner/a').index, to: entityOf(snapshot, 'partner/b').index }
    const question = { ...ends, rule: ruleOfProfile(snapshot.columns, 'ANY'), maxHops: 2 }
    expect(Corridor.find(snapshot, question, new Work(40))).toBeNull()
    expect(Corridor.find(snapshot, question, new Work(200))?.search(0, 100, endless())).toHaveLength(50)
  })

  test('looks around the end that has less around it: nothing above, nothing to look for', () => {
    const leaves = Array.from({ length: 5_000 }, (_, i) => `action/a-${i} PART_OF strategy/hub`)
    const snapshot = snapshotFrom({ links: [...leaves, 'action/b PART_OF strategy/other'] })
    const ends = { from: entityOf(snapshot, 'action/b').index, to: entityOf(snapshot, 'strategy/hub').index }
    const work = new Work(1_000)
    const rule = ruleOfProfile(snapshot.columns, 'THREAD')
    expect(Corridor.find(snapshot, { ...ends, rule, maxHops: 6 }, work)?.search(2, 5, work)).toEqual([])
    expect(1_000 - work.left).toBeLessThan(5)
  })
})
