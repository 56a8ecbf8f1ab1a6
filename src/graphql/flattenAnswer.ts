/** A cell of a flat row. */
export type Cell = string | number | boolean | null

/** An answer as rows under the same columns. */
export interface FlatAnswer {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

type Json = unknown

/**
 * An answer made flat. The rule: one list makes the rows, the one at `path` (nodes, edges and node of connections need
 * not be named), or the outermost list when no path is given; without any list the answer is one row. An item's fields are columns
 * named by their path (owner.name). What stands above the list is repeated on every row; where the path leads through
 * several lists, an item without anything below it still makes a row. Any other list is joined into its cell with "; ".
 */
export function flattenAnswer(data: Json, path: readonly string[] | null): FlatAnswer {
  const way = path ?? findListPath(data) ?? []
  const rows: Record<string, Cell>[] = []
  collectRows(data, way, [], {}, rows)
  const columns = new Set<string>()
  for (const row of rows) for (const column of Object.keys(row)) columns.add(column)
  return { columns: [...columns], rows: rows.map((row) => completeRow(row, columns)) }
}

function completeRow(row: Record<string, Cell>, columns: ReadonlySet<string>): Record<string, Cell> {
  return Object.fromEntries([...columns].map((column) => [column, row[column] ?? null]))
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
  return { ...(node as Record<string, Json>), ...rest }
}

/** The keys down to the outermost list, breadth first. */
function findListPath(data: Json): readonly string[] | null {
  const queue: { value: Json; path: readonly string[] }[] = [{ value: data, path: [] }]
  for (const { value, path } of queue) {
    if (path.length > 0 && listOf(value) !== undefined) return path
    if (!isObject(value)) continue
    for (const [key, child] of Object.entries(value)) queue.push({ value: child, path: [...path, key] })
  }
  return null
}

/** Walks down the path, carrying the cells of what it passes, and adds a row for each item at its end. */
function collectRows(
  value: Json,
  path: readonly string[],
  prefix: readonly string[],
  above: Readonly<Record<string, Cell>>,
  rows: Record<string, Cell>[],
): void {
  const items = listOf(value)
  if (items !== undefined && prefix.length > 0) {
    const around = isObject(value)
      ? cellsOf({ ...value, nodes: undefined, edges: undefined, pageInfo: undefined }, prefix)
      : {}
    if (items.length === 0 && Object.keys(above).length > 0) rows.push({ ...above, ...around })
    for (const item of items) collectItem(item, path, prefix, { ...above, ...around }, rows)
    return
  }
  collectItem(value, path, prefix, above, rows)
}

function collectItem(
  item: Json,
  path: readonly string[],
  prefix: readonly string[],
  above: Readonly<Record<string, Cell>>,
  rows: Record<string, Cell>[],
): void {
  const [next, ...rest] = path
  if (next === undefined || !isObject(item) || item[next] == null) {
    rows.push({ ...above, ...cellsOf(item, prefix) })
    return
  }
  const { [next]: below, ...own } = item
  collectRows(below, rest, [...prefix, next], { ...above, ...cellsOf(own, prefix) }, rows)
}

/** The cells of a value: objects opened into columns, lists joined. */
function cellsOf(value: Json, prefix: readonly string[]): Record<string, Cell> {
  const name = prefix.join('.')
  const items = listOf(value)
  if (items !== undefined && (Array.isArray(value) || prefix.length > 0)) return cellsOfList(items, prefix)
  if (!isObject(value)) return value === undefined ? {} : { [name]: value as Cell } // JSON: a scalar or null
  const cells: Record<string, Cell> = {}
  for (const [key, child] of Object.entries(value)) Object.assign(cells, cellsOf(child, [...prefix, key]))
  return cells
}

function cellsOfList(items: readonly Json[], prefix: readonly string[]): Record<string, Cell> {
  const joined = new Map<string, Cell[]>()
  for (const item of items) {
    for (const [column, cell] of Object.entries(cellsOf(item, prefix))) {
      joined.set(column, [...(joined.get(column) ?? []), cell])
    }
  }
  return Object.fromEntries(
    [...joined].map(([column, cells]) => [column, cells.filter((cell) => cell !== null).join('; ')]),
  )
}
