import type { Cell, FlatAnswer } from '../graphql/flattenAnswer.ts'
import type { Column, QuestionTable } from '../graphql/questionTable.ts'
import { printDay } from '../reports/printDay.ts'
import { escapeHtml } from './html.ts'
import { readableWords } from './readableWords.ts'

export interface AnswerTableOptions {
  readonly table: QuestionTable
  readonly flat: FlatAnswer
  readonly caption: string
  /** True for the name of an enum, whose values are shown in words. */
  readonly isEnum: (type: string) => boolean
  /** Where more can be read about what an id names; null where nothing can. */
  readonly pageOf: (id: string) => string | null
}

/**
 * The rows of an answer as HTML for people: what is the same for all of them above, the rest as a table. Where a thing has both a name and an
 * id, the name leads to what the id stands for and the id is not shown.
 */
export function printAnswerTable(options: AnswerTableOptions): string {
  const { table, flat, caption } = options
  const common = table.levels.length > 1 ? (table.levels[0]?.columns ?? []) : []
  const columns = hideIds(table.columns)
  const above = columns.filter((column) => common.includes(column))
  const own = columns.filter((column) => !common.includes(column))
  const headings = printHeadings(own)
  const head = own.map((column, index) => {
    const align = isFigure(column) ? ' class="figure"' : ''
    return `<th scope="col"${align}>${escapeHtml(headings[index] ?? column.name)}</th>`
  })
  const body = flat.rows.map((row) => {
    const cells = own.map(
      (column) => `<td${isFigure(column) ? ' class="figure"' : ''}>${printCell(column, row, options)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  const [first] = flat.rows
  const facts = first === undefined ? [] : above.filter(({ name }) => first[name] != null)
  const list = facts.map(
    (column) =>
      `<div><dt>${escapeHtml(headingOf(column))}</dt><dd>${printCell(column, first ?? {}, options)}</dd></div>`,
  )
  return `${list.length === 0 ? '' : `<dl class="facts">${list.join('')}</dl>\n`}<div class="wide" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`
}

type Row = Readonly<Record<string, Cell>>

/** The columns without the ids of things whose names are shown. */
function hideIds(columns: readonly Column[]): readonly Column[] {
  const names = new Set(columns.map(({ name }) => name))
  return columns.filter(({ name }) => !/(^|\.)id$/.test(name) || !names.has(name.replace(/id$/, 'name')))
}

function isFigure({ type, isJoined }: Column): boolean {
  return !isJoined && ['Int', 'Float', 'Decimal'].includes(type)
}

/** The headings of columns: the end of their path, or all of it where two would read the same. */
function printHeadings(columns: readonly Column[]): readonly string[] {
  const short = columns.map(headingOf)
  return columns.map(({ name }, index) => {
    const heading = short[index] ?? ''
    return short.indexOf(heading) === short.lastIndexOf(heading) ? heading : joinWords(name.split('.'))
  })
}

/** "owner.name" as "Owner", "link.evidence.locator" as "Evidence locator", "owners.owner.name" as "Owner". */
function headingOf({ name }: Column): string {
  const path = name.split('.').filter((word) => word !== 'link')
  if (path.length > 1 && path.at(-1) === 'name') path.pop()
  const [before, last] = [path.at(-2), path.at(-1) ?? name]
  return joinWords(before === undefined || before.startsWith(last) ? [last] : [before, last])
}

function joinWords(words: readonly string[]): string {
  return readableWords(words.map(readableWords).join(' '))
}

function printCell(column: Column, row: Row, { isEnum, pageOf }: AnswerTableOptions): string {
  const cell = row[column.name] ?? null
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No'
  if (column.type === 'Date' && !column.isJoined) return escapeHtml(printDay(String(cell)))
  const text = isEnum(column.type) ? String(cell).split('; ').map(readableWords).join('; ') : String(cell)
  if (/^https?:\/\/\S+$/.test(text))
    return `<a href="${escapeHtml(text)}" rel="noreferrer">${escapeHtml(text)}</a>`
  const page = column.isJoined ? null : pageOf(idBehind(column, row))
  return page === null ? escapeHtml(text) : `<a href="${escapeHtml(page)}">${escapeHtml(text)}</a>`
}

/** The id of what a cell names: itself, or that beside a name. Empty when there is none. */
function idBehind({ name }: Column, row: Row): string {
  const id = /(^|\.)id$/.test(name)
    ? row[name]
    : /(^|\.)name$/.test(name)
      ? row[name.replace(/name$/, 'id')]
      : null
  return typeof id === 'string' ? id : ''
}
