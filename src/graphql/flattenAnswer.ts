/** A cell of a flat row. */
export type Cell = string | number | boolean | null

/** An answer as rows under the same columns. */
export interface FlatAnswer {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

type Json = unknown
type Row = Record<string, Cell>

/**
 * An answer made flat. The rule: one list makes the rows, the one at `path` (nodes, edges and node of connections
 * need not be named), or the outermost list when no path is given; without any list the answer is one row. A row's
 * own fields are columns named by their path within it (owner.name); what stands above the list is repeated on every row
 * under its full path (strategy.name). Where the path leads through several lists, an item without anything below it still makes a
 * row. Any other list is joined within its cell with "; ", or told once where all its values are the same.
 */
export function flattenAnswer(data: Json, path: readonly string[] | null): FlatAnswer {
  const rows: Row[] = []
  collectRows(data, path ?? findListPath(data) ?? [], [], {}, rows)
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return { columns, rows: rows.map((row) => completeRow(row, columns)) }
}

function completeRow(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The list that a value is, or stands for: a connection stands for its nodes. Undefined when it is none. */
function listOf(value: Json): readonly Json[] | undefined {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return undefined
  if (Array.isArray(value.nodes)) return value.nodes
  if (Array.isArray(value.edges)) return value.edges.map(unwrapEdge)
  return undefined
}

/** An edge as its node, with what else the edge tells (link, score) beside the node's fields. */
function unwrapEdge(edge: Json): Json {
  if (!isObject(edge) || !isObject(edge.node)) return edge
  const { node, cursor: _cursor, ...rest } = edge
  return { ...edge.node, ...rest }
}

/** The keys down to the outermost list, breadth first. */
function findListPath(data: Json): readonly string[] | null {
  const queue: { value: Json; path: readonly string[] }[] = [{ value: data, path: [] }]
  for (const { value, path } of queue) {
    if (listOf(value) !== undefined) return path
    if (!isObject(value)) continue
    for (const [key, child] of Object.entries(value)) queue.push({ value: child, path: [...path, key] })
  }
  return null
}

/** Walks down what is left of the path, carrying the cells of what it passes, and adds a row for each item at its end. */
function collectRows(
  value: Json,
  left: readonly string[],
  walked: readonly string[],
  above: Readonly<Row>,
  rows: Row[],
): void {
  const items = listOf(value)
  if (items === undefined) {
    if (value != null || walked.length === 0) collectItem(value, left, walked, above, rows)
    return
  }
  for (const item of items) collectItem(item, left, walked, above, rows)
  if (items.length === 0 && Object.keys(above).length > 0) rows.push({ ...above })
}

function collectItem(
  item: Json,
  left: readonly string[],
  walked: readonly string[],
  above: Readonly<Row>,
  rows: Row[],
): void {
  const [next, ...rest] = left
  if (next === undefined) {
    rows.push({ ...above, ...cellsOf(item, []) })
    return
  }
  if (!isObject(item)) return
  const { [next]: below, ...own } = item
  const cells = { ...above, ...cellsOf(own, walked) }
  if (below == null) {
    if (Object.keys(cells).length > 0) rows.push(cells)
  } else collectRows(below, rest, [...walked, next], cells, rows)
}

/** The cells of a value: objects opened into columns, lists joined. */
function cellsOf(value: Json, prefix: readonly string[]): Row {
  const items = listOf(value)
  if (items !== undefined) return cellsOfList(items, prefix)
  if (isObject(value)) {
    const children = Object.entries(value).map(([key, child]) => cellsOf(child, [...prefix, key]))
    return Object.assign({}, ...children)
  }
  return value === undefined ? {} : { [prefix.join('.') || 'value']: value as Cell } // JSON holds nothing else
}

function cellsOfList(items: readonly Json[], prefix: readonly string[]): Row {
  const columns = new Map<string, Cell[]>()
  for (const item of items) {
    for (const [column, cell] of Object.entries(cellsOf(item, prefix))) {
      columns.set(column, [...(columns.get(column) ?? []), cell])
    }
  }
  return Object.fromEntries([...columns].map(([column, cells]) => [column, joinCells(cells)]))
}

function joinCells(cells: readonly Cell[]): Cell {
  const known = cells.filter((cell) => cell !== null)
  return new Set(known).size === 1 ? (known[0] ?? null) : known.join('; ')
}
