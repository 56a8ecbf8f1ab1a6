import { stringify } from 'csv-stringify/sync'
import type { FlatAnswer } from './flattenAnswer.ts'

/**
 * A flat answer as CSV text that Excel and Power BI read as it is: UTF-8 behind a byte order mark, commas, one line of
 * column names. Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
export function printCsv({ columns, rows }: FlatAnswer): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    bom: true,
    escape_formulas: true,
    cast: { boolean: String },
  })
}
