/** A bound on how many links a search may look at, so that no question can hold up the ones behind it. */
export class Work {
  #left: number

  constructor(links: number) {
    this.#left = links
  }

  /** How many links may still be looked at. */
  get left(): number {
    return this.#left
  }

  /** True while the bound holds, after counting so many links more. */
  spend(links: number): boolean {
    this.#left -= links
    return this.#left >= 0
  }
}
