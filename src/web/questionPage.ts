import type { Cell, FlatAnswer } from '../graphql/flattenAnswer.ts'
import type { QuestionVariable, SavedQuestion } from '../graphql/savedQuestions.ts'
import { escapeHtml, printPage } from './html.ts'

export interface QuestionPageOptions {
  readonly question: SavedQuestion
  readonly flat: FlatAnswer
  readonly version: number
  /** The variables as they stand in the address, with the question mark; empty without any. */
  readonly search: string
}

/** The answer to a question as a page with one table, and the ways to the same answer as CSV and JSON. */
export function printQuestionPage({ question, flat, version, search }: QuestionPageOptions): string {
  const { name, title, description } = question
  const count = `${flat.rows.length} ${flat.rows.length === 1 ? 'row' : 'rows'}, from version ${version} of the graph.`
  const link = (ending: string, text: string) =>
    `<a href="${escapeHtml(`/questions/${name}.${ending}${search}`)}">${text}</a>`
  const table =
    flat.rows.length === 0
      ? '<p>The answer is empty: the graph holds nothing that fits.</p>'
      : `<div class="wide" role="region" aria-label="${escapeHtml(title)}" tabindex="0">${printTable(flat, count)}</div>`
  return printPage({
    title,
    body: [
      '<p><a href="/questions">All questions</a></p>',
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(description)}</p>`,
      `<p>The same as ${link('csv', 'CSV for Excel')} or ${link('json', 'JSON')}.</p>`,
      table,
    ].join('\n'),
  })
}

/** All saved questions as a page, each with its variables. */
export function printQuestionList(questions: readonly SavedQuestion[]): string {
  const items = questions.map(
    (question) =>
      `<dt><a href="/questions/${question.name}.html">${escapeHtml(question.title)}</a></dt>
<dd>${escapeHtml(question.description)}${printVariables(question.variables)}</dd>`,
  )
  return printPage({
    title: 'Questions',
    body: [
      '<h1>Questions</h1>',
      '<p>Each answers as a page, as CSV and as JSON. Change what it asks about by adding variables to the address, such as <code>?owner=partner/curo</code>. Programs find the same list at this address as JSON, and its description at <a href="/questions/openapi.json">/questions/openapi.json</a>.</p>',
      `<dl>${items.join('\n')}</dl>`,
    ].join('\n'),
  })
}

function printVariables(variables: readonly QuestionVariable[]): string {
  if (variables.length === 0) return ''
  const names = variables.map(
    (variable) =>
      `<code>${variable.name}</code>${'default' in variable ? ` (${escapeHtml(String(variable.default))} when left out)` : ''}`,
  )
  return `<br>Variables: ${names.join(', ')}.`
}

function printTable({ columns, rows }: FlatAnswer, caption: string): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(readableColumn(column))}</th>`)
  const body = rows.map(
    (row) => `<tr>${columns.map((column) => `<td>${printCell(row[column])}</td>`).join('')}</tr>`,
  )
  return `<table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`
}

/** "owner.validFrom" as a person reads it: "owner, valid from". */
function readableColumn(column: string): string {
  const words = column.split('.').map((part) => part.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
  return words.join(', ')
}

function printCell(cell: Cell | undefined): string {
  if (cell == null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return escapeHtml(String(cell))
}
