import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
} from 'graphql'
import { compileDocument, type Program } from './compileDocument.ts'

type Result = ExecutionResult | Promise<ExecutionResult>

/** A document's program for each of its operations: null where it has none, a number while it was only asked so often. */
type Programs = Map<string, Program | null | number>

/** How often a document is interpreted before it is compiled: compiling costs as much as answering some dozens of times. */
const ASKED_BEFORE = 2

const known = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Programs>>()

/**
 * What `execute` of graphql-js answers. A document that is asked again, as the same object, is compiled by graphql-jit, which
 * answers about twice as fast; programs live as long as their documents do. What cannot be compiled is interpreted, and so is
 * once more whatever ends in an error, so that errors are those of graphql-js to the letter. Resolvers must not change
 * anything, then: this schema has no mutations.
 */
export function executeDocument(args: ExecutionArgs): Result {
  const program = findProgram(args)
  if (program === null) return interpret(args)
  const { rootValue, contextValue, variableValues } = args
  const answer = program(rootValue, { ...(contextValue as object) }, variableValues ?? {})
  return answer instanceof Promise ? answer.then((result) => checked(result, args)) : checked(answer, args)
}

function checked(result: ExecutionResult, args: ExecutionArgs): Result {
  return result.errors === undefined || result.errors.length === 0
    ? { data: result.data ?? null }
    : interpret(args)
}

function interpret(args: ExecutionArgs): Result {
  return execute(args) as Result // a promise only where resolvers give one
}

function findProgram({ schema, document, operationName }: ExecutionArgs): Program | null {
  const documents = known.get(schema) ?? new WeakMap<DocumentNode, Programs>()
  known.set(schema, documents)
  const programs: Programs = documents.get(document) ?? new Map()
  documents.set(document, programs)
  const name = operationName ?? ''
  const found = programs.get(name) ?? 0
  if (typeof found !== 'number') return found
  if (found < ASKED_BEFORE) {
    programs.set(name, found + 1)
    return null
  }
  const program = compileDocument(schema, document, operationName)
  programs.set(name, program)
  return program
}
