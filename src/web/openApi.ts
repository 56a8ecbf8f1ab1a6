import type { GraphQLSchema } from 'graphql'
import { QUESTION_GROUPS } from '../graphql/questionGroups.ts'
import { describeTable } from '../graphql/questionTable.ts'
import { type DescribedVariable, describeVariables } from '../graphql/questionVariables.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import { MAX_JSON_ROWS, MAX_PAGE_ROWS } from './answerQuestion.ts'
import { schemaOfAnswer } from './answerSchema.ts'
import { type JsonSchema, schemaOfInput, schemaOfRow, schemasOfEnums } from './jsonSchemas.ts'
import { COMMON_SCHEMAS } from './openApiSchemas.ts'
import { QUESTION_FORMATS, type QuestionFormat } from './questionFormats.ts'

/** The OpenAPI 3.1 description of the saved questions over HTTP: every question in every form, with its variables, columns and answer. */
export function printOpenApi(schema: GraphQLSchema, questions: readonly SavedQuestion[]) {
  const paths = questions.flatMap((question) =>
    Object.entries(QUESTION_FORMATS).map(([ending, { type, description }]) => [
      `/questions/${question.name}.${ending}`,
      { get: describeAnswer(schema, question, { ending: ending as QuestionFormat, type, description }) }, // its keys
    ]),
  )
  const parameters = questions.flatMap((question) =>
    describeVariables(schema, question).map((variable) => [
      `${question.name}.${variable.name}`,
      describeParameter(schema, variable),
    ]),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Golden Thread: saved questions',
      version: '1',
      description:
        'Named questions about a community safety partnership, each answered as JSON, CSV, NDJSON or a page. Answers carry an ETag; send it back as If-None-Match, and an answer that has not changed is not sent again.',
    },
    servers: [{ url: '/' }],
    tags: QUESTION_GROUPS.map((name) => ({ name })),
    paths: { '/questions': { get: LIST }, ...Object.fromEntries(paths) },
    components: {
      parameters: { IfNoneMatch: IF_NONE_MATCH, ...Object.fromEntries(parameters) },
      headers: HEADERS,
      responses: RESPONSES,
      schemas: {
        ...COMMON_SCHEMAS,
        ...schemasOfEnums(schema),
        ...Object.fromEntries(questions.flatMap((question) => describeResults(schema, question))),
      },
    },
  }
}

interface Form {
  readonly ending: QuestionFormat
  readonly type: string
  readonly description: string
}

function describeAnswer(schema: GraphQLSchema, question: SavedQuestion, { ending, type, description }: Form) {
  const { name, title, group } = question
  return {
    operationId: `${name}.${ending}`,
    tags: [group],
    summary: title,
    description: [question.description, description, describeLimit(ending)]
      .filter((part) => part !== '')
      .join(' '),
    parameters: [
      ...question.variables.map((variable) => ({ $ref: `#/components/parameters/${name}.${variable.name}` })),
      { $ref: '#/components/parameters/IfNoneMatch' },
    ],
    responses: {
      200: {
        description: 'The answer.',
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          'Graph-Version': { $ref: '#/components/headers/GraphVersion' },
        },
        content: { [type]: { schema: describeBody(schema, question, ending) } },
      },
      304: { $ref: '#/components/responses/NotModified' },
      400: { $ref: '#/components/responses/WrongVariables' },
      404: { $ref: '#/components/responses/NoSuchQuestion' },
      429: { $ref: '#/components/responses/Busy' },
    },
  }
}

function describeLimit(ending: QuestionFormat): string {
  if (ending === 'json') return `At most ${MAX_JSON_ROWS} rows; beyond that the answer is 400.`
  return ending === 'html' ? `Shows the first ${MAX_PAGE_ROWS} rows.` : 'Of any length.'
}

function describeBody(schema: GraphQLSchema, question: SavedQuestion, ending: QuestionFormat): JsonSchema {
  if (ending === 'json') return { $ref: `#/components/schemas/${question.name}.answer` }
  if (ending === 'html') return { type: 'string' }
  const row = `#/components/schemas/${question.name}.row`
  if (ending === 'ndjson') return { type: 'string', description: `Each line is a ${row}.` }
  const columns = describeTable(schema, question).columns.map(({ name }) => name)
  return {
    type: 'string',
    description: `A line of column names, then a line for each ${row}: ${columns.join(', ')}.`,
  }
}

/** The row and the answer of a question, as components. */
function describeResults(schema: GraphQLSchema, question: SavedQuestion): readonly [string, JsonSchema][] {
  const answer = {
    type: 'object',
    required: ['question', 'version', 'data'],
    properties: {
      question: { const: question.name },
      version: { type: 'integer', description: 'Of the graph that was asked.' },
      data: schemaOfAnswer(schema, question.document),
    },
  }
  return [
    [`${question.name}.row`, schemaOfRow(schema, describeTable(schema, question))],
    [`${question.name}.answer`, answer],
  ]
}

function describeParameter(schema: GraphQLSchema, variable: DescribedVariable) {
  const { name, type, description, isRequired, isList, inputType } = variable
  const otherwise = 'default' in variable ? { default: variable.default } : {}
  return {
    name,
    in: 'query',
    required: isRequired,
    description: `${description} GraphQL type ${type}.`.trim(),
    ...(isList ? { style: 'form', explode: true } : {}),
    schema: { ...schemaOfInput(schema, inputType), ...otherwise },
  }
}

const LIST = {
  operationId: 'listQuestions',
  summary: 'The questions, their variables and their columns',
  parameters: [{ $ref: '#/components/parameters/IfNoneMatch' }],
  responses: {
    200: {
      description: 'The list.',
      headers: { ETag: { $ref: '#/components/headers/ETag' } },
      content: {
        'application/json': { schema: { $ref: '#/components/schemas/QuestionList' } },
        'text/html': { schema: { type: 'string' } },
      },
    },
    304: { $ref: '#/components/responses/NotModified' },
  },
}

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of the answer that you have.',
  schema: { type: 'string' },
}

const HEADERS = {
  ETag: { description: 'Changes when the answer may have changed.', schema: { type: 'string' } },
  GraphVersion: { description: 'The version of the graph that was asked.', schema: { type: 'integer' } },
}

const RESPONSES = {
  NotModified: {
    description: 'The answer is the one that If-None-Match names.',
    headers: { ETag: { $ref: '#/components/headers/ETag' } },
  },
  WrongVariables: {
    description:
      'A variable is wrong or missing, with every fault and what is expected. A page where a page was asked for.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/WrongVariables' } } },
  },
  Busy: {
    description: 'Too many long answers are being made. Ask again after the seconds of Retry-After.',
    headers: { 'Retry-After': { schema: { type: 'integer' } } },
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Busy' } } },
  },
  NoSuchQuestion: {
    description: 'There is no such question, or no such form of one. A page where a page was asked for.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/NoSuchQuestion' } } },
  },
}
