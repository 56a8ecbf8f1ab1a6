import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }'
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } entity(id: $id) { id } }'

const KNOWN = [
  ['partner/curo', 'Partner'],
  ['thematic-group/rag', 'ThematicGroup'],
  ['funding-stream/grant', 'FundingStream'],
  ['link/partner/curo/LEADS/action/a1', 'Link'],
  ['link/partner/curo/MEMBER_OF/thematic-group/forum@2019-01-01', 'Link'],
  ['observation/partner/curo/homes-managed/homes/2017-18', 'Observation'],
  ['observation/partner/curo/complaints/count/undated', 'Observation'],
  ['document/plan', 'Document'],
  ['section/plan/1.ii.a', 'Section'],
  ['section/act/5', 'Section'],
] as const

const UNKNOWN = [
  'partner/nobody',
  'partner/',
  'partner',
  '',
  '/',
  '//',
  ' partner/curo',
  'partner/curo ',
  'partner/curo/',
  'Partner/curo',
  'PARTNER/CURO',
  'nobody/curo',
  'link/',
  'link/partner/curo/LEADS/action/a2',
  'link/partner/curo/MEMBER_OF/thematic-group/forum',
  'link/partner/curo/MEMBER_OF/thematic-group/forum@2019-01-02',
  'link/partner/nobody/LEADS/action/a1',
  'observation/partner/curo/nothing/homes/2017-18',
  'observation/',
  'document/',
  'document/nothing',
  'document/plan/1',
  'section/plan',
  'section/plan/',
  'section/plan/9',
  'section/nothing/1',
  'constructor',
  '__proto__',
  'partner/__proto__',
  'document/constructor',
  'x'.repeat(10_000),
  '1',
  '🙂/🙂',
] as const

describe('node', () => {
  test.each(KNOWN)('finds %s as a %s', async (id, typeName) => {
    const { node } = await ask(app, NODE, { id })
    expect(node).toEqual({ __typename: typeName, id })
  })

  test.each(UNKNOWN)('gives null for %j', async (id) => {
    expect(await ask(app, NODE, { id })).toEqual({ node: null, entity: null })
  })

  test.each(HIDDEN)('gives null for %s, which the public may not see', async (id) => {
    // It is there: only the clearance is wanting.
    const { snapshot } = app.contextFor('RESTRICTED')
    expect(snapshot.findEntity(id) ?? snapshot.findLink(id) ?? snapshot.findObservation(id)).toBeDefined()
    expect(await ask(app, NODE, { id })).toEqual({ node: null, entity: null })
  })

  test('finds every id that the lists give', async () => {
    const { entities, links, observations, documents } = await ask(
      app,
      '{ entities(first: 100) { nodes { id } } links(first: 100) { nodes { id } } observations { nodes { id } } documents { nodes { id sections { nodes { id } } } } }',
    )
    const ids = [entities, links, observations, documents].flatMap((list: Answer) =>
      list.nodes.map(({ id }: Answer) => id),
    )
    const sections = documents.nodes.flatMap((document: Answer) =>
      document.sections.nodes.map(({ id }: Answer) => id),
    )
    expect(sections.length).toBeGreaterThan(5)
    for (let from = 0; from < ids.length; from += 100) {
      const some = [...ids, ...sections].slice(from, from + 100)
      const { nodes } = await ask(app, NODES, { ids: some })
      expect(nodes.map((node: Answer) => node?.id)).toEqual(some)
    }
  })

  test('takes an id that is written as a number', async () => {
    expect(await ask(app, '{ node(id: 5) { id } }')).toEqual({ node: null })
  })
})

describe('nodes', () => {
  test('gives what has the ids, in their order, null where nothing has one', async () => {
    const ids = ['document/plan', 'partner/nobody', ...KNOWN.map(([id]) => id), 'partner/spy', 'partner/curo']
    const { nodes } = await ask(app, NODES, { ids })
    expect(nodes).toHaveLength(ids.length)
    expect(nodes.map((node: Answer) => node?.id ?? null)).toEqual(
      ids.map((id) => (id === 'partner/nobody' || id === 'partner/spy' ? null : id)),
    )
  })

  test('of no ids is empty', async () => {
    expect(await ask(app, NODES, { ids: [] })).toEqual({ nodes: [] })
  })

  test('takes 100 ids and no more', async () => {
    const ids = Array.from({ length: 100 }, () => 'partner/curo')
    expect((await ask(app, NODES, { ids })).nodes).toHaveLength(100)
    const { errors } = await answerOf(app, NODES, { ids: [...ids, 'partner/curo'] })
    expect(errors?.map((error) => error.message)).toEqual([
      expect.stringMatching(/101 ids; ask for up to 100/),
    ])
  })

  test('answers through fragments on what each may be', async () => {
    const { nodes } = await ask(
      app,
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        ... on Entity { name } ... on Partner { groups { id } } ... on Link { statement } ... on Observation { value }
        ... on Document { title } ... on Section { locator heading } } }`,
      {
        ids: [
          'partner/council',
          'link/partner/curo/LEADS/action/a1',
          'observation/partner/curo/complaints/count/undated',
          'document/act',
          'section/plan/1.ii.a',
        ],
      },
    )
    expect(nodes).toEqual([
      { name: 'Café & Council', groups: [{ id: 'thematic-group/rag' }] },
      { statement: 'Curo leads “Action one”' },
      { value: '0.5' },
      { title: 'Plan 2' },
      { locator: '1.ii.a', heading: 'One' },
    ])
  })
})
