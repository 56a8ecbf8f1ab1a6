/**
 * The evidence of a graph: for each owner a list of pieces, a section by its place among all sections and a note by its number. Columns
 * hold the places of lists, which are cheap to copy. Versions of a graph share one pool, which only grows: a list that was taken in
 * stays where it is. The list at 0 is empty.
 */
export class EvidencePool {
  /** For each list how many pieces it has, then a section and a note for each. */
  #numbers = new Uint32Array(1_024)
  #size = 1
  #read = 0

  /** Takes in the list of one owner and returns its place. */
  add(pieces: readonly (readonly [section: number, note: number])[]): number {
    const place = this.begin(pieces.length)
    for (const [section, note] of pieces) this.push(section, note)
    return place
  }

  /** Begins a list of so many pieces, which must follow by `push`, and returns its place. */
  begin(count: number): number {
    if (count === 0) return 0
    const place = this.#size
    const end = place + 1 + 2 * count
    if (end > this.#numbers.length) {
      const larger = new Uint32Array(Math.ceil(end * 1.25))
      larger.set(this.#numbers.subarray(0, place))
      this.#numbers = larger
    }
    this.#numbers[this.#size++] = count
    return place
  }

  push(section: number, note: number): void {
    this.#numbers[this.#size++] = section
    this.#numbers[this.#size++] = note
  }

  /** How many pieces the list at a place has. */
  countAt(place: number): number {
    return this.#numbers[place] as number // a place that `begin` gave
  }

  /** The section of one of its pieces, and the note. */
  sectionAt(place: number, piece: number): number {
    return this.#numbers[place + 1 + 2 * piece] as number // below its count
  }
  noteAt(place: number, piece: number): number {
    return this.#numbers[place + 2 + 2 * piece] as number // below its count
  }

  /** Takes note that all there is has been read together: what comes from now on takes the place of something. */
  markRead(): void {
    this.#read = this.#size
  }

  /** True when far more is in memory than can be in use. */
  get isCrowded(): boolean {
    return this.#size > 2 * this.#read + STRAY
  }
}

/** So many numbers that nothing refers to any more may stay beside twice those that were read. */
const STRAY = 500_000
