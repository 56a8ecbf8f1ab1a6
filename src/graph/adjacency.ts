/** Lists of numbers, one list a row, laid end to end: compressed sparse rows. */
export class Rows {
  readonly #offsets: Uint32Array
  readonly #values: Uint32Array

  constructor(offsets: Uint32Array, values: Uint32Array) {
    this.#offsets = offsets
    this.#values = values
  }

  /** The list of one row: a view, no copy. Constant time. */
  row(index: number): Uint32Array {
    return this.#values.subarray(this.#offsets[index], this.#offsets[index + 1])
  }
}

/**
 * The values grouped by the row that `rowOf` gives for each, in their given order within a row. Two passes, linear in
 * rows and values.
 */
export function groupIntoRows(rowCount: number, values: Uint32Array, rowOf: (value: number) => number): Rows {
  const offsets = new Uint32Array(rowCount + 1)
  for (const value of values) {
    const next = rowOf(value) + 1
    offsets[next] = (offsets[next] ?? 0) + 1
  }
  for (let i = 0; i < rowCount; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0)
  const place = offsets.slice()
  const grouped = new Uint32Array(values.length)
  for (const value of values) {
    const row = rowOf(value)
    const at = place[row] ?? 0
    grouped[at] = value
    place[row] = at + 1
  }
  return new Rows(offsets, grouped)
}
