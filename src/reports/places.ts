import type { BasisAnswer, EvidenceAnswer } from './answers.ts'
import { inferred, quiet, type Run } from './blocks.ts'

/** How a link is known, in the words of the reports. */
export const BASIS_WORDS: Readonly<Record<BasisAnswer, string>> = {
  STATED: 'stated',
  STRUCTURAL: 'from the structure',
  INFERRED: 'inferred',
}

/** The strongest first. */
export const BASES: readonly BasisAnswer[] = ['STATED', 'STRUCTURAL', 'INFERRED']

/** How something is known, and where. */
export interface Known {
  readonly basis: BasisAnswer
  readonly evidence: readonly EvidenceAnswer[]
}

/** Writes places in documents. Most are in one document; it is named once, in a note, and its places stand as bare locators. */
export class Places {
  /** The document that most of the evidence is in; null when there is no evidence. */
  readonly main: string | null
  /** The titles of all documents that the evidence is in, the main one first, then in the order of the alphabet. */
  readonly titles: readonly string[]
  /** A locator of the main document, to tell how locators are read: the first of the longest ones. */
  readonly example: string | null

  constructor(evidence: readonly EvidenceAnswer[]) {
    const byTitle = Map.groupBy(evidence, ({ document }) => document.title)
    const sorted = [...byTitle].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    this.main = sorted[0]?.[0] ?? null
    this.titles = [...sorted.slice(0, 1), ...sorted.slice(1).sort(([a], [b]) => (a < b ? -1 : 1))].map(
      ([title]) => title,
    )
    const parts = (locator: string) => locator.split('.').length
    this.example = (sorted[0]?.[1] ?? [])
      .map(({ locator }) => locator)
      .reduce<string | null>((best, one) => (best === null || parts(one) > parts(best) ? one : best), null)
  }

  /** The places, each once, by document: "10.2.1, 11.1; Crime and Disorder Act 1998: 5(1)". */
  cite(evidence: readonly EvidenceAnswer[]): string {
    return citeBy(evidence, this.main)
  }

  /** How a link is known and where, with the reason where it was inferred: "inferred (10.2.1): the titles are the same". */
  basisOf(link: Known): readonly (string | Run)[] {
    return [basisRun(link.basis), quiet(` (${this.cite(link.evidence)})`), ...reasonRuns(link)]
  }

  /** Where a link is said, behind a space; how it is known only where it was inferred: " (10.2.1)", " (inferred, 10.2.1)". */
  mark({ basis, evidence }: Known): readonly (string | Run)[] {
    const where = this.cite(evidence)
    return basis === 'INFERRED' ? [' (', basisRun(basis), `, ${where})`] : [quiet(` (${where})`)]
  }

  /** Where something is named, behind a space: " (10.2.1)"; nothing where no place is known. */
  named(evidence: readonly EvidenceAnswer[]): readonly Run[] {
    return evidence.length === 0 ? [] : [quiet(` (${this.cite(evidence)})`)]
  }
}

/** The places, each once, every one with its document, for a table that stands alone: "The Plan: 10.2.1, 11.1". */
export function citeFully(evidence: readonly EvidenceAnswer[]): string {
  return citeBy(evidence, null)
}

function citeBy(evidence: readonly EvidenceAnswer[], main: string | null): string {
  const byDocument = Map.groupBy(evidence, ({ document }) => document.title)
  return [...byDocument]
    .sort(([a], [b]) => Number(b === main) - Number(a === main))
    .map(([title, places]) => {
      const locators = [...new Set(places.map(({ locator }) => locator))].join(', ')
      return title === main ? locators : `${title}: ${locators}`
    })
    .join('; ')
}

/** How something is known by all of the links: inferred where one of them is, since it is only as sure as that. */
export function knownBy(links: readonly Known[]): Known {
  return {
    basis: links.some(({ basis }) => basis === 'INFERRED') ? 'INFERRED' : 'STATED',
    evidence: links.flatMap(({ evidence }) => evidence),
  }
}

/** How a link is known, marked where it was inferred. */
export function basisRun(basis: BasisAnswer): string | Run {
  return basis === 'INFERRED' ? inferred(BASIS_WORDS.INFERRED) : BASIS_WORDS[basis]
}

/** Why a link was inferred, in one text; empty for others. */
export function reasonOf({ basis, evidence }: Known): string {
  const reasons = evidence.map((one) => one.note).filter((one) => one != null && one !== '')
  return basis === 'INFERRED' ? [...new Set(reasons)].join(' ') : ''
}

/** The reason why a link was inferred, after a colon; nothing for others. */
function reasonRuns(link: Known): readonly string[] {
  const reason = reasonOf(link)
  return reason === '' ? [] : [`: ${reason}`]
}
