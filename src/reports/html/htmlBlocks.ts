import {
  type Block,
  type Callout,
  type Cell,
  type Chart,
  type Row,
  runsOf,
  type Table,
  type Text,
} from '../blocks.ts'
import { chartTable, describeBar } from '../chartTable.ts'
import { drawBarSvg } from './barSvg.ts'
import { escapeHtml } from './escapeHtml.ts'

/** The least width of a column on a small screen, on the average of a table, in rem. */
const NARROWEST = 8.5

/** A block as HTML. A heading gets the id by which the table of contents finds it. */
export function printHtmlBlock(block: Block, accent: string, id: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} id="${escapeHtml(id)}">${escapeHtml(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p>${printText(block.text)}</p>`
    case 'note':
      return `<p class="note">${printText(block.text)}</p>`
    case 'list':
      return printList(block.items, block.ordered ? 'ol' : 'ul')
    case 'callout':
      return printCallout(block)
    case 'chart':
      return printChart(block, accent)
    case 'table':
      return printTable(block)
  }
}

function printText(text: Text): string {
  return runsOf(text)
    .map(({ text: words, mark, href }) => {
      const safe = escapeHtml(words)
      if (href !== null) return `<a href="${escapeHtml(href)}">${safe}</a>`
      if (mark === 'strong') return `<strong>${safe}</strong>`
      if (mark === 'inferred') return `<em class="inferred">${safe}</em>`
      return mark === 'quiet' ? `<span class="quiet">${safe}</span>` : safe
    })
    .join('')
}

function printList(items: readonly Text[], tag: 'ol' | 'ul'): string {
  return `<${tag}>${items.map((item) => `<li>${printText(item)}</li>`).join('')}</${tag}>`
}

function printCallout({ title, items }: Callout): string {
  const head = title === null ? '' : `<p><strong>${escapeHtml(title)}</strong></p>`
  const [only, ...others] = items
  const body =
    only === undefined ? '' : others.length === 0 ? `<p>${printText(only)}</p>` : printList(items, 'ul')
  return `<div class="callout">${head}${body}</div>`
}

/** A table with a picture in each row, so that the figures stand as text beside the bars. */
function printChart({ caption, unit, bars }: Chart, accent: string): string {
  const { columns, rows } = chartTable({ unit, bars })
  const body = rows.map((row) => {
    const [first = '', figure = '', ...others] = row.cells.map(printText)
    const picture = drawBarSvg(row, describeBar(row.bar, unit), accent)
    const rest = [picture, ...others].map((cell) => `<td>${cell}</td>`)
    return `<tr><th scope="row">${first}</th><td class="number">${figure}</td>${rest.join('')}</tr>`
  })
  return wrapTable({ caption, columns }, [`<tbody>${body.join('\n')}</tbody>`], 'table chart')
}

function printTable({ rowHeaders, longRows, ...shown }: Table): string {
  const print = (row: Row) => {
    if (row.cells === undefined)
      return `<tr class="group"><th scope="rowgroup" colspan="${shown.columns.length}" class="group">${printText(row.group)}</th></tr>`
    const cells = row.cells.map((cell, i) =>
      i === 0 && rowHeaders && cell.length > 0
        ? `<th scope="row">${printCell(cell)}</th>`
        : `<td${numberClass(shown.columns[i]?.numeric)}>${printCell(cell)}</td>`,
    )
    return `<tr${longRows === true ? ' class="long"' : ''}>${cells.join('')}</tr>`
  }
  return wrapTable(
    shown,
    groupRows(shown.rows).map((group) => `<tbody>${group.map(print).join('\n')}</tbody>`),
  )
}

/** A table with its caption and heading row around the bodies. */
function wrapTable(
  { caption, isNamedAbove, columns }: Pick<Table, 'caption' | 'isNamedAbove' | 'columns'>,
  bodies: readonly string[],
  kind = 'table',
): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => `<col style="width:${((width / total) * 100).toFixed(1)}%">`)
  const heads = columns.map(
    ({ header, numeric }) => `<th scope="col"${numberClass(numeric)}>${escapeHtml(header)}</th>`,
  )
  return [
    // A table that is wider than a small screen is moved by itself; so it must be reached from the keyboard.
    `<div class="${kind}" role="group" tabindex="0" aria-label="${escapeHtml(caption)}"><table style="min-width:${columns.length * NARROWEST}rem">`,
    `<caption${isNamedAbove === true ? ' class="unseen"' : ''}><span>${escapeHtml(caption)}</span></caption>`,
    `<colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    ...bodies,
    '</table></div>',
  ].join('\n')
}

/** A body for each group, so that its heading counts for its rows alone. */
function groupRows(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last === undefined || row.cells === undefined) groups.push([row])
    else last.push(row)
  }
  return groups
}

function printCell(cell: Cell): string {
  const [only, ...others] = cell
  if (only === undefined) return ''
  return others.length === 0 ? printText(only) : cell.map((line) => `<div>${printText(line)}</div>`).join('')
}

function numberClass(numeric: boolean | undefined): string {
  return numeric === true ? ' class="number"' : ''
}
