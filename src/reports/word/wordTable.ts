import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { type Cell, type Column, plainText, type Row, type Table as TableBlock } from '../blocks.ts'
import { STYLES } from './wordStyle.ts'
import { withoutControls, wordRuns } from './wordText.ts'

/** What a table needs to know of the page that it stands on. */
export interface TablePlace {
  /** Of the text, in twips: twentieths of a point. */
  readonly width: number
  /** Six hexadecimal digits. */
  readonly accent: string
  /** True: small print, for what must fit on a page. */
  readonly isSmall: boolean
  /** True: a sheet that is read as one picture, its paragraphs in the print of its tables. */
  readonly isSheet: boolean
}

const HALF_LINE = { before: 0, after: 0, line: 100, lineRule: LineRuleType.EXACT }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'C4C4C4' } as const

/** The widths of columns in twips, by their shares; they add up to the whole. */
export function columnWidths(columns: readonly Pick<Column, 'width'>[], whole: number): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((whole * width) / shares))
  const rest = whole - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width))
}

/** A table below its caption. Its heading row comes again on each page, and rows are not torn apart unless they may be. */
export function wordTable(block: TableBlock, place: TablePlace): (Paragraph | Table)[] {
  const { caption, isNamedAbove, columns, rows, longRows } = block
  return [
    ...(isNamedAbove === true
      ? []
      : [new Paragraph({ style: STYLES.caption, text: withoutControls(caption) })]),
    gridTable(
      [
        headerRow(columns, place),
        ...rows.map((row, i) =>
          bodyRow(row, {
            columns,
            place,
            longRows: longRows === true,
            keepNext: keepsNext(rows, i),
          }),
        ),
      ],
      columnWidths(columns, place.width),
    ),
    gap(),
  ]
}

/** A table with rules between its rows. */
export function gridTable(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 30, bottom: 30, left: 85, right: 85 },
    borders: {
      top: RULE,
      bottom: RULE,
      insideHorizontal: RULE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
    },
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
  })
}

/** Room below a table, which Word gives none. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 200 } })
}

/** The heading row of a table. */
export function headerRow(
  columns: readonly Column[],
  { accent, isSmall }: Pick<TablePlace, 'accent' | 'isSmall'>,
): TableRow {
  const rule = { style: BorderStyle.SINGLE, size: 12, color: accent } as const
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ header, numeric }) =>
        new TableCell({
          shading: { type: ShadingType.CLEAR, fill: 'EEEEEC', color: 'auto' },
          borders: { bottom: rule },
          children: cellParagraphs([[{ text: header, mark: 'strong' }]], {
            numeric: numeric === true,
            isSmall,
            keepNext: true,
          }),
        }),
    ),
  })
}

interface RowOptions {
  readonly columns: readonly Column[]
  readonly place: TablePlace
  readonly longRows: boolean
  readonly keepNext: boolean
}

/** More rows, or more characters, than this make no small table. */
const SMALL = { rows: 8, characters: 1200 }

function isSmallTable(rows: readonly Row[]): boolean {
  if (rows.length > SMALL.rows) return false
  const texts = rows.flatMap((row) => (row.cells === undefined ? [row.group] : row.cells.flat()))
  return texts.reduce((sum, text) => sum + plainText(text).length, 0) <= SMALL.characters
}

/**
 * True for what stays on the page of the row below: each row of a small table, a group's heading, which stands with its first
 * row, and the last row but one, so that none goes alone.
 */
function keepsNext(rows: readonly Row[], at: number): boolean {
  const isHeading = rows[at]?.cells === undefined
  return at < rows.length - 1 && (isHeading || at === rows.length - 2 || isSmallTable(rows))
}

/** More characters in a cell than this may take a good part of a page. */
const LONG_CELL = 900

function isLong(cell: Cell): boolean {
  return cell.reduce((sum, line) => sum + plainText(line).length, 0) > LONG_CELL
}

function bodyRow(row: Row, { columns, place: { isSmall }, longRows, keepNext }: RowOptions): TableRow {
  if (row.cells === undefined) {
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: columns.length,
          shading: { type: ShadingType.CLEAR, fill: 'F4F4F2', color: 'auto' },
          children: cellParagraphs([row.group], { numeric: false, isSmall, keepNext }),
        }),
      ],
    })
  }
  const mayBreak = longRows || row.cells.some(isLong)
  return new TableRow({
    cantSplit: !mayBreak,
    children: row.cells.map(
      (cell, i) =>
        new TableCell({
          children: cellParagraphs(cell, {
            numeric: columns[i]?.numeric === true,
            isSmall,
            keepNext: keepNext && !mayBreak,
          }),
        }),
    ),
  })
}

interface CellOptions {
  readonly numeric: boolean
  readonly isSmall: boolean
  readonly keepNext: boolean
}

/** The lines of a cell as paragraphs; a cell must have one. */
export function cellParagraphs(cell: Cell, { numeric, isSmall, keepNext }: CellOptions): Paragraph[] {
  const lines = cell.length === 0 ? [''] : cell
  return lines.map(
    (line) =>
      new Paragraph({
        style: isSmall ? STYLES.smallCell : STYLES.cell,
        keepNext,
        ...(numeric ? { alignment: AlignmentType.RIGHT } : {}),
        // An empty line among others is room between them, no line of print.
        ...(line === '' && lines.length > 1 ? { spacing: HALF_LINE } : {}),
        children: wordRuns(line),
      }),
  )
}
