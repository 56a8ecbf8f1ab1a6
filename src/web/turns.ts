import { BusyError } from '../errors.ts'

/** A number of turns, each of which one at a time may have. */
export class Turns {
  #left: number

  constructor(atOnce: number) {
    this.#left = atOnce
  }

  /** A turn, which lasts until the function that is returned is called; calling it again does nothing. Throws BusyError when none is left. */
  take(): () => void {
    if (this.#left === 0) {
      throw new BusyError('Too many long answers are being made. Ask again in some seconds.')
    }
    this.#left -= 1
    let isMine = true
    return () => {
      if (isMine) this.#left += 1
      isMine = false
    }
  }
}
