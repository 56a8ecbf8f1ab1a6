import fc from 'fast-check'
import { GraphQLError, GraphQLScalarType, Kind, parseValue } from 'graphql'
import { describe, expect, test } from 'vitest'
import { parseDay, parseDecimal } from '../../src/graphql/scalars.ts'
import { buildSchema } from '../../src/graphql/schema.ts'
import { ontology } from '../../src/ontology/ontology.ts'

const schema = buildSchema(ontology)

function scalar(name: string): GraphQLScalarType {
  const type = schema.getType(name)
  if (!(type instanceof GraphQLScalarType)) throw new Error(`${name} is no scalar.`)
  return type
}

describe('Date', () => {
  test.each(['2019-04-01', '2020-02-29', '1998-12-31', '0001-01-01', '9999-12-31'])('%s is a day', (day) => {
    expect(parseDay(day)).toBe(day)
    expect(scalar('Date').parseLiteral({ kind: Kind.STRING, value: day })).toBe(day)
  })

  test.each([
    '2019-02-29',
    '2019-13-01',
    '2019-00-10',
    '2019-04-31',
    '2019-4-1',
    '01/04/2019',
    '2019-04-01T00:00:00Z',
    ' 2019-04-01',
    '2019-04-01\n',
    '+002019-04-01',
    '',
    'today',
    20190401,
    0,
    null,
    true,
    [],
    {},
    new Date(0),
  ])('%j is none', (value) => {
    expect(() => parseDay(value)).toThrow(GraphQLError)
    expect(() => parseDay(value)).toThrow(/is not a day\. Write it as year, month and day: 2019-04-01\./)
  })

  test('a literal that is no text is none', () => {
    for (const literal of ['20190401', '1.5', 'true', 'null', '[]', '{}', 'TODAY']) {
      expect(() => scalar('Date').parseLiteral(parseValue(literal))).toThrow(/is not a day/)
    }
  })

  test('every day of the calendar is one, and is left as it is', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(parseDay(day)).toBe(day)
      }),
    )
  })
})

describe('Decimal', () => {
  test.each<[unknown, string]>([
    ['64589', '64589'],
    ['64589.50', '64589.50'],
    ['-16.5', '-16.5'],
    ['0', '0'],
    ['9'.repeat(40), '9'.repeat(40)],
    ['0.1', '0.1'],
    [5, '5'],
    [-3, '-3'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%j is one, digit by digit', (value, expected) => {
    expect(parseDecimal(value)).toBe(expected)
  })

  test.each([
    '1,000',
    '1e3',
    '',
    ' 1',
    '1 ',
    '+1',
    '.5',
    '5.',
    '--1',
    '1.2.3',
    'NaN',
    'Infinity',
    '£5',
    '9'.repeat(41),
    0.1,
    1e21,
    Number.NaN,
    Number.MAX_SAFE_INTEGER + 1,
    null,
    true,
    [],
    {},
  ])('%j is none', (value) => {
    expect(() => parseDecimal(value)).toThrow(GraphQLError)
    expect(() => parseDecimal(value)).toThrow(/is not a decimal/)
  })

  test('a literal keeps its digits, with quotation marks or without', () => {
    const parse = (literal: string) => scalar('Decimal').parseLiteral(parseValue(literal))
    expect(parse('0.10')).toBe('0.10')
    expect(parse('"0.10"')).toBe('0.10')
    expect(parse('12345678901234567890')).toBe('12345678901234567890')
    for (const literal of ['true', 'null', '[1]', '{ a: 1 }', 'MANY', '1e5']) {
      expect(() => parse(literal)).toThrow(/is not a decimal/)
    }
  })

  test('what is not one is not repeated at length', () => {
    expect(() => parseDecimal('x'.repeat(10_000))).toThrow(/^"x{59} is not a decimal/)
  })
})
