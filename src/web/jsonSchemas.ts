import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql'
import type { QuestionTable } from '../graphql/questionTable.ts'

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>

const SCALARS: Readonly<Record<string, JsonSchema>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer', format: 'int32' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date' },
  Decimal: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Exact, digit by digit.' },
}

/** The schema of a single value of a GraphQL type by its name: an enum by reference to its component. */
export function schemaOfType(schema: GraphQLSchema, name: string): JsonSchema {
  return isEnumType(schema.getType(name))
    ? { $ref: `#/components/schemas/${name}` }
    : (SCALARS[name] ?? { type: 'string' })
}

/** The schema of the enums that are referred to, as components. */
export function schemasOfEnums(schema: GraphQLSchema): Record<string, JsonSchema> {
  const enums = Object.values(schema.getTypeMap()).filter(
    (type) => isEnumType(type) && !type.name.startsWith('__'),
  )
  return Object.fromEntries(
    enums.map((type) => [
      type.name,
      {
        type: 'string',
        enum: isEnumType(type) ? type.getValues().map(({ name }) => name) : [],
        ...(type.description == null ? {} : { description: type.description }),
      },
    ]),
  )
}

/** The schema, or null. */
export function orNull(schema: JsonSchema): JsonSchema {
  return typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] }
}

/** The schema of what a variable takes. */
export function schemaOfInput(schema: GraphQLSchema, inputType: GraphQLInputType): JsonSchema {
  const type = getNullableType(inputType)
  if (isListType(type)) return { type: 'array', items: schemaOfInput(schema, type.ofType) }
  if (isInputObjectType(type)) return { type: 'string', contentMediaType: 'application/json' }
  return schemaOfType(schema, getNamedType(type).name)
}

/** The schema of a row of a question's table: every column is there, and each may be empty. */
export function schemaOfRow(schema: GraphQLSchema, { columns }: QuestionTable): JsonSchema {
  const properties = columns.map(({ name, type, isJoined, description }) => {
    const value = isJoined ? { type: 'string' } : schemaOfType(schema, type)
    const joined = isJoined
      ? 'Several values are joined by "; ", those of a list within the list by " | ".'
      : ''
    const text = [description ?? '', joined].filter((part) => part !== '').join(' ')
    return [name, { ...orNull(value), ...(text === '' ? {} : { description: text }) }]
  })
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  }
}
