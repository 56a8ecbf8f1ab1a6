import { describe, expect, test } from 'vitest'
import { DEFAULT_PATH_WORK, findPaths } from '../../src/graph/findPaths.ts'
import { searchPaths } from '../../src/graph/pathSearch.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { ruleOfProfile } from '../../src/graph/steps.ts'
import { Work } from '../../src/graph/work.ts'
import type { LinkRecord } from '../../src/ontology/records.ts'
import { entityOf, evidenceFrom, snapshotFrom } from './support.ts'

const evidence = evidenceFrom('1')

function link(type: string, source: string, target: string, basis: LinkRecord['basis']): LinkRecord {
  return {
    type,
    source,
    target,
    basis,
    note: null,
    validFrom: null,
    validTo: null,
    visibility: 'PUBLIC',
    evidence,
  }
}

function ask(snapshot: Snapshot, from: string, to: string, profile: string, maxWork?: number) {
  const ends = { from: entityOf(snapshot, from), to: entityOf(snapshot, to) }
  const bound = maxWork === undefined ? {} : { maxWork }
  const started = performance.now()
  const found = findPaths(snapshot, { ...ends, profile, maxHops: 6, limit: 5, ...bound })
  return { ...found, milliseconds: performance.now() - started }
}

describe('the bound on the work of findPaths', () => {
  test('a hub of 50,000 links is answered within the bound, and said to be truncated', () => {
    const groups = Array.from({ length: 25_000 }, (_, i) => `thematic-group/g-${i}`)
    const snapshot = snapshotFrom({
      links: [
        ...groups.flatMap((group) => [
          link('MEMBER_OF', 'partner/hub', group, 'STATED'),
          link('MEMBER_OF', 'partner/other-hub', group, 'STATED'),
        ]),
        link('WORKS_WITH', 'partner/other-hub', 'partner/far', 'INFERRED'),
      ],
    })
    const whole = ask(snapshot, 'partner/hub', 'partner/far', 'ANY', 10_000_000)
    expect(whole.truncated).toBe(false)
    expect(whole.paths).toHaveLength(5)

    const cut = ask(snapshot, 'partner/hub', 'partner/other-hub', 'ANY', 20_000)
    expect(cut).toMatchObject({ paths: [], truncated: true })
    const short = ask(snapshot, 'partner/hub', 'thematic-group/g-7', 'ANY', 20_000)
    expect(short.truncated).toBe(true)
    expect(short.paths.map(({ hops }) => hops)).toEqual([1])
    expect(Math.max(cut.milliseconds, short.milliseconds)).toBeLessThan(1_000)
  })

  test('looks at no more links than the bound allows, whichever end the hub is at', () => {
    const leaves = Array.from({ length: 50_000 }, (_, i) => `action/a-${i}`)
    const snapshot = snapshotFrom({
      links: [
        ...leaves.map((leaf) => link('PART_OF', leaf, 'strategy/hub', 'STATED')),
        link('SUPPORTS', 'strategy/hub', 'strategy/top', 'STATED'),
      ],
    })
    const rule = ruleOfProfile(snapshot.columns, 'ANY')
    for (const [from, to] of [
      ['action/a-1', 'strategy/top'],
      ['strategy/top', 'action/a-1'],
    ] as const) {
      const ends = { from: entityOf(snapshot, from).index, to: entityOf(snapshot, to).index }
      const work = new Work(1_000)
      const found = searchPaths(snapshot, { ...ends, rule, weakest: 0, maxHops: 6, limit: 5 }, work)
      expect(found).toHaveLength(1)
      // Only the look at the hub was refused; whatever came before it fits the bound.
      expect(work.left + 50_001).toBeGreaterThan(900)
      expect(work.left + 50_001).toBeLessThan(1_000)
    }
  })

  test('a short weak path is found though the search for strong ones is cut short', () => {
    const services = Array.from({ length: 300 }, (_, i) => `service/s-${i}`)
    const web = services.flatMap((source, i) =>
      [1, 7, 31].map((skip) =>
        link('WORKS_WITH', source, services[(i + skip) % services.length] as string, 'STATED'),
      ),
    )
    const snapshot = snapshotFrom({
      links: [
        ...web,
        link('SUPPORTS', 'action/a', 'service/s-0', 'STATED'),
        link('SUPPORTS', 'action/a', 'strategy/z', 'INFERRED'),
        link('SUPPORTS', 'service/s-150', 'objective/far-end', 'STATED'),
        link('SUPPORTS', 'objective/far-end', 'strategy/z', 'STATED'),
      ],
    })
    const { paths, truncated } = ask(snapshot, 'action/a', 'strategy/z', 'ANY', 100)
    expect(truncated).toBe(true)
    expect(paths.map(({ weakestBasis, hops }) => `${weakestBasis} ${hops}`)).toEqual(['INFERRED 1'])
  })

  test('a layered graph of a million links is answered quickly and in full', () => {
    const [layers, width, degree] = [9, 5_000, 25]
    const nameOf = (layer: number, place: number) =>
      `${layer === 0 ? 'action' : 'objective'}/${layer}-${place}`
    const links: LinkRecord[] = []
    for (let layer = 0; layer + 1 < layers; layer++) {
      for (let place = 0; place < width; place++) {
        for (let way = 0; way < degree; way++) {
          const next = (place * 7 + way * 191 + layer) % width
          const basis = way % 3 === 0 ? 'STATED' : 'STRUCTURAL'
          links.push(link('PART_OF', nameOf(layer, place), nameOf(layer + 1, next), basis))
        }
      }
    }
    const snapshot = snapshotFrom({ links })
    expect(snapshot.linkIndexes).toHaveLength(1_000_000)
    const near = ask(snapshot, nameOf(0, 17), nameOf(4, 3_000), 'THREAD')
    expect(near.truncated).toBe(false)
    expect(near.paths).toHaveLength(5)
    expect(near.paths.every(({ hops }) => hops === 4)).toBe(true)
    const far = ask(snapshot, nameOf(0, 17), nameOf(6, 4_321), 'THREAD')
    expect(far.paths).toHaveLength(5)
    const any = ask(snapshot, nameOf(0, 17), nameOf(8, 1), 'ANY', DEFAULT_PATH_WORK)
    expect(any.truncated || any.paths.length === 0).toBe(true)
    expect(Math.max(near.milliseconds, far.milliseconds, any.milliseconds)).toBeLessThan(1_000)
  }, 120_000)
})
