import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Random choices that come out alike for the same seeds. */
export class Random {
  readonly #generator: ReturnType<typeof xoroshiro128plus>

  /** Each list of seeds is a stream of its own. */
  constructor(...seeds: readonly number[]) {
    this.#generator = xoroshiro128plus(seeds.reduce(mix, 0x9e3779b9))
  }

  /** A whole number from 0 to one below the end. */
  below(end: number): number {
    return uniformInt(this.#generator, 0, end - 1)
  }

  /** True that often: 0.25 is once in four times. */
  chance(share: number): boolean {
    return this.below(1_000_000) < share * 1_000_000
  }

  /** One of the items. Throws when there is none. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }

  /** The items in another order. */
  shuffled<T>(items: readonly T[]): T[] {
    const all = [...items]
    for (let end = all.length; end > 1; end -= 1) {
      const at = this.below(end)
      const [one, other] = [all[at], all[end - 1]]
      if (one === undefined || other === undefined) continue
      all[at] = other
      all[end - 1] = one
    }
    return all
  }
}

/** Two numbers made into one of 32 bits, every bit of which depends on all of theirs. */
function mix(state: number, seed: number): number {
  let hash = Math.imul(state ^ seed, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
