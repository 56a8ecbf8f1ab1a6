import { setImmediate } from 'node:timers/promises'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { GoldenThreadError } from '../errors.ts'
import { pinDay } from './asOf.ts'
import type { GraphContext } from './context.ts'
import { executeDocument } from './executeDocument.ts'
import { isAboutTheQuestion } from './maskError.ts'
import { explainFailure, type Reason } from './questionError.ts'
import { requireSound } from './requireSound.ts'
import { requireSubject } from './requireSubject.ts'
import type { SavedQuestion } from './savedQuestions.ts'

export interface Asking {
  readonly schema: GraphQLSchema
  readonly question: SavedQuestion
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: GraphContext
  /** Called before the second page of a long answer, and what it returns when the last one has been read or is wanted no more. */
  readonly takeTurn?: () => () => void
}

export interface AskingWhole extends Asking {
  /** The most items that the pages may hold together; without end when left out. */
  readonly maxItems?: number
}

type Answer = Record<string, unknown>

/**
 * The data of the whole answer: the pages of askPages joined. Throws a QuestionError as askPages does, and when there are more items than
 * `maxItems`.
 */
export async function askQuestion(asking: AskingWhole): Promise<Answer> {
  const { question, maxItems = Number.POSITIVE_INFINITY } = asking
  let whole: Answer | null = null
  for await (const page of askPages(asking)) {
    if (whole === null) whole = page
    else joinPages(findConnection(whole, question.rows), findConnection(page, question.rows))
    const items = countItems(findConnection(whole, question.rows))
    if (items > maxItems) {
      throw explainFailure(question.name, [
        {
          message: `The answer has more than ${maxItems} rows, which is more than is given at once. Ask for it as CSV or NDJSON, which have no such limit, or page by page with first and after.`,
          code: 'BAD_USER_INPUT',
        },
      ])
    }
  }
  return whole ?? {}
}

/**
 * The answer page by page. A question that takes `after`, and whose rows are a connection with pageInfo, is asked to its last page, unless
 * a size is given by `first`: then for that page alone. Any other has one page. Every page is of the context's snapshot, and between pages
 * others have their turn. Throws a QuestionError with every reason when the question does not fit the schema, cannot be answered, or
 * is about something that is not there, and the error itself when something goes wrong on our side.
 */
export async function* askPages(asking: Asking): AsyncGenerator<Answer, void, void> {
  const { schema, question, variables } = asking
  requireSound(schema, question)
  const takesPages = question.variables.some(({ name }) => name === 'after') && variables.first == null
  let page = await askPage(asking)
  requireSubject(schema, question, page, variables)
  yield page
  let after = takesPages ? nextCursor(page, question) : null
  if (after === null) return
  const endTurn = asking.takeTurn?.()
  try {
    for (; after !== null; after = nextCursor(page, question)) {
      await setImmediate()
      page = await askPage({ ...asking, variables: { ...variables, after } })
      yield page
    }
  } finally {
    endTurn?.()
  }
}

async function askPage({ schema, question, variables, context }: Asking): Promise<Answer> {
  const { data, errors } = await executeDocument({
    schema,
    document: question.document,
    variableValues: variables,
    contextValue: pinDay({ schema, document: question.document, variableValues: variables }, context),
  })
  if (errors !== undefined || data == null) throw explainFailure(question.name, (errors ?? []).map(reasonOf))
  return data
}

/** Why an error came about, for whoever asked. Throws the error itself when it is not theirs to mend. */
function reasonOf(error: GraphQLError): Reason {
  const cause = error.originalError ?? error
  if (cause instanceof GoldenThreadError) return { message: cause.message, code: cause.code }
  if (cause instanceof GraphQLError && isAboutTheQuestion(error)) {
    const { code } = error.extensions
    return { message: error.message, code: typeof code === 'string' ? code : 'BAD_USER_INPUT' }
  }
  throw cause
}

function nextCursor(answer: Answer, { rows }: SavedQuestion): string | null {
  const page = findConnection(answer, rows)?.pageInfo as // by the schema
    | { readonly hasNextPage?: boolean; readonly endCursor?: string | null }
    | undefined
  return page?.hasNextPage === true ? (page.endCursor ?? null) : null
}

/** The first connection on the way to the rows that tells of its pages. */
function findConnection(answer: Answer, path: readonly string[] | null): Answer | null {
  let at: unknown = answer
  for (const key of path ?? []) {
    at = typeof at === 'object' && at !== null ? (at as Answer)[key] : undefined // an object of an answer has string keys
    if (typeof at === 'object' && at !== null && 'pageInfo' in at) return at as Answer // as above
  }
  return null
}

/** Adds the items of a page to those of the whole, which then ends where the page ends. */
function joinPages(whole: Answer | null, page: Answer | null): void {
  if (whole === null || page === null) return
  for (const key of ['nodes', 'edges']) {
    const [mine, further] = [whole[key], page[key]]
    if (Array.isArray(mine) && Array.isArray(further)) for (const item of further) mine.push(item)
  }
  whole.pageInfo = page.pageInfo
}

function countItems(connection: Answer | null): number {
  const items = connection?.nodes ?? connection?.edges
  return Array.isArray(items) ? items.length : 0
}
