import { execute, type GraphQLSchema, validate } from 'graphql'
import { InvalidInputError } from '../errors.ts'
import { pinDay } from './asOf.ts'
import type { GraphContext } from './context.ts'
import type { SavedQuestion } from './savedQuestions.ts'

export interface Asking {
  readonly schema: GraphQLSchema
  readonly question: SavedQuestion
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: GraphContext
}

type Answer = Record<string, unknown>

/**
 * The data of the whole answer. When the question takes `after` and its rows are a connection that asks for pageInfo, page after
 * page is asked for and the rows are joined. Throws InvalidInputError with every reason when the question does not fit the
 * schema or fails.
 */
export async function askQuestion(asking: Asking): Promise<Answer> {
  const { schema, question } = asking
  const faults = validate(schema, question.document)
  if (faults.length > 0) throw failure(question, faults)
  const answer = await askPage(asking)
  const takesPages = question.variables.some(({ name }) => name === 'after')
  const rows = takesPages ? findConnection(answer, question.rows) : null
  for (let cursor = rows?.nextCursor(); rows != null && cursor != null; cursor = rows.nextCursor()) {
    const page = await askPage({ ...asking, variables: { ...asking.variables, after: cursor } })
    const next = findConnection(page, question.rows)
    if (next === null) break
    rows.append(next)
  }
  return answer
}

async function askPage({ schema, question, variables, context }: Asking): Promise<Answer> {
  const { data, errors } = await execute({
    schema,
    document: question.document,
    variableValues: variables,
    // A context for each page: what an answer may walk through is counted by context, and a page is an answer.
    contextValue: { ...pinDay({ schema, document: question.document, variableValues: variables }, context) },
  })
  if (errors !== undefined || data == null) throw failure(question, errors ?? [])
  return data
}

/** A connection within an answer, which grows by the pages that follow. */
class Connection {
  readonly #value: Answer

  constructor(value: Answer) {
    this.#value = value
  }

  nextCursor(): string | null {
    const page = this.#value.pageInfo as { hasNextPage?: boolean; endCursor?: string | null } | undefined // by the schema
    return page?.hasNextPage === true ? (page.endCursor ?? null) : null
  }

  append(next: Connection): void {
    for (const key of ['nodes', 'edges']) {
      const [mine, theirs] = [this.#value[key], next.#value[key]]
      if (Array.isArray(mine) && Array.isArray(theirs)) mine.push(...theirs)
    }
    this.#value.pageInfo = next.#value.pageInfo
  }
}

function findConnection(answer: Answer, path: readonly string[] | null): Connection | null {
  let at: unknown = answer
  for (const key of path ?? []) {
    at = typeof at === 'object' && at !== null ? (at as Answer)[key] : undefined // an object of an answer has string keys
  }
  const isConnection = path !== null && typeof at === 'object' && at !== null && 'pageInfo' in at
  return isConnection ? new Connection(at as Answer) : null // checked just now
}

function failure(
  question: SavedQuestion,
  reasons: readonly { readonly message: string }[],
): InvalidInputError {
  const lines = reasons.map(({ message }) => `  ${message}`)
  return new InvalidInputError([`${question.name} could not be answered:`, ...lines].join('\n'))
}
