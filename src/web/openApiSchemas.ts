import { QUESTION_GROUPS } from '../graphql/questionGroups.ts'
import type { JsonSchema } from './jsonSchemas.ts'

const text: JsonSchema = { type: 'string' }
const flag: JsonSchema = { type: 'boolean' }

function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required }
}

function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items }
}

const variable = object(
  {
    name: text,
    type: { ...text, description: 'As GraphQL writes it.' },
    required: flag,
    list: { ...flag, description: 'Takes several values: by commas, or the name several times.' },
    default: { description: 'The value when left out.' },
    description: text,
    values: { ...list(text), description: 'The values to choose from.' },
  },
  ['default', 'description', 'values'],
)

const question = object({
  name: text,
  title: text,
  description: text,
  group: { enum: [...QUESTION_GROUPS] },
  variables: list({ $ref: '#/components/schemas/Variable' }),
  columns: list(object({ name: text, type: text, joined: flag })),
  document: {
    ...text,
    description: 'The SHA-256 identifier of its text, a documentId for /graphql; so is its name.',
  },
  answers: { ...list(text), description: 'Its addresses.' },
})

const errors = list(
  object({ message: text, extensions: object({ code: text, variable: text }, ['variable']) }),
)

/** What the questions' own descriptions refer to, as components of OpenAPI. */
export const COMMON_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Variable: variable,
  Question: question,
  QuestionList: object({ questions: list({ $ref: '#/components/schemas/Question' }) }),
  WrongVariables: object({
    errors,
    question: text,
    expected: {
      ...list({ $ref: '#/components/schemas/Variable' }),
      description: 'All that the question takes.',
    },
  }),
  Busy: object({ errors }),
  NoSuchQuestion: object({
    errors,
    near: { ...list(text), description: 'The names nearest to the one that was asked for.' },
  }),
}
