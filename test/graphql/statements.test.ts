import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ontology } from '../../src/ontology/ontology.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { HEAD, importText, lines } from './importText.ts'
import { askForTwoAndTwenty } from './statements.ts'

const CROWD = `${HEAD}
strategies:
  plan: { name: Plan, evidence: 1.i }
  pcc: { name: PCC, evidence: 1.i }
priorities:
${lines(20, (n) => `  p-${n}: { name: Priority ${n}, evidence: 1.i, is part of: { strategy/plan: 1.i }, supports: { strategy/pcc: 1.ii } }`)}
actions:
${lines(20, (n) => `  a-${n}: { name: Action ${n}, evidence: 1.i, is part of: { priority/p-${n}: 1.i } }`)}
partners:
${lines(
  20,
  (n) =>
    `  p-${n}:\n    name: Partner ${n}\n    evidence: [1.i, "2"]\n    is a member of: { thematic-group/g: [1.i, "2"] }\n    leads: { action/a-${n}: 1.ii }\n    figures: [{ metric: Homes, value: ${n}, evidence: "2" }]`,
)}
thematic groups:
  g: { name: Group, evidence: 1.i }
funding streams:
${lines(20, (n) => `  f-${n}: { name: Fund ${n}, amount: ${n}, years: { 2018/19: ${n} }, evidence: 1.i, funds: { action/a-${n}: 1.i } }`)}
roles:
${lines(20, (n) => `  r-${n}: { name: Role ${n}, evidence: 1.i, holders: [{ name: Ann ${n}, evidence: "2" }], is a post in: { partner/p-${n}: 1.i } }`)}
`

let app: TestApp
beforeAll(async () => {
  app = await openEmptyApp()
  await importText(app, CROWD)
})
afterAll(() => app.close())

const EVIDENCE = 'evidence { locator heading note document { title describes { name } } }'
const FIRST = 'query ($first: Int!)'

describe('two parents and twenty cost the same number of statements', () => {
  test.each<[string, string, number]>([
    [
      'entities',
      `${FIRST} { entities(first: $first) { totalCount nodes { name aliases identifiers { value } ${EVIDENCE} } } }`,
      0,
    ],
    [
      'entities with a filter and an order',
      `${FIRST} { entities(first: $first, filter: { name: "a", linked: { types: [LEADS] } }, orderBy: { field: LINKS }) { nodes { name } } }`,
      0,
    ],
    [
      'links of entities',
      `${FIRST} { partners(first: $first) { nodes { links(first: $first) { totalCount nodes { statement source { name } target { name owners { role } } ${EVIDENCE} } } } } }`,
      0,
    ],
    [
      'owners',
      `${FIRST} { actions(first: $first) { nodes { owners { role sole owner { name } link { ${EVIDENCE} } } } } }`,
      0,
    ],
    [
      'figures of entities',
      `${FIRST} { partners(first: $first) { nodes { observations { nodes { value subject { name } ${EVIDENCE} } } } } }`,
      0,
    ],
    [
      'typed connections',
      `${FIRST} { partners(first: $first) { nodes { leads { edges { node { name } link { statement ${EVIDENCE} } } } isMemberOf { nodes { hasMember(first: $first) { nodes { name } } } } } } }`,
      0,
    ],
    [
      'plain fields',
      `${FIRST} { partners(first: $first) { nodes { owns { name } groups { members { name } } posts { holders { name ${EVIDENCE} } } } } actions(first: $first) { nodes { priority { strategy { actions { name } } } fundingStreams { amount years { amount } } } } }`,
      0,
    ],
    ['links', `${FIRST} { links(first: $first) { nodes { statement ${EVIDENCE} } } }`, 0],
    [
      'figures',
      `${FIRST} { observations(first: $first) { nodes { value subject { links { totalCount } } ${EVIDENCE} } } }`,
      0,
    ],
    [
      'ownership',
      `${FIRST} { ownership(first: $first) { nodes { owner { name } owned { name } sole link { ${EVIDENCE} } } } }`,
      0,
    ],
    [
      'documents and sections',
      `${FIRST} { documents(first: $first) { nodes { title sections(first: $first) { nodes { heading document { title } } } } } }`,
      0,
    ],
    [
      'quotes',
      `${FIRST} { partners(first: $first) { nodes { evidence { quote } links { nodes { evidence { quote } } } observations { nodes { evidence { quote } } } } } roles(first: $first) { nodes { holders { evidence { quote } } } } }`,
      1,
    ],
    [
      'texts of sections',
      `${FIRST} { documents { nodes { sections(first: $first) { nodes { text } } } } }`,
      1,
    ],
    [
      'quotes and datasets',
      `${FIRST} { datasets { title } partners(first: $first) { nodes { evidence { quote } } } }`,
      2,
    ],
    [
      'the graph',
      `${FIRST} { graph { version entities kinds { kind count } } partners(first: $first) { nodes { id } } }`,
      0,
    ],
  ])('%s', async (_name, source, expected) => {
    const answer = await askForTwoAndTwenty(app, source, expected)
    expect(answer).not.toBeNull()
  })

  test('nodes', async () => {
    const answer = await askForTwoAndTwenty(
      app,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Partner { links { nodes { statement } } evidence { locator } } } }',
      0,
      (count) => ({ ids: Array.from({ length: count }, (_, i) => `partner/p-${i + 1}`) }),
    )
    expect(answer.nodes).toHaveLength(20)
  })

  test('paths, alignment and coverage', async () => {
    const answer = await askForTwoAndTwenty(
      app,
      `query ($limit: Int!) {
        paths(from: "strategy/plan", to: "strategy/pcc", profile: ANY, limit: $limit) { paths { narrative steps { link { ${EVIDENCE} } } } }
        alignment(plan: "strategy/plan", strategy: "strategy/pcc") { rows { action { name } path { narrative } } unaddressed { name } }
        coverage(document: "document/plan") { cited uncited { heading } }
      }`,
      0,
      (count) => ({ limit: count }),
    )
    expect(answer.paths.paths).toHaveLength(20)
    expect(answer.alignment.rows).toHaveLength(20)
  })

  test.each([...ontology.kinds.values()].map(({ listField }) => listField))('%s', async (list) => {
    const answer = await askForTwoAndTwenty(
      app,
      `${FIRST} { ${list}(first: $first) { totalCount nodes { name owners { role } links { nodes { statement } } } } }`,
      0,
    )
    expect(answer[list].totalCount).toBeGreaterThanOrEqual(answer[list].nodes.length)
  })
})
