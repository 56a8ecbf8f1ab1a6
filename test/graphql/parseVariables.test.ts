import { buildSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { parseVariables } from '../../src/graphql/parseVariables.ts'
import { QuestionError } from '../../src/graphql/questionError.ts'
import { describeVariables } from '../../src/graphql/questionVariables.ts'
import { parseSavedQuestion } from '../../src/graphql/savedQuestions.ts'

const schema = buildSchema(`
  enum Kind { ACTION SERVICE }
  input Filter { "Only these." ids: [ID!]  name: String  deep: Filter }
  type Query {
    all(
      "Only what it owns." owner: ID  kinds: [Kind!]  kind: Kind  first: Int  share: Float
      sole: Boolean  name: String  names: [String!]  filter: Filter
    ): [String]
  }
`)
const question = parseSavedQuestion(
  'all.graphql',
  `query All($owner: ID!, $kinds: [Kind!] = [ACTION], $kind: Kind, $first: Int = 5, $share: Float, $sole: Boolean,
     "The name, or a part of it." $name: String, $names: [String!], $filter: Filter, $ids: [ID!]) {
     all(owner: $owner, kinds: $kinds, kind: $kind, first: $first, share: $share, sole: $sole, name: $name, names: $names, filter: $filter)
     other: all(filter: { ids: $ids })
   }`,
)

const split = (given: string): [string, string] => {
  const equals = given.indexOf('=')
  return [given.slice(0, equals), given.slice(equals + 1)]
}
const parse = (...given: string[]) =>
  parseVariables(schema, question, ['owner=partner/curo', ...given].map(split))

function reasonsOf(given: readonly string[]) {
  try {
    parseVariables(schema, question, given.map(split))
  } catch (error) {
    if (error instanceof QuestionError) return error.reasons
    throw error
  }
  return []
}

describe('variables from texts', () => {
  test.each([
    ['kinds=ACTION,SERVICE', { kinds: ['ACTION', 'SERVICE'] }],
    ['kinds=["SERVICE"]', { kinds: ['SERVICE'] }],
    ['kinds=[]', { kinds: [] }],
    ['kinds=null', { kinds: null }],
    ['kinds= ACTION , SERVICE,', { kinds: ['ACTION', 'SERVICE'] }],
    ['kind=SERVICE', { kind: 'SERVICE' }],
    ['first=12', { first: 12 }],
    ['share=1.5', { share: 1.5 }],
    ['sole=true', { sole: true }],
    ['name=a = b, "c"', { name: 'a = b, "c"' }],
    ['name=null', { name: 'null' }],
    ['names=é,ü', { names: ['é', 'ü'] }],
    ['filter={"ids":["a"],"deep":{"name":"x"}}', { filter: { ids: ['a'], deep: { name: 'x' } } }],
  ])('are read from %s', (given, expected) => {
    expect(parse(given)).toEqual({ owner: 'partner/curo', ...expected })
  })

  test('may name a list several times', () => {
    expect(parse('kinds=ACTION', 'kinds=SERVICE')).toMatchObject({ kinds: ['ACTION', 'SERVICE'] })
  })

  test('count as left out when they are empty, as a form sends them', () => {
    expect(parse('kinds=', 'first=', 'name=', 'kind= ')).toEqual({ owner: 'partner/curo' })
    expect(reasonsOf(['owner=']).map(({ message }) => message)).toEqual(['owner is missing.'])
  })

  test.each([
    ['kinds=ACTIN', 'kinds', /kinds is "ACTIN", which is no Kind\. Did you mean “ACTION”/],
    ['kinds=ACTION,action', 'kinds', /kinds is "action", which is no Kind/],
    ['kind=ACTION,SERVICE', 'kind', /which is no Kind/],
    ['first=many', 'first', /first is "many", which is no Int\./],
    ['first=1.5', 'first', /non-integer/],
    ['first=99999999999', 'first', /32-bit/],
    ['share=1e999', 'share', /share is/],
    ['sole=yes', 'sole', /which is no Boolean/],
    ['filter=x', 'filter', /which is no Filter/],
    ['filter={"nme":"x"}', 'filter', /"nme" is not defined/],
    ['filter=[1]', 'filter', /./],
    ['name=a\0b', 'name', /NUL/],
    ['name=\uD800', 'name', /surrogate/],
    ['=1', '', /There is no variable ""/],
    ['knds=ACTION', 'knds', /There is no variable "knds"\. Did you mean “kinds”\?/],
    ['__proto__=1', '__proto__', /There is no variable "__proto__"/],
    ['constructor=1', 'constructor', /There is no variable/],
    ['toString=1', 'toString', /There is no variable/],
  ])('are refused when %s', (given, variable, message) => {
    const reasons = reasonsOf(['owner=x', given])
    expect(reasons).toHaveLength(1)
    expect(reasons[0]?.variable).toBe(variable)
    expect(reasons[0]?.message).toMatch(message)
    expect(reasons[0]?.message).not.toContain('Did you mean the')
    expect(reasons[0]?.message.length).toBeLessThan(300)
  })

  test('are refused when a single value is given twice', () => {
    expect(reasonsOf(['owner=x', 'first=1', 'first=2'])).toMatchObject([
      { variable: 'first', message: 'first is given 2 times, and takes one value.' },
    ])
  })

  test('are refused with every fault at once and with what is expected', () => {
    const reasons = reasonsOf(['first=x', 'kind=Y', 'zz=1'])
    expect(reasons.map(({ variable }) => variable)).toEqual(['zz', 'owner', 'kind', 'first'])
    expect(() => parseVariables(schema, question, [['first', 'x']])).toThrow(
      /all takes:\n {2}owner: ID!, needed\. Only what it owns\.\n {2}kinds: \[Kind!\], \["ACTION"\] when left out\. One of ACTION, SERVICE\./,
    )
  })

  test('of great length are cut short in the error', () => {
    const [reason] = reasonsOf(['owner=x', `kind=${'A'.repeat(60_000)}`])
    expect(reason?.message.length).toBeLessThan(300)
  })
})

describe('the variables of a question', () => {
  test("are described in the question's own words, or in those of the schema where they are used", () => {
    const variables = describeVariables(schema, question)
    const find = (name: string) => variables.find((variable) => variable.name === name)
    expect(find('owner')).toMatchObject({
      isRequired: true,
      isList: false,
      description: 'Only what it owns.',
    })
    expect(find('ids')).toMatchObject({ isList: true, description: 'Only these.' })
    expect(find('name')?.description).toBe('The name, or a part of it.')
    expect(find('kinds')).toMatchObject({ values: ['ACTION', 'SERVICE'], isList: true, default: ['ACTION'] })
    expect(find('first')).toMatchObject({ isRequired: false, default: 5, values: null })
  })
})
