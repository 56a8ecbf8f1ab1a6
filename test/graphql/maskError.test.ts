import { GraphQLError, graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConflictError, InvalidInputError, NotFoundError } from '../../src/errors.ts'
import { maskError } from '../../src/graphql/maskError.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { EXAMPLE } from './example.ts'
import { importText } from './importText.ts'

function mask(error: unknown) {
  const reports: [string, unknown][] = []
  const masked = maskError(
    error,
    (id, fault) => reports.push([id, fault]),
    () => 'id-1',
  )
  return { masked, reports }
}

/** As the library hands on what a resolver threw. */
function located(originalError: Error): GraphQLError {
  return new GraphQLError(originalError.message, { path: ['partners', 0, 'name'], originalError })
}

describe('an error as the client may see it', () => {
  test.each([
    new InvalidInputError('first is 0.'),
    new NotFoundError('Nothing has the id.'),
    new ConflictError('It has changed.'),
  ])('keeps the sentence and the code of a $name', (fault) => {
    for (const error of [fault, located(fault)]) {
      const { masked, reports } = mask(error)
      expect(masked.message).toBe(fault.message)
      expect(masked.extensions).toEqual({ code: fault.code })
      expect(masked.originalError).toBeUndefined()
      expect(reports).toEqual([])
    }
    expect(mask(located(fault)).masked.path).toEqual(['partners', 0, 'name'])
  })

  test.each<[string, unknown]>([
    ['an error', new Error('SELECT * FROM secret')],
    ['an error with a cause', new Error('outer', { cause: new Error('/srv/app.ts') })],
    ['a type error', new TypeError("Cannot read properties of undefined (reading 'x')")],
    ['a text', 'thrown text'],
    ['nothing', undefined],
    ['null', null],
    ['an object', { message: 'SELECT', stack: '/srv' }],
  ])('is one sentence with an id when the fault is %s', (_name, fault) => {
    const errors = fault instanceof Error ? [fault, located(fault)] : [fault]
    for (const error of errors) {
      const { masked, reports } = mask(error)
      expect(masked.message).toMatch(/^Something went wrong on our side\..* the id id-1\.$/)
      expect(masked.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: 'id-1' })
      expect(JSON.stringify(masked)).not.toMatch(/SELECT|srv|thrown|Cannot read|stack/)
      expect(masked.originalError).toBeUndefined()
      expect(reports).toEqual([['id-1', fault]])
    }
  })

  test('keeps the word of the GraphQL library on the question, with a code', () => {
    const { masked, reports } = mask(new GraphQLError('Syntax Error: Expected Name, found <EOF>.'))
    expect(masked.message).toMatch(/^Syntax Error/)
    expect(masked.extensions.code).toBe('BAD_USER_INPUT')
    expect(reports).toEqual([])
  })

  test('keeps a code that it has', () => {
    const { masked } = mask(new GraphQLError('Too large.', { extensions: { code: 'QUESTION_TOO_LARGE' } }))
    expect(masked.extensions.code).toBe('QUESTION_TOO_LARGE')
    const thrown = located(new GraphQLError('Too large.', { extensions: { code: 'QUESTION_TOO_LARGE' } }))
    expect(mask(thrown).reports).toEqual([])
  })
})

describe('a value of ours that does not fit the schema', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await openEmptyApp()
    await importText(app, EXAMPLE)
  })
  afterAll(() => app.close())

  test('is our fault, not that of the asker', async () => {
    const context = app.contextFor('PUBLIC')
    const entity = { kind: 'PARTNER', visibility: 'UNHEARD_OF' }
    const snapshot = new Proxy(context.snapshot, {
      get: (target, name) => (name === 'findEntity' ? () => entity : Reflect.get(target, name, target)),
    })
    const { errors } = await graphql({
      schema: app.schema,
      source: '{ partner(id: "partner/curo") { visibility } }',
      contextValue: { ...context, snapshot },
    })
    expect(errors).toHaveLength(1)
    const { masked, reports } = mask(errors?.[0])
    expect(masked.extensions.code).toBe('INTERNAL_SERVER_ERROR')
    expect(masked.message).not.toContain('UNHEARD_OF')
    expect(reports).toHaveLength(1)
  })

  test('is told apart from a value of the asker that does not', async () => {
    for (const [source, variableValues] of [
      ['query ($d: Date) { entities(filter: { validOn: $d }) { totalCount } }', { d: '2019-02-30' }],
      ['query ($f: EntityFilter) { entities(filter: $f) { totalCount } }', { f: { nothing: 1 } }],
      ['query ($k: [Kind!]) { entities(filter: { kinds: $k }) { totalCount } }', { k: ['NO_KIND'] }],
      ['query ($n: Int) { entities(first: $n) { totalCount } }', { n: 'many' }],
      ['query ($id: ID!) { node(id: $id) { id } }', {}],
    ] as const) {
      const contextValue = app.contextFor('PUBLIC')
      const { errors } = await graphql({ schema: app.schema, source, variableValues, contextValue })
      const { masked, reports } = mask(errors?.[0])
      expect(masked.extensions.code).toBe('BAD_USER_INPUT')
      expect(reports).toEqual([])
    }
  })
})
