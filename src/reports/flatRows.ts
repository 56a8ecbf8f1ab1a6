import type { Cell, FlatAnswer } from '../graphql/flattenAnswer.ts'

/** Rows under columns, for spreadsheets. Each row has a cell for each column, in their order. */
export function flatRows<const Columns extends readonly string[]>(
  columns: Columns,
  rows: readonly { readonly [Place in keyof Columns]: Cell }[],
): FlatAnswer {
  return {
    columns,
    rows: rows.map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null]))),
  }
}
