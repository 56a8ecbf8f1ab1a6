import type { Context } from 'hono'
import { LRUCache } from 'lru-cache'
import type { App } from '../app.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import type { ReportDefinition, Values } from '../reports/definition.ts'
import { makeReport } from '../reports/makeReport.ts'
import { REPORT_FORMATS, type ReportFormat, renderReport } from '../reports/renderReport.ts'
import { parseReportVariables } from '../reports/reportVariables.ts'
import { namesAny, namesTag, printEntityTag } from './entityTag.ts'
import { WorkQueue } from './workQueue.ts'

export interface Answering {
  readonly app: App
  readonly questions: readonly SavedQuestion[]
  readonly definition: ReportDefinition
  readonly format: ReportFormat
}

/** How many bytes of files are kept. */
const MOST_KEPT = 32 * 1024 * 1024

/** Files that were made, and those that are being made: whoever asks for the same gets the same one. */
export class ReportFiles {
  readonly #recent = new LRUCache<string, Uint8Array>({
    maxSize: MOST_KEPT,
    sizeCalculation: (bytes) => bytes.byteLength,
  })
  readonly #making = new Map<string, Promise<Uint8Array>>()
  /** Word files are laid out, which takes a processor for seconds: one at a time leaves the others for all else. */
  readonly #queue = new WorkQueue({ atOnce: 1, waiting: 20 })

  /** The file with the key, made when it is not at hand. Throws BusyError when too many wait. */
  async get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#recent.get(key)
    if (known !== undefined) return known
    const making = this.#making.get(key) ?? this.#queue.run(make)
    this.#making.set(key, making)
    try {
      const bytes = await making
      this.#recent.set(key, bytes)
      return bytes
    } finally {
      this.#making.delete(key)
    }
  }
}

/**
 * A report in a format, with the variables of the address. Its ETag is made of the graph's version, the day, the report, the format,
 * the variables and the questions behind it; what the client has is not made again. Throws a GoldenThreadError.
 */
export async function answerReport(
  context: Context,
  { app, questions, definition, format }: Answering,
  files: ReportFiles,
): Promise<Response> {
  const values = parseReportVariables(definition, questions, givenBy(context))
  const asking = app.contextFor('PUBLIC')
  const { snapshot, today } = asking
  const sources = questions.map(({ source }) => source)
  const etag = printEntityTag([snapshot.version, today, definition.name, format, values, sources])
  const headers = { etag, 'cache-control': 'no-cache', 'graph-version': String(snapshot.version) }
  const known = context.req.header('if-none-match')
  if (namesTag(known, etag)) return context.body(null, 304, headers)
  const make = async () => {
    const edition = { date: today, clearance: 'PUBLIC', leftOut: null } as const
    const report = await makeReport({
      definition,
      values,
      schema: app.schema,
      questions,
      context: asking,
      edition,
    })
    return renderReport(report, format)
  }
  const bytes = format === 'docx' ? await files.get(etag, make) : await make()
  if (namesAny(known)) return context.body(null, 304, headers)
  const name = fileName(definition, values, today, format)
  return context.body(Uint8Array.from(bytes), 200, {
    ...headers,
    'content-type': REPORT_FORMATS[format].mediaType,
    // A page is shown; files for other programs are saved.
    'content-disposition': `${format === 'html' ? 'inline' : 'attachment'}; filename="${name}"`,
  })
}

/** The variables as they stand in the address; one without a value is left out, as a form sends what nobody filled in. */
function givenBy(context: Context): readonly string[] {
  return [...new URL(context.req.url).searchParams]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
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
