import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { type JsonSchema, orNull, schemaOfType } from './jsonSchemas.ts'

/** The JSON Schema of the data that a question is answered with, told from its document, which must fit the schema. */
export function schemaOfAnswer(schema: GraphQLSchema, document: DocumentNode): JsonSchema {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  const root = operation === undefined ? null : schema.getRootType(operation.operation)
  if (operation === undefined || root == null) return { type: 'object' }
  return describeObject({ schema, fragments }, root, [operation.selectionSet])
}

interface Reading {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/** A field asked for, wherever it is asked for. */
interface Asked {
  readonly definition: GraphQLField<unknown, unknown>
  readonly selections: SelectionSetNode[]
  /** False when only some of the types that may stand here have it. */
  isSure: boolean
}

function describeObject(
  reading: Reading,
  type: GraphQLNamedType,
  selections: readonly SelectionSetNode[],
): JsonSchema {
  const asked = new Map<string, Asked>()
  for (const selection of selections) collect(reading, type, selection, true, asked)
  const properties = [...asked].map(([label, { definition, selections: below }]) => [
    label,
    describeValue(reading, definition.type, below),
  ])
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: [...asked].filter(([, { isSure }]) => isSure).map(([label]) => label),
  }
}

function describeValue(
  reading: Reading,
  type: GraphQLOutputType,
  selections: readonly SelectionSetNode[],
): JsonSchema {
  const inner = getNullableType(type)
  const value = isListType(inner)
    ? { type: 'array', items: describeValue(reading, inner.ofType, selections) }
    : selections.length > 0
      ? describeObject(reading, getNamedType(inner), selections)
      : schemaOfType(reading.schema, getNamedType(inner).name)
  return isNonNullType(type) ? value : orNull(value)
}

function collect(
  reading: Reading,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
  isSure: boolean,
  asked: Map<string, Asked>,
): void {
  for (const node of selections) {
    const isCertain = isSure && (node.directives ?? []).length === 0
    if (node.kind === Kind.FIELD) {
      const definition =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
      if (definition === undefined) continue
      const label = node.alias?.value ?? node.name.value
      const known = asked.get(label) ?? { definition, selections: [], isSure: false }
      if (node.selectionSet !== undefined) known.selections.push(node.selectionSet)
      known.isSure ||= isCertain
      asked.set(label, known)
      continue
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? reading.fragments.get(node.name.value) : node
    if (fragment === undefined) continue
    const on = fragment.typeCondition?.name.value ?? type.name
    const narrowed = reading.schema.getType(on) ?? type
    collect(reading, narrowed, fragment.selectionSet, isCertain && on === type.name, asked)
  }
}
