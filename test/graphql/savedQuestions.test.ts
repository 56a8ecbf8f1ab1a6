import { validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askQuestion } from '../../src/graphql/askQuestion.ts'
import { flattenAnswer } from '../../src/graphql/flattenAnswer.ts'
import { parseSavedQuestion, readSavedQuestions, requireQuestion } from '../../src/graphql/savedQuestions.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'

const questions = await readSavedQuestions()

/** The questions that send statements to the database, and how many, whatever the number of rows; any other sends none. */
const STATEMENTS: Readonly<Record<string, number>> = {
  'how-an-action-serves-the-pcc-plan': 1,
  'the-edition': 1,
  'where-it-says-so': 1,
}

let app: TestApp

beforeAll(async () => {
  app = await openPlanApp()
})
afterAll(() => app.close())

async function ask(name: string, variables: Record<string, unknown> = {}) {
  const question = requireQuestion(questions, name)
  return askQuestion({ schema: app.schema, question, variables, context: app.contextFor('PUBLIC') })
}

describe('every saved question', () => {
  test('that may send statements is one of them', () => {
    const names = questions.map(({ name }) => name)
    expect(Object.keys(STATEMENTS).filter((name) => !names.includes(name))).toEqual([])
  })

  test.each(questions)('$name fits the schema, says what it answers and names its rows', (question) => {
    expect(validate(app.schema, question.document)).toEqual([])
    expect(question.title.length).toBeGreaterThan(5)
    expect(question.description.length).toBeGreaterThan(40)
    expect(question.rows).not.toBeNull()
  })

  test.each(questions)('$name answers with its own defaults, in rows', async ({ name, rows }) => {
    const flat = flattenAnswer(await ask(name), rows)
    expect(flat.rows.length).toBeGreaterThan(1)
    expect(flat.columns.length).toBeGreaterThan(2)
  })

  test.each(questions)(
    '$name sends the same number of statements, however large the answer',
    async ({ name }) => {
      app.statements.length = 0
      await ask(name)
      expect(app.statements).toHaveLength(STATEMENTS[name] ?? 0)
    },
  )
})

describe('a question that is asked in pages', () => {
  test('gives all rows, whatever the size of a page', async () => {
    const whole = flattenAnswer(await ask('who-owns-what'), ['ownership'])
    const paged = flattenAnswer(await ask('who-owns-what', { first: 7 }), ['ownership'])
    expect(paged.rows.length).toBe(whole.rows.length)
    expect(paged.rows.map((row) => row['owned.id'])).toEqual(whole.rows.map((row) => row['owned.id']))
  })

  test('sends no more statements for twenty pages than for one', async () => {
    app.statements.length = 0
    await ask('everything-about-one-partner', { first: 2 })
    expect(app.statements).toHaveLength(0)
  })
})

describe('the saved questions answer', () => {
  test('that no action reaches the third priority of the PCC plan', async () => {
    const { alignment } = (await ask('how-our-actions-serve-the-pcc-plan')) as {
      alignment: { unaddressed: { name: string }[]; rows: { path: unknown }[] }
    }
    expect(alignment.unaddressed.map(({ name }) => name)).toContainEqual(
      expect.stringContaining('the right people'),
    )
    expect(alignment.rows.length).toBeGreaterThan(20)
  })

  test('what the annual sum of the PCC pays for', async () => {
    const { fundingStream } = (await ask('what-a-funding-stream-pays-for')) as {
      fundingStream: { amount: string; currency: string; funds: { edges: { node: { name: string } }[] } }
    }
    expect(fundingStream.amount).toBe('64589')
    expect(fundingStream.currency).toBe('GBP')
    expect(fundingStream.funds.edges).toHaveLength(3)
  })
})

describe('reading a saved question', () => {
  test('takes the title, the description, the rows and the variables from the file', () => {
    const question = parseSavedQuestion(
      'who.graphql',
      '# Who it is\n# Tells who.\n# Rows: a.b\nquery Who($id: ID!, $n: Int = 3) { node(id: $id) { id } }',
    )
    expect(question).toMatchObject({
      name: 'who',
      title: 'Who it is',
      description: 'Tells who.',
      rows: ['a', 'b'],
      variables: [
        { name: 'id', type: 'ID!' },
        { name: 'n', type: 'Int', default: 3 },
      ],
    })
  })

  test('names the file that does not parse', () => {
    expect(() => parseSavedQuestion('bad.graphql', 'query {')).toThrow(/bad\.graphql is not GraphQL/)
  })

  test('lists the names when there is no such question', () => {
    expect(() => requireQuestion(questions, 'nothing')).toThrow(/who-owns-what/)
  })
})
