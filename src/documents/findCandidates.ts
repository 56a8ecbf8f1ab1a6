import { findContents } from './findContents.ts'
import {
  findHeadings,
  type HeadingMatch,
  hasNumber,
  isSurelyHeading,
  LIKE_NUMBERED_HEADING,
} from './findHeadings.ts'
import type { LineStart } from './lineStarts.ts'
import type { OutlineItem } from './outline.ts'

/** A line where a section may start, and how much speaks for it. */
export interface Candidate {
  readonly line: number
  readonly score: number
  /** The last line of its heading, or its first line. */
  readonly lastLine: number
}

/** More lines than this with one number are no list. */
const MOST_LINES = 3_000

/**
 * For each section the lines where it may start, by line, without those of a list of contents. Headings
 * weigh more than numbers, numbers with a dot or a bracket more than bare ones.
 */
export function findCandidates(
  outline: readonly OutlineItem[],
  starts: readonly LineStart[],
): readonly (readonly Candidate[])[] {
  const headed = findHeadings(outline, starts)
  const claimed = new Map<number, Set<OutlineItem>>()
  for (const match of headed.filter(isSurelyHeading)) {
    const { line } = match.start
    claimed.set(line, (claimed.get(line) ?? new Set()).add(match.item))
  }
  const contents = findContents(claimed, headed, starts)
  const found = outline.map(() => new Map<number, Candidate>())
  const add = (item: OutlineItem, candidate: Candidate) => {
    const own = found[item.order]
    if (candidate.score > (own?.get(candidate.line)?.score ?? 0)) own?.set(candidate.line, candidate)
  }
  for (const match of headed) if (!contents.has(match.start.line)) add(match.item, rateHeading(match))
  const byLabel = indexByLabel(starts)
  for (const item of outline) {
    if (item.heading.length > 0 || item.note !== null) continue
    for (const key of new Set([item.label, item.locator].map((label) => label.toLowerCase())))
      for (const start of byLabel.get(key) ?? []) add(item, rateNumber(item, start, claimed.has(start.line)))
  }
  return found.map((own) => [...own.values()].sort((a, b) => a.line - b.line))
}

function rateHeading({ item, start, likeness }: HeadingMatch): Candidate {
  const words = 1 + (3 * (likeness.value - LIKE_NUMBERED_HEADING)) / (1 - LIKE_NUMBERED_HEADING)
  const number = hasNumber(item, start.marker) ? 1 : start.marker === null ? 0 : -0.3
  const ending = { NOTHING: 0, PAGE: -1.5, SENTENCE: -1.2 }[likeness.followedBy]
  const place = (start.isWhole ? 0 : -0.2) + (start.opensParagraph || start.hasBullet ? 0.1 : 0)
  return {
    line: start.line,
    score: words + number + ending + place,
    lastLine: likeness.lastLine,
  }
}

function rateNumber(item: OutlineItem, start: LineStart, isClaimed: boolean): Candidate {
  const { line, marker } = start
  const isFull = marker !== null && item.parent !== null && marker.label === item.locator
  const isSame = marker?.label === item.label || isFull
  const form = isFull ? 2 : marker?.form === 'CLOSED' ? 1.2 : 0.5
  const place = start.opensParagraph || start.hasBullet ? 0.1 : 0
  return { line, score: (isSame ? form : form / 2) + place - (isClaimed ? 1 : 0), lastLine: line }
}

function indexByLabel(starts: readonly LineStart[]): ReadonlyMap<string, readonly LineStart[]> {
  const byLabel = new Map<string, LineStart[]>()
  for (const start of starts) {
    if (start.marker === null) continue
    const label = start.marker.label.toLowerCase()
    const own = byLabel.get(label) ?? []
    byLabel.set(label, own)
    if (own.length < MOST_LINES) own.push(start)
  }
  return byLabel
}
