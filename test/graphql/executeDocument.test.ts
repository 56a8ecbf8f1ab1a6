import { type DocumentNode, execute, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executeDocument } from '../../src/graphql/executeDocument.ts'
import { defaultVariables, readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'

const questions = await readSavedQuestions()

let app: TestApp

beforeAll(async () => {
  app = await openPlanApp()
})
afterAll(() => app.close())

function argsOf(document: DocumentNode, variableValues: Record<string, unknown> = {}) {
  return { schema: app.schema, document, variableValues, contextValue: app.contextFor('PUBLIC') }
}

/** The answers to a question that is asked so often that it is compiled. */
async function answersTo(document: DocumentNode, variables: Record<string, unknown> = {}) {
  const answers = []
  for (let time = 0; time < 4; time++) answers.push(await executeDocument(argsOf(document, variables)))
  return answers
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('a question that is asked again', () => {
  test.each(questions)('$name is answered as the interpreter answers it', async (question) => {
    const variables = defaultVariables(question)
    const expected = plain(await execute(argsOf(question.document, variables)))
    for (const answer of await answersTo(question.document, variables))
      expect(plain(answer)).toEqual(expected)
  })

  test.each([
    '{ partners(first: 3) { nodes { __typename id name } } }',
    '{ entities(first: 40) { nodes { __typename ... on FundingStream { amount } ...one } } } fragment one on Entity { name }',
    '{ entities(first: 40) { edges { cursor node { id links(first: 2) { nodes { target { id } } } } } pageInfo { endCursor } } }',
    'query ($no: Boolean = false) { partners(first: 3) { nodes { id @skip(if: $no) name @include(if: $no) } } }',
    '{ a: entity(id: "partner/curo") { id } b: entity(id: "partner/nobody") { id } }',
    '{ paths(from: "partner/curo", to: "partner/nobody") { truncated } }',
    '{ partners(first: 1000) { nodes { id } } }',
    '{ __schema { queryType { name } } }',
  ])('%s is answered as the interpreter answers it, errors and all', async (source) => {
    const document = parse(source)
    const expected = plain(await execute(argsOf(document)))
    for (const answer of await answersTo(document)) expect(plain(answer)).toEqual(expected)
  })
})
