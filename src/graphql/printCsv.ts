import { stringify } from 'csv-stringify/sync'
import type { Cell, FlatAnswer } from './flattenAnswer.ts'

/** What a spreadsheet takes for the start of a formula, be it behind blanks: the signs and their full-width forms. */
const FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/
const NUMBER = /^-?\d+(\.\d+)?$/
/** What would end a row in programs that look at line breaks before quotation marks, as Power Query does unless told otherwise. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/**
 * A flat answer as CSV text that Excel and Power BI read as it is, after RFC 4180: UTF-8 behind a byte order mark, commas, CRLF, one
 * line of column names. Figures stand as they are, -16 too. Other cells that a spreadsheet would take for a formula begin with an apostrophe;
 * line breaks and tabs within a cell become a space.
 */
export function printCsv({ columns, rows }: FlatAnswer): string {
  return printCsvHead(columns) + printCsvRows({ columns, rows })
}

/** The byte order mark and the line of column names. */
export function printCsvHead(columns: readonly string[]): string {
  return stringify([[...columns]], { bom: true, record_delimiter: 'windows' })
}

/** The rows, as printCsv writes them below its head. */
export function printCsvRows({ columns, rows }: FlatAnswer): string {
  const lines = rows.map((row) => columns.map((column) => printCell(row[column] ?? null)))
  return stringify(lines, { record_delimiter: 'windows' })
}

function printCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = cell.replace(BREAKS, ' ')
  return FORMULA.test(text.trimStart()) && !NUMBER.test(text) ? `'${text}` : text
}
