import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { Program } from './compile/compileDocument.ts'
import { NotCompiled } from './compile/fieldInfo.ts'
import type { GraphContext } from './context.ts'

type Result = ExecutionResult | Promise<ExecutionResult>

/** An answer that was written as JSON at once. Its data are read from that when somebody asks for them. */
export class WrittenResult implements ExecutionResult {
  readonly #data: string

  /** From the JSON of the data. */
  constructor(data: string) {
    this.#data = data
  }

  get data(): Record<string, unknown> {
    return JSON.parse(this.#data)
  }

  /** The whole answer as JSON. Yoga calls it, by itself, in place of writing the result. */
  readonly stringify = (): string => wholeAnswer(this.#data)

  toJSON(): ExecutionResult {
    return { data: this.data }
  }
}

/** What is known of an operation of a document: its program, or null where only the interpreter can answer. */
interface Known {
  asked: number
  program: Program | null | undefined
  /** Unlike that of any other operation. */
  readonly number: number
}

/** How often a document is interpreted before it is compiled: most are asked once. */
const ASKED_BEFORE = 2

const known = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Map<string, Known>>>()
let operations = 0

/** Questions, with their variables, whose size was found to be within the limits. */
const measured = new LRUCache<string, true>({
  maxSize: 8_000_000,
  sizeCalculation: (_true, key) => key.length + 100,
})
/** Characters of variables that are remembered. */
const MAX_VARIABLES = 10_000

/**
 * What `execute` of graphql-js answers. A document that is asked again, as the same object, is compiled into a program that writes the
 * answer as JSON; programs live as long as their documents do. What cannot be compiled is interpreted, and so is once more
 * whatever ends in an error, so that errors are those of graphql-js to the letter. Resolvers must not change anything,
 * then: this schema has no mutations.
 */
export function executeDocument(args: ExecutionArgs): Result {
  const operation = findKnown(args)
  if (operation.asked < ASKED_BEFORE) {
    operation.asked++
    return interpret(args)
  }
  try {
    const answer = runProgram(operation, args)
    if (answer === null) return interpret(args)
    if (typeof answer === 'string') return new WrittenResult(answer)
    return answer.then(
      (text) => new WrittenResult(text),
      (error) => interpretAfter(error, operation, args),
    )
  } catch (error) {
    return interpretAfter(error, operation, args)
  }
}

/**
 * The whole answer as JSON where the document has been compiled, as executeDocument would give it; null where it has not, or where the
 * answer has an error. Rejects in place of null where the answer takes the database.
 */
export function answerAgain(args: ExecutionArgs): string | Promise<string> | null {
  const operation = known
    .get(args.schema)
    ?.get(args.document)
    ?.get(args.operationName ?? '')
  if (operation?.program == null) return null
  try {
    const data = runProgram(operation, args)
    if (data === null || typeof data === 'string') return data === null ? null : wholeAnswer(data)
    return data.then(wholeAnswer)
  } catch {
    return null // the interpreter tells what is wrong
  }
}

function wholeAnswer(data: string): string {
  return `{"data":${data}}`
}

/** The data as JSON, or null where the operation has no program. */
function runProgram(operation: Known, args: ExecutionArgs): string | Promise<string> | null {
  const { schema, document, operationName, rootValue, variableValues } = args
  operation.program ??= operation.program === undefined ? new Program(schema, document, operationName) : null
  if (operation.program === null) return null
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? []
  const { coerced } = getVariableValues(schema, definitions, variableValues ?? {})
  if (coerced === undefined) return null
  const key = `${operation.number} ${JSON.stringify(variableValues ?? {})}`
  const isMeasured = measured.get(key) === true
  const contextValue: GraphContext = { ...freshContext(args), isMeasured }
  const answer = operation.program.write({ rootValue, contextValue, variables: coerced })
  if (!isMeasured && key.length <= MAX_VARIABLES) measured.set(key, true)
  return answer
}

function interpretAfter(error: unknown, operation: Known, args: ExecutionArgs): Result {
  if (error instanceof NotCompiled) operation.program = null
  return interpret(args)
}

function interpret(args: ExecutionArgs): Result {
  // A promise only where resolvers give one.
  return execute({ ...args, contextValue: freshContext(args) }) as Result
}

/** What an answer walks through is counted from its start: also when it is given for the second time, or is the page of a longer one. */
function freshContext({ contextValue }: ExecutionArgs): GraphContext {
  return { ...(contextValue as GraphContext), spent: { values: 0 } } // every caller gives one
}

function findKnown({ schema, document, operationName }: ExecutionArgs): Known {
  const documents = known.get(schema) ?? new WeakMap<DocumentNode, Map<string, Known>>()
  known.set(schema, documents)
  const found = documents.get(document) ?? new Map<string, Known>()
  documents.set(document, found)
  const name = operationName ?? ''
  const operation = found.get(name) ?? { asked: 0, program: undefined, number: operations++ }
  found.set(name, operation)
  return operation
}
