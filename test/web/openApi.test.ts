import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'
import { openWeb, type TestWeb } from './support.ts'

const questions = await readSavedQuestions()

interface Description {
  readonly openapi: string
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
  readonly components: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>>
}
interface Operation {
  readonly operationId: string
  readonly description: string
  readonly parameters: readonly { readonly $ref: string }[]
  readonly responses: Readonly<Record<string, Record<string, unknown>>>
}

let app: TestApp
let web: TestWeb
let text: string
let description: Description
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { date: /^\d{4}-\d{2}-\d{2}$/, int32: true },
})

beforeAll(async () => {
  app = await openPlanApp()
  web = await openWeb(app)
  text = await (await web.fetch('/questions/openapi.json')).text()
  description = JSON.parse(text) as Description
  ajv.addSchema(description, 'api')
})
afterAll(() => app.close())

/** A check of a component of the description; its references are followed. */
function checkOf(name: string): ValidateFunction {
  return ajv.compile({ $ref: `api#/components/schemas/${name}` })
}

describe('the OpenAPI description', () => {
  test('is sound by the schema of OpenAPI 3.1, and its references lead somewhere', async () => {
    const validator = new Validator()
    expect(await validator.validate(JSON.parse(text))).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
    const references = new Set([...text.matchAll(/"\$ref":"#([^"]+)"/g)].map(([, path]) => path ?? ''))
    expect(references.size).toBeGreaterThan(50)
    for (const path of references) {
      let at: unknown = description
      for (const key of path.split('/').slice(1)) at = (at as Record<string, unknown>)[key]
      expect(at, path).toBeTypeOf('object')
    }
  })

  test('has every question in every form, with all that may come back', () => {
    const expected = questions.flatMap(({ name }) =>
      ['json', 'csv', 'ndjson', 'html'].map((ending) => `/questions/${name}.${ending}`),
    )
    expect(Object.keys(description.paths).sort()).toEqual(['/questions', ...expected].sort())
    const operations = Object.entries(description.paths).map(([, { get }]) => get)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const path of expected) {
      expect(Object.keys(description.paths[path]?.get.responses ?? {})).toEqual([
        '200',
        '304',
        '400',
        '404',
        '429',
      ])
    }
  })

  test.each(questions)(
    '$name: every variable with its type, its default and what it is',
    ({ name, variables }) => {
      for (const variable of variables) {
        const parameter = description.components.parameters?.[`${name}.${variable.name}`]
        expect(parameter).toMatchObject({
          name: variable.name,
          in: 'query',
          required: variable.type.endsWith('!') && !('default' in variable),
          description: expect.stringMatching(/^.{5,} GraphQL type /s),
          schema: 'default' in variable ? { default: variable.default } : {},
        })
        if (!('default' in variable)) continue
        const check = ajv.compile({ $ref: `api#/components/parameters/${name}.${variable.name}/schema` })
        expect(check(variable.default), ajv.errorsText(check.errors)).toBe(true)
      }
    },
  )

  test.each(questions)('$name: the answer and its rows are as described', async ({ name }) => {
    const answer = checkOf(`${name}.answer`)
    const body: unknown = await (await web.fetch(`/questions/${name}.json`)).json()
    expect(answer(body), ajv.errorsText(answer.errors)).toBe(true)
    const row = checkOf(`${name}.row`)
    const lines = (await (await web.fetch(`/questions/${name}.ndjson`)).text()).split('\n').slice(0, -1)
    for (const line of lines) expect(row(JSON.parse(line)), ajv.errorsText(row.errors)).toBe(true)
  })

  test('the list and the refusals are as described', async () => {
    for (const [schema, path] of [
      ['QuestionList', '/questions'],
      ['WrongVariables', '/questions/who-owns-what.csv?kinds=X&first=y&zz=1'],
      ['WrongVariables', '/questions/who-owns-what.csv?owner=partner/none'],
      ['NoSuchQuestion', '/questions/who-own-what.csv'],
      ['NoSuchQuestion', '/questions/who-owns-what.xlsx'],
    ] as const) {
      const check = checkOf(schema)
      expect(check(await (await web.fetch(path)).json()), `${path}: ${ajv.errorsText(check.errors)}`).toBe(
        true,
      )
    }
  })

  test('tells apart what is not as described', () => {
    const check = checkOf('who-owns-what.row')
    expect(check({ sole: 'yes' })).toBe(false)
  })
})
