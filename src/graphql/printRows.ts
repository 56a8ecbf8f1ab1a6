import { flattenAnswer } from './flattenAnswer.ts'
import { printCsvHead, printCsvRows } from './printCsv.ts'
import type { QuestionTable } from './questionTable.ts'

/** The forms in which rows are written one after the other, as they come. */
export type RowFormat = 'csv' | 'ndjson'

/** The rows of an answer that comes in pages, a text for each page: as CSV, behind its line of column names, or one JSON object a line. */
export async function* printRows(
  format: RowFormat,
  table: QuestionTable,
  pages: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<string, void, void> {
  let head = format === 'csv' ? printCsvHead(table.columns.map(({ name }) => name)) : ''
  for await (const page of pages) {
    const flat = flattenAnswer(table, page)
    const rows =
      format === 'csv' ? printCsvRows(flat) : flat.rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    yield head + rows
    head = ''
  }
}
