import DataLoader from 'dataloader'
import { getNamedType, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askQuestion } from '../../src/graphql/askQuestion.ts'
import type { SectionKey } from '../../src/graphql/context.ts'
import { flattenAnswer } from '../../src/graphql/flattenAnswer.ts'
import { describeTable } from '../../src/graphql/questionTable.ts'
import { parseSavedQuestion, readSavedQuestions, requireQuestion } from '../../src/graphql/savedQuestions.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'

const questions = await readSavedQuestions()

/** The questions that send statements to the database, and how many, whatever the number of rows; any other sends none. */
const STATEMENTS: Readonly<Record<string, number>> = {
  'find-by-words': 2,
  'how-an-action-serves-the-pcc-plan': 1,
  'the-edition': 1,
  'where-it-says-so': 1,
}

/** The questions that have nothing to tell when the public asks. */
const NOTHING_TO_TELL = ['what-would-disappear']

let app: TestApp

beforeAll(async () => {
  app = await openPlanApp()
})
afterAll(() => app.close())

async function ask(name: string, variables: Record<string, unknown> = {}, saved = questions) {
  const question = requireQuestion(saved, name)
  return askQuestion({ schema: app.schema, question, variables, context: app.contextFor('PUBLIC') })
}

async function askFlat(name: string, variables: Record<string, unknown> = {}, saved = questions) {
  const answer = await ask(name, variables, saved)
  return flattenAnswer(describeTable(app.schema, requireQuestion(saved, name)), answer)
}

/** A saved question whose pages hold so many rows. */
function withPages(name: string, size: number) {
  const { source } = requireQuestion(questions, name)
  return [parseSavedQuestion(`${name}.graphql`, source.replace(/(\$first: Int = )\d+/, `$1${size}`))]
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

  test.each(questions)(
    '$name asks for all its rows, and tells where another list is cut short',
    (question) => {
      const { rows } = question
      const types = new TypeInfo(app.schema)
      const walked: string[] = []
      visit(
        question.document,
        visitWithTypeInfo(types, {
          Field: {
            enter(field) {
              walked.push((field.alias ?? field.name).value)
              const type = getNamedType(types.getType())
              if (type?.name.endsWith('Connection') !== true) return
              const path = walked.filter((key) => !['nodes', 'edges', 'node'].includes(key))
              const asked = field.selectionSet?.selections.map((node) =>
                node.kind === 'Field' ? node.name.value : '',
              )
              const isOnTheWay = path.every((key, index) => rows?.[index] === key)
              expect(asked, path.join('.')).toContain(isOnTheWay ? 'pageInfo' : 'totalCount')
              const passed = field.arguments?.map(({ value }) =>
                value.kind === 'Variable' ? value.name.value : '',
              )
              if (isOnTheWay)
                expect(passed, path.join('.')).toEqual(expect.arrayContaining(['first', 'after']))
            },
            leave: () => {
              walked.pop()
            },
          },
        }),
      )
    },
  )

  test.each(questions)(
    '$name has the same columns for any answer, each with a name of its own',
    (question) => {
      const table = describeTable(app.schema, question)
      const columns = table.columns.map(({ name }) => name)
      expect(new Set(columns).size).toBe(columns.length)
      expect(flattenAnswer(table, {})).toEqual({ columns, rows: [] })
    },
  )

  test.each(questions)('$name answers with its own defaults, in rows', async ({ name }) => {
    const flat = await askFlat(name)
    expect(flat.rows.length).toBeGreaterThan(NOTHING_TO_TELL.includes(name) ? -1 : 1)
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
    const whole = await askFlat('who-owns-what')
    const paged = await askFlat('who-owns-what', {}, withPages('who-owns-what', 7))
    expect(whole.rows.length).toBeGreaterThan(50)
    expect(paged).toEqual(whole)
  })

  test('gives one page when its size is asked for, and goes on after a cursor', async () => {
    const { rows } = await askFlat('who-owns-what')
    const page = (await ask('who-owns-what', { first: 5 })) as {
      ownership: { pageInfo: { hasNextPage: boolean; endCursor: string } }
    }
    expect(page.ownership.pageInfo.hasNextPage).toBe(true)
    const after = page.ownership.pageInfo.endCursor
    expect((await askFlat('who-owns-what', { first: 5 })).rows).toEqual(rows.slice(0, 5))
    expect((await askFlat('who-owns-what', { after })).rows).toEqual(rows.slice(5))
  })

  test('sends no more statements for twenty pages than for one', async () => {
    app.statements.length = 0
    await ask('everything-about-one-partner', {}, withPages('everything-about-one-partner', 2))
    expect(app.statements).toHaveLength(0)
  })

  test('is refused when it has more rows than are allowed', async () => {
    const question = requireQuestion(withPages('who-owns-what', 10), 'who-owns-what')
    const asking = { schema: app.schema, question, variables: {}, context: app.contextFor('PUBLIC') }
    await expect(askQuestion({ ...asking, maxItems: 25 })).rejects.toThrow(/more than 25 rows.*CSV or NDJSON/)
  })
})

describe('a question that cannot be answered', () => {
  test('tells which variable names nothing', async () => {
    const reasons = [{ code: 'NOT_FOUND', variable: 'plan', message: expect.stringContaining('no Strategy') }]
    await expect(ask('the-plan-on-a-page', { plan: 'strategy/none' })).rejects.toMatchObject({ reasons })
    await expect(ask('the-plan-on-a-page', { plan: 'partner/curo' })).rejects.toMatchObject({ reasons })
  })

  test('tells every reason that the asker can mend', async () => {
    await expect(ask('who-owns-what', { owner: 'partner/none', first: 5 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      reasons: [{ code: 'NOT_FOUND', message: expect.stringContaining('partner/none') }],
    })
  })

  test('keeps what went wrong on our side to itself', async () => {
    const question = requireQuestion(questions, 'where-it-says-so')
    const fault = new Error('connection refused at 10.0.0.1')
    const context = app.contextFor('PUBLIC')
    const broken = {
      ...context,
      sectionTexts: new DataLoader<SectionKey, string | null, string>(() => Promise.reject(fault)),
    }
    const asking = { schema: app.schema, question, variables: {}, context: broken }
    await expect(askQuestion(asking)).rejects.toBe(fault)
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
