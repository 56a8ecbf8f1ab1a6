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
 * The values grouped by the row that `rowOf` gives for each, in their given order within a row. Linear in rows and values.
 * Values that lie in the order of their rows already are not copied: the rows then share their memory.
 */
export function groupIntoRows(rowCount: number, values: Uint32Array, rowOf: ArrayLike<number>): Rows {
  const offsets = new Uint32Array(rowCount + 1)
  let isSorted = true
  let last = 0
  // Values are indexes of `rowOf`, so the reads below never give undefined.
  for (let i = 0; i < values.length; i++) {
    const row = rowOf[values[i] as number] as number
    if (row < last) isSorted = false
    last = row
    offsets[row + 1] = (offsets[row + 1] as number) + 1
  }
  for (let i = 0; i < rowCount; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number)
  if (isSorted) return new Rows(offsets, values)
  const place = offsets.slice()
  const grouped = new Uint32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    const row = rowOf[value] as number
    const at = place[row] as number
    grouped[at] = value
    place[row] = at + 1
  }
  return new Rows(offsets, grouped)
}
