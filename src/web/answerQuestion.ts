import type { Context } from 'hono'
import type { App } from '../app.ts'
import { type Asking, askPages, askQuestion } from '../graphql/askQuestion.ts'
import { type FlatAnswer, flattenAnswer } from '../graphql/flattenAnswer.ts'
import { parseVariables } from '../graphql/parseVariables.ts'
import { printRows } from '../graphql/printRows.ts'
import type { Reason } from '../graphql/questionError.ts'
import { describeTable } from '../graphql/questionTable.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import { namesAny, namesTag, printEntityTag } from './entityTag.ts'
import { QUESTION_FORMATS, type QuestionFormat } from './questionFormats.ts'
import { printQuestionPage, type QuestionOutcome } from './questionPage.ts'
import { streamTexts } from './streamTexts.ts'
import type { Turns } from './turns.ts'

/** The most rows of an answer as JSON, which is held as a whole. */
export const MAX_JSON_ROWS = 20_000
/** The most rows that a page shows: nobody reads more, and browsers grow slow. */
export const MAX_PAGE_ROWS = 1_000
/** The question to which the names on a page lead, by its variable `id`. */
const WHERE_IT_SAYS_SO = 'where-it-says-so'

export interface Answering {
  readonly app: App
  readonly question: SavedQuestion
  /** All there are, since pages lead from one to another. */
  readonly questions: readonly SavedQuestion[]
  readonly format: QuestionFormat
  /** For long answers, so that a few at a time leave room for all others. */
  readonly turns: Turns
  /** Takes note of a fault that comes up when part of the answer has been sent already. */
  readonly report: (fault: unknown) => void
}

/**
 * The answer to a saved question in a form, with the variables of the address. Its ETag is made of the graph's version, the day (by
 * which things have expired), the question, the form and the variables; what the client has is not made again. CSV and NDJSON are
 * sent while they are made, so that they may be of any length. Throws a QuestionError, or a BusyError when the answer is long and too many
 * others are being made.
 */
export async function answerQuestion(context: Context, answering: Answering): Promise<Response> {
  const { app, question, format, turns } = answering
  const variables = parseVariables(app.schema, question, givenBy(context))
  const asking = {
    schema: app.schema,
    question,
    variables,
    context: app.contextFor('PUBLIC'),
    takeTurn: () => turns.take(),
  }
  const { snapshot, today } = asking.context
  const etag = printEntityTag([snapshot.version, today, format, question.source, variables])
  const headers = {
    etag,
    vary: 'accept',
    'cache-control': 'no-cache',
    'graph-version': String(snapshot.version),
  }
  const known = context.req.header('if-none-match')
  if (namesTag(known, etag)) return context.body(null, 304, headers)
  const body = await printAnswer(context, answering, asking)
  if (namesAny(known)) return context.body(null, 304, headers)
  return context.body(body, 200, {
    ...headers,
    'content-type': `${QUESTION_FORMATS[format].type}; charset=utf-8`,
    'content-disposition': `inline; filename="${question.name}.${format}"`,
  })
}

/** The page of a question that could not be answered: its form, and what is wrong. */
export function printFaultyPage(context: Context, answering: Answering, reasons: readonly Reason[]): string {
  return printPage(context, answering, { reasons })
}

async function printAnswer(
  context: Context,
  answering: Answering,
  asking: Asking,
): Promise<string | ReadableStream<Uint8Array>> {
  const { question, format, report } = answering
  if (format === 'json') {
    const data = await askQuestion({ ...asking, maxItems: MAX_JSON_ROWS })
    return `${JSON.stringify({ question: question.name, version: asking.context.snapshot.version, data })}\n`
  }
  if (format === 'html') return printPage(context, answering, await askForPage(asking))
  const rows = printRows(format, describeTable(asking.schema, question), askPages(asking))
  if (context.req.raw.method === 'HEAD') return firstText(rows)
  return streamTexts(rows, report)
}

/** The first text alone: nobody reads the answer to HEAD, and whether there is one shows with it. */
async function firstText(texts: AsyncGenerator<string, void, void>): Promise<string> {
  const { value } = await texts.next()
  await texts.return()
  return value ?? ''
}

/** As many rows as a page shows, and whether there are more. */
async function askForPage(asking: Asking): Promise<QuestionOutcome> {
  const table = describeTable(asking.schema, asking.question)
  const rows: FlatAnswer['rows'][number][] = []
  for await (const page of askPages(asking)) {
    for (const row of flattenAnswer(table, page).rows) rows.push(row)
    if (rows.length > MAX_PAGE_ROWS) break
  }
  const columns = table.columns.map(({ name }) => name)
  return { flat: { columns, rows: rows.slice(0, MAX_PAGE_ROWS) }, isCut: rows.length > MAX_PAGE_ROWS }
}

function printPage(
  context: Context,
  { app, question, questions }: Answering,
  outcome: QuestionOutcome,
): string {
  return printQuestionPage({
    schema: app.schema,
    snapshot: app.snapshot('PUBLIC'),
    question,
    given: givenBy(context),
    outcome,
    whereItSaysSo: questions.some(({ name }) => name === WHERE_IT_SAYS_SO) ? WHERE_IT_SAYS_SO : null,
  })
}

/** The variables as they stand in the address. */
function givenBy(context: Context): readonly (readonly [string, string])[] {
  return [...new URL(context.req.url).searchParams]
}
