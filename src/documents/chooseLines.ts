import type { Candidate } from './findCandidates.ts'

/**
 * For each section the candidate that it takes, or null: the lines grow from section to section and the sum
 * of the scores is the largest there is. Where sums are equal, the earlier section is taken; and of the lines
 * for a section with parts of its own the later one, which is nearer to its parts, for any other the earlier
 * one. Time grows with the number of candidates times its logarithm.
 */
export function chooseLines(
  candidates: readonly (readonly Candidate[])[],
  hasParts: (section: number) => boolean,
): readonly (Candidate | null)[] {
  const lines = [...new Set(candidates.flat().map(({ line }) => line))].sort((a, b) => a - b)
  const rank = new Map(lines.map((line, i) => [line, i + 1]))
  const best = new PrefixMaximum(lines.length)
  for (const [section, own] of candidates.entries()) {
    const lean = (hasParts(section) ? LEAN : -LEAN) / own.length
    // From the last line up, so that no section is its own predecessor.
    for (const [i, candidate] of [...own.entries()].reverse()) {
      const at = rank.get(candidate.line) ?? 0
      const before = best.below(at)
      const sum = (before?.sum ?? 0) + candidate.score - LATER * section + lean * i
      best.raise(at, { sum, section, candidate, before })
    }
  }
  const chosen: (Candidate | null)[] = candidates.map(() => null)
  for (let at = best.below(lines.length + 1); at !== null; at = at.before) chosen[at.section] = at.candidate
  return chosen
}

/** What decides between equal sums: far less than the scores of lines differ in. */
const LATER = 1e-6
const LEAN = 1e-7

interface Chain {
  readonly sum: number
  readonly section: number
  readonly candidate: Candidate
  readonly before: Chain | null
}

/** The best chain that ends before a line, in logarithmic time: a Fenwick tree (Fenwick 1994) of maxima. */
class PrefixMaximum {
  readonly #tree: (Chain | null)[]

  constructor(size: number) {
    this.#tree = new Array<Chain | null>(size + 1).fill(null)
  }

  below(rank: number): Chain | null {
    let best: Chain | null = null
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const one = this.#tree[at] ?? null
      if (one !== null && (best === null || one.sum > best.sum)) best = one
    }
    return best
  }

  raise(rank: number, chain: Chain): void {
    for (let at = rank; at < this.#tree.length; at += at & -at) {
      const one = this.#tree[at] ?? null
      if (one === null || chain.sum > one.sum) this.#tree[at] = chain
    }
  }
}
