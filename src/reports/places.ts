import type { BasisAnswer, EvidenceAnswer, LinkAnswer } from './answers.ts'
import { type Block, inferred, note, quiet, type Run } from './blocks.ts'

/** How a link is known, in the words of the reports. */
export const BASIS_WORDS: Readonly<Record<BasisAnswer, string>> = {
  STATED: 'stated',
  STRUCTURAL: 'from the structure',
  INFERRED: 'inferred',
}

/** The strongest first. */
export const BASES: readonly BasisAnswer[] = ['STATED', 'STRUCTURAL', 'INFERRED']

/** Writes places in documents. Most are in one document; it is named once, in a note, and its places stand as bare locators. */
export class Places {
  /** The document that most of the evidence is in; null when there is no evidence. */
  readonly main: string | null

  constructor(evidence: readonly EvidenceAnswer[]) {
    const counts = Map.groupBy(evidence, ({ document }) => document.title)
    this.main = [...counts].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]?.[0] ?? null
  }

  /** The places, each once, by document: "10.2.1, 11.1; Crime and Disorder Act 1998: 5(1)". */
  cite(evidence: readonly EvidenceAnswer[]): string {
    const byDocument = Map.groupBy(evidence, ({ document }) => document.title)
    return [...byDocument]
      .sort(([a], [b]) => Number(b === this.main) - Number(a === this.main))
      .map(([title, places]) => {
        const locators = [...new Set(places.map(({ locator }) => locator))].join(', ')
        return title === this.main ? locators : `${title}: ${locators}`
      })
      .join('; ')
  }

  /** The note that tells how to read the places; none where there are none. */
  explain(): readonly Block[] {
    if (this.main === null) return []
    return [
      note(
        `Places such as 4.ii.h are section, paragraph and item. Where no document is named, they are in the ${this.main}.`,
      ),
    ]
  }

  /** How a link is known and where, with the reason where it was inferred: "inferred (10.2.1): the titles are the same". */
  basisOf(link: Pick<LinkAnswer, 'basis' | 'evidence'>): readonly (string | Run)[] {
    return [basisRun(link.basis), quiet(` (${this.cite(link.evidence)})`), ...reasonRuns(link)]
  }
}

/** How a link is known, marked where it was inferred. */
export function basisRun(basis: BasisAnswer): string | Run {
  return basis === 'INFERRED' ? inferred(BASIS_WORDS.INFERRED) : BASIS_WORDS[basis]
}

/** The reason why a link was inferred, after a colon; nothing for others. */
export function reasonRuns({ basis, evidence }: Pick<LinkAnswer, 'basis' | 'evidence'>): readonly string[] {
  const reasons = [...new Set(evidence.map((one) => one.note).filter((one) => one != null && one !== ''))]
  return basis === 'INFERRED' && reasons.length > 0 ? [`: ${reasons.join(' ')}`] : []
}
