import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'

/** A field that a question asks for. A connection counts as the list of its items. */
export interface SelectedField {
  /** Its name in the answer. */
  readonly label: string
  /** The keys in the answer that lead to it from what it is a field of: more than one where a connection or an edge lies between. */
  readonly keys: readonly string[]
  readonly isList: boolean
  /** The GraphQL type without list or exclamation mark: Decimal, Partner. */
  readonly type: string
  /** From the schema. */
  readonly description: string | null
  /** What is asked of it; null for a single value. */
  readonly fields: readonly SelectedField[] | null
}

/** What a question asks for, told from its document, which must fit the schema: fragments opened, connections and edges passed through. */
export function readSelection(schema: GraphQLSchema, document: DocumentNode): readonly SelectedField[] {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  const root = operation === undefined ? null : schema.getRootType(operation.operation)
  if (operation === undefined || root == null) return []
  return new SelectionReader(schema, fragments).read(root, [operation.selectionSet])
}

/** The same field asked for in several places of a selection. */
interface Asked {
  readonly definition: GraphQLField<unknown, unknown>
  readonly selections: SelectionSetNode[]
}

class SelectionReader {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema
    this.#fragments = fragments
  }

  read(type: GraphQLNamedType, selections: readonly SelectionSetNode[]): readonly SelectedField[] {
    const asked = new Map<string, Asked>()
    for (const selection of selections) this.#collect(type, selection, asked)
    return [...asked].map(([label, { definition, selections: below }]) => {
      const named = getNamedType(definition.type)
      const field = {
        label,
        keys: [label],
        isList: isListType(getNullableType(definition.type)),
        type: named.name,
        description: definition.description ?? null,
        fields: below.length === 0 ? null : this.read(named, below),
      }
      return named.name.endsWith('Connection') ? passThrough(field) : field
    })
  }

  #collect(type: GraphQLNamedType, { selections }: SelectionSetNode, asked: Map<string, Asked>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) this.#add(type, selection, asked)
      else {
        const isSpread = selection.kind === Kind.FRAGMENT_SPREAD
        const fragment = isSpread ? this.#fragments.get(selection.name.value) : selection
        if (fragment === undefined) continue
        const narrowed = this.#schema.getType(fragment.typeCondition?.name.value ?? type.name)
        this.#collect(narrowed ?? type, fragment.selectionSet, asked)
      }
    }
  }

  #add(type: GraphQLNamedType, node: FieldNode, asked: Map<string, Asked>): void {
    const definition = this.#find(type, node.name.value)
    if (definition === undefined) return
    const label = node.alias?.value ?? node.name.value
    const known = asked.get(label) ?? { definition, selections: [] }
    if (node.selectionSet !== undefined) known.selections.push(node.selectionSet)
    asked.set(label, known)
  }

  #find(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef
    if (type === this.#schema.getQueryType()) {
      for (const meta of [SchemaMetaFieldDef, TypeMetaFieldDef]) if (name === meta.name) return meta
    }
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
  }
}

/** A connection as the list of its items: its nodes, or its edges with the fields of their nodes. One without items stays as it is. */
function passThrough(connection: SelectedField): SelectedField {
  const find = (label: string) => connection.fields?.find((field) => field.label === label)
  const items = find('nodes') ?? find('edges')
  if (items === undefined) {
    return { ...connection, fields: connection.fields?.filter(({ label }) => label !== 'pageInfo') ?? null }
  }
  return {
    ...connection,
    keys: [...connection.keys, ...items.keys],
    isList: true,
    fields: items.label === 'nodes' ? items.fields : (items.fields ?? []).flatMap(openNode),
  }
}

/** A field of an edge; of its node, the node's own fields. */
function openNode(field: SelectedField): readonly SelectedField[] {
  if (field.label === 'cursor') return []
  if (field.label !== 'node') return [field]
  return (field.fields ?? []).map((below) => ({ ...below, keys: [...field.keys, ...below.keys] }))
}
