import { BusyError } from '../errors.ts'

export interface WorkQueueOptions {
  /** How many are worked on at once. */
  readonly atOnce: number
  /** How many more may wait. */
  readonly waiting: number
}

/** Heavy work, a little at a time: the rest waits its turn, and what would wait too long is turned away. */
export class WorkQueue {
  readonly #options: WorkQueueOptions
  readonly #waiting: (() => void)[] = []
  #working = 0

  constructor(options: WorkQueueOptions) {
    this.#options = options
  }

  /** What the work gives, once it had its turn. Throws BusyError at once when too much is waiting already. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#working < this.#options.atOnce) this.#working += 1
    else {
      if (this.#waiting.length >= this.#options.waiting)
        throw new BusyError('Too much is asked for at once. Ask again in half a minute.')
      // Whoever is done passes its place on, so that it is never free in between.
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#working -= 1
      else next()
    }
  }
}
