import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What decides which fields of a document are asked for. */
export interface Scope {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** Coerced; only those that stand in @skip and @include are looked at. */
  readonly variables: Readonly<Record<string, unknown>>
}

/** The fields that selections ask of a type, by their name in the answer: CollectFields of the GraphQL specification, section 6.3.2. */
export function collectFields(
  scope: Scope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const seen = new Set<string>()
  const collect = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (!isIncluded(scope, selection)) continue
      if (selection.kind === Kind.FIELD) {
        const label = selection.alias?.value ?? selection.name.value
        const known = fields.get(label)
        if (known === undefined) fields.set(label, [selection])
        else known.push(selection)
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(selection.name.value)) continue
        seen.add(selection.name.value)
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments[selection.name.value] : selection
      if (fragment !== undefined && applies(scope.schema, type, fragment.typeCondition?.name.value)) {
        collect(fragment.selectionSet)
      }
    }
  }
  for (const selectionSet of selectionSets) collect(selectionSet)
  return fields
}

/** The names of the variables that decide which fields of a document are asked for. */
export function findDecidingVariables(directives: Iterable<DirectiveNode>): string[] {
  const names = new Set<string>()
  for (const { name, arguments: given = [] } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue
    for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
  }
  return [...names].sort()
}

function isIncluded({ variables }: Scope, selection: SelectionNode): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true
  const abstract = schema.getType(condition)
  return isAbstractType(abstract) && schema.isSubType(abstract, type)
}
