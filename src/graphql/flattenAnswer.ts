import type { Level, QuestionTable } from './questionTable.ts'

/** A cell of a flat row. */
export type Cell = string | number | boolean | null

/** An answer as rows under the same columns. */
export interface FlatAnswer {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

/** Between the values of a list in one cell, and between those of a list within such a list. */
const BETWEEN = ['; ', ' | ']

/**
 * An answer as the rows of its question's table, every row with every column. A list within a row is put into one cell, joined by
 * "; ", and a list within that list by " | "; an item without a value keeps its place empty, so that the cells of a row
 * stay in step, and a value that is the same for all items is told once. Where the way to the rows leads through several lists, an item of
 * an outer one without anything below it makes a row too.
 */
export function flattenAnswer({ levels, columns }: QuestionTable, answer: unknown): FlatAnswer {
  const names = columns.map(({ name }) => name)
  const rows: Record<string, Cell>[] = []
  collectRows(answer, levels, [], (cells) => {
    rows.push(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null])))
  })
  return { columns: names, rows }
}

function collectRows(
  item: unknown,
  [level, ...below]: readonly Level[],
  above: readonly Cell[],
  add: (cells: readonly Cell[]) => void,
): void {
  if (level === undefined) return
  const cells = [...above, ...level.columns.map(({ keys }) => cellAt(item, keys, 0))]
  const [next] = below
  if (next === undefined) {
    add(cells)
    return
  }
  const items = itemsAt(item, next.keys)
  for (const one of items) collectRows(one, below, cells, add)
  // The answer itself is no item: a list that is empty makes no row.
  if (items.length === 0 && level.keys.length > 0) add(cells)
}

/** The items of the list at the end of the keys; an object that is no list is the one item. */
function itemsAt(value: unknown, keys: readonly string[]): readonly unknown[] {
  let at = value
  for (const key of keys) at = valueAt(at, key)
  if (Array.isArray(at)) return at.filter((item) => item != null)
  return at == null ? [] : [at]
}

function cellAt(value: unknown, keys: readonly string[], depth: number): Cell {
  if (value == null) return null
  if (Array.isArray(value))
    return joinCells(
      value.map((item) => cellAt(item, keys, depth + 1)),
      depth,
    )
  const [key, ...rest] = keys
  if (key !== undefined) return cellAt(valueAt(value, key), rest, depth)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function joinCells(cells: readonly Cell[], depth: number): Cell {
  const values = new Set(cells)
  if (values.size > 1) return cells.map((cell) => cell ?? '').join(BETWEEN[depth] ?? BETWEEN.at(-1))
  const [only = null] = values
  return only === null ? null : String(only)
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined // an object of an answer has string keys
}
