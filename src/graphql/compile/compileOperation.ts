import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql'
import { findAlikeBy, writeAlike } from './alikeTexts.ts'
import { collectFields, type Scope } from './collectFields.ts'
import { FieldInfo, NotCompiled } from './fieldInfo.ts'
import { leafText } from './leafText.ts'
import { objectWriter, type Writer, type WrittenField } from './objectWriter.ts'
import type { Run } from './run.ts'

/** How many fields a program may write, counted for each type: fragments can merge in more ways than a document has words. */
const MAX_FIELDS = 20_000

/** An operation, compiled. */
export interface CompiledOperation {
  /** Writes what the operation asks of the root. */
  readonly write: Writer
  /** How many fields have been compiled so far: what memory it takes, at about a third of a kilobyte each. */
  readonly size: number
}

/**
 * What an operation asks of the root. An object is compiled when a value of its type is first met in its place, so what no answer holds costs
 * nothing. Throws NotCompiled, as the writer does, for a program of more than MAX_FIELDS fields.
 */
export function compileOperation(scope: Scope, operation: OperationDefinitionNode): CompiledOperation {
  const root = scope.schema.getRootType(operation.operation)
  if (root == null) throw new NotCompiled(`The schema has no ${operation.operation}.`)
  const compiler = new Compiler(scope, operation)
  const write = compiler.objectWriter(root, [operation])
  return {
    write,
    get size() {
      return compiler.size
    },
  }
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
  size = 0

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
    const asked = collectFields(this.#scope, type, selectionSets)
    this.size += 1 + asked.size
    if (this.size > MAX_FIELDS) throw new NotCompiled('The program would be too large.')
    const fields = [...asked].map(([label, fieldNodes]) => ({ label, ...this.#field(type, fieldNodes) }))
    const by = findAlikeBy(type)
    const isAlike = by !== null && this.#asksProperties(type, asked)
    const writer = isAlike ? writeAlike(objectWriter(fields), by) : objectWriter(fields)
    this.#objects.set(key, writer)
    return writer
  }

  /** True when all that is asked of a type, and of the objects that it holds, is properties of theirs. */
  #asksProperties(type: GraphQLObjectType, asked: ReadonlyMap<string, readonly FieldNode[]>): boolean {
    return [...asked.values()].every((nodes) => {
      const name = nodes[0]?.name.value ?? ''
      if (name === '__typename') return true
      const field = type.getFields()[name]
      if (field === undefined || propertyOf(field) === null) return false
      const inner = getNamedType(field.type)
      if (isLeafType(inner)) return true
      if (!isObjectType(inner)) return false
      const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
      return this.#asksProperties(inner, collectFields(this.#scope, inner, selectionSets))
    })
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
    const { write, isQuoted } = this.#valueWriter(field.type, nodes)
    const property = propertyOf(field)
    const { resolve } = field
    if (property !== null || resolve === undefined) return { property, write, isQuoted }
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

  /** How values of a type are written; `isQuoted` when an object must have quotes around them. */
  #valueWriter(
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
  ): Pick<WrittenField, 'write' | 'isQuoted'> {
    const isRequired = isNonNullType(type)
    const present = isRequired ? type.ofType : type
    const absent = () => {
      if (isRequired) throw new TypeError(`A ${type} is null.`)
      return 'null'
    }
    if (isLeafType(present)) {
      const { textOf, isQuoted } = leafText(present)
      if (isQuoted && !isRequired) {
        return { write: (value) => (value == null ? 'null' : `"${textOf(value)}"`), isQuoted: false }
      }
      return { write: (value) => (value == null ? absent() : textOf(value)), isQuoted }
    }
    const write = isListType(present)
      ? listWriter(this.#valueWriter(present.ofType, nodes))
      : isObjectType(present)
        ? this.#lateWriter(present, nodes)
        : this.#abstractWriter(present, nodes)
    return {
      write: (value, run) => {
        if (value == null) return absent()
        if (value instanceof Error) throw value // it stands where an object should, and is the field's
        return write(value, run)
      },
      isQuoted: false,
    }
  }

  #lateWriter(type: GraphQLObjectType, nodes: readonly FieldNode[]): Writer {
    let writer: Writer | null = null
    return (value, run) => {
      writer ??= this.objectWriter(type, nodes)
      return writer(value, run)
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

/** The property of the parent that holds a field's value; null when a resolver tells it. */
function propertyOf({ name, resolve, extensions }: GraphQLField<unknown, unknown>): string | null {
  const { pothosExposedField: exposed } = extensions
  if (typeof exposed === 'string') return exposed
  return resolve === undefined ? name : null
}

function listWriter({ write, isQuoted }: Pick<WrittenField, 'write' | 'isQuoted'>): Writer {
  const [start, between, end] = isQuoted ? ['["', '","', '"]'] : ['[', ',', ']']
  return (values, run) => {
    if (!Array.isArray(values)) throw new NotCompiled('A list is no array.')
    if (values.length === 0) return '[]'
    let text = start as string
    for (let i = 0; i < values.length; i++) {
      const value: unknown = values[i]
      if (i > 0) text += between
      text += isPromise(value) ? run.later(value.then((come) => write(come, run))) : write(value, run)
    }
    return text + end
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}
