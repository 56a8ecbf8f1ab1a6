/** Numbers that come one by one, kept in a typed array that doubles when it is full. */
export class RowNumbers {
  #numbers = new Int32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(this.#length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = number
  }

  /** What came so far; a view, no copy. */
  all(): Int32Array {
    return this.#numbers.subarray(0, this.#length)
  }
}

/** How many numbers may stand unused for each one that is used. */
const SPARSE = 16

/** The place of each row by its id. Ids that lie close together take up an array, others a map. */
export class RowPlaces {
  readonly #dense: Int32Array | null
  readonly #sparse = new Map<number, number>()
  /** How many rows there are. */
  readonly size: number

  /** `ids` in the order of their places. */
  constructor(ids: ArrayLike<number>) {
    this.size = ids.length
    let largest = 0
    for (let place = 0; place < ids.length; place++) largest = Math.max(largest, ids[place] as number)
    const isDense = largest <= (ids.length + 1024) * SPARSE
    this.#dense = isDense ? new Int32Array(largest + 1).fill(-1) : null
    for (let place = 0; place < ids.length; place++) {
      if (this.#dense === null) this.#sparse.set(ids[place] as number, place)
      else this.#dense[ids[place] as number] = place
    }
  }

  /** The place of a row that is there; foreign keys hold within one transaction. Throws an Error otherwise. */
  of(id: number): number {
    const place = (this.#dense === null ? this.#sparse.get(id) : this.#dense[id]) ?? -1
    if (place >= 0) return place
    throw new Error(`A row refers to ${id}, which is not there.`)
  }
}
