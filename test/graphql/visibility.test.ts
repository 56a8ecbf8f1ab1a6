import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type KindEntry, ontology } from '../../src/ontology/ontology.ts'
import { VISIBILITIES, type Visibility } from '../../src/ontology/records.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { type Answer, answerOf, ask } from './ask.ts'
import { EXAMPLE, HIDDEN } from './example.ts'
import { importText } from './importText.ts'

let app: TestApp
beforeAll(async () => {
  app = await openEmptyApp()
  await importText(app, EXAMPLE)
})
afterAll(() => app.close())

/** The words by which every hidden record of the example would give itself away. */
const HIDDEN_WORDS = /secret|spy|agents|\bfriend\b|1000000/i

const HIDDEN_ENTITIES = HIDDEN.filter((id) => !/^(link|observation)\//.test(id))

/** Everything that the schema lets one ask of an entity of a kind, one level deep. */
function everythingOf(kind: KindEntry): string {
  const links = ontology
    .linksOf(kind.name)
    .map(({ field }) => `${field}(first: 5) { totalCount edges { node { id name } link { id note } } }`)
  const shortcuts = Object.keys(kind.shortcuts ?? {}).map((name) => `${name} { id name }`)
  return `id name visibility
    evidence { locator }
    links(first: 20) { totalCount nodes { id statement visibility } }
    owners { owner { id } sole link { id } }
    observations(first: 5) { totalCount nodes { id metric visibility } }
    ${[...links, ...shortcuts].join('\n')}`
}

async function answerFor(clearance: Visibility, source: string): Promise<Answer> {
  const { data, errors } = await graphql({
    schema: app.schema,
    source,
    contextValue: app.contextFor(clearance),
  })
  expect(errors).toBeUndefined()
  return JSON.parse(JSON.stringify(data))
}

describe('what the public may not see', () => {
  test('stands in the example for every sort of record, so that it could be found', async () => {
    const seen = await answerFor(
      'RESTRICTED',
      '{ entities(first: 100) { nodes { name } } links(first: 100) { nodes { id } } observations { nodes { metric } } }',
    )
    expect(JSON.stringify(seen)).toMatch(/Spy agency.*Secret figure|Secret figure.*Spy agency/)
    for (const id of HIDDEN)
      expect((await answerFor('RESTRICTED', `{ node(id: "${id}") { id } }`)).node).toEqual({ id })
  })

  test.each([...ontology.kinds.values()])('is in no field of any of the $plural', async (kind) => {
    const answer = await ask(
      app,
      `{ ${kind.listField}(first: 10) { totalCount nodes { ${everythingOf(kind)} } } graph { kinds { kind count } } }`,
    )
    const { totalCount, nodes } = answer[kind.listField]
    expect(JSON.stringify(answer)).not.toMatch(HIDDEN_WORDS)
    expect(nodes).toHaveLength(totalCount)
    expect(answer.graph.kinds).toContainEqual({ kind: kind.name, count: totalCount })
    for (const { links, observations } of nodes) {
      expect(links.nodes).toHaveLength(links.totalCount)
      expect(observations.nodes).toHaveLength(observations.totalCount)
    }
  })

  test('is in no list and no count', async () => {
    const answer = await ask(
      app,
      `{ entities(first: 100) { totalCount nodes { id name } }
         links(first: 100) { totalCount nodes { id statement source { name } target { name } evidence { note } } }
         observations(first: 100) { totalCount nodes { id metric subject { name } } }
         ownership(first: 100) { totalCount nodes { owner { name } owned { name } sole link { id } } }
         documents { nodes { title describes { name } } }
         graph { entities links observations } }`,
    )
    expect(JSON.stringify(answer)).not.toMatch(HIDDEN_WORDS)
    const counts = [answer.entities, answer.links, answer.observations].map(({ nodes }) => nodes.length)
    expect([answer.entities, answer.links, answer.observations].map(({ totalCount }) => totalCount)).toEqual(
      counts,
    )
    expect(Object.values(answer.graph).sort()).toEqual([...counts].sort())
  })

  test('does not stand in the way of being the only owner', async () => {
    const query =
      '{ service(id: "service/refuge") { owners { owner { id } sole } } action(id: "action/a2") { owners { owner { id } sole } } }'
    const open = await ask(app, query)
    expect(open.service.owners).toEqual([{ owner: { id: 'partner/curo' }, sole: true }])
    expect(open.action.owners).toEqual([{ owner: { id: 'partner/curo' }, sole: true }])
    const all = await answerFor('RESTRICTED', query)
    expect(all.service.owners).toHaveLength(2)
    expect(all.service.owners.map(({ sole }: Answer) => sole)).toEqual([false, false])
    const rows = await ask(app, '{ ownership(within: "service/refuge") { totalCount nodes { sole } } }')
    expect(rows.ownership).toEqual({ totalCount: 1, nodes: [{ sole: true }] })
  })

  test('is no step of a path', async () => {
    const paths = (clearance: Visibility, from: string, to: string) =>
      answerFor(
        clearance,
        `{ paths(from: "${from}", to: "${to}", profile: ANY, limit: 25) { paths { narrative steps { to { id } link { id } } } } }`,
      )
    const open = await paths('PUBLIC', 'partner/council', 'action/a2')
    expect(open.paths.paths.length).toBeGreaterThan(0)
    expect(JSON.stringify(open)).not.toMatch(HIDDEN_WORDS)
    expect(JSON.stringify(await paths('RESTRICTED', 'partner/council', 'action/a2'))).toMatch(/partner\/spy/)
  })

  test('is no row of an alignment, and no priority that is not addressed', async () => {
    const query =
      '{ alignment(plan: "strategy/plan", strategy: "strategy/pcc-plan") { rows { action { id } } unaddressed { id } } }'
    const { alignment } = await ask(app, query)
    expect(JSON.stringify(alignment)).not.toMatch(HIDDEN_WORDS)
    expect(alignment.unaddressed).toEqual([{ id: 'priority/pcc-2' }])
    const all = (await answerFor('RESTRICTED', query)).alignment
    expect(all.rows.length).toBe(alignment.rows.length + 1)
    expect(all.unaddressed).toHaveLength(2)
  })

  test('cites nothing: a section that only hidden records cite is uncited', async () => {
    const query = '{ coverage(document: "document/plan") { cited uncited { locator } } }'
    expect((await ask(app, query)).coverage.uncited).toEqual([{ locator: '10' }])
    expect((await answerFor('PARTNERS', query)).coverage.uncited).toEqual([])
  })

  test('does not count when a list is sorted by its number of links', async () => {
    const query =
      '{ entities(filter: { ids: ["thematic-group/rag", "thematic-group/forum", "service/refuge", "partner/council"] }, orderBy: { field: LINKS, descending: true }) { nodes { id links { totalCount } } } }'
    const order = (answer: Answer) => answer.entities.nodes.map(({ links }: Answer) => links.totalCount)
    const open = await ask(app, query)
    expect(order(open)).toEqual([...order(open)].sort((a, b) => b - a))
    const all = await answerFor('RESTRICTED', query)
    const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
    expect(sum(order(all))).toBeGreaterThan(sum(order(open)))
  })

  test.each(['entities', 'partners', 'strategies', 'fundingStreams', 'links', 'observations', 'ownership'])(
    'is on no page of %s, and no cursor carries it',
    async (list) => {
      const cursors: string[] = []
      for (let after: string | null = null, more = true; more; ) {
        const page: Answer = await ask(
          app,
          `query ($after: String) { ${list}(first: 2, after: $after) { edges { cursor } pageInfo { hasNextPage endCursor } } }`,
          { after },
        )
        cursors.push(
          ...page[list].edges.map(({ cursor }: Answer) => Buffer.from(cursor, 'base64url').toString()),
        )
        after = page[list].pageInfo.endCursor
        more = page[list].pageInfo.hasNextPage
      }
      expect(cursors.length).toBeGreaterThan(1)
      expect(cursors.join()).not.toMatch(HIDDEN_WORDS)
    },
  )

  test('is found by no filter', async () => {
    for (const filter of [
      '{ name: "secret" }',
      '{ name: "Spy" }',
      '{ visibility: [RESTRICTED] }',
      '{ visibility: [PARTNERS] }',
      '{ amountMin: "1000000" }',
      `{ ids: ${JSON.stringify(HIDDEN_ENTITIES)} }`,
      '{ citedIn: { document: "document/plan", locator: "10" } }',
      '{ kinds: [STRATEGY], notLinked: {} , name: "secret" }',
    ]) {
      const { entities } = await ask(app, `{ entities(filter: ${filter}) { totalCount nodes { id } } }`)
      expect({ filter, entities }).toEqual({ filter, entities: { totalCount: 0, nodes: [] } })
    }
    const { links, observations } = await ask(
      app,
      `{ links(filter: { visibility: [PARTNERS, RESTRICTED] }) { totalCount }
         observations(filter: { metric: "secret" }) { totalCount } }`,
    )
    expect([links.totalCount, observations.totalCount]).toEqual([0, 0])
  })
})

describe('an id that the public may not see and one that nothing has', () => {
  /** Every place where an id may stand, with the id written as §. */
  const QUESTIONS = [
    '{ node(id: "§") { id } }',
    '{ nodes(ids: ["§", "partner/curo"]) { id } }',
    '{ entity(id: "§") { id } }',
    ...[...ontology.kinds.values()].map(({ field }) => `{ ${field}(id: "§") { id } }`),
    '{ entities(filter: { ids: ["§"] }) { totalCount } }',
    '{ entities(filter: { within: "§" }) { totalCount } }',
    '{ entities(filter: { linked: { to: "§" } }) { totalCount } }',
    '{ entities(filter: { notLinked: { to: "§" } }) { totalCount } }',
    '{ links(filter: { entity: "§" }) { totalCount } }',
    '{ links(filter: { source: "§" }) { totalCount } }',
    '{ links(filter: { target: "§" }) { totalCount } }',
    '{ observations(filter: { subject: "§" }) { totalCount } }',
    '{ ownership(owner: "§") { totalCount } }',
    '{ ownership(within: "§") { totalCount } }',
    '{ paths(from: "§", to: "partner/curo") { truncated } }',
    '{ paths(from: "partner/curo", to: "§") { truncated } }',
    '{ alignment(plan: "§", strategy: "strategy/plan") { truncated } }',
    '{ alignment(plan: "strategy/plan", strategy: "§") { truncated } }',
    '{ coverage(document: "§") { cited } }',
    '{ gaps(within: "§") { totalCount } }',
    '{ overlaps(within: "§") { totalCount } }',
    '{ impact(removing: ["§"]) { losesLinks } }',
    '{ partner(id: "partner/curo") { isMemberOf(to: "§") { totalCount } } }',
    '{ partner(id: "partner/curo") { leads(to: "§") { totalCount } } }',
  ]

  test.each(QUESTIONS)('are told apart by nothing in the answer to %s', async (question) => {
    for (const hidden of HIDDEN) {
      const unknown = hidden.replace(/[a-z]+$/, 'nosuchthing')
      const [one, other] = await Promise.all(
        [hidden, unknown].map(async (id) => {
          const { data, errors } = await answerOf(app, question.replace('§', id))
          return JSON.stringify({ data, errors })
            .replaceAll(id, '§')
            .replace(/"locations":\[[^\]]*\]/g, '')
        }),
      )
      expect(one).toBe(other)
    }
  })
})

describe('each clearance', () => {
  test('sees what is meant for it and all that is meant for wider circles', async () => {
    const query =
      '{ entities(first: 100) { nodes { id visibility } } links(first: 100) { nodes { id visibility } } observations { nodes { id visibility } } }'
    const seen = new Map<Visibility, Set<string>>()
    for (const [rank, clearance] of VISIBILITIES.entries()) {
      const answer = await answerFor(clearance, query)
      const nodes = [answer.entities, answer.links, answer.observations].flatMap(({ nodes }) => nodes)
      expect(nodes.filter(({ visibility }: Answer) => VISIBILITIES.indexOf(visibility) > rank)).toEqual([])
      seen.set(clearance, new Set(nodes.map(({ id }: Answer) => id)))
    }
    const [open, partners, restricted] = VISIBILITIES.map((clearance) => seen.get(clearance) ?? new Set())
    expect(open?.size).toBeLessThan(partners?.size ?? 0)
    expect(partners?.size).toBeLessThan(restricted?.size ?? 0)
    expect([...(open ?? [])].filter((id) => partners?.has(id) !== true)).toEqual([])
    expect([...(partners ?? [])].filter((id) => restricted?.has(id) !== true)).toEqual([])
  })
})
