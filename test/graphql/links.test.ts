import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { type Answer, answerOf, ask } from './ask.ts'
import { EXAMPLE } from './example.ts'
import { importText } from './importText.ts'

let app: TestApp
beforeAll(async () => {
  app = await openEmptyApp()
  await importText(app, EXAMPLE)
})
afterAll(() => app.close())

const LINKS =
  'query ($filter: LinkFilter) { links(filter: $filter, first: 100) { totalCount nodes { id source { id } type target { id } } } }'

/** Links as short sentences: curo LEADS a1. */
async function linksOf(filter: object): Promise<string[]> {
  const { links } = await ask(app, LINKS, { filter })
  expect(links.totalCount).toBe(links.nodes.length)
  const key = (id: string) => id.split('/')[1]
  return links.nodes.map((link: Answer) => `${key(link.source.id)} ${link.type} ${key(link.target.id)}`)
}

describe('a filter of links', () => {
  test.each<[string, object, string[]]>([
    ['types', { types: ['LEADS', 'BINDS'] }, ['d1 BINDS curo', 'curo LEADS a1', 'curo LEADS refuge']],
    ['types: none', { types: [] }, []],
    ['basis', { basis: ['INFERRED', 'STRUCTURAL'] }, ['o1 PART_OF p1', 'o1 SUPPORTS pcc-1']],
    [
      'the entity at either end',
      { entity: 'thematic-group/forum' },
      ['c1 RAISED_IN forum', 'curo MEMBER_OF forum'],
    ],
    ['the source', { source: 'role/chair' }, ['chair CHAIRS rag', 'chair HELD_IN council']],
    ['the target', { target: 'action/a1' }, ['council DELIVERS a1', 'curo LEADS a1']],
    ['source and target', { source: 'partner/curo', target: 'action/a1' }, ['curo LEADS a1']],
    [
      'source, target and another entity',
      { source: 'partner/curo', target: 'action/a1', entity: 'area/county' },
      [],
    ],
    ['an entity and the source', { entity: 'action/a1', source: 'partner/council' }, ['council DELIVERS a1']],
    [
      'the kind of the source',
      { sourceKinds: ['FUNDING_STREAM', 'DUTY'] },
      ['d1 BINDS curo', 'grant FUNDS o1', 'grant FUNDS refuge'],
    ],
    [
      'the kind of the target',
      { targetKinds: ['MEASURE', 'CONCERN'] },
      ['a1 ADDRESSES c1', 'o1 MEASURED_BY m1'],
    ],
    ['visibility', { visibility: ['PARTNERS', 'RESTRICTED'] }, []],
    [
      'a day before one began',
      { source: 'partner/curo', types: ['MEMBER_OF'], validOn: '2018-12-31' },
      ['curo MEMBER_OF rag'],
    ],
    [
      'the day on which one began',
      { source: 'partner/curo', types: ['MEMBER_OF'], validOn: '2019-01-01' },
      ['curo MEMBER_OF forum', 'curo MEMBER_OF rag'],
    ],
    ['a document', { citedIn: { document: 'document/act' } }, ['d1 BINDS curo']],
    [
      'a section and what lies below',
      {
        citedIn: { document: 'document/plan', locator: '1.ii' },
        sourceKinds: ['PARTNER', 'ACTION'],
        targetKinds: ['OBJECTIVE', 'SERVICE'],
      },
      ['a1 PART_OF o1', 'curo LEADS refuge'],
    ],
    ['two sections or more', { singleSourced: false }, ['curo LEADS a1']],
    ['one section only', { singleSourced: true, types: ['LEADS'] }, ['curo LEADS refuge']],
    [
      'everything at once',
      {
        entity: 'partner/curo',
        types: ['LEADS'],
        targetKinds: ['ACTION'],
        basis: ['STATED'],
        singleSourced: false,
        validOn: '2018-01-01',
      },
      ['curo LEADS a1'],
    ],
  ])('by %s', async (_name, filter, expected) => {
    expect((await linksOf(filter)).sort()).toEqual([...expected].sort())
  })

  test.each<[string, object, RegExp]>([
    ['entity', { entity: 'partner/no' }, /filter\.entity: nothing has the id "partner\/no"/],
    ['source', { source: 'partner/no' }, /filter\.source: nothing/],
    ['target', { target: 'partner/no' }, /filter\.target: nothing/],
    ['document', { citedIn: { document: 'document/no' } }, /no document has the id/],
    [
      'section',
      { citedIn: { document: 'document/act', locator: '1.i' } },
      /document\/act has no section "1\.i"/,
    ],
  ])('tells of an unknown %s', async (_name, filter, message) => {
    const { errors } = await answerOf(app, LINKS, { filter })
    expect(errors?.map((error) => error.message)).toEqual([expect.stringMatching(message)])
  })

  test('pages lead through all links, in the order of source, type and target', async () => {
    const whole = await linksOf({})
    const ids: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { links } = await ask(
        app,
        'query ($after: String) { links(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      ids.push(...links.nodes.map(({ id }: Answer) => id))
      after = links.pageInfo.endCursor
      more = links.pageInfo.hasNextPage
    }
    expect(ids).toHaveLength(whole.length)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id.startsWith('link/partner/curo/'))).toEqual([
      'link/partner/curo/CONTRIBUTES_TO/action/a2',
      'link/partner/curo/LEADS/action/a1',
      'link/partner/curo/LEADS/service/refuge',
      'link/partner/curo/MEMBER_OF/thematic-group/forum@2019-01-01',
      'link/partner/curo/MEMBER_OF/thematic-group/rag',
    ])
  })
})

describe('a link', () => {
  test('tells what it states, how it is known, since when, and where it says so', async () => {
    const { node } = await ask(
      app,
      `{ node(id: "link/partner/curo/MEMBER_OF/thematic-group/forum@2019-01-01") { ... on Link {
        type statement basis note validFrom validTo visibility
        source { __typename name } target { __typename name }
        evidence { document { id title } locator heading quote note }
      } } }`,
    )
    expect(node).toEqual({
      type: 'MEMBER_OF',
      statement: 'Curo is a member of the Forum',
      basis: 'STATED',
      note: 'As an observer.',
      validFrom: '2019-01-01',
      validTo: null,
      visibility: 'PUBLIC',
      source: { __typename: 'Partner', name: 'Curo' },
      target: { __typename: 'ThematicGroup', name: 'Forum' },
      evidence: [
        {
          document: { id: 'document/plan', title: 'Plan 10' },
          locator: '1.i',
          heading: 'One',
          quote: null,
          note: null,
        },
      ],
    })
  })

  test('that somebody inferred carries the reason', async () => {
    const { links } = await ask(
      app,
      '{ links(filter: { basis: [INFERRED] }) { nodes { evidence { note } } } }',
    )
    expect(links.nodes).toEqual([{ evidence: [{ note: 'Both are about homes.' }] }])
  })

  test('has evidence, every one of them', async () => {
    const { links } = await ask(app, '{ links(first: 100) { nodes { evidence { locator } } } }')
    expect(links.nodes.filter((link: Answer) => link.evidence.length === 0)).toEqual([])
    expect(links.nodes.length).toBeGreaterThan(20)
  })
})

describe('the links of an entity', () => {
  const OF = `query ($id: ID!, $direction: Direction, $types: [LinkType!], $kinds: [Kind!], $first: Int, $after: String) {
    entity(id: $id) { links(direction: $direction, types: $types, kinds: $kinds, first: $first, after: $after) {
      totalCount nodes { id type } pageInfo { hasNextPage endCursor }
    } }
  }`
  async function typesOf(variables: Record<string, unknown>): Promise<string[]> {
    const { entity } = await ask(app, OF, { id: 'partner/curo', ...variables })
    return entity.links.nodes.map(({ type }: Answer) => type)
  }

  test('are those that start at it, then those that end at it', async () => {
    const out = ['CONTRIBUTES_TO', 'LEADS', 'LEADS', 'MEMBER_OF', 'MEMBER_OF']
    expect(await typesOf({})).toEqual([...out, 'BINDS', 'WORKS_WITH'])
    expect(await typesOf({ direction: 'OUT' })).toEqual(out)
    expect(await typesOf({ direction: 'IN' })).toEqual(['BINDS', 'WORKS_WITH'])
    expect(await typesOf({ direction: 'BOTH' })).toEqual(await typesOf({ direction: null }))
  })

  test('are narrowed by type and by the kind at the far end', async () => {
    expect(await typesOf({ types: ['LEADS', 'BINDS'] })).toEqual(['LEADS', 'LEADS', 'BINDS'])
    expect(await typesOf({ kinds: ['ACTION'] })).toEqual(['CONTRIBUTES_TO', 'LEADS'])
    expect(await typesOf({ kinds: ['ACTION'], types: ['LEADS'] })).toEqual(['LEADS'])
    expect(await typesOf({ types: [] })).toEqual([])
  })

  test('come in pages across both directions', async () => {
    const found: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { entity } = await ask(app, OF, { id: 'partner/curo', first: 2, after })
      expect(entity.links.totalCount).toBe(7)
      found.push(...entity.links.nodes.map(({ id }: Answer) => id))
      after = entity.links.pageInfo.endCursor
      more = entity.links.pageInfo.hasNextPage
    }
    expect(new Set(found).size).toBe(7)
    expect(found.at(-1)).toBe('link/partner/council/WORKS_WITH/partner/curo')
  })
})

describe('a typed connection', () => {
  test('leads to the far ends by name, each edge with its link', async () => {
    const { partner } = await ask(
      app,
      `{ partner(id: "partner/curo") { isMemberOf {
        totalCount nodes { __typename name chair { name } }
        edges { cursor node { id } link { id validFrom statement } }
        pageInfo { hasNextPage }
      } } }`,
    )
    expect(partner.isMemberOf).toEqual({
      totalCount: 2,
      nodes: [
        { __typename: 'ThematicGroup', name: 'Forum', chair: null },
        { __typename: 'ThematicGroup', name: 'Responsible Authorities Group', chair: { name: 'Chair' } },
      ],
      edges: [
        {
          cursor: expect.any(String),
          node: { id: 'thematic-group/forum' },
          link: {
            id: 'link/partner/curo/MEMBER_OF/thematic-group/forum@2019-01-01',
            validFrom: '2019-01-01',
            statement: 'Curo is a member of the Forum',
          },
        },
        {
          cursor: expect.any(String),
          node: { id: 'thematic-group/rag' },
          link: {
            id: 'link/partner/curo/MEMBER_OF/thematic-group/rag',
            validFrom: null,
            statement: 'Curo is a member of the Responsible Authorities Group',
          },
        },
      ],
      pageInfo: { hasNextPage: false },
    })
  })

  test('leads the other way under the inverse of the label, with the same link', async () => {
    const { thematicGroup } = await ask(
      app,
      '{ thematicGroup(id: "thematic-group/rag") { hasMember { edges { node { id } link { source { id } target { id } } } } isChairedBy { nodes { id } } } }',
    )
    expect(thematicGroup.hasMember.edges).toEqual([
      {
        node: { id: 'partner/council' },
        link: { source: { id: 'partner/council' }, target: { id: 'thematic-group/rag' } },
      },
      {
        node: { id: 'partner/curo' },
        link: { source: { id: 'partner/curo' }, target: { id: 'thematic-group/rag' } },
      },
    ])
    expect(thematicGroup.isChairedBy.nodes).toEqual([{ id: 'role/chair' }])
  })

  test('is narrowed by kinds and by one far end', async () => {
    const source = `query ($kinds: [Kind!], $to: ID) { partner(id: "partner/curo") { leads(kinds: $kinds, to: $to) { totalCount nodes { id } } } }`
    const idsOf = async (variables: Record<string, unknown>) =>
      (await ask(app, source, variables)).partner.leads.nodes.map(({ id }: Answer) => id)
    expect(await idsOf({})).toEqual(['action/a1', 'service/refuge'])
    expect(await idsOf({ kinds: ['SERVICE'] })).toEqual(['service/refuge'])
    expect(await idsOf({ to: 'action/a1' })).toEqual(['action/a1'])
    expect(await idsOf({ to: 'action/a1', kinds: ['SERVICE'] })).toEqual([])
    expect(await idsOf({ to: 'area/county' })).toEqual([])
    const { errors } = await answerOf(app, source, { to: 'service/no' })
    expect(errors?.[0]?.message).toMatch(/^to: nothing has the id "service\/no"/)
  })

  test('comes in pages, forwards and backwards', async () => {
    const source = `query ($first: Int, $after: String, $last: Int, $before: String) {
      area(id: "area/county") { hasPart(first: $first, after: $after, last: $last, before: $before) {
        totalCount edges { node { name } link { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`
    const one = (await ask(app, source, { first: 1 })).area.hasPart
    expect([one.totalCount, one.edges[0].node.name, one.pageInfo.hasNextPage]).toEqual([2, 'Ward 2', true])
    const two = (await ask(app, source, { first: 1, after: one.pageInfo.endCursor })).area.hasPart
    expect([two.edges[0].node.name, two.edges[0].link.id]).toEqual([
      'Ward 10',
      'link/area/ward-10/PART_OF/area/county',
    ])
    const back = (await ask(app, source, { last: 1, before: two.pageInfo.startCursor })).area.hasPart
    expect(back.edges).toEqual(one.edges)
  })

  test('of a symmetric type holds both directions once', async () => {
    const { curo, council } = await ask(
      app,
      '{ curo: partner(id: "partner/curo") { worksWith { nodes { id } } } council: partner(id: "partner/council") { worksWith { totalCount nodes { id } } } }',
    )
    expect(curo.worksWith.nodes).toEqual([{ id: 'partner/council' }])
    expect(council.worksWith).toEqual({ totalCount: 1, nodes: [{ id: 'partner/curo' }] })
  })
})
