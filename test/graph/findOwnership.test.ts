import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findOwners,
  findOwnership,
  type OwnershipFilter,
  type OwnershipRow,
} from '../../src/graph/findOwnership.ts'
import type { EntityNode, LinkNode } from '../../src/graph/nodes.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { VISIBILITIES } from '../../src/ontology/records.ts'
import { lawfulGraphs } from './lawfulGraphs.ts'
import { isPartOf } from './naive.ts'
import { entitiesIn, entityFrom, entityOf, graphs, linksIn, nthEntity, snapshotFrom } from './support.ts'

function tell(row: OwnershipRow): string {
  return `${row.owner.id} ${row.role} ${row.owned.id}${row.sole ? ' alone' : ''}`
}

describe('findOwners', () => {
  test('gives one row for each link that says who owns the entity, by owner, then the strongest role', () => {
    const snapshot = snapshotFrom({
      entities: [
        entityFrom('partner/zebra', { name: 'Area 2 team' }),
        entityFrom('partner/ant', { name: 'Area 10 team' }),
      ],
      links: [
        'partner/ant LEADS action/a',
        'partner/zebra CONTRIBUTES_TO action/a',
        'partner/zebra DELIVERS action/a',
        'partner/zebra COMMISSIONS action/a',
        'partner/ant WORKS_WITH partner/zebra',
        'action/a PART_OF strategy/s',
      ],
    })
    const rows = findOwners(snapshot, entityOf(snapshot, 'action/a'))
    expect(rows.map(tell)).toEqual([
      'partner/zebra LEAD action/a',
      'partner/zebra DELIVERY action/a',
      'partner/zebra CONTRIBUTOR action/a',
      'partner/ant LEAD action/a',
    ])
    expect(rows[0]?.link.type).toBe('COMMISSIONS')
  })

  test('an owner in several roles is sole; one beside another is not, however weak its role', () => {
    const snapshot = snapshotFrom({
      links: [
        'partner/p LEADS action/a',
        'partner/p DELIVERS action/a',
        'partner/p LEADS action/b',
        'partner/q CONTRIBUTES_TO action/b',
      ],
    })
    const sole = (id: string) => findOwners(snapshot, entityOf(snapshot, id)).map((row) => row.sole)
    expect(sole('action/a')).toEqual([true, true])
    expect(sole('action/b')).toEqual([false, false])
  })

  test('an owner that the clearance may not see neither appears nor takes away being sole', () => {
    const links = ['partner/p LEADS action/a', 'partner/q LEADS action/a RESTRICTED']
    const snapshot = snapshotFrom({ links }, 'PARTNERS')
    expect(findOwners(snapshot, entityOf(snapshot, 'action/a')).map(tell)).toEqual([
      'partner/p LEAD action/a alone',
    ])
  })
})

describe('findOwnership', () => {
  const literal = {
    links: [
      'partner/p LEADS strategy/s',
      'partner/p LEADS action/a',
      'partner/q DELIVERS action/a',
      'partner/q LEADS action/elsewhere',
      'thematic-group/g CHAIRS thematic-group/h',
      'action/a PART_OF objective/o',
      'objective/o PART_OF strategy/s',
    ],
  }

  test('without a filter gives every ownership link of the graph', () => {
    expect(findOwnership(snapshotFrom(literal), {}).map(tell)).toEqual([
      'thematic-group/g LEAD thematic-group/h alone',
      'partner/p LEAD action/a',
      'partner/p LEAD strategy/s alone',
      'partner/q LEAD action/elsewhere alone',
      'partner/q DELIVERY action/a',
    ])
  })

  test('narrows to an owner, to an entity and its parts, and to kinds, all at once', () => {
    const snapshot = snapshotFrom(literal)
    const [p, q, s] = ['partner/p', 'partner/q', 'strategy/s'].map((id) => entityOf(snapshot, id)) as [
      EntityNode,
      EntityNode,
      EntityNode,
    ]
    const ask = (filter: OwnershipFilter) => findOwnership(snapshot, filter).map(tell)
    expect(ask({ owner: q })).toEqual([
      'partner/q LEAD action/elsewhere alone',
      'partner/q DELIVERY action/a',
    ])
    expect(ask({ within: s })).toEqual([
      'partner/p LEAD action/a',
      'partner/p LEAD strategy/s alone',
      'partner/q DELIVERY action/a',
    ])
    expect(ask({ owner: p, within: s, kinds: ['ACTION'] })).toEqual(['partner/p LEAD action/a'])
    expect(ask({ kinds: [] })).toEqual([])
  })

  test('gives what looking at every link gives', () => {
    const prefixes = ['partner', 'action', 'objective']
    const types = ['LEADS', 'DELIVERS', 'CONTRIBUTES_TO', 'PART_OF', 'MEMBER_OF']
    const place = fc.option(fc.nat(5), { nil: undefined })
    const kinds = fc.option(fc.subarray(['PARTNER', 'ACTION', 'OBJECTIVE']), { nil: undefined })
    fc.assert(
      fc.property(graphs({ types, prefixes }), place, place, kinds, (graph, owner, within, kinds) => {
        const snapshot = snapshotFrom(graph, 'PARTNERS')
        fc.pre(snapshot.entityIndexes.length > 0)
        const filter = {
          ...(owner === undefined ? {} : { owner: nthEntity(snapshot, owner) }),
          ...(within === undefined ? {} : { within: nthEntity(snapshot, within) }),
          ...(kinds === undefined ? {} : { kinds }),
        }
        const rows = findOwnership(snapshot, filter)
        expect(rows.map(({ link }) => link.id).sort()).toEqual(
          naiveLinks(snapshot, filter)
            .map(({ id }) => id)
            .sort(),
        )
        for (const { owned, sole } of rows) {
          const owners = naiveLinks(snapshot, {})
            .filter((link) => link.target === owned)
            .map((link) => link.source)
          expect(sole).toBe(new Set(owners).size === 1)
        }
        const names = rows.map(({ owner }) => owner.name)
        expect(names).toEqual([...names].sort(new Intl.Collator('en-GB', { numeric: true }).compare))
      }),
      { numRuns: 400 },
    )
  })
})

describe('findOwnership through parts', () => {
  const literal = {
    links: [
      'partner/p LEADS objective/o',
      'action/a PART_OF objective/o',
      'initiative/i PART_OF action/a',
      'partner/q DELIVERS action/a',
      'thematic-group/g LEADS strategy/s',
      'thematic-group/g PART_OF strategy/s',
    ],
  }

  test('gives the parts of what is owned, each with the link that makes it so, and nothing its own owner', () => {
    const rows = findOwnership(snapshotFrom(literal), { throughParts: true })
    expect(rows.map((row) => `${tell(row)} by ${row.link.target.id}`)).toEqual([
      'thematic-group/g LEAD strategy/s alone by strategy/s',
      'partner/p LEAD action/a by objective/o',
      'partner/p LEAD initiative/i by objective/o',
      'partner/p LEAD objective/o alone by objective/o',
      'partner/q DELIVERY action/a by action/a',
      'partner/q DELIVERY initiative/i by action/a',
    ])
  })

  test('finds the owners of a part from above, and the rows of one owner below', () => {
    const snapshot = snapshotFrom(literal)
    const ask = (filter: OwnershipFilter) =>
      findOwnership(snapshot, { ...filter, throughParts: true }).map(({ owned, owner }) => [
        owner.id,
        owned.id,
      ])
    expect(ask({ within: entityOf(snapshot, 'initiative/i') })).toEqual([
      ['partner/p', 'initiative/i'],
      ['partner/q', 'initiative/i'],
    ])
    expect(ask({ owner: entityOf(snapshot, 'partner/q'), kinds: ['INITIATIVE'] })).toEqual([
      ['partner/q', 'initiative/i'],
    ])
  })

  test('gives what trying every part of every owned thing gives', () => {
    const clearances = fc.constantFrom(...VISIBILITIES)
    const prefixes = ['partner', 'thematic-group', 'action', 'objective']
    const types = ['LEADS', 'DELIVERS', 'PART_OF', 'MEMBER_OF']
    const place = fc.option(fc.nat(7), { nil: undefined })
    fc.assert(
      fc.property(
        lawfulGraphs({ types, prefixes }),
        clearances,
        place,
        place,
        (graph, clearance, owner, within) => {
          const snapshot = snapshotFrom(graph, clearance)
          fc.pre(snapshot.entityIndexes.length > 0)
          const filter = {
            ...(owner === undefined ? {} : { owner: nthEntity(snapshot, owner) }),
            ...(within === undefined ? {} : { within: nthEntity(snapshot, within) }),
          }
          const links = linksIn(snapshot).filter(({ type }) => type === 'LEADS' || type === 'DELIVERS')
          const pairs = links.flatMap((link) =>
            entitiesIn(snapshot)
              .filter((owned) => owned === link.target || isPartOf(snapshot, owned, link.target))
              .filter((owned) => owned === link.target || owned !== link.source)
              .map((owned) => ({ link, owned })),
          )
          const expected = pairs
            .filter(({ link }) => filter.owner === undefined || link.source === filter.owner)
            .filter(
              ({ owned }) =>
                filter.within === undefined ||
                owned === filter.within ||
                isPartOf(snapshot, owned, filter.within),
            )
            .map(({ link, owned }) => {
              const owners = pairs.filter((pair) => pair.owned === owned).map((pair) => pair.link.source)
              return `${link.id} ${owned.id} ${new Set(owners).size === 1}`
            })
          const found = findOwnership(snapshot, { ...filter, throughParts: true })
          expect(found.map(({ link, owned, sole }) => `${link.id} ${owned.id} ${sole}`).sort()).toEqual(
            expected.sort(),
          )
        },
      ),
      { numRuns: 400 },
    )
  })
})

function naiveLinks(snapshot: Snapshot, filter: OwnershipFilter): readonly LinkNode[] {
  return Array.from(snapshot.linkIndexes, (index) => snapshot.linkAt(index))
    .filter((link) => ['LEADS', 'DELIVERS', 'CONTRIBUTES_TO'].includes(link.type))
    .filter((link) => filter.owner === undefined || link.source.id === filter.owner.id)
    .filter((link) => filter.kinds === undefined || filter.kinds.includes(link.target.kind))
    .filter(
      ({ target }) =>
        filter.within === undefined || target === filter.within || isPartOf(snapshot, target, filter.within),
    )
}
