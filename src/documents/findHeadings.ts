import { findLikeness, type Likeness } from './headingLikeness.ts'
import type { LineStart, Marker } from './lineStarts.ts'
import type { OutlineItem } from './outline.ts'

/** A place whose words are like a section's heading. */
export interface HeadingMatch {
  readonly item: OutlineItem
  readonly start: LineStart
  readonly likeness: Likeness
}

/** From which likeness on words are a heading. */
const LIKE_HEADING = 0.6
/** From which likeness on words with the section's number before them are a heading. */
export const LIKE_NUMBERED_HEADING = 0.4
/** From which likeness on a line is one section's heading and can hardly be the start of another. */
const SURELY_HEADING = 0.85
/**
 * How many places of one word are looked at, and how many places are compared with one heading: what bounds
 * the time.
 */
const MOST_PLACES = 20_000
const MOST_COMPARED = 200

/**
 * Every place whose words are like a heading. A heading's rarest words lead to the places worth comparing.
 */
export function findHeadings(outline: readonly OutlineItem[], starts: readonly LineStart[]): HeadingMatch[] {
  const places = new Map<string, number[]>()
  starts.forEach(({ words, markerWords }, i) => {
    for (const { text } of [...markerWords, ...words]) {
      const own = places.get(text) ?? []
      places.set(text, own)
      if (own.at(-1) !== i && own.length < MOST_PLACES) own.push(i)
    }
  })
  return outline.flatMap((item) =>
    findNear(item.heading, places).flatMap((place) => {
      const start = starts[place]
      if (start === undefined) return []
      const likeness = findLikeness(item.heading, start)
      return likeness.value >= leastLikeness(item, start, likeness) ? [{ item, start, likeness }] : []
    }),
  )
}

/**
 * The places that share most with a heading. A place that shares none of its rarest words differs in more
 * than may differ.
 */
function findNear(
  heading: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  if (heading.length === 0) return []
  const rarest = [...new Set(heading)].sort(
    (a, b) => (places.get(a)?.length ?? 0) - (places.get(b)?.length ?? 0),
  )
  const needed = rarest.slice(0, Math.floor(heading.length * (1 - LIKE_NUMBERED_HEADING)) + 1)
  const shared = new Map<number, number>()
  for (const word of needed)
    for (const place of places.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
  const near = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return near.slice(0, MOST_COMPARED).map(([place]) => place)
}

/** A sentence that only begins like a heading is none. */
function leastLikeness(item: OutlineItem, { marker }: LineStart, { followedBy }: Likeness): number {
  if (hasNumber(item, marker)) return LIKE_NUMBERED_HEADING
  return followedBy === 'SENTENCE' ? SURELY_HEADING : LIKE_HEADING
}

/** True when the place can hardly be anything but the heading. */
export function isSurelyHeading({ likeness }: HeadingMatch): boolean {
  return likeness.value >= SURELY_HEADING && likeness.followedBy !== 'SENTENCE'
}

/** True when the number at a place is the section's: the last part of its locator, or all of it. */
export function hasNumber(item: OutlineItem, marker: Marker | null): boolean {
  if (marker === null) return false
  const label = marker.label.toLowerCase()
  return label === item.label.toLowerCase() || label === item.locator.toLowerCase()
}
