import type { Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import type { App } from '../app.ts'
import { BusyError, GoldenThreadError, NotFoundError } from '../errors.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import type { ReportDefinition } from '../reports/definition.ts'
import { findReportFormat, REPORT_FORMATS, type ReportFormat } from '../reports/renderReport.ts'
import { reports, requireReport } from '../reports/reports.ts'
import { describeReportVariables } from '../reports/reportVariables.ts'
import { answerReport, ReportFiles } from './answerReport.ts'
import { printReportFault, printReportList } from './reportListPage.ts'

export interface ReportRoutesOptions {
  readonly app: App
  readonly questions: readonly SavedQuestion[]
}

const ALLOWED = 'GET, HEAD, OPTIONS'
/** Seconds after which to ask again, when too much is asked for at once. */
const RETRY_AFTER = '30'

/**
 * Adds GET /reports (the list, as JSON or, for a browser, a page) and GET /reports/NAME.docx|html|md|csv with the report's variables in
 * the address. What a client has already is not made again. Wrong or missing variables are answered with 400 and what is expected, a
 * report or format that there is not with 404 and what there is, more Word files than can be made with 503; as pages for a browser.
 */
export function addReportRoutes(web: Hono, { app, questions }: ReportRoutesOptions): void {
  const files = new ReportFiles()
  web.get('/reports', (context) =>
    prefersPage(context)
      ? context.html(printReportList({ reports, questions, snapshot: app.snapshot('PUBLIC') }), 200, VARY)
      : context.json({ reports: reports.map((report) => describeReport(report, questions)) }, 200, VARY),
  )
  web.get('/reports/', (context) => context.redirect('/reports', 301))
  web.get('/reports/:file', async (context) => {
    try {
      const { definition, format } = parseFile(context.req.param('file') ?? '')
      return await answerReport(context, { app, questions, definition, format }, files)
    } catch (error) {
      if (!(error instanceof GoldenThreadError)) throw error
      return refuse(context, error)
    }
  })
  for (const path of ['/reports', '/reports/:file']) {
    web.all(path, (context) => {
      if (context.req.method === 'OPTIONS') return context.body(null, 204, { allow: ALLOWED })
      const message = `${context.req.method} is not answered here. Reports are asked for with GET.`
      return context.json({ errors: [{ message, extensions: { code: 'METHOD_NOT_ALLOWED' } }] }, 405, {
        allow: ALLOWED,
      })
    })
  }
}

/** What is answered depends on whether a page or something for programs is wanted. */
const VARY = { vary: 'accept' }

function prefersPage(context: Context): boolean {
  const supports = ['application/json', 'text/html']
  return accepts(context, { header: 'Accept', supports, default: 'application/json' }) === 'text/html'
}

function refuse(context: Context, error: GoldenThreadError): Response {
  const status = error instanceof NotFoundError ? 404 : error instanceof BusyError ? 503 : 400
  const headers = { ...VARY, ...(status === 503 ? { 'retry-after': RETRY_AFTER } : {}) }
  if (!prefersPage(context)) {
    const { message, code } = error
    return context.json({ errors: [{ message, extensions: { code } }] }, status, headers)
  }
  const title = status === 404 ? 'There is no such report' : 'The report could not be made'
  return context.html(printReportFault(title, error.message), status, headers)
}

function parseFile(file: string): { readonly definition: ReportDefinition; readonly format: ReportFormat } {
  const format = findReportFormat(file)
  if (format !== null) return { definition: requireReport(file.slice(0, -format.length - 1)), format }
  const endings = Object.keys(REPORT_FORMATS).map((ending) => `.${ending}`)
  const names = reports.map(({ name }) => name)
  throw new NotFoundError(
    `${JSON.stringify(file.slice(0, 80))} is no report to be had. Write the name of a report and one of ${endings.join(', ')}. There are: ${names.join(', ')}.`,
  )
}

/** A report as the list tells it. */
function describeReport(report: ReportDefinition, questions: readonly SavedQuestion[]) {
  const { name, title, description } = report
  return {
    name,
    title,
    description,
    variables: describeReportVariables(report, questions).map(({ isNeeded, ...variable }) => ({
      ...variable,
      required: isNeeded,
    })),
    addresses: Object.keys(REPORT_FORMATS).map((format) => `/reports/${name}.${format}`),
  }
}
