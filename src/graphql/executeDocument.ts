import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { NotCompiled } from './compile/fieldInfo.ts'
import { Program } from './compile/program.ts'
import type { GraphContext } from './context.ts'

type Result = ExecutionResult | Promise<ExecutionResult>

/** An answer that was written as JSON at once. Its data are read from that when somebody asks for them. */
export class WrittenResult implements ExecutionResult {
  readonly #text: string
  #data: Record<string, unknown> | null = null

  /** From the JSON of the data. */
  constructor(text: string) {
    this.#text = text
  }

  get data(): Record<string, unknown> {
    this.#data ??= JSON.parse(this.#text) as Record<string, unknown> // the data of an answer are an object
    return this.#data
  }

  /** The whole answer as JSON. Yoga calls it, by itself, in place of writing the result. */
  readonly stringify = (): string => wholeAnswer(this.#text)

  toJSON(): ExecutionResult {
    return { data: this.data }
  }
}

/** What is known of an operation of a document. */
interface Known {
  /** Unlike that of any other operation. */
  readonly number: number
  asked: number
  /** True where only the interpreter can answer. */
  isInterpreted: boolean
  /** The question, with its variables, whose answer had an error when the program was asked last: it is interpreted at once. */
  failed: string | null
}

/** How often a document is interpreted before it is compiled: most are asked once. */
const ASKED_BEFORE = 2

const known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, Known>>()
let made = 0

/** Programs by the numbers of their operations. Those asked longest ago go when all have more fields than take some 65 MB. */
const programs = new LRUCache<number, Program>({
  maxSize: 200_000,
  sizeCalculation: ({ size }) => size + 100,
})

/** The most fields that one program may have, over all its variants. */
const MAX_PROGRAM = 50_000

/** Questions, with their variables, whose size was found to be within the limits. */
const measured = new LRUCache<string, true>({
  maxSize: 8_000_000,
  sizeCalculation: (_true, key) => key.length + 100,
})
/** Characters of variables that are remembered. */
const MAX_VARIABLES = 10_000

/**
 * What `execute` of graphql-js answers. A document that is asked again, as the same object, is compiled into a program that writes the
 * answer as JSON. What cannot be compiled is interpreted, and so is once more whatever ends in an error, so that errors are those
 * of graphql-js to the letter. Resolvers must not change anything, then: this schema has no mutations.
 */
export function executeDocument(args: ExecutionArgs): Result {
  const operation = findKnown(args)
  if (operation === null) return interpret(args) // which tells that there is no such operation
  if (operation.asked < ASKED_BEFORE) {
    operation.asked++
    return interpret(args)
  }
  const data = runProgram(operation, args)
  if (data === null) return interpret(args)
  if (typeof data === 'string') return new WrittenResult(data)
  return data.then((text) => (text === null ? interpret(args) : new WrittenResult(text)))
}

/**
 * The whole answer as JSON where the document has been compiled, as executeDocument would give it; null where it has not, or where the
 * answer has an error.
 */
export function answerAgain(args: ExecutionArgs): string | null | Promise<string | null> {
  const operation = findKnown(args)
  if (operation === null || !programs.has(operation.number)) return null
  const data = runProgram(operation, args)
  return data instanceof Promise ? data.then(wholeAnswer) : wholeAnswer(data)
}

function wholeAnswer(data: string): string
function wholeAnswer(data: string | null): string | null
function wholeAnswer(data: string | null): string | null {
  return data === null ? null : `{"data":${data}}`
}

/** The data as JSON; null where the operation has no program, or the answer an error. */
function runProgram(operation: Known, args: ExecutionArgs): string | null | Promise<string | null> {
  const { schema, document, operationName, rootValue, variableValues } = args
  const key = `${operation.number} ${JSON.stringify(variableValues ?? {})}`
  if (operation.isInterpreted || operation.failed === key) return null
  const fail = (error: unknown) => {
    if (error instanceof NotCompiled) {
      operation.isInterpreted = true
      programs.delete(operation.number)
    } else if (key.length <= MAX_VARIABLES) operation.failed = key
    return null
  }
  try {
    const program = programs.get(operation.number) ?? new Program(schema, document, operationName)
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? []
    const { coerced } = getVariableValues(schema, definitions, variableValues ?? {})
    if (coerced === undefined) return null
    const isMeasured = measured.get(key) === true
    const contextValue: GraphContext = { ...freshContext(args), isMeasured }
    const { size } = program
    const data = program.write({ rootValue, contextValue, variables: coerced })
    if (program.size > MAX_PROGRAM) throw new NotCompiled('The program has grown too large.')
    // It has grown by what the answer held for the first time.
    if (program.size > size) programs.set(operation.number, program)
    if (!isMeasured && key.length <= MAX_VARIABLES) measured.set(key, true)
    return typeof data === 'string' ? data : data.catch(fail)
  } catch (error) {
    return fail(error)
  }
}

function interpret(args: ExecutionArgs): Result {
  // A promise only where resolvers give one.
  return execute({ ...args, contextValue: freshContext(args) }) as Result
}

/** What an answer walks through is counted from its start: also when it is given for the second time, or is the page of a longer one. */
function freshContext({ contextValue }: ExecutionArgs): GraphContext {
  return { ...(contextValue as GraphContext), spent: { values: 0 } } // every caller gives one
}

function findKnown({ schema, document, operationName }: ExecutionArgs): Known | null {
  const asked = getOperationAST(document, operationName)
  if (asked == null) return null
  const operations = known.get(schema) ?? new WeakMap<OperationDefinitionNode, Known>()
  known.set(schema, operations)
  const operation = operations.get(asked) ?? { number: made++, asked: 0, isInterpreted: false, failed: null }
  operations.set(asked, operation)
  return operation
}
