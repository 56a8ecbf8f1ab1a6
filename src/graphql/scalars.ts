import { Kind as AstKind, GraphQLError, type ValueNode } from 'graphql'
import type { Builder } from './builder.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DECIMAL = /^-?\d{1,40}(\.\d{1,40})?$/

/** The day as given when it is one of the calendar (2019-02-30 is not). Throws a GraphQLError otherwise. */
export function parseDay(value: unknown): string {
  if (typeof value === 'string' && DAY.test(value)) {
    const time = Date.parse(`${value}T00:00:00Z`)
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value
  }
  throw new GraphQLError(`${show(value)} is not a day. Write it as year, month and day: 2019-04-01.`)
}

/** The decimal's digits as given. Throws a GraphQLError for what is not one, and for numbers that a float cannot hold exactly. */
export function parseDecimal(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  throw new GraphQLError(
    `${show(value)} is not a decimal. Write its digits in quotation marks, without separators: "64589.50".`,
  )
}

/** Adds the scalars Date and Decimal. */
export function defineScalars(builder: Builder): void {
  builder.scalarType('Date', {
    description: 'A day in ISO 8601, such as 2019-04-01. It has no time of day and no time zone.',
    serialize: (value) => value,
    parseValue: parseDay,
    parseLiteral: (node) => parseDay(node.kind === AstKind.STRING ? node.value : sourceOf(node)),
  })
  builder.scalarType('Decimal', {
    description:
      'An exact number as a string of digits, such as "64589" or "-16.5": money and figures never pass through floating point.',
    serialize: (value) => value,
    parseValue: parseDecimal,
    parseLiteral: (node) => parseDecimal(sourceOf(node)),
  })
}

/** What a literal says in the query's text: digits keep their exact form. */
function sourceOf(node: ValueNode): unknown {
  return node.kind === AstKind.STRING || node.kind === AstKind.INT || node.kind === AstKind.FLOAT
    ? node.value
    : undefined
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60)
}
