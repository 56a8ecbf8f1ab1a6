/**
 * The notes on links and on evidence, each by a number: columns then hold numbers, which are cheap to copy. Versions of a graph
 * share one list, which only grows: a note that was taken in stays where it is.
 */
export class Notes {
  readonly #texts: (string | null)[] = [null]

  /** How many there are; also the number of the last. */
  get size(): number {
    return this.#texts.length - 1
  }

  /** The number of a note, by which `at` gives it back; 0 for none. Equal notes may have several. */
  add(note: string | null): number {
    return note === null ? 0 : this.#texts.push(note) - 1
  }

  at(number: number): string | null {
    return this.#texts[number] ?? null
  }
}
