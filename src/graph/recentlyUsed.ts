/** Values by their keys, of which so many are kept: the one asked for longest ago makes room for the next. */
export class RecentlyUsed<Value extends object> {
  readonly #room: number
  /** The one asked for last stands at the end. */
  readonly #kept = new Map<string, Value>()

  constructor(room: number) {
    this.#room = room
  }

  /** The value of a key, made when it is not kept; what `make` throws is passed on, and nothing is kept. Constant time. */
  get(key: string, make: () => Value): Value {
    const value = this.#kept.get(key) ?? make()
    this.#kept.delete(key)
    this.#kept.set(key, value)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#room && oldest !== undefined) this.#kept.delete(oldest)
    return value
  }
}
