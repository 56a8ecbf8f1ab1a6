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
import { leafWriter, quotedWriter } from './leafWriter.ts'
import { objectWriter, type Writer, type WrittenField } from './objectWriter.ts'
import type { Run } from './run.ts'

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
    const fields = [...collectFields(this.#scope, type, selectionSets)].map(([label, fieldNodes]) => ({
      label,
      ...this.#field(type, fieldNodes),
    }))
    const writer = objectWriter(fields)
    this.#objects.set(key, writer)
    return writer
  }

  #numberOf(node: Selecting): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size
    this.#numbers.set(node, number)
    return number
  }

  /** How a field is written, given its parent. */
  #field(parentType: GraphQLObjectType, nodes: readonly FieldNode[]): Omit<WrittenField, 'label'> {
    const node = nodes[0] as FieldNode // a field is asked for at least once
    const name = node.name.value
    if (name === '__typename') return { property: null, write: () => parentType.name, isQuoted: true }
    const field = parentType.getFields()[name]
    if (field === undefined) throw new NotCompiled(`${parentType.name} has no field ${name} of its own.`)
    const quoted = quotedWriter(field.type)
    const isQuoted = quoted !== null
    const write = quoted ?? this.#valueWriter(field.type, nodes)
    const { resolve } = field
    const { pothosExposedField: exposed } = field.extensions
    if (typeof exposed === 'string') return { property: exposed, write, isQuoted }
    if (resolve === undefined) return { property: name, write, isQuoted }
    const resolved = this.#resolvedWriter({ parentType, field, nodes, node, resolve, write })
    return { property: null, write: resolved, isQuoted }
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
    const isRequired = isNonNullType(type)
    const present = isRequired ? type.ofType : type
    const absent = () => {
      if (isRequired) throw new TypeError(`A ${type} is null.`)
      return 'null'
    }
    if (isLeafType(present)) return leafWriter(present, absent)
    const write = isListType(present)
      ? listWriter(this.#valueWriter(present.ofType, nodes))
      : isObjectType(present)
        ? this.objectWriter(present, nodes)
        : this.#abstractWriter(present, nodes)
    return (value, run) => {
      if (value == null) return absent()
      if (value instanceof Error) throw value // it stands where an object should, and is the field's
      return write(value, run)
    }
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

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}
