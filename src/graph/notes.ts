/**
 * The notes on links and on evidence, each by a number: columns then hold numbers, which are cheap to copy. Versions of a graph
 * share one list, which only grows: a note that was taken in stays where it is.
 */
export class Notes {
  readonly #texts: (string | null)[] = [null]
  #read = 0

  /** The number of a note, by which `at` gives it back; 0 for none. Equal notes may have several. */
  add(note: string | null): number {
    return note === null ? 0 : this.#texts.push(note) - 1
  }

  at(number: number): string | null {
    return this.#texts[number] ?? null
  }

  /** Takes note that all there is has been read together: what comes from now on takes the place of something. */
  markRead(): void {
    this.#read = this.#texts.length
  }

  /** True when far more is in memory than can be in use. */
  get isCrowded(): boolean {
    return this.#texts.length > 2 * this.#read + STRAY
  }
}

/** So many notes that nothing refers to any more may stay beside twice those that were read. */
const STRAY = 100_000
