import { distance } from 'fastest-levenshtein'

const LONGEST = 120

/** Finds the right word for a mistyped one. */
export interface Nearest {
  /** The candidate most like the value; null when none is like it. Ties go to the first. */
  find(value: string, candidates: readonly string[]): string | null
}

/**
 * A finder of nearest words. The budget bounds its work over a whole dataset, in characters compared: once it is used
 * up, nothing is suggested any more, so a file full of faults takes no longer than a sound one.
 */
export function createNearest(budget = 200_000_000): Nearest {
  let left = budget
  return {
    find(value, candidates) {
      if (value === '' || value.length > LONGEST) return null
      left -= candidates.length * value.length
      if (left < 0) return null
      return findBySpelling(value, candidates) ?? findByWords(value, candidates)
    },
  }
}

function findBySpelling(value: string, candidates: readonly string[]): string | null {
  const wanted = value.toLowerCase()
  const allowed = Math.max(1, Math.floor(value.length * 0.34))
  let best: string | null = null
  let least = allowed + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue
    const spelled = candidate.toLowerCase()
    const steps = isShuffled(wanted, spelled) ? 1 : distance(wanted, spelled)
    if (steps < least) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** True when two letters have changed places, which counts as one slip. */
function isShuffled(a: string, b: string): boolean {
  return a.length === b.length && distance(a, b) === 2 && [...a].sort().join('') === [...b].sort().join('')
}

/** The candidate that shares at least half of all words, for keys that were shortened or worded otherwise. */
function findByWords(value: string, candidates: readonly string[]): string | null {
  const wanted = wordsOf(value)
  let best: string | null = null
  let most = 0.49
  for (const candidate of candidates) {
    const words = wordsOf(candidate)
    let shared = 0
    for (const word of words) if (wanted.has(word)) shared += 1
    const share = shared / (wanted.size + words.size - shared)
    if (share > most) {
      most = share
      best = candidate
    }
  }
  return best
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )
}

/** The sentence "Did you mean ...?", with a space before it; nothing when there is nothing to suggest. */
export function didYouMean(suggestion: string | null): string {
  return suggestion === null ? '' : ` Did you mean “${suggestion}”?`
}
