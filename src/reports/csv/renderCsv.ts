import { printCsv } from '../../graphql/printCsv.ts'
import type { Report } from '../report.ts'

/**
 * The rows of the report's main question as CSV, with ids and exact digits: behind a byte order mark, and cells that a spreadsheet
 * would take for a formula made harmless by an apostrophe. The rest of the report, its head, notes and other tables, is left out.
 */
export function renderCsv({ rows }: Report): string {
  return printCsv(rows)
}
