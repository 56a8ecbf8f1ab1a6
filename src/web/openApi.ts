import { type GraphQLSchema, isEnumType, parseType, type TypeNode } from 'graphql'
import type { QuestionVariable, SavedQuestion } from '../graphql/savedQuestions.ts'
import { QUESTION_FORMATS } from './questionFormats.ts'

type Schema = Readonly<Record<string, unknown>>

/** The OpenAPI 3.1 description of the saved questions over HTTP: every question in every form, with its variables. */
export function printOpenApi(
  schema: GraphQLSchema,
  questions: readonly SavedQuestion[],
): Record<string, unknown> {
  const paths = questions.flatMap((question) =>
    Object.entries(QUESTION_FORMATS).map(([ending, format]) => [
      `/questions/${question.name}.${ending}`,
      { get: describeAnswer(schema, question, ending, format) },
    ]),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Golden Thread: saved questions',
      version: '1',
      description:
        'Named questions about a community safety partnership, each answered as JSON, CSV, NDJSON or HTML. Answers carry an ETag; send it back as If-None-Match, and an answer that has not changed is not sent again.',
    },
    paths: {
      '/questions': {
        get: {
          operationId: 'listQuestions',
          summary: 'The questions and their variables',
          responses: {
            200: {
              description: 'The list.',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
          },
        },
      },
      ...Object.fromEntries(paths),
    },
    components: {
      schemas: {
        Errors: {
          type: 'object',
          required: ['errors'],
          properties: {
            errors: {
              type: 'array',
              items: {
                type: 'object',
                required: ['message'],
                properties: { message: { type: 'string' }, extensions: { type: 'object' } },
              },
            },
          },
        },
      },
    },
  }
}

function describeAnswer(
  schema: GraphQLSchema,
  question: SavedQuestion,
  ending: string,
  { type, description }: { readonly type: string; readonly description: string },
) {
  const mediaType = type.split(';')[0] ?? type
  const fault = (text: string) => ({
    description: text,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
  })
  return {
    operationId: `${question.name}.${ending}`,
    summary: question.title,
    description: `${question.description} ${description}`.trim(),
    parameters: question.variables.map((variable) => describeVariable(schema, variable)),
    responses: {
      200: {
        description: 'The answer.',
        headers: {
          ETag: { schema: { type: 'string' }, description: 'Changes when the answer may have changed.' },
          'Graph-Version': {
            schema: { type: 'integer' },
            description: 'The version of the graph that was asked.',
          },
        },
        content: { [mediaType]: { schema: { type: ending === 'json' ? 'object' : 'string' } } },
      },
      304: { description: 'The answer is the one that If-None-Match names.' },
      400: fault('A variable is wrong or missing; the message says what is expected.'),
    },
  }
}

function describeVariable(schema: GraphQLSchema, variable: QuestionVariable) {
  const type = parseType(variable.type)
  return {
    name: variable.name,
    in: 'query',
    required: type.kind === 'NonNullType' && !('default' in variable),
    description: `GraphQL type ${variable.type}.`,
    ...(isList(type) ? { style: 'form', explode: false } : {}),
    schema: { ...schemaOf(schema, type), ...('default' in variable ? { default: variable.default } : {}) },
  }
}

function isList(type: TypeNode): boolean {
  return type.kind === 'ListType' || (type.kind === 'NonNullType' && type.type.kind === 'ListType')
}

const SCALARS: Readonly<Record<string, Schema>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date' },
  Decimal: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
}

function schemaOf(schema: GraphQLSchema, type: TypeNode): Schema {
  if (type.kind === 'NonNullType') return schemaOf(schema, type.type)
  if (type.kind === 'ListType') return { type: 'array', items: schemaOf(schema, type.type) }
  const named = schema.getType(type.name.value)
  if (isEnumType(named)) return { type: 'string', enum: named.getValues().map(({ name }) => name) }
  return SCALARS[type.name.value] ?? { type: 'string', description: 'JSON.' }
}
