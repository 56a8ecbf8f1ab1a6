import type { EvidencePool } from '../graph/evidencePool.ts'
import { allIndexes, sortByNumber } from '../graph/sortedIndexes.ts'
import { RowNumbers, type RowPlaces } from './rowNumbers.ts'

/** Rows of evidence as they come from the database, in any order, until they are sorted by what they belong to. */
export class EvidenceRows {
  readonly #places: RowPlaces
  readonly #owners = new RowNumbers()
  readonly #sections = new RowNumbers()
  readonly #positions = new RowNumbers()
  readonly #notes = new RowNumbers()
  #largestPosition = 0

  /** `places` tells where the owners stand, by the ids of their rows. */
  constructor(places: RowPlaces) {
    this.#places = places
  }

  /** `note` is the number of a note. */
  push(owner: number, section: number, position: number, note: number): void {
    this.#owners.push(this.#places.of(owner))
    this.#sections.push(section)
    this.#positions.push(position)
    this.#notes.push(note)
    if (position > this.#largestPosition) this.#largestPosition = position
  }

  /** Takes the evidence of so many owners into the pool, and gives its places there. Linear. */
  placesIn(pool: EvidencePool, owners: number): Uint32Array {
    const owner = this.#owners.all()
    const counts = new Uint32Array(owners)
    for (let row = 0; row < owner.length; row++) {
      const one = owner[row] as number
      counts[one] = (counts[one] as number) + 1
    }
    const byPosition = sortByNumber(
      allIndexes(owner.length),
      this.#positions.all(),
      this.#largestPosition + 1,
    )
    const order = sortByNumber(byPosition, owner, owners)
    const [sections, notes] = [this.#sections.all(), this.#notes.all()]
    const places = new Uint32Array(owners)
    let next = 0
    for (let one = 0; one < owners; one++) {
      const count = counts[one] as number
      places[one] = pool.begin(count)
      for (const end = next + count; next < end; next++) {
        const row = order[next] as number
        pool.push(sections[row] as number, notes[row] as number)
      }
    }
    return places
  }
}
