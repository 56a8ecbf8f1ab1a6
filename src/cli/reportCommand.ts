import { writeFile } from 'node:fs/promises'
import type { App } from '../app.ts'
import { InterruptedError, InvalidInputError } from '../errors.ts'
import { readSavedQuestions, type SavedQuestion } from '../graphql/savedQuestions.ts'
import { countLeftOut } from '../reports/countLeftOut.ts'
import { makeReport } from '../reports/makeReport.ts'
import { findReportFormat, REPORT_FORMATS, type ReportFormat, renderReport } from '../reports/renderReport.ts'
import { reports, requireReport } from '../reports/reports.ts'
import { describeReportVariables, parseReportVariables } from '../reports/reportVariables.ts'
import { clearanceOption, parseClearance } from './clearance.ts'
import { helpText } from './helpText.ts'
import { type AddCommand, type CommandIo, EXIT } from './io.ts'
import { showProgress, showWaiting } from './progress.ts'
import { warnWhenEmpty } from './warnWhenEmpty.ts'
import { withApp } from './withApp.ts'

interface Options {
  readonly out?: string
  readonly var?: readonly string[]
  readonly clearance: string
}

/** report [NAME]: writes a finished report to a file. */
export const addReport: AddCommand = (program, io, finish) => {
  program
    .command('report')
    .argument('[name]', 'the name of a report; none lists them with their variables')
    .description('write a finished report: Word, a web page, Markdown, or the rows behind it')
    .option('--out <file>', 'where to write it; its ending is the format: .docx, .html, .md or .csv')
    .option(
      '--var <name=value>',
      'a variable of the report. May be given several times.',
      (value: string, earlier: readonly string[] = []) => [...earlier, value],
    )
    .addOption(clearanceOption())
    .addHelpText(
      'after',
      helpText(
        'A file that is there already is written over. CSV holds the report as rows, with ids and exact figures.',
        ['report', 'report plan-on-a-page --out plan.docx'],
      ),
    )
    .action(async (name: string | undefined, options: Options) => {
      if (name === undefined) io.write(listReports(await readSavedQuestions()))
      else await write(name, options, io)
      finish(EXIT.OK)
    })
}

async function write(name: string, options: Options, io: CommandIo): Promise<void> {
  // What can be told to be wrong without the database is told before it is opened.
  const definition = requireReport(name)
  const { file, format } = parseOut(options.out)
  const clearance = parseClearance(options.clearance)
  const questions = await readSavedQuestions()
  const values = parseReportVariables(definition, questions, options.var ?? [])
  const stopping = new AbortController()
  io.untilStopped().then(
    () => stopping.abort(new InterruptedError('Stopped. Nothing was written.')),
    () => {},
  )
  const work = async (app: App) => {
    warnWhenEmpty(app, io)
    const report = await tellProgress(io, name, (onProgress) => {
      const context = app.contextFor(clearance)
      const edition = { date: context.today, clearance, leftOut: countLeftOut(app, clearance) }
      return makeReport({ definition, values, schema: app.schema, questions, context, edition, onProgress })
    })
    const waiting = showWaiting(io, `Making ${file} …`)
    try {
      await writeOrExplain(file, await renderReport(report, format, stopping.signal))
    } finally {
      waiting.end()
    }
    io.write(`Wrote ${file}.\n`)
  }
  await withApp(io, work)
}

async function tellProgress<Result>(
  io: CommandIo,
  name: string,
  work: (onProgress: (done: number, total: number) => void) => Promise<Result>,
): Promise<Result> {
  const progress = showProgress(io, `Asking the questions of ${name}`)
  try {
    return await work((done, total) => progress.show(done, total))
  } finally {
    progress.end()
  }
}

function parseOut(out: string | undefined): { readonly file: string; readonly format: ReportFormat } {
  const endings = Object.keys(REPORT_FORMATS).map((ending) => `.${ending}`)
  if (out === undefined) {
    throw new InvalidInputError(
      `--out is missing: name the file to write, with one of the endings ${endings.join(', ')}.`,
    )
  }
  const format = findReportFormat(out)
  if (format !== null) return { file: out, format }
  throw new InvalidInputError(
    `--out is ${JSON.stringify(out)}; the format is told by the ending, which must be one of ${endings.join(', ')}.`,
  )
}

async function writeOrExplain(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new InvalidInputError(
      `${file} could not be written: ${reason}. Close it if another program has it open, or name another file.`,
      { cause },
    )
  }
}

function listReports(questions: readonly SavedQuestion[]): string {
  const lines = reports.flatMap((report) => [
    report.name,
    `    ${report.title}. ${report.description}`,
    ...describeReportVariables(report, questions).map(
      (variable) =>
        `    --var ${variable.name}=…  ${variable.description}${variable.default === null ? (variable.isNeeded ? ' Needed.' : '') : ` ${variable.default} when left out.`}`,
    ),
    '',
  ])
  return `${lines.join('\n')}\n`
}
