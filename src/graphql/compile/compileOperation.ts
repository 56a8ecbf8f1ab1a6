import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields, type Scope } from './collectFields.ts'
import { FieldInfo, NotCompiled } from './fieldInfo.ts'
import { leafText } from './leafTexts.ts'
import type { Run } from './run.ts'

/** Writes a value as JSON. Throws where the answer has an error, and NotCompiled where only the interpreter can tell the answer. */
export type Writer = (value: unknown, run: Run) => string

/** What an operation asks of the root, as a writer. Linear in the size of the document: what lies below an interface is compiled when a value of a type is first met. */
export function compileOperation(scope: Scope, operation: OperationDefinitionNode): Writer {
  const root = scope.schema.getRootType(operation.operation)
  if (root == null) throw new NotCompiled(`The schema has no ${operation.operation}.`)
  return new Compiler(scope, operation).objectWriter(root, [operation])
}

/** Something with a selection: an operation or a field. */
type Selecting = OperationDefinitionNode | FieldNode

class Compiler {
  readonly #scope: Scope
  readonly #operation: OperationDefinitionNode
  readonly #numbers = new Map<Selecting, number>()
  readonly #objects = new Map<string, Writer>()
  readonly #slots = new Map<string, number>()
  #fields = 0

  constructor(scope: Scope, operation: OperationDefinitionNode) {
    this.#scope = scope
    this.#operation = operation
  }

  /** The writer of an object of a type; the same one for the same selections. */
  objectWriter(type: GraphQLObjectType, nodes: readonly Selecting[]): Writer {
    const key = `${type.name} ${nodes.map((node) => this.#numberOf(node)).join(' ')}`
    const known = this.#objects.get(key)
    if (known !== undefined) return known
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const labels: string[] = []
    const writers: Writer[] = []
    for (const [label, fieldNodes] of collectFields(this.#scope, type, selectionSets)) {
      labels.push(`${labels.length === 0 ? '{' : ','}"${label}":`)
      writers.push(this.#fieldWriter(type, fieldNodes))
    }
    const count = writers.length
    const made: Writer = (value, run) => {
      let text = ''
      for (let i = 0; i < count; i++) text += (labels[i] as string) + (writers[i] as Writer)(value, run)
      return `${text}}`
    }
    const writer = count === 0 ? () => '{}' : made
    this.#objects.set(key, writer)
    return writer
  }

  #numberOf(node: Selecting): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size
    this.#numbers.set(node, number)
    return number
  }

  /** The writer of a field, given its parent. */
  #fieldWriter(parentType: GraphQLObjectType, nodes: readonly FieldNode[]): Writer {
    const node = nodes[0] as FieldNode // a field is asked for at least once
    const name = node.name.value
    if (name === '__typename') return () => `"${parentType.name}"`
    const field = parentType.getFields()[name]
    if (field === undefined) throw new NotCompiled(`${parentType.name} has no field ${name} of its own.`)
    const write = this.#valueWriter(field.type, nodes)
    const { resolve } = field
    const exposed = resolve === undefined ? name : field.extensions.pothosExposedField
    if (typeof exposed === 'string') return plainFieldWriter(exposed, write)
    if (resolve === undefined) throw new NotCompiled(`${parentType.name}.${name} has no resolver.`)
    return this.#resolvedWriter({ parentType, field, nodes, node, resolve, write })
  }

  #resolvedWriter(options: {
    readonly parentType: GraphQLObjectType
    readonly field: GraphQLField<unknown, unknown>
    readonly nodes: readonly FieldNode[]
    readonly node: FieldNode
    readonly resolve: GraphQLFieldResolver<unknown, unknown>
    readonly write: Writer
  }): Writer {
    const { parentType, field, nodes, node, resolve, write } = options
    const number = this.#fields++
    const slot = this.#slotOf(field, node)
    const { schema, fragments } = this.#scope
    const operation = this.#operation
    const place = { parentType, returnType: field.type, fieldNodes: nodes }
    const makeInfo = (run: Run) => {
      const { root: rootValue, variables: variableValues } = run
      const shared = { schema, fragments, operation, rootValue, variableValues }
      const info = new FieldInfo(field.name, place, shared)
      run.infos[number] = info
      return info
    }
    const makeArguments = (run: Run) => {
      const values = getArgumentValues(field, node, run.variables)
      run.args[slot] = values
      return values
    }
    return (parent, run) => {
      const args = run.args[slot] ?? makeArguments(run)
      const info = run.infos[number] ?? makeInfo(run)
      const value: unknown = resolve(parent, args, run.context, info)
      return isPromise(value) ? run.later(value.then((come) => write(come, run))) : write(value, run)
    }
  }

  /** The number of a field's arguments: the same for all types that have them from one interface. */
  #slotOf({ args }: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const defined = args.map(
      ({ name, type, defaultValue }) => `${name}: ${type} = ${JSON.stringify(defaultValue)}`,
    )
    const key = `${this.#numberOf(node)} ${defined.join(', ')}`
    const slot = this.#slots.get(key) ?? this.#slots.size
    this.#slots.set(key, slot)
    return slot
  }

  #valueWriter(type: GraphQLOutputType, nodes: readonly FieldNode[]): Writer {
    if (isNonNullType(type)) {
      const write = this.#presentWriter(type.ofType, nodes)
      return (value, run) => {
        if (value == null) throw new TypeError(`A ${type} is null.`)
        return write(value, run)
      }
    }
    const write = this.#presentWriter(type, nodes)
    return (value, run) => (value == null ? 'null' : write(value, run))
  }

  /** The writer of values of a nullable type that are not null. */
  #presentWriter(type: GraphQLOutputType, nodes: readonly FieldNode[]): Writer {
    if (isListType(type)) return listWriter(this.#valueWriter(type.ofType, nodes))
    if (isLeafType(type)) return leafText(type)
    if (isObjectType(type)) return withoutErrors(this.objectWriter(type, nodes))
    if (isNonNullType(type)) throw new NotCompiled('A type is twice not null.')
    return withoutErrors(this.#abstractWriter(type, nodes))
  }

  #abstractWriter(type: GraphQLAbstractType, nodes: readonly FieldNode[]): Writer {
    const { schema } = this.#scope
    const { resolveType } = type
    if (resolveType == null) throw new NotCompiled(`${type.name} does not tell the types of its values.`)
    const writers = new Map<unknown, Writer>()
    const make = (name: unknown) => {
      const object = typeof name === 'string' ? schema.getType(name) : undefined
      if (!isObjectType(object) || !schema.isSubType(type, object)) {
        throw new NotCompiled(`A value of ${type.name} is of no type of the schema.`)
      }
      const writer = this.objectWriter(object, nodes)
      writers.set(name, writer)
      return writer
    }
    // No resolver of a type in this schema looks at the last two.
    const info = undefined as never
    return (value, run) => {
      const name = resolveType(value, run.context, info, type)
      return (writers.get(name) ?? make(name))(value, run)
    }
  }
}

/** A field that is a property of its parent. */
function plainFieldWriter(name: string, write: Writer): Writer {
  return (parent, run) => {
    const value = (parent as Record<string, unknown>)[name]
    if (typeof value === 'function') throw new NotCompiled(`The property ${name} is a function.`)
    return write(value, run)
  }
}

function listWriter(write: Writer): Writer {
  return (values, run) => {
    if (!Array.isArray(values)) throw new NotCompiled('A list is no array.')
    if (values.length === 0) return '[]'
    let text = '['
    for (let i = 0; i < values.length; i++) {
      const value: unknown = values[i]
      if (i > 0) text += ','
      text += isPromise(value) ? run.later(value.then((come) => write(come, run))) : write(value, run)
    }
    return `${text}]`
  }
}

/** An error may stand where an object should: it is the field's. */
function withoutErrors(write: Writer): Writer {
  return (value, run) => {
    if (value instanceof Error) throw value
    return write(value, run)
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}
