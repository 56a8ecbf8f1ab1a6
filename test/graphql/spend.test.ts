import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askQuestion } from '../../src/graphql/askQuestion.ts'
import type { GraphContext } from '../../src/graphql/context.ts'
import { parseSavedQuestion } from '../../src/graphql/savedQuestions.ts'
import { MAX_VALUES, spend } from '../../src/graphql/spend.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { answerOf, ask } from './ask.ts'
import { HEAD, importText, lines } from './importText.ts'

const MEMBERS = 600
const CROWD = `${HEAD}
thematic groups: { g: { name: Group, evidence: 1.i } }
partners:
${lines(MEMBERS, (n) => `  p-${n}: { name: Partner ${n}, evidence: 1.i, is a member of: { thematic-group/g: 1.i } }`)}
`

let app: TestApp
beforeAll(async () => {
  app = await openEmptyApp()
  await importText(app, CROWD)
})
afterAll(() => app.close())

describe('what an answer walks through', () => {
  test('is counted by request, up to the limit', () => {
    const [one, other] = [app.contextFor('PUBLIC'), app.contextFor('PUBLIC')]
    spend(one, MAX_VALUES)
    spend(other, MAX_VALUES)
    expect(() => spend(one, 1)).toThrow(/more than 250000 values/)
    expect(() => spend(one, 0)).toThrow(/more than 250000 values/)
  })

  test('is little for one long list', async () => {
    const { thematicGroup } = await ask(
      app,
      '{ thematicGroup(id: "thematic-group/g") { members { id name kind } hasMember(first: 2) { totalCount } links { totalCount } } }',
    )
    expect(thematicGroup.members).toHaveLength(MEMBERS)
    expect(thematicGroup.hasMember.totalCount).toBe(MEMBERS)
  })

  test.each([
    [
      'a list without pages',
      '{ partners(first: 100) { nodes { groups { members { id a: id b: id c: id d: id e: id f: id g: id h: id } } } } }',
    ],
    [
      'the same through fragments',
      '{ partners(first: 100) { nodes { groups { ...G } } } } fragment G on ThematicGroup { members { ...M ... on Entity { ...M e: id f: id } } } fragment M on Entity { id a: id b: id c: id d: id g: id h: id }',
    ],
    [
      'lists within lists',
      '{ thematicGroup(id: "thematic-group/g") { members { ... on Partner { groups { members { id } } } } } }',
    ],
    [
      'typed connections, of which a page is returned',
      '{ thematicGroup(id: "thematic-group/g") { members { ... on Partner { isMemberOf { nodes { hasMember(first: 1) { totalCount } } } x: isMemberOf { nodes { hasMember(first: 1) { totalCount } } } } } } }',
    ],
    [
      'links, of which a page is returned',
      '{ thematicGroup(id: "thematic-group/g") { members { ... on Partner { groups { a: links(first: 1) { totalCount } b: links(first: 1) { totalCount } } } } } }',
    ],
  ])('is bounded for %s', async (_name, source) => {
    const { errors } = await answerOf(app, source)
    expect(errors?.[0]?.extensions.code).toBe('QUESTION_TOO_LARGE')
    expect(errors?.[0]?.message).toMatch(/would lead through more than 250000 values/)
  })

  test('is counted anew for each page of a question that is asked in pages', async () => {
    const question = parseSavedQuestion(
      'all.graphql',
      `# All\n# Rows: a\nquery All($after: String) {
        a: partners(first: 100, after: $after) { nodes { groups { members { id } } } pageInfo { hasNextPage endCursor } } }`,
    )
    const context: GraphContext = app.contextFor('PUBLIC')
    const answer = (await askQuestion({ schema: app.schema, question, variables: {}, context })) as {
      a: { nodes: unknown[] }
    }
    expect(answer.a.nodes).toHaveLength(MEMBERS)
  })
})
