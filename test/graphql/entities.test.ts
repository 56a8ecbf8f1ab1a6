import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ontology } from '../../src/ontology/ontology.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { answerOf, ask } from './ask.ts'
import { EXAMPLE } from './example.ts'
import { HEAD, importText, lines } from './importText.ts'

let app: TestApp
beforeAll(async () => {
  app = await openEmptyApp()
  await importText(app, EXAMPLE)
})
afterAll(() => app.close())

const LIST =
  'query ($filter: EntityFilter, $orderBy: EntityOrder) { entities(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { id } } }'

/** The ids of the entities that a filter lets through, in the order asked for. */
async function idsOf(filter: object, orderBy?: object): Promise<string[]> {
  const { entities } = await ask(app, LIST, { filter, orderBy })
  const ids = (entities.nodes as { id: string }[]).map(({ id }) => id)
  expect(entities.totalCount).toBe(ids.length)
  return ids
}

async function faultOf(source: string, variables?: Record<string, unknown>) {
  const { data, errors } = await answerOf(app, source, variables)
  expect(errors).toHaveLength(1)
  expect(data).toBeNull()
  const [error] = errors ?? []
  return { message: error?.message ?? '', error: error?.originalError }
}

describe('a filter of entities', () => {
  test.each<[string, object, string[]]>([
    ['ids', { ids: ['partner/curo', 'area/county', 'partner/nobody'] }, ['area/county', 'partner/curo']],
    ['ids: none', { ids: [] }, []],
    ['ids: one twice', { ids: ['partner/curo', 'partner/curo'] }, ['partner/curo']],
    ['kinds', { kinds: ['ROLE', 'DUTY'] }, ['duty/d1', 'role/chair']],
    ['kinds: none', { kinds: [] }, []],
    ['part of a name, whatever the case', { name: 'cUr' }, ['partner/curo']],
    ['an alias', { name: 'somer homes' }, ['partner/curo']],
    ['a name without its accents', { name: 'eclair' }, ['initiative/drive']],
    ['a name with "and" for "&"', { name: 'cafe and council' }, ['partner/council']],
    ['a name with spaces around it', { name: '  curo ' }, ['partner/curo']],
    ['a name that nothing has', { name: 'zzz' }, []],
    ['visibility', { visibility: ['PARTNERS', 'RESTRICTED'] }, []],
    ['the first day', { kinds: ['PARTNER'], validOn: '1996-04-01' }, ['partner/council']],
    ['the day before', { kinds: ['PARTNER'], validOn: '1996-03-31' }, []],
    ['the last day', { kinds: ['PARTNER'], validOn: '2021-03-31' }, ['partner/council', 'partner/curo']],
    ['the day after', { kinds: ['PARTNER'], validOn: '2021-04-01' }, ['partner/council']],
    [
      'within a whole, all the way down',
      { within: 'area/county' },
      ['area/county', 'area/ward-1', 'area/ward-2', 'area/ward-10'],
    ],
    ['within a part', { within: 'area/ward-1' }, ['area/ward-1']],
    [
      'within a plan, of one kind',
      { within: 'strategy/plan', kinds: ['ACTION'] },
      ['action/a1', 'action/a2'],
    ],
    ['linked by a type', { linked: { types: ['LEADS'] } }, ['action/a1', 'partner/curo', 'service/refuge']],
    ['linked outwards', { linked: { types: ['LEADS'], direction: 'OUT' } }, ['partner/curo']],
    ['linked inwards', { linked: { types: ['LEADS'], direction: 'IN' } }, ['action/a1', 'service/refuge']],
    ['linked to one thing', { linked: { to: 'thematic-group/forum' } }, ['concern/c1', 'partner/curo']],
    ['linked to a kind', { linked: { kinds: ['ROLE'] } }, ['partner/council', 'thematic-group/rag']],
    [
      'linked, all of one and the same link',
      {
        linked: {
          types: ['MEMBER_OF'],
          direction: 'OUT',
          to: 'thematic-group/forum',
          kinds: ['THEMATIC_GROUP'],
        },
      },
      ['partner/curo'],
    ],
    ['linked by no type', { linked: { types: [] } }, []],
    [
      'linked by a symmetric type, in both directions',
      { linked: { types: ['WORKS_WITH'] } },
      ['partner/council', 'partner/curo'],
    ],
    ['not linked', { kinds: ['OBJECTIVE'], notLinked: { types: ['FUNDS'] } }, ['objective/loose']],
    [
      'not linked to one thing',
      { kinds: ['PARTNER'], notLinked: { to: 'thematic-group/forum' } },
      ['partner/council'],
    ],
    ['cited in a document', { citedIn: { document: 'document/act' } }, ['partner/curo', 'duty/d1']],
    [
      'cited in a section and below it',
      { citedIn: { document: 'document/plan', locator: '1.ii' }, kinds: ['ACTION', 'MEASURE'] },
      ['action/a1', 'action/a2', 'measure/m1'],
    ],
    [
      'cited in a section whose number begins another',
      { citedIn: { document: 'document/plan', locator: '1.i' }, kinds: ['MEASURE'] },
      [],
    ],
    ['at least an amount', { amountMin: '9.5' }, ['funding-stream/grant', 'funding-stream/pot-10']],
    [
      'exactly an amount, otherwise written',
      { amountMin: '10', amountMax: '10.00' },
      ['funding-stream/pot-10'],
    ],
    ['at most an amount', { amountMax: '9' }, ['funding-stream/pot-9']],
    [
      'everything at once',
      { kinds: ['PARTNER'], name: 'curo', validOn: '2018-01-01', linked: { types: ['LEADS'] } },
      ['partner/curo'],
    ],
  ])('by %s', async (_name, filter, expected) => {
    const found = await idsOf(filter)
    expect([...found].sort()).toEqual([...expected].sort())
  })

  test('that is null, or null in its fields, lets everything through', async () => {
    const { entities } = await ask(app, '{ entities(filter: null) { totalCount } }')
    const nulls = {
      ids: null,
      kinds: null,
      name: null,
      within: null,
      linked: null,
      citedIn: null,
      amountMin: null,
    }
    expect((await idsOf(nulls)).length).toBe(entities.totalCount)
    expect((await idsOf({})).length).toBe(entities.totalCount)
    const empty = { linked: { types: null, to: null, kinds: null, direction: null } }
    expect(await idsOf(empty)).toEqual(await idsOf({ linked: {} }))
  })

  test.each<[string, object, RegExp]>([
    ['an unknown whole', { within: 'strategy/no' }, /filter\.within: nothing has the id "strategy\/no"/],
    ['an unknown end', { linked: { to: 'partner/no' } }, /filter\.linked\.to: nothing/],
    [
      'an unknown end that must not be',
      { notLinked: { to: 'partner/no' } },
      /filter\.notLinked\.to: nothing/,
    ],
    [
      'an unknown document',
      { citedIn: { document: 'document/no' } },
      /filter\.citedIn\.document: no document/,
    ],
    ['a document without its prefix', { citedIn: { document: 'plan' } }, /no document has the id "plan"/],
    ['an unknown section', { citedIn: { document: 'document/plan', locator: '9' } }, /has no section "9"/],
    ['an empty name', { name: '   ' }, /filter\.name has 0 characters/],
    ['a long name', { name: 'x'.repeat(201) }, /filter\.name has 201 characters/],
    ['too many ids', { ids: Array.from({ length: 101 }, (_, i) => `partner/${i}`) }, /filter\.ids lists 101/],
    ['a day that is none', { validOn: '2019-02-30' }, /"2019-02-30" is not a day/],
    ['an amount that is none', { amountMin: '1,000' }, /"1,000" is not a decimal/],
    ['an amount in floating point', { amountMax: 0.1 }, /0\.1 is not a decimal/],
  ])('tells of %s', async (_name, filter, message) => {
    const { errors } = await answerOf(app, LIST, { filter })
    expect(errors?.map((error) => error.message)).toEqual([expect.stringMatching(message)])
  })
})

describe('the order of entities', () => {
  test('is by name when none is asked for, numbers as numbers', async () => {
    const { areas } = await ask(app, '{ areas { nodes { name } } }')
    expect(areas.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'County',
      'Ward 1',
      'Ward 2',
      'Ward 10',
    ])
  })

  test('by name, descending', async () => {
    const query = '{ areas(orderBy: { field: NAME, descending: true }) { nodes { name } } }'
    const { areas } = await ask(app, query)
    expect(areas.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'Ward 10',
      'Ward 2',
      'Ward 1',
      'County',
    ])
  })

  test('puts letters with accents beside those without', async () => {
    const names = await idsOf({ kinds: ['INITIATIVE', 'MEASURE', 'DUTY'] }, { field: 'NAME' })
    expect(names).toEqual(['duty/d1', 'initiative/drive', 'measure/m1'])
  })

  test('by kind is that of the vocabulary, then by name', async () => {
    const query = '{ entities(orderBy: { field: KIND }, first: 100) { nodes { kind name } } }'
    const { entities } = await ask(app, query)
    const kinds = (entities.nodes as { kind: string }[]).map(({ kind }) => kind)
    const order = [...ontology.kinds.keys()]
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    expect(entities.nodes[0]).toEqual({ kind: 'PARTNER', name: 'Café & Council' })
  })

  test.each<[string, boolean, string[]]>([
    ['VALID_FROM', false, ['partner/council', 'partner/curo', 'strategy/plan', 'strategy/pcc-plan']],
    ['VALID_FROM', true, ['strategy/plan', 'partner/curo', 'partner/council', 'strategy/pcc-plan']],
    ['VALID_TO', false, ['partner/curo', 'strategy/plan', 'partner/council', 'strategy/pcc-plan']],
    ['VALID_TO', true, ['partner/curo', 'strategy/plan', 'partner/council', 'strategy/pcc-plan']],
  ])('by %s, descending: %s, has what is not known last', async (field, descending, expected) => {
    expect(await idsOf({ kinds: ['PARTNER', 'STRATEGY'] }, { field, descending })).toEqual(expected)
  })

  test('by amount counts in numbers, with what has none last in both directions', async () => {
    const filter = { kinds: ['FUNDING_STREAM'] }
    const known = ['funding-stream/pot-9', 'funding-stream/pot-10', 'funding-stream/grant']
    const unknown = 'funding-stream/pot-0'
    expect(await idsOf(filter, { field: 'AMOUNT' })).toEqual([...known, unknown])
    expect(await idsOf(filter, { field: 'AMOUNT', descending: true })).toEqual([
      ...known.toReversed(),
      unknown,
    ])
  })

  test('by links counts those that may be seen', async () => {
    const order = { field: 'LINKS', descending: true }
    expect((await idsOf({}, order))[0]).toBe('partner/curo')
    const { entities } = await ask(
      app,
      '{ entities(orderBy: { field: LINKS, descending: true }, first: 100) { nodes { links { totalCount } } } }',
    )
    const counts = (entities.nodes as { links: { totalCount: number } }[]).map(
      ({ links }) => links.totalCount,
    )
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? 0)
  })
})

describe('the lists and lookups of a kind', () => {
  test.each([...ontology.kinds.values()])(
    '$listField holds what entities holds of the kind, $field finds it',
    async (kind) => {
      const source = `query ($kind: Kind!) {
      all: entities(filter: { kinds: [$kind] }, first: 100) { totalCount nodes { id } }
      own: ${kind.listField}(first: 100) { totalCount nodes { id kind __typename } edges { node { id } } }
    }`
      const { all, own } = await ask(app, source, { kind: kind.name })
      expect(own.totalCount).toBeGreaterThan(0)
      expect(own.totalCount).toBe(all.totalCount)
      const ids = own.nodes.map(({ id }: { id: string }) => id)
      expect(ids).toEqual(all.nodes.map(({ id }: { id: string }) => id))
      expect(own.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(ids)
      expect(
        new Set(
          own.nodes.map((node: { kind: string; __typename: string }) => `${node.kind} ${node.__typename}`),
        ),
      ).toEqual(new Set([`${kind.name} ${kind.typeName}`]))
      const one = await ask(app, `query ($id: ID!) { ${kind.field}(id: $id) { id } }`, { id: ids[0] })
      expect(one[kind.field]).toEqual({ id: ids[0] })
    },
  )

  test('a lookup gives null for an id of another kind, and for one that nothing has', async () => {
    const answer = await ask(
      app,
      '{ a: partner(id: "area/county") { id } b: partner(id: "partner/no") { id } c: partner(id: "") { id } }',
    )
    expect(answer).toEqual({ a: null, b: null, c: null })
  })

  test('a list of a kind takes filters and orders', async () => {
    const { fundingStreams } = await ask(
      app,
      '{ fundingStreams(filter: { amountMin: "9" }, orderBy: { field: AMOUNT, descending: true }, first: 2) { totalCount nodes { name amount } } }',
    )
    expect(fundingStreams).toEqual({
      totalCount: 3,
      nodes: [
        { name: 'Grant', amount: '64589.5' },
        { name: 'Pot 10', amount: '10' },
      ],
    })
  })
})

describe('the size of a page', () => {
  test.each<[string, RegExp]>([
    ['first: 0', /first is 0; a page holds 1 to 100/],
    ['first: -3', /first is -3/],
    ['first: 101', /first is 101/],
    ['last: 0', /last is 0/],
    ['last: 101', /last is 101/],
    ['first: 2, last: 2', /first or for last, not for both/],
  ])('%s is refused, whatever the list', async (size, message) => {
    for (const list of ['entities', 'partners', 'links', 'observations', 'ownership', 'documents']) {
      expect((await faultOf(`{ ${list}(${size}) { totalCount } }`)).message).toMatch(message)
    }
    const nested = await answerOf(app, `{ partners(first: 1) { nodes { links(${size}) { totalCount } } } }`)
    expect(nested.errors?.[0]?.message).toMatch(message)
  })

  test('1 and 100 are taken, and null counts as left out', async () => {
    const { a, b, c } = await ask(
      app,
      '{ a: areas(first: 1) { nodes { id } } b: areas(last: 100) { nodes { id } } c: areas(first: null, last: null, after: null, before: null) { nodes { id } } }',
    )
    expect([a.nodes.length, b.nodes.length, c.nodes.length]).toEqual([1, 4, 4])
  })

  test('is 20 when none is asked for', async () => {
    const { entities } = await ask(app, '{ entities { nodes { id } totalCount } }')
    expect(entities.nodes).toHaveLength(20)
    expect(entities.totalCount).toBeGreaterThan(20)
  })
})

describe('cursors', () => {
  const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: EntityOrder) {
    partners(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
      totalCount
      edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`
  /** Twelve partners, every three of one name. */
  const crowd = (without: readonly number[] = [], more = '') =>
    `${HEAD}partners:\n${lines(12, (n) => (without.includes(n) ? '' : `  p-${n}: { name: Team ${Math.ceil(n / 3)}, from: 20${10 + (n % 3)}-01-01, evidence: 1.i }`))}\n${more}`

  let crowded: TestApp
  beforeAll(async () => {
    crowded = await openEmptyApp()
  })
  afterAll(() => crowded.close())

  interface PartnerPage {
    readonly ids: string[]
    readonly info: {
      readonly hasNextPage: boolean
      readonly hasPreviousPage: boolean
      readonly startCursor: string
      readonly endCursor: string
    }
    readonly total: number
  }
  async function page(variables: Record<string, unknown>): Promise<PartnerPage> {
    const { partners } = await ask(crowded, PAGE, variables)
    const edges = partners.edges as { cursor: string; node: { id: string } }[]
    expect(partners.pageInfo.startCursor).toBe(edges[0]?.cursor ?? null)
    expect(partners.pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null)
    return { ids: edges.map(({ node }) => node.id), info: partners.pageInfo, total: partners.totalCount }
  }

  test.each([
    ['NAME', false],
    ['NAME', true],
    ['KIND', false],
    ['VALID_FROM', false],
    ['VALID_FROM', true],
    ['VALID_TO', true],
    ['AMOUNT', false],
    ['LINKS', true],
  ])(
    'lead through the list by %s (descending: %s) in both directions, each item once',
    async (field, descending) => {
      await importText(crowded, crowd())
      const orderBy = { field, descending }
      const whole = (await page({ first: 100, orderBy })).ids
      expect(whole).toHaveLength(12)
      for (const size of [1, 5, 12]) {
        const forward: string[] = []
        for (let after: string | null = null, more = true; more; ) {
          const { ids, info, total } = await page({ first: size, after, orderBy })
          expect(total).toBe(12)
          expect(info.hasPreviousPage).toBe(forward.length > 0)
          forward.push(...ids)
          after = info.endCursor
          more = info.hasNextPage
        }
        expect(forward).toEqual(whole)
        const backward: string[] = []
        for (let before: string | null = null, more = true; more; ) {
          const { ids, info } = await page({ last: size, before, orderBy })
          expect(info.hasNextPage).toBe(backward.length > 0)
          backward.unshift(...ids)
          before = info.startCursor
          more = info.hasPreviousPage
        }
        expect(backward).toEqual(whole)
      }
    },
  )

  test('tell items of equal name apart by their ids', async () => {
    await importText(crowded, crowd())
    const first = await page({ first: 2 })
    expect(first.ids).toEqual(['partner/p-1', 'partner/p-2'])
    expect((await page({ first: 2, after: first.info.endCursor })).ids).toEqual([
      'partner/p-3',
      'partner/p-4',
    ])
  })

  test('stay good when items come and go between pages', async () => {
    await importText(crowded, crowd())
    const first = await page({ first: 4 })
    expect(first.ids).toEqual(['partner/p-1', 'partner/p-2', 'partner/p-3', 'partner/p-4'])
    // The item of the cursor goes, one before it comes, one after it goes, one after it comes.
    await importText(
      crowded,
      crowd([4, 6], '  a: { name: Team 0, evidence: 1.i }\n  z: { name: Team 2, evidence: 1.i }\n'),
    )
    const next = await page({ first: 4, after: first.info.endCursor })
    expect(next.ids).toEqual(['partner/p-5', 'partner/z', 'partner/p-7', 'partner/p-8'])
    expect(next.total).toBe(12)
    const back = await page({ last: 3, before: first.info.endCursor })
    expect(back.ids).toEqual(['partner/p-1', 'partner/p-2', 'partner/p-3'])
    const all = await page({ last: 100, before: first.info.endCursor })
    expect(all.ids[0]).toBe('partner/a')
  })

  test('on both sides cut out what lies between', async () => {
    await importText(crowded, crowd())
    const start = (await page({ first: 2 })).info.endCursor
    const end = (await page({ first: 7 })).info.endCursor
    const between = ['partner/p-3', 'partner/p-4', 'partner/p-5', 'partner/p-6']
    expect((await page({ first: 100, after: start, before: end })).ids).toEqual(between)
    expect((await page({ last: 2, after: start, before: end })).ids).toEqual(between.slice(2))
    expect((await page({ first: 2, after: start, before: end })).ids).toEqual(between.slice(0, 2))
    const crossed = await page({ first: 5, after: end, before: start })
    expect([crossed.ids, crossed.info.startCursor, crossed.info.endCursor]).toEqual([[], null, null])
  })

  test('past the end give an empty page that tells so', async () => {
    await importText(crowded, crowd())
    const { info } = await page({ last: 1 })
    expect(await page({ first: 5, after: info.endCursor })).toEqual({
      ids: [],
      total: 12,
      info: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    })
  })

  test('of one list, order or direction are refused by another', async () => {
    await importText(crowded, crowd())
    const { info } = await page({ first: 1 })
    for (const source of [
      'query ($c: String) { links(after: $c) { totalCount } }',
      'query ($c: String) { documents(before: $c) { totalCount } }',
      'query ($c: String) { ownership(after: $c) { totalCount } }',
      'query ($c: String) { partners(after: $c, orderBy: { field: KIND }) { totalCount } }',
      'query ($c: String) { partners(after: $c, orderBy: { field: NAME, descending: true }) { totalCount } }',
    ]) {
      expect((await faultOf(source, { c: info.endCursor })).message).toMatch(
        /is not one of this list in this order/,
      )
    }
  })
})
