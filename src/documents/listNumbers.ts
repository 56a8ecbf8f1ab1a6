/** One level of a list of a Word file: where it starts, how it counts and what is written about the numbers. */
export interface ListLevel {
  readonly start: number
  /** As Word names it: decimal, lowerRoman, bullet. */
  readonly format: string
  /** With %1 for the number of the first level: "%1.%2)". */
  readonly pattern: string
}

/** A list that paragraphs refer to. Lists with the same `counter` go on counting where the other stopped. */
export interface ListDefinition {
  readonly counter: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels that start afresh when this list is first used, and at which number. */
  readonly restarts: ReadonlyMap<number, number>
}

const DEEPEST = 8

/** Counts the paragraphs of lists as Word does, from the first paragraph on: each call is the next one. */
export class ListCounter {
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #used = new Set<string>()

  /** What stands before the paragraph: "ii.", "•", or nothing. */
  next(key: string, list: ListDefinition, level: number): string {
    const at = Math.min(Math.max(level, 0), DEEPEST)
    const counts = this.#counts.get(list.counter) ?? []
    this.#counts.set(list.counter, counts)
    const restart = this.#used.has(`${key}/${at}`) ? undefined : list.restarts.get(at)
    this.#used.add(`${key}/${at}`)
    const before = restart === undefined ? counts[at] : undefined
    counts[at] = before === undefined ? (restart ?? list.levels.get(at)?.start ?? 1) : before + 1
    counts.length = at + 1
    const pattern = list.levels.get(at)?.pattern ?? ''
    if (list.levels.get(at)?.format === 'bullet') return '•'
    return pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const one = list.levels.get(Number(digit) - 1)
      return printNumber(counts[Number(digit) - 1] ?? one?.start ?? 1, one?.format ?? 'decimal')
    })
  }
}

/** A number as a list writes it; formats that are not known count in digits. */
export function printNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'lowerLetter':
      return printLetter(value)
    case 'upperLetter':
      return printLetter(value).toUpperCase()
    case 'lowerRoman':
      return printRoman(value)
    case 'upperRoman':
      return printRoman(value).toUpperCase()
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

/** Word goes on after z with aa, bb, cc. */
function printLetter(value: number): string {
  if (value < 1 || value > 26 * 20) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function printRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [worth, letters] of ROMAN) for (; left >= worth; left -= worth) text += letters
  return text
}
