import { MapperKind, mapSchema } from '@graphql-tools/utils'
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'

/** A document's operation as a program. */
export type Program = CompiledQuery['query']

/**
 * How many object types may be written out in one program. Wherever a question leads to an interface, graphql-jit writes out
 * every type that it may be, and does so again below each: fourteen kinds three levels deep are thousands.
 */
const MAX_TYPES = 400

/**
 * The program of an operation, or null where it has none that is worth it. A question that treats all kinds alike, as most do, is
 * compiled against a schema in which interfaces are types of their own, so that its program grows with the question alone.
 */
export function compileDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): Program | null {
  try {
    const name = operationName ?? undefined
    const flat = asksAlike(schema, document)
    if (!flat && countTypes(schema, document, operationName) > MAX_TYPES) return null
    const compiled = compileQuery(flat ? flattened(schema) : schema, document, name, {
      disablingCapturingStackErrors: true, // errors are told by the interpreter
    })
    return isCompiledQuery(compiled) ? compiled.query : null
  } catch {
    return null // the interpreter tells what is wrong, if anything is
  }
}

const flatSchemas = new WeakMap<GraphQLSchema, GraphQLSchema>()

/** The schema with an object type in place of each interface, whose fields resolve as they do in all types that implement it. */
function flattened(schema: GraphQLSchema): GraphQLSchema {
  const known = flatSchemas.get(schema)
  if (known !== undefined) return known
  const made = mapSchema(schema, {
    [MapperKind.INTERFACE_TYPE]: (type) => {
      const { name, description, fields } = type.toConfig()
      // The mapper is typed to keep the sort of a type; it takes any type of the same name.
      return new GraphQLObjectType({ name, description, fields }) as unknown as GraphQLInterfaceType
    },
    [MapperKind.OBJECT_TYPE]: (type) => new GraphQLObjectType({ ...type.toConfig(), interfaces: [] }),
  })
  flatSchemas.set(schema, made)
  return made
}

/** True when nothing in the document depends on which type an interface stands for: no fragment on another type, no type's name. */
function asksAlike(schema: GraphQLSchema, document: DocumentNode): boolean {
  const typeInfo = new TypeInfo(schema)
  const conditions = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node.typeCondition.name.value]),
  )
  let isAlike = true
  const hold = (condition: string | undefined) => {
    if (condition !== undefined && condition !== typeInfo.getParentType()?.name) isAlike = false
  }
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        if (node.name.value.startsWith('__')) isAlike = false
      },
      InlineFragment: (node) => hold(node.typeCondition?.name.value),
      FragmentSpread: (node) => hold(conditions.get(node.name.value)),
    }),
  )
  return isAlike
}

/** About how many object types the program of an operation would write out; without end for questions about the schema itself. */
function countTypes(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): number {
  const operation = getOperationAST(document, operationName)
  const root = operation == null ? undefined : schema.getRootType(operation.operation)
  if (operation == null || root == null) return Number.POSITIVE_INFINITY
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  )
  const known = new Map<string, Map<SelectionSetNode, number>>()

  function countOf(type: GraphQLOutputType, selectionSet: SelectionSetNode): number {
    const named = getNamedType(type)
    if (!isCompositeType(named)) return 0
    const counts = known.get(named.name) ?? new Map<SelectionSetNode, number>()
    known.set(named.name, counts)
    const counted = counts.get(selectionSet)
    if (counted !== undefined) return counted
    const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named]
    let count = 0
    for (const one of types) count += 1 + countBelow(one, selectionSet)
    counts.set(selectionSet, count)
    return count
  }

  function countBelow(type: GraphQLObjectType, selectionSet: SelectionSetNode): number {
    let count = 0
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) count += countField(type, selection)
      else {
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
        const condition = fragment?.typeCondition?.name.value
        if (fragment !== undefined && applies(type, condition))
          count += countBelow(type, fragment.selectionSet)
      }
    }
    return count
  }

  function countField(type: GraphQLObjectType, { name, selectionSet }: FieldNode): number {
    if (name.value === '__schema' || name.value === '__type') return Number.POSITIVE_INFINITY
    const field = type.getFields()[name.value]
    return field === undefined || selectionSet === undefined ? 0 : countOf(field.type, selectionSet)
  }

  function applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true
    const abstract = schema.getType(condition)
    return isAbstractType(abstract) && schema.isSubType(abstract, type)
  }

  return countOf(root, operation.selectionSet)
}
