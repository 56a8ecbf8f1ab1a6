/** A change at one place of a sorted list. */
export interface Edit<Item> {
  /** The place in the old list: what is inserted comes before what stands there. */
  readonly at: number
  /** True when what stands there goes. */
  readonly removes: boolean
  readonly item?: Item
}

/** Stands for "no longer there" in a map of places. */
export const GONE = 0xffff_ffff

type NumberColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array

/**
 * A few changes to a long sorted list, which can be made to each of its columns in turn. What lies between the changes is
 * copied as a block, so a column costs little more than its copy.
 */
export class Splice<Item> {
  readonly length: number
  /** How many items come. */
  readonly items: readonly Item[]
  readonly #oldLength: number
  readonly #edits: readonly Edit<Item>[]

  /** The edits may come in any order; items for the same place are sorted by `compare`. */
  constructor(oldLength: number, edits: readonly Edit<Item>[], compare: (a: Item, b: Item) => number) {
    this.#oldLength = oldLength
    this.#edits = [...edits].sort((a, b) => {
      if (a.at !== b.at) return a.at - b.at
      // What is new here sorts before what stood here; that is replaced or goes last.
      if (a.removes !== b.removes) return a.removes ? 1 : -1
      return a.item === undefined || b.item === undefined ? 0 : compare(a.item, b.item)
    })
    this.items = this.#edits.flatMap(({ item }) => (item === undefined ? [] : [item]))
    this.length = oldLength + this.items.length - edits.filter(({ removes }) => removes).length
  }

  /** True when nothing moves: every item that goes is replaced by one. */
  get keepsPlaces(): boolean {
    return this.#edits.every(({ removes, item }) => removes === (item !== undefined))
  }

  /** A column of numbers after the edits: the old one itself when none of its numbers changes. */
  numbers<Column extends NumberColumn>(old: Column, numberOf: (item: Item) => number): Column {
    const fresh = this.items.map(numberOf)
    if (this.keepsPlaces) {
      const replaced = this.#edits.filter(({ item }) => item !== undefined)
      if (replaced.every(({ at }, place) => old[at] === fresh[place])) return old
    }
    const made = new (old.constructor as new (length: number) => Column)(this.length) // the class of the old column
    let end = 0
    let next = 0
    this.#walk(
      (from, to) => {
        made.set(old.subarray(from, to), end)
        end += to - from
      },
      () => {
        made[end++] = fresh[next++] as number // as many as items
      },
    )
    return made
  }

  /** A column of anything else after the edits: the old one itself when there are none. */
  values<Value>(old: readonly Value[], valueIn: (item: Item) => Value): readonly Value[] {
    if (this.#edits.length === 0) return old
    if (this.keepsPlaces) {
      const made = old.slice()
      for (const { at, item } of this.#edits) if (item !== undefined) made[at] = valueIn(item)
      return made
    }
    const blocks: Value[][] = []
    this.#walk(
      (from, to) => blocks.push(old.slice(from, to)),
      (item) => blocks.push([valueIn(item)]),
    )
    const none: Value[] = []
    return none.concat(...blocks)
  }

  /** Where each old place is now, or GONE; a replaced item keeps its place. */
  places(): Uint32Array {
    const places = new Uint32Array(this.#oldLength).fill(GONE)
    let end = 0
    let replaced = 0
    for (const { at, removes, item } of [
      ...this.#edits,
      { at: this.#oldLength, removes: false },
    ] as Edit<Item>[]) {
      for (; replaced < at; replaced++) places[replaced] = end++
      if (removes) {
        if (item !== undefined) places[replaced] = end
        replaced++
      }
      if (item !== undefined) end++
    }
    return places
  }

  /** Calls back for each block of the old list that stays, and for each item that comes, in their order. */
  #walk(keep: (from: number, to: number) => void, insert: (item: Item) => void): void {
    let from = 0
    for (const { at, removes, item } of this.#edits) {
      if (at > from) keep(from, at)
      from = Math.max(from, at)
      if (item !== undefined) insert(item)
      if (removes) from = at + 1
    }
    if (from < this.#oldLength) keep(from, this.#oldLength)
  }
}
