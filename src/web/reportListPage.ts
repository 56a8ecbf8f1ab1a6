import type { Snapshot } from '../graph/snapshot.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import type { ReportDefinition, ReportVariable } from '../reports/definition.ts'
import type { REPORT_FORMATS } from '../reports/renderReport.ts'
import { type DescribedVariable, describeReportVariables } from '../reports/reportVariables.ts'
import { escapeHtml, printPage } from './html.ts'

/** More things than this are not offered to choose from: a list that long helps nobody. */
const MAX_CHOICES = 500

/** The formats as buttons are named, for people. */
const BUTTONS = {
  html: 'Open as a page',
  docx: 'Word',
  md: 'Markdown',
  csv: 'CSV for Excel',
} as const satisfies Record<keyof typeof REPORT_FORMATS, string>

export interface ReportListOptions {
  readonly reports: readonly ReportDefinition[]
  readonly questions: readonly SavedQuestion[]
  readonly snapshot: Snapshot
}

/** All reports as a page: what each tells, what it may be about, and a button for each format. It works without scripts. */
export function printReportList({ reports, questions, snapshot }: ReportListOptions): string {
  const ways = reports.map(({ name, title }) => `<a href="#${name}">${escapeHtml(title)}</a>`)
  return printPage({
    title: 'Reports',
    body: [
      '<h1>Reports</h1>',
      `<p>Finished reports, made from version ${snapshot.version} of the graph when you ask for them: as a page to read and print, in Word, in Markdown, or as rows for Excel. Every statement tells where it stands. Single answers are under <a href="/questions">questions</a>.</p>`,
      `<nav aria-label="Reports">${ways.join(' · ')}</nav>`,
      ...reports.map((report) => printReport(report, questions, snapshot)),
      '<p class="hint">Programs find this list at the same address as JSON. The addresses of the buttons can be kept and linked to; a long Word file takes up to a minute.</p>',
    ].join('\n'),
  })
}

function printReport(
  report: ReportDefinition,
  questions: readonly SavedQuestion[],
  snapshot: Snapshot,
): string {
  const { name, title, description } = report
  const described = describeReportVariables(report, questions)
  const fields = report.variables.map((variable) => {
    const more = described.find((one) => one.name === variable.name)
    return more === undefined ? '' : printField(`${name}-${variable.name}`, variable, more, snapshot)
  })
  const buttons = Object.entries(BUTTONS).map(
    ([format, text]) =>
      `<button type="submit" formaction="/reports/${name}.${format}" aria-label="${escapeHtml(`${title}: ${text}`)}">${text}</button>`,
  )
  return `<section aria-labelledby="${name}"><h2 id="${name}">${escapeHtml(title)}</h2>
<p>${escapeHtml(description)}</p>
<form action="/reports/${name}.html" method="get">
${fields.join('\n')}
${buttons.join('\n')}
</form></section>`
}

function printField(
  id: string,
  { name, description, kinds }: ReportVariable,
  { type, default: otherwise }: DescribedVariable,
  snapshot: Snapshot,
): string {
  const label = escapeHtml(`${name.charAt(0).toUpperCase()}${name.slice(1)}`)
  const value = otherwise ?? ''
  const kind = type.replace(/!$/, '') === 'Date' ? 'date' : 'text'
  const choices = kinds?.flatMap((one) =>
    Array.from(snapshot.entitiesOf(one), (index) => snapshot.entityAt(index)),
  )
  if (choices !== undefined && choices.length > 0 && choices.length <= MAX_CHOICES) {
    const options = choices
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
      .map(
        (one) =>
          `<option value="${escapeHtml(one.id)}"${one.id === value ? ' selected' : ''}>${escapeHtml(one.name)}</option>`,
      )
    const none = value === '' ? '<option value="">Everything</option>' : ''
    return `<div class="field"><label for="${id}">${label}</label><select id="${id}" name="${name}">${none}${options.join('')}</select></div>`
  }
  return `<div class="field"><label for="${id}">${label}</label><span class="hint" id="${id}-hint">${escapeHtml(description)}</span><input type="${kind}" id="${id}" name="${name}" value="${escapeHtml(value)}" aria-describedby="${id}-hint" autocomplete="off" spellcheck="false"></div>`
}

/** A page that tells why there is no report at an address, a line for each reason, and leads to the list. */
export function printReportFault(title: string, message: string): string {
  const lines = message.split('\n').map((line) => `<li>${escapeHtml(line.trim())}</li>`)
  return printPage({
    title,
    body: `<h1>${escapeHtml(title)}</h1>
<div class="faults" role="alert"><ul>${lines.join('')}</ul></div>
<p><a href="/reports">All reports</a></p>`,
  })
}
