export interface RecentItemsOptions {
  /** How many are kept. */
  readonly items: number
  /** Items whose key is longer than this are not kept. */
  readonly keyLength: number
}

/** The items that were asked for last; the one that was not asked for the longest time makes room for a new one. */
export class RecentItems<Item> {
  readonly #options: RecentItemsOptions
  readonly #items = new Map<string, Item>()

  constructor(options: RecentItemsOptions) {
    this.#options = options
  }

  /** The item, or undefined when it is not kept. Constant time. */
  get(key: string): Item | undefined {
    const item = this.#items.get(key)
    if (item !== undefined) this.#keep(key, item)
    return item
  }

  /** Keeps the item, unless its key is too long. Constant time. */
  set(key: string, item: Item): void {
    if (key.length > this.#options.keyLength) return
    this.#keep(key, item)
    if (this.#items.size <= this.#options.items) return
    const [oldest] = this.#items.keys()
    if (oldest !== undefined) this.#items.delete(oldest)
  }

  /** A Map is in the order in which its keys were set. */
  #keep(key: string, item: Item): void {
    this.#items.delete(key)
    this.#items.set(key, item)
  }
}
