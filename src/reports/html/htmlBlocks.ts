import { type Block, type Callout, type Cell, type Row, runsOf, type Table, type Text } from '../blocks.ts'
import { drawBarChart } from './barChart.ts'
import { escapeHtml } from './escapeHtml.ts'

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
      return `<figure><figcaption>${escapeHtml(block.caption)}</figcaption>${drawBarChart(block, accent)}</figure>`
    case 'table':
      return printTable(block)
  }
}

function printText(text: Text): string {
  return runsOf(text)
    .map(({ text: words, mark }) => {
      const safe = escapeHtml(words)
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
  return `<div class="callout"><p><strong>${escapeHtml(title)}</strong></p>${printList(items, 'ul')}</div>`
}

function printTable({ caption, columns, rows, rowHeaders, longRows }: Table): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => `<col style="width:${((width / total) * 100).toFixed(1)}%">`)
  const heads = columns.map(
    ({ header, numeric }) => `<th scope="col"${numberClass(numeric)}>${escapeHtml(header)}</th>`,
  )
  const print = (row: Row) => {
    if (row.cells === undefined)
      return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}" class="group">${printText(row.group)}</th></tr>`
    const cells = row.cells.map((cell, i) =>
      i === 0 && rowHeaders
        ? `<th scope="row">${printCell(cell)}</th>`
        : `<td${numberClass(columns[i]?.numeric)}>${printCell(cell)}</td>`,
    )
    return `<tr${longRows === true ? ' class="long"' : ''}>${cells.join('')}</tr>`
  }
  return [
    // A table that is wider than a small screen is moved by itself; so it must be reached from the keyboard.
    `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"><table>`,
    `<caption>${escapeHtml(caption)}</caption>`,
    `<colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    ...groupRows(rows).map((group) => `<tbody>${group.map(print).join('\n')}</tbody>`),
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
