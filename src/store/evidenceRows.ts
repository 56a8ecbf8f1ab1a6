import type { EvidenceTable } from '../graph/graphTables.ts'
import { allIndexes, sortByNumber } from '../graph/sortedIndexes.ts'
import { pick } from './pick.ts'
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

  /** The evidence of so many owners. Linear. */
  table(owners: number): EvidenceTable {
    const owner = this.#owners.all()
    const offsets = new Uint32Array(owners + 1)
    for (let row = 0; row < owner.length; row++) {
      const next = (owner[row] as number) + 1
      offsets[next] = (offsets[next] as number) + 1
    }
    for (let i = 0; i < owners; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number)
    const byPosition = sortByNumber(
      allIndexes(owner.length),
      this.#positions.all(),
      this.#largestPosition + 1,
    )
    const order = sortByNumber(byPosition, owner, owners)
    const sections = this.#sections.all()
    return {
      offsets,
      sections: pick(new Uint32Array(order.length), sections, order),
      notes: pick(new Uint32Array(order.length), this.#notes.all(), order),
    }
  }
}
