import { InvalidInputError } from '../errors.ts'
import { BOUNDS } from './fileBounds.ts'

/** Takes note of a line. Throws InvalidInputError when there are more lines or letters than may be. */
export type TextMeter = (line: string) => void

/** Counts the lines and letters of a document while it is read, so that reading ends at the bound. */
export function createMeter(name: string): TextMeter {
  let lines = 0
  let letters = 0
  return (line) => {
    lines += 1
    letters += line.length
    if (lines <= BOUNDS.lines && letters <= BOUNDS.letters) return
    const what = lines > BOUNDS.lines ? `${BOUNDS.lines} lines` : `${BOUNDS.letters} letters`
    throw new InvalidInputError(
      `${name} has more than ${what} of text, which is more than any plan. Attach the plan alone.`,
    )
  }
}
