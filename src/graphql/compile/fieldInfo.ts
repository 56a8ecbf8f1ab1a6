import type { FieldNode, GraphQLObjectType, GraphQLOutputType, GraphQLResolveInfo } from 'graphql'

/** Thrown where only the interpreter can answer; the question is not compiled again. */
export class NotCompiled extends Error {}

type Shared = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation' | 'rootValue' | 'variableValues'>

interface Place {
  readonly parentType: GraphQLObjectType
  readonly returnType: GraphQLOutputType
  readonly fieldNodes: readonly FieldNode[]
}

/** What a resolver is told of its field: one object for all parents of an answer. It knows no path, and throws NotCompiled when asked. */
export class FieldInfo implements GraphQLResolveInfo {
  readonly fieldName: string
  readonly fieldNodes: readonly FieldNode[]
  readonly returnType: GraphQLOutputType
  readonly parentType: GraphQLObjectType
  readonly schema: GraphQLResolveInfo['schema']
  readonly fragments: GraphQLResolveInfo['fragments']
  readonly rootValue: unknown
  readonly operation: GraphQLResolveInfo['operation']
  readonly variableValues: GraphQLResolveInfo['variableValues']

  constructor(fieldName: string, { parentType, returnType, fieldNodes }: Place, shared: Shared) {
    this.fieldName = fieldName
    this.fieldNodes = fieldNodes
    this.returnType = returnType
    this.parentType = parentType
    this.schema = shared.schema
    this.fragments = shared.fragments
    this.rootValue = shared.rootValue
    this.operation = shared.operation
    this.variableValues = shared.variableValues
  }

  get path(): never {
    throw new NotCompiled(`${this.parentType.name}.${this.fieldName} asks for its path.`)
  }
}
