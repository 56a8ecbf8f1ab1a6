import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kinds } from '../../src/ontology/kinds.ts'
import { linkTypes } from '../../src/ontology/linkTypes.ts'
import { defineOntology } from '../../src/ontology/ontology.ts'
import { profiles } from '../../src/ontology/profiles.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { ask } from './ask.ts'
import { HEAD, importText } from './importText.ts'

/** The vocabulary with one kind and one link type more: one entry each, and nothing else. */
const wider = defineOntology({
  kinds: {
    ...kinds,
    PREMISES: {
      typeName: 'Premises',
      idPrefix: 'premises',
      label: 'premises',
      plural: 'licensed premises',
      description: 'A place with a licence to sell alcohol.',
      shortcuts: {
        licensers: {
          links: ['LICENSES'],
          direction: 'IN',
          returns: 'MANY',
          description: 'Who grants the licence.',
        },
      },
    },
  },
  linkTypes: {
    ...linkTypes,
    LICENSES: {
      label: 'licenses',
      inverse: 'is licensed by',
      description: 'The source grants the licence of the target.',
      joins: [{ from: ['PARTNER'], to: ['PREMISES'] }],
      ownership: 'LEAD',
      paths: { FUNDING: 'OUT' },
    },
  },
  profiles,
})

const DATASET = `${HEAD}
partners:
  council:
    name: Council
    evidence: 1.i
    licenses: { premises/red-lion: 1.ii }
licensed premises:
  red-lion:
    name: Red Lion
    summary: A public house.
    evidence: "2"
    figures: [{ metric: Incidents, value: 3, period: 2018/19, evidence: "2" }]
  white-hart:
    name: White Hart
    evidence: "2"
    is licensed by: { partner/council: { evidence: "2", from: 2018-01-01 } }
`

let app: TestApp
beforeAll(async () => {
  app = await openEmptyApp(wider)
  await importText(app, DATASET)
})
afterAll(() => app.close())

describe('a kind and a link type that are added to the vocabulary', () => {
  test('are imported and listed with the others', async () => {
    const { licensedPremises, entities, graph } = await ask(
      app,
      `{ licensedPremises { totalCount nodes { __typename id kind name summary } }
         entities(filter: { kinds: [PREMISES] }, orderBy: { field: KIND }) { nodes { id } }
         graph { kinds { kind count } } }`,
    )
    expect(licensedPremises).toEqual({
      totalCount: 2,
      nodes: [
        {
          __typename: 'Premises',
          id: 'premises/red-lion',
          kind: 'PREMISES',
          name: 'Red Lion',
          summary: 'A public house.',
        },
        {
          __typename: 'Premises',
          id: 'premises/white-hart',
          kind: 'PREMISES',
          name: 'White Hart',
          summary: null,
        },
      ],
    })
    expect(entities.nodes).toEqual([{ id: 'premises/red-lion' }, { id: 'premises/white-hart' }])
    expect(graph.kinds).toContainEqual({ kind: 'PREMISES', count: 2 })
  })

  test('are found by id, with figures and evidence', async () => {
    const { premises, node } = await ask(
      app,
      `{ premises(id: "premises/red-lion") { name observations { nodes { metric value } } evidence { locator heading } }
         node(id: "link/partner/council/LICENSES/premises/white-hart@2018-01-01") { __typename ... on Link { statement validFrom } } }`,
    )
    expect(premises).toEqual({
      name: 'Red Lion',
      observations: { nodes: [{ metric: 'Incidents', value: '3' }] },
      evidence: [{ locator: '2', heading: 'Two' }],
    })
    expect(node).toEqual({
      __typename: 'Link',
      statement: 'Council licenses White Hart',
      validFrom: '2018-01-01',
    })
  })

  test('have a typed connection from each end, and a plain field', async () => {
    const { partner, premises } = await ask(
      app,
      `{ partner(id: "partner/council") { licenses(first: 1) { totalCount edges { node { name } link { statement } } pageInfo { hasNextPage } } owns { __typename name } }
         premises(id: "premises/white-hart") { isLicensedBy { nodes { name } } licensers { name } } }`,
    )
    expect(partner.licenses).toEqual({
      totalCount: 2,
      edges: [{ node: { name: 'Red Lion' }, link: { statement: 'Council licenses Red Lion' } }],
      pageInfo: { hasNextPage: true },
    })
    expect(partner.owns).toEqual([
      { __typename: 'Premises', name: 'Red Lion' },
      { __typename: 'Premises', name: 'White Hart' },
    ])
    expect(premises).toEqual({
      isLicensedBy: { nodes: [{ name: 'Council' }] },
      licensers: [{ name: 'Council' }],
    })
  })

  test('take part in ownership, in paths and in filters', async () => {
    const { ownership, paths, links, entities } = await ask(
      app,
      `{ ownership(kinds: [PREMISES]) { nodes { owner { id } owned { id } role sole } }
         paths(from: "partner/council", to: "premises/red-lion", profile: OWNERSHIP) { paths { hops narrative } }
         links(filter: { types: [LICENSES], targetKinds: [PREMISES] }) { totalCount }
         entities(filter: { linked: { types: [LICENSES], direction: OUT } }) { nodes { id } } }`,
    )
    expect(ownership.nodes).toEqual(
      ['premises/red-lion', 'premises/white-hart'].map((id) => ({
        owner: { id: 'partner/council' },
        owned: { id },
        role: 'LEAD',
        sole: true,
      })),
    )
    expect(paths.paths).toEqual([
      { hops: 1, narrative: expect.stringContaining('Council licenses Red Lion') },
    ])
    expect(links.totalCount).toBe(2)
    expect(entities.nodes).toEqual([{ id: 'partner/council' }])
  })

  test('are imported again without a change, and removed when the dataset no longer states them', async () => {
    const before = app.snapshot('PUBLIC').version
    await importText(app, DATASET)
    expect(app.snapshot('PUBLIC').version).toBe(before)
    await importText(app, DATASET.slice(0, DATASET.indexOf('  white-hart:')))
    const { licensedPremises, links } = await ask(
      app,
      '{ licensedPremises { nodes { id } } links { totalCount } }',
    )
    expect([licensedPremises.nodes, links.totalCount]).toEqual([[{ id: 'premises/red-lion' }], 1])
  })
})
