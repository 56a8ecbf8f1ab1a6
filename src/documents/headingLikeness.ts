import type { LineStart, Word } from './lineStarts.ts'
import { MOST_WORDS } from './lineStarts.ts'

/** How like a heading a place is. */
export interface Likeness {
  /** 1: the same words; 0: nothing in common. */
  readonly value: number
  /** The line that the heading's last word stands on. */
  readonly lastLine: number
  /**
   * What follows the heading on its last line: NOTHING, a PAGE number as in a list of contents, or a
   * SENTENCE that goes on.
   */
  readonly followedBy: 'NOTHING' | 'PAGE' | 'SENTENCE'
}

/**
 * How like the heading's words those at a place are, by the edits from one to the other. With `loose`, words
 * between those of the heading hardly count, as long as both begin with the same two words: a table that
 * words its list's titles more fully.
 */
export function findLikeness(heading: readonly string[], start: LineStart, loose = false): Likeness {
  const plain = compare(heading, start.words, loose)
  if (start.markerWords.length === 0) return plain
  // The heading may itself begin with what looks like a number: "2018 in review".
  const withMarker = compare(heading, [...start.markerWords, ...start.words], loose)
  return withMarker.value > plain.value ? withMarker : plain
}

function compare(given: readonly string[], words: readonly Word[], loose: boolean): Likeness {
  const heading = given.slice(0, MOST_WORDS)
  const count = heading.length
  const window = words.slice(0, Math.ceil(count * (loose ? 2 : 1.4)) + 2)
  const isLoose = loose && count > 2 && heading[0] === window[0]?.text && heading[1] === window[1]?.text
  const { edits, used } = findEdits(heading, window, isLoose ? 0.2 : 1)
  const last = window[used - 1]
  if (last === undefined) return { value: 0, lastLine: window[0]?.line ?? 0, followedBy: 'NOTHING' }
  return {
    value: Math.max(0, 1 - edits / count),
    lastLine: last.line,
    followedBy: whatFollows(words, used, last),
  }
}

/** The fewest edits from the heading to the beginning of the words, and how many words that beginning has. */
function findEdits(
  heading: readonly string[],
  words: readonly Word[],
  insertion: number,
): { readonly edits: number; readonly used: number } {
  let row = words.map((_, j) => (j + 1) * insertion)
  row.unshift(0)
  heading.forEach((word, i) => {
    const next = [i + 1]
    words.forEach((other, j) => {
      const swap = (row[j] ?? 0) + difference(word, other.text)
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + insertion))
    })
    row = next
  })
  let used = 0
  row.forEach((edits, j) => {
    if (edits < (row[used] ?? 0)) used = j
  })
  return { edits: row[used] ?? heading.length, used }
}

/** 0 for the same word, a part for one that differs in its ending or in one letter, 1 for another. */
function difference(a: string, b: string): number {
  if (a === b) return 0
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 2) return 1
  if (a.startsWith(b) || b.startsWith(a)) return 0.3
  if (a.length !== b.length) return 1
  let different = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different += 1
  return different === 1 ? 0.3 : 1
}

function whatFollows(words: readonly Word[], used: number, last: Word): Likeness['followedBy'] {
  const rest = words.slice(used).filter(({ line }) => line === last.line)
  if (rest.length === 0) return 'NOTHING'
  if (rest.length === 1 && /^(\d{1,4}|[ivxl]{1,5})$/.test(rest[0]?.text ?? '')) return 'PAGE'
  return last.endsPhrase ? 'NOTHING' : 'SENTENCE'
}
