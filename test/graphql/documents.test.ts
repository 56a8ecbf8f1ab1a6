import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { type Answer, ask } from './ask.ts'
import { EXAMPLE } from './example.ts'
import { importText, lines } from './importText.ts'
import { askForTwoAndTwenty } from './statements.ts'

let app: TestApp
beforeAll(async () => {
  app = await openEmptyApp()
  const crowd = lines(
    20,
    (n) =>
      `  member-${n}: { name: Member ${n}, evidence: ["1.i", "2"], is a member of: { thematic-group/rag: ["1.ii", "2"] } }`,
  )
  await importText(app, EXAMPLE.replace('partners:\n', `partners:\n${crowd}\n`))
})
afterAll(() => app.close())

describe('documents', () => {
  test('come by title, numbers as numbers, with what is known of them', async () => {
    const { documents } = await ask(
      app,
      '{ documents { totalCount nodes { id title publisher publishedOn url describes { __typename id } sections { totalCount } } } }',
    )
    expect(documents).toEqual({
      totalCount: 2,
      nodes: [
        {
          id: 'document/act',
          title: 'Plan 2',
          publisher: null,
          publishedOn: null,
          url: null,
          describes: null,
          sections: { totalCount: 1 },
        },
        {
          id: 'document/plan',
          title: 'Plan 10',
          publisher: 'The partnership',
          publishedOn: '2018-11-05',
          url: 'https://plan.example/',
          describes: { __typename: 'Strategy', id: 'strategy/plan' },
          sections: { totalCount: 6 },
        },
      ],
    })
  })

  test('have their sections in reading order, each with its own heading or the nearest above', async () => {
    const { node } = await ask(
      app,
      '{ node(id: "document/plan") { ... on Document { sections { nodes { id locator heading document { id } } } } } }',
    )
    expect(node.sections.nodes.map(({ locator, heading }: Answer) => `${locator} ${heading}`)).toEqual([
      '1 One',
      '1.i One',
      '1.ii One',
      '1.ii.a One',
      '2 Two',
      '10 Ten',
    ])
    expect(node.sections.nodes[3]).toMatchObject({
      id: 'section/plan/1.ii.a',
      document: { id: 'document/plan' },
    })
  })

  test('and their sections come in pages', async () => {
    const source = `query ($first: Int, $after: String) { documents(first: $first) { pageInfo { hasNextPage } nodes {
      sections(first: $first, after: $after) { nodes { locator } pageInfo { hasNextPage endCursor } } } } }`
    const { documents } = await ask(app, source, { first: 1 })
    expect(documents.pageInfo.hasNextPage).toBe(true)
    expect(documents.nodes[0].sections.pageInfo.hasNextPage).toBe(false)
    const section =
      'query ($after: String) { node(id: "document/plan") { ... on Document { sections(first: 4, after: $after) { nodes { locator } pageInfo { endCursor } } } } }'
    const first = (await ask(app, section)).node.sections
    const next = (await ask(app, section, { after: first.pageInfo.endCursor })).node.sections
    expect(next.nodes).toEqual([{ locator: '2' }, { locator: '10' }])
  })
})

describe('quotes', () => {
  const QUOTES = `query ($first: Int!) { partners(first: $first, filter: { name: "Member" }) { nodes {
    evidence { locator quote }
    isMemberOf { edges { link { evidence { locator quote } } } }
  } } }`

  test('are null where no copy of the document is attached, and cost one statement for any number', async () => {
    const { partners } = await askForTwoAndTwenty(app, QUOTES, 1)
    expect(partners.nodes).toHaveLength(20)
    for (const partner of partners.nodes) {
      expect(partner.evidence).toEqual([
        { locator: '1.i', quote: null },
        { locator: '2', quote: null },
      ])
    }
  })

  test('are the text of the section once it is there, without reading the graph again', async () => {
    await app.database.client.section.updateMany({
      where: { locator: '2', document: { key: 'plan' } },
      data: { text: 'The words of section 2.' },
    })
    const { partners } = await askForTwoAndTwenty(app, QUOTES, 1)
    for (const partner of partners.nodes) {
      expect(partner.evidence).toEqual([
        { locator: '1.i', quote: null },
        { locator: '2', quote: 'The words of section 2.' },
      ])
      expect(partner.isMemberOf.edges[0].link.evidence[1].quote).toBe('The words of section 2.')
    }
    const { node } = await ask(app, '{ node(id: "section/plan/2") { ... on Section { text } } }')
    expect(node.text).toBe('The words of section 2.')
  })

  test('end early when the section is very long; the text of the section is whole', async () => {
    const text = 'Lamps. '.repeat(1_000)
    await app.database.client.section.updateMany({
      where: { locator: '2', document: { key: 'plan' } },
      data: { text },
    })
    const { partner, node } = await ask(
      app,
      '{ partner(id: "partner/member-1") { evidence { quote } } node(id: "section/plan/2") { ... on Section { text } } }',
    )
    expect(node.text).toBe(text)
    expect(partner.evidence[1].quote).toBe(`${'Lamps. '.repeat(285).trim()} …`)
  })

  test('cost nothing when none is asked for', async () => {
    await askForTwoAndTwenty(app, QUOTES.replaceAll(' quote', ''), 0)
  })
})

describe('what the graph tells of itself', () => {
  test('its version, and how much of each kind may be seen', async () => {
    const { graph, entities, links, observations, documents } = await ask(
      app,
      `{ graph { version entities links observations documents kinds { kind count } }
         entities { totalCount } links { totalCount } observations { totalCount } documents { totalCount } }`,
    )
    expect(graph.version).toBe(app.snapshot('PUBLIC').version)
    expect(graph).toMatchObject({
      entities: entities.totalCount,
      links: links.totalCount,
      observations: observations.totalCount,
      documents: documents.totalCount,
    })
    expect(graph.kinds.map(({ kind }: Answer) => kind)).toEqual([...app.ontology.kinds.keys()])
    const sum = graph.kinds.reduce((total: number, { count }: Answer) => total + count, 0)
    expect(sum).toBe(graph.entities)
    expect(graph.kinds).toContainEqual({ kind: 'AREA', count: 4 })
  })

  test('the datasets that it was imported from, in one statement', async () => {
    app.statements.length = 0
    const { datasets } = await ask(app, '{ datasets { key title description } }')
    expect(datasets).toEqual([{ key: 'example', title: 'Example', description: null }])
    expect(app.statements).toHaveLength(1)
  })

  test('one answer is of one version, though the graph changes while it is made', async () => {
    const context = app.contextFor('PUBLIC')
    const before = context.snapshot.version
    await importText(app, EXAMPLE)
    expect(app.snapshot('PUBLIC').version).toBeGreaterThan(before)
    expect(context.snapshot.version).toBe(before)
    const { graph } = await ask(app, '{ graph { version } }')
    expect(graph.version).toBe(app.snapshot('PUBLIC').version)
  })
})
