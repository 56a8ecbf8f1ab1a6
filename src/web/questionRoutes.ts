import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { App } from '../app.ts'
import { BusyError } from '../errors.ts'
import type { ReportFault } from '../graphql/maskError.ts'
import { QuestionError } from '../graphql/questionError.ts'
import { describeVariables } from '../graphql/questionVariables.ts'
import { findNearNames, type SavedQuestion } from '../graphql/savedQuestions.ts'
import { answerQuestion, printFaultyPage } from './answerQuestion.ts'
import { describeQuestion, describeVariable } from './describeQuestion.ts'
import { namesTag, printEntityTag } from './entityTag.ts'
import { escapeHtml, printPage } from './html.ts'
import { once } from './once.ts'
import { printOpenApi } from './openApi.ts'
import {
  acceptedFormat,
  parseQuestionFile,
  QUESTION_FORMATS,
  type QuestionFormat,
} from './questionFormats.ts'
import { printQuestionList } from './questionListPage.ts'
import { Turns } from './turns.ts'

export interface QuestionRoutesOptions {
  readonly app: App
  readonly questions: readonly SavedQuestion[]
  /** Takes note of faults that clients are not told about. */
  readonly report: ReportFault
}

const ALLOWED = 'GET, HEAD, OPTIONS'
/** How many long answers are made at once. Each has the server for itself for the time of a page. */
const LONG_ANSWERS = 8
/** Seconds after which to ask again, when too many are. */
const RETRY_AFTER = '10'

/**
 * Adds GET /questions (the list, as JSON or, for a browser, a page), GET /questions/openapi.json and GET
 * /questions/NAME.json|csv|ndjson|html with the question's variables in the address; without an ending the Accept header decides. What a
 * client has already is not sent again. A question that there is not is answered with 404 and the names nearest to it, wrong or missing variables
 * with 400, every fault and what is expected; as pages where a page was asked for. More long answers than can be made at once are
 * answered with 429.
 */
export function addQuestionRoutes(web: Hono, options: QuestionRoutesOptions): void {
  const { app, questions } = options
  const turns = new Turns(LONG_ANSWERS)
  const list = once(() =>
    JSON.stringify({ questions: questions.map((one) => describeQuestion(app.schema, one)) }),
  )
  const page = once(() => printQuestionList(questions))
  const openApi = once(() => JSON.stringify(printOpenApi(app.schema, questions)))
  web.get('/questions', (context) =>
    acceptedFormat(context) === 'html' ? send(context, 'html', page()) : send(context, 'json', list()),
  )
  web.get('/questions/', (context) => context.redirect('/questions', 301))
  web.get('/questions/openapi.json', (context) => send(context, 'json', openApi()))
  web.get('/questions/:file', (context) => answerFile(context, options, turns))
  for (const path of ['/questions', '/questions/:file']) {
    web.all(path, (context) => {
      if (context.req.method === 'OPTIONS') return context.body(null, 204, { allow: ALLOWED })
      const message = `${context.req.method} is not answered here. Questions are asked with GET.`
      return context.json({ errors: [{ message, extensions: { code: 'METHOD_NOT_ALLOWED' } }] }, 405, {
        allow: ALLOWED,
      })
    })
  }
}

/** Something that is the same until the program is another. */
function send(context: Context, format: QuestionFormat, text: string): Response {
  const etag = printEntityTag(text)
  const headers = { etag, vary: 'accept', 'cache-control': 'no-cache' }
  if (namesTag(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers)
  return context.body(text, 200, {
    ...headers,
    'content-type': `${QUESTION_FORMATS[format].type}; charset=utf-8`,
  })
}

async function answerFile(
  context: Context,
  { app, questions, report }: QuestionRoutesOptions,
  turns: Turns,
): Promise<Response> {
  const file = context.req.param('file') ?? ''
  const { name, format } = parseQuestionFile(context, file)
  const question = questions.find((one) => one.name === name)
  if (question === undefined || format === null) return refuseFile(context, questions, { file, name, format })
  const answering = {
    app,
    turns,
    question,
    questions,
    format,
    report: (fault: unknown) => report(randomUUID(), fault),
  }
  try {
    return await answerQuestion(context, answering)
  } catch (error) {
    if (error instanceof BusyError) {
      const errors = [{ message: error.message, extensions: { code: error.code } }]
      return context.json({ errors }, 429, { 'retry-after': RETRY_AFTER })
    }
    if (!(error instanceof QuestionError)) throw error
    if (format === 'html') return context.html(printFaultyPage(context, answering, error.reasons), 400)
    return context.json(
      {
        errors: error.reasons.map(({ message, ...extensions }) => ({ message, extensions })),
        question: name,
        expected: describeVariables(app.schema, question).map(describeVariable),
      },
      400,
    )
  }
}

interface Refused {
  readonly file: string
  readonly name: string
  readonly format: QuestionFormat | null
}

/** That there is no such question, or no such form of one, and what there is. */
function refuseFile(
  context: Context,
  questions: readonly SavedQuestion[],
  { file, name, format }: Refused,
): Response {
  const shown = JSON.stringify(file.slice(0, 80))
  const isKnown = questions.some((one) => one.name === name)
  const near = isKnown ? [name] : findNearNames(questions, name)
  const endings = Object.keys(QUESTION_FORMATS).map((one) => `.${one}`)
  const message = isKnown
    ? `${shown} has an ending that there is not. Write one of ${endings.join(', ')}.`
    : `There is no saved question ${JSON.stringify(name.slice(0, 80))}.${near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`} /questions lists all.`
  if (format === 'html') {
    const links = near.map((one) => `<li><a href="/questions/${one}.html">${escapeHtml(one)}</a></li>`)
    const body = `<h1>There is no such question</h1>\n<p>${escapeHtml(message)}</p>\n<ul>${links.join('')}<li><a href="/questions">All questions</a></li></ul>`
    return context.html(printPage({ title: 'There is no such question', body }), 404)
  }
  return context.json({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }], near }, 404)
}
