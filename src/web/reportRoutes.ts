import type { Context, Hono } from 'hono'
import type { App } from '../app.ts'
import { GoldenThreadError, NotFoundError } from '../errors.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import type { ReportDefinition, Values } from '../reports/definition.ts'
import { makeReport } from '../reports/makeReport.ts'
import { findReportFormat, REPORT_FORMATS, type ReportFormat, renderReport } from '../reports/renderReport.ts'
import { reports, requireReport } from '../reports/reports.ts'
import { describeReportVariables, parseReportVariables } from '../reports/reportVariables.ts'
import { namesAny, namesTag, printEntityTag } from './entityTag.ts'

export interface ReportRoutesOptions {
  readonly app: App
  readonly questions: readonly SavedQuestion[]
}

/**
 * Adds GET /reports (the list, as JSON) and GET /reports/NAME.docx|html|md|csv with the report's variables in the address. Reports
 * carry an ETag made of the graph's version, the day, the report and its variables; one that the client has already is not made
 * again. Wrong or missing variables are answered with 400 and what is expected; a report or format that there is not with 404.
 */
export function addReportRoutes(web: Hono, { app, questions }: ReportRoutesOptions): void {
  web.get('/reports', (context) =>
    context.json({ reports: reports.map((report) => describeReport(report, questions)) }),
  )
  web.get('/reports/:file', async (context) => {
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
  const { definition, format } = parseFile(context.req.param('file') ?? '')
  const given = Object.entries(context.req.queries()).flatMap(([name, values]) =>
    values.map((value) => `${name}=${value}`),
  )
  const values = parseReportVariables(definition, questions, given)
  const asking = app.contextFor('PUBLIC')
  const { snapshot, today } = asking
  const sources = questions.map(({ source }) => source)
  const etag = printEntityTag([snapshot.version, today, definition.name, format, values, sources])
  context.header('etag', etag)
  context.header('cache-control', 'no-cache')
  context.header('graph-version', String(snapshot.version))
  const known = context.req.header('if-none-match')
  if (namesTag(known, etag) || namesAny(known)) return context.body(null, 304)
  const report = await makeReport({
    definition,
    values,
    schema: app.schema,
    questions,
    context: asking,
    edition: { date: today, clearance: 'PUBLIC', leftOut: null },
  })
  const bytes = await renderReport(report, format)
  context.header('content-type', REPORT_FORMATS[format].mediaType)
  context.header('content-disposition', disposition(format, fileName(definition, values, today, format)))
  return context.body(new Uint8Array(bytes))
}

function parseFile(file: string): { readonly definition: ReportDefinition; readonly format: ReportFormat } {
  const format = findReportFormat(file)
  if (format !== null) return { definition: requireReport(file.slice(0, -format.length - 1)), format }
  const endings = Object.keys(REPORT_FORMATS).map((ending) => `.${ending}`)
  throw new NotFoundError(
    `${JSON.stringify(file)} is no report to be had. Write the name of a report and one of ${endings.join(', ')}; /reports lists the names.`,
  )
}

/** A page is shown; files for other programs are saved. */
function disposition(format: ReportFormat, name: string): string {
  return `${format === 'html' ? 'inline' : 'attachment'}; filename="${name}"`
}

/** "partner-curo-2019-04-01.docx": the report, what it is about, and the day. */
function fileName(definition: ReportDefinition, values: Values, day: string, format: ReportFormat): string {
  const about = definition.variables.map(({ name }) => values[name] ?? '').filter((value) => value !== '')
  const words = [definition.name, ...about.map((value) => value.split('/').at(-1) ?? ''), day]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${words.slice(0, 120)}.${format}`
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
