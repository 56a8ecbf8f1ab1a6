import { type Block, type Cell, type Chart, type Row, runsOf, type Table, type Text } from '../blocks.ts'
import { BAR_COLUMN, chartTable } from '../chartTable.ts'
import type { Report } from '../report.ts'

/** A report as GitHub's Markdown, with tables. Every text is escaped, so that none of it is read as markup or HTML. */
export function renderMarkdown({ cover, blocks }: Report): string {
  const head = [
    `# ${escapeMarkdown(cover.title)}`,
    ...(cover.subject === null ? [] : [`**${escapeMarkdown(cover.subject)}**`]),
    escapeMarkdown(cover.description),
    [
      `- Partnership: ${escapeMarkdown(cover.partnership)}`,
      `- Date: ${escapeMarkdown(cover.day)}`,
      `- Made from: version ${cover.version} of the graph`,
      `- Who may read it: ${escapeMarkdown(cover.clearance)}`,
    ].join('\n'),
  ]
  return `${[...head, ...blocks.map(printBlock)].join('\n\n')}\n`
}

/** Text of which Markdown and HTML make nothing else; it takes one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]#|!~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([-+=]|\d+[.)](?=\s|$))/, (_all, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    )
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeMarkdown(block.text)}`
    case 'paragraph':
      return printText(block.text)
    case 'note':
      return `> ${printText(block.text)}`
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${printText(item)}`)
        .join('\n')
    case 'callout':
      return [
        ...(block.title === null ? [] : [`**${escapeMarkdown(block.title)}**`, '']),
        ...block.items.map((item) => `- ${printText(item)}`),
      ].join('\n')
    case 'chart':
      return printChart(block)
    case 'table':
      return printTable(block)
  }
}

/** The figures of a chart as a table, its bars left out. */
function printChart({ caption, unit, bars }: Chart): string {
  const { columns, rows } = chartTable({ unit, bars })
  return printTable({
    kind: 'table',
    caption,
    columns: columns.filter((_, i) => i !== BAR_COLUMN),
    rows: rows.map(({ cells }) => ({ cells: cells.map((cell) => [cell]) })),
    rowHeaders: true,
  })
}

function printTable({ caption, isNamedAbove, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    ...(isNamedAbove === true ? [] : [`**${escapeMarkdown(caption)}**`, '']),
    line(columns.map(({ header }) => escapeMarkdown(header))),
    line(columns.map(({ numeric }) => (numeric === true ? '---:' : '---'))),
    ...rows.map((row) => line(printRow(row, columns.length))),
  ].join('\n')
}

function printRow(row: Row, columns: number): readonly string[] {
  if (row.cells !== undefined) return row.cells.map(printCell)
  return [
    `**${runsOf(row.group)
      .map(({ text }) => escapeMarkdown(text))
      .join('')}**`,
    ...Array<string>(columns - 1).fill(''),
  ]
}

function printCell(cell: Cell): string {
  return cell.map(printText).join('<br>')
}

function printText(text: Text): string {
  return runsOf(text)
    .map(({ text: words, mark, href }) => {
      const safe = escapeMarkdown(words)
      if (href !== null) return `[${safe}](<${href.replace(/[<>\\|]/g, encodeURIComponent)}>)`
      if (mark === 'strong') return emphasise(safe, '**')
      return mark === 'inferred' ? emphasise(safe, '*') : safe
    })
    .join('')
}

/** Emphasis holds only where no space stands within its signs. */
function emphasise(safe: string, sign: string): string {
  const words = safe.trim()
  return words === '' ? safe : safe.replace(words, () => `${sign}${words}${sign}`)
}
