import type { Candidate } from './findCandidates.ts'
import { findLikeness } from './headingLikeness.ts'
import { type LineStart, startsBetween } from './lineStarts.ts'
import type { OutlineItem } from './outline.ts'

/** A further place where the text comes to a section: a row of a table below the list that names it first. */
export interface Repeat {
  readonly item: OutlineItem
  readonly line: number
}

/** How like the heading the words of a further place must be. */
const LIKE_HEADING = 0.7
/** Headings of fewer words come again by chance, unless the section's number stands before them. */
const FEWEST_WORDS = 3
/** What bounds the time: parts of one section, and places that begin like one of them. */
const MOST_PARTS = 100
const MOST_PLACES = 1_000

/**
 * Where the text goes through the parts of a section more than once: a list of objectives, then a table that
 * sets out each. A passage counts when it comes to at least two of the parts, in their order, each worded
 * like its heading.
 */
export function findRepeats(
  outline: readonly OutlineItem[],
  starts: readonly LineStart[],
  chosen: readonly (Candidate | null)[],
  lineCount: number,
): readonly Repeat[] {
  const taken = new Set(chosen.flatMap((one) => (one === null ? [] : [one.line])))
  return outline.flatMap((parent) => {
    const above = chosen[parent.order]
    const parts = parent.children.filter(({ heading }) => heading.length > 0)
    if (above == null || parts.length < 2 || parts.length > MOST_PARTS) return []
    const end = endOf(parent, outline, chosen, lineCount)
    const openings = new Set(parts.flatMap(({ heading }) => heading.slice(0, 2)))
    const free = startsBetween(starts, above.lastLine + 1, end)
      .filter(({ line, words }) => !taken.has(line) && openings.has(words[0]?.text ?? ''))
      .slice(0, MOST_PLACES)
    const places = findBest(free.flatMap((start) => findMeant(parts, start) ?? []))
    const own = parts.flatMap((item) => {
      const line = chosen[item.order]?.line
      return line === undefined ? [] : [{ item, line }]
    })
    const all = [...own, ...places].sort((a, b) => a.line - b.line)
    return findPassages(all).filter(({ line }) => !taken.has(line))
  })
}

/** A place with what speaks for it. */
interface Match extends Repeat {
  readonly score: number
  /** The line that the heading's last word stands on. */
  readonly lastLine: number
}

/** The part that a place comes to again, or null. */
function findMeant(parts: readonly OutlineItem[], start: LineStart): Match | null {
  let best: Match | null = null
  for (const item of parts) {
    const hasNumber = start.marker?.label === item.label
    if (item.heading.length < FEWEST_WORDS && !hasNumber) continue
    // Else the end of the line before would do: the heading follows behind it.
    if (!item.heading.slice(0, 2).includes(start.words[0]?.text ?? '')) continue
    const { value, lastLine, followedBy } = findLikeness(item.heading, start, true)
    const isLike = value >= LIKE_HEADING && (hasNumber || followedBy !== 'SENTENCE')
    const score = value + (hasNumber ? 0.5 : 0)
    if (isLike && score > (best?.score ?? 0)) best = { item, line: start.line, score, lastLine }
  }
  return best
}

/**
 * Of places of one part that reach into each other the one that most speaks for: a row that begins with the
 * heading's first words may reach to the heading itself.
 */
function findBest(matches: readonly Match[]): readonly Match[] {
  const best: Match[] = []
  for (const match of matches) {
    const at = best.findLastIndex(({ item }) => item === match.item)
    const before = best[at]
    if (before === undefined || match.line > before.lastLine) best.push(match)
    else if (match.score > before.score) best[at] = match
  }
  return best
}

/** Those places that lie in a passage of two parts or more. A passage ends where the parts no longer grow. */
function findPassages(places: readonly Repeat[]): Repeat[] {
  const passages: Repeat[][] = []
  for (const place of places) {
    const passage = passages.at(-1)
    const last = passage?.at(-1)
    if (passage === undefined || last === undefined || place.item.order <= last.item.order)
      passages.push([place])
    else passage.push(place)
  }
  return passages.filter((passage) => passage.length > 1).flat()
}

/** The line on which the next section starts that is no part of this one. */
function endOf(
  parent: OutlineItem,
  outline: readonly OutlineItem[],
  chosen: readonly (Candidate | null)[],
  lineCount: number,
): number {
  const isWithin = (item: OutlineItem | null): boolean =>
    item !== null && (item === parent || isWithin(item.parent))
  const next = outline.find(
    (item) =>
      item.order > parent.order && item.note === null && !isWithin(item) && chosen[item.order] != null,
  )
  return (next === undefined ? null : chosen[next.order])?.line ?? lineCount
}
