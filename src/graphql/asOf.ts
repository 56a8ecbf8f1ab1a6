import {
  DirectiveLocation,
  type DocumentNode,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLSchema,
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
  isScalarType,
} from 'graphql'
import type { GraphContext } from './context.ts'

const AS_OF = 'asOf'

/** The schema with the directive @asOf(date: Date!) on queries. */
export function withAsOf(schema: GraphQLSchema): GraphQLSchema {
  const date = schema.getType('Date')
  if (!isScalarType(date)) throw new Error('The schema has no scalar Date.')
  const directive = new GraphQLDirective({
    name: AS_OF,
    description:
      'Shows the graph as it stood on that day: only what was in force, as far as first and last days are known. Without it nothing is left out by date.',
    locations: [DirectiveLocation.QUERY],
    args: { date: { type: new GraphQLNonNull(date), description: 'The day.' } },
  })
  return new GraphQLSchema({ ...schema.toConfig(), directives: [...schema.getDirectives(), directive] })
}

/** What is executed: the question, and which of its operations with which variables. */
export interface Executed {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined
}

/**
 * The context that a question is answered with: the given one, or, when its operation carries @asOf, one whose snapshot is the
 * graph of that day and whose today is that day. A day that was not asked for lately costs as much as making a snapshot.
 */
export function pinDay(executed: Executed, context: GraphContext): GraphContext {
  const { schema, document, operationName, variableValues } = executed
  const operation = getOperationAST(document, operationName)
  const directive = schema.getDirective(AS_OF)
  if (operation == null || directive == null) return context
  if (operation.directives?.some(({ name }) => name.value === AS_OF) !== true) return context
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  if (coerced === undefined) return context // execution tells what is wrong with the variables
  const day = getDirectiveValues(directive, operation, coerced)?.date
  return typeof day === 'string'
    ? { ...context, snapshot: context.snapshot.asOf(day), today: day, day }
    : context
}
