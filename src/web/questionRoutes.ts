import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { App } from '../app.ts'
import { GoldenThreadError, NotFoundError } from '../errors.ts'
import { askQuestion } from '../graphql/askQuestion.ts'
import { type FlatAnswer, flattenAnswer } from '../graphql/flattenAnswer.ts'
import { parseVariables } from '../graphql/parseVariables.ts'
import { printCsv } from '../graphql/printCsv.ts'
import { requireQuestion, type SavedQuestion } from '../graphql/savedQuestions.ts'
import { printOpenApi } from './openApi.ts'
import { printQuestionList, printQuestionPage } from './questionPage.ts'

export interface QuestionRoutesOptions {
  readonly app: App
  readonly questions: readonly SavedQuestion[]
}

/** The forms in which a saved question is answered, by the ending of its address. */
const FORMATS = {
  json: { type: 'application/json; charset=utf-8', description: 'The answer as GraphQL gives it.' },
  csv: { type: 'text/csv; charset=utf-8', description: 'Flat rows for Excel and Power BI.' },
  ndjson: {
    type: 'application/x-ndjson; charset=utf-8',
    description: 'Flat rows, one JSON object a line.',
  },
  html: { type: 'text/html; charset=utf-8', description: 'Flat rows as a page with a table.' },
} as const

export type QuestionFormat = keyof typeof FORMATS
export const QUESTION_FORMATS: Readonly<Record<QuestionFormat, { type: string; description: string }>> =
  FORMATS

/**
 * Adds GET /questions (the list, as JSON or, for a browser, a page), GET /questions/openapi.json and GET
 * /questions/NAME.json|csv|ndjson|html with the question's variables in the address. Answers carry an ETag made of the graph's
 * version, the day, the question and its variables; one that the client has already is not made again. Wrong or missing variables are answered with 400
 * and what is expected.
 */
export function addQuestionRoutes(web: Hono, { app, questions }: QuestionRoutesOptions): void {
  web.get('/questions', (context) => {
    const isBrowser = /\btext\/html\b/.test(context.req.header('accept') ?? '')
    context.header('vary', 'accept')
    return isBrowser
      ? context.html(printQuestionList(questions))
      : context.json({ questions: questions.map(describeQuestion) })
  })
  web.get('/questions/openapi.json', (context) =>
    context.json(printOpenApi(app.schema, questions, QUESTION_FORMATS)),
  )
  web.get('/questions/:file', async (context) => {
    try {
      return await answer(context, app, questions)
    } catch (error) {
      if (!(error instanceof GoldenThreadError)) throw error
      return context.json(
        { errors: [{ message: error.message, extensions: { code: error.code } }] },
        error instanceof NotFoundError ? 404 : 400,
      )
    }
  })
}

async function answer(context: Context, app: App, questions: readonly SavedQuestion[]): Promise<Response> {
  const { name, format } = parseFile(context.req.param('file') ?? '')
  const question = requireQuestion(questions, name)
  const given = Object.entries(context.req.queries()).map(([key, values]) => `${key}=${values.join(',')}`)
  const variables = parseVariables(question, given)
  const asking = app.contextFor('PUBLIC')
  const { snapshot, today } = asking
  const etag = printEtag([snapshot.version, today, format, question.source, variables])
  context.header('etag', etag)
  context.header('cache-control', 'no-cache')
  context.header('graph-version', String(snapshot.version))
  if (hasTag(context.req.header('if-none-match'), etag)) return context.body(null, 304)
  const data = await askQuestion({ schema: app.schema, question, variables, context: asking })
  context.header('content-type', FORMATS[format].type)
  if (format === 'csv') context.header('content-disposition', `inline; filename="${name}.csv"`)
  return context.body(print(format, { question, data, version: snapshot.version, address: context.req.url }))
}

interface Answered {
  readonly question: SavedQuestion
  readonly data: Record<string, unknown>
  readonly version: number
  readonly address: string
}

function print(format: QuestionFormat, { question, data, version, address }: Answered): string {
  if (format === 'json') return `${JSON.stringify({ question: question.name, version, data })}\n`
  const flat: FlatAnswer = flattenAnswer(data, question.rows)
  if (format === 'csv') return printCsv(flat)
  if (format === 'ndjson') return flat.rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  return printQuestionPage({ question, flat, version, search: new URL(address).search })
}

function parseFile(file: string): { name: string; format: QuestionFormat } {
  const [, name, format] = /^(.+)\.([a-z]+)$/.exec(file) ?? []
  const formats = Object.keys(FORMATS)
  if (name !== undefined && format !== undefined && formats.includes(format)) {
    return { name, format: format as QuestionFormat } // one of its keys, checked just now
  }
  throw new NotFoundError(
    `${JSON.stringify(file)} is no answer to be had. Write the name of a question and one of ${formats.map((one) => `.${one}`).join(', ')}; /questions lists the names.`,
  )
}

/** A question as the list tells it. */
function describeQuestion({ name, title, description, variables }: SavedQuestion) {
  return {
    name,
    title,
    description,
    variables: variables.map((variable) => ({
      ...variable,
      required: variable.type.endsWith('!') && !('default' in variable),
    })),
    answers: Object.keys(FORMATS).map((format) => `/questions/${name}.${format}`),
  }
}

function printEtag(parts: readonly unknown[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`
}

function hasTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
}
