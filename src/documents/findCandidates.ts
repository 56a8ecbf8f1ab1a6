import { findLikeness, type Likeness } from './headingLikeness.ts'
import type { LineStart, Marker } from './lineStarts.ts'
import type { OutlineItem } from './outline.ts'

/** A line where a section may start, and how much speaks for it. */
export interface Candidate {
  readonly line: number
  readonly score: number
  /** The last line of its heading, or its first line. */
  readonly lastLine: number
}

/** From which likeness on words are a heading: on their own, or with the section's number before them. */
const LIKE_HEADING = 0.6
const LIKE_NUMBERED_HEADING = 0.4
/** From which likeness on a line is one section's heading and can hardly be the start of another. */
const SURELY_HEADING = 0.85
/** More lines than this with one number are no list. */
const MOST_LINES = 3_000
/**
 * How many places of one word are looked at, and how many places are compared with one heading: what bounds
 * the time.
 */
const MOST_PLACES = 20_000
const MOST_COMPARED = 200

/**
 * For each section the lines where it may start, by line. Headings weigh more than numbers, numbers with a
 * dot or a bracket more than bare ones; lines of a list of contents weigh less than headings.
 */
export function findCandidates(
  outline: readonly OutlineItem[],
  starts: readonly LineStart[],
): readonly (readonly Candidate[])[] {
  const headed = findHeadings(outline, starts)
  const claimed = new Map<number, Set<OutlineItem>>()
  for (const { item, start, likeness } of headed) {
    if (likeness.value < SURELY_HEADING || likeness.followedBy === 'SENTENCE') continue
    claimed.set(start.line, (claimed.get(start.line) ?? new Set()).add(item))
  }
  const contents = findContents(claimed, starts)
  const found = outline.map(() => new Map<number, Candidate>())
  const add = (item: OutlineItem, candidate: Candidate) => {
    const own = found[item.order]
    if (candidate.score > (own?.get(candidate.line)?.score ?? 0)) own?.set(candidate.line, candidate)
  }
  for (const { item, start, likeness } of headed)
    add(item, rateHeading(item, start, likeness, contents.has(start.line)))
  const byLabel = indexByLabel(starts)
  for (const item of outline) {
    if (item.heading.length > 0 || item.note !== null) continue
    for (const key of new Set([item.label, item.locator].map((label) => label.toLowerCase())))
      for (const start of byLabel.get(key) ?? []) add(item, rateNumber(item, start, claimed.has(start.line)))
  }
  return found.map((own) => [...own.values()].sort((a, b) => a.line - b.line))
}

interface HeadingMatch {
  readonly item: OutlineItem
  readonly start: LineStart
  readonly likeness: Likeness
}

/** Every place whose words are like a heading. A heading's rarest words lead to the places worth comparing. */
function findHeadings(outline: readonly OutlineItem[], starts: readonly LineStart[]): HeadingMatch[] {
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

/**
 * Lines of a list of contents: where the headings of four or more sections of the top follow each other,
 * each once and with hardly a line between them. A heading in the text has its section behind it.
 */
function findContents(
  claimed: ReadonlyMap<number, ReadonlySet<OutlineItem>>,
  starts: readonly LineStart[],
): ReadonlySet<number> {
  const filled = starts.filter(({ isWhole }) => isWhole).map(({ line }) => line)
  const rank = new Map(filled.map((line, i) => [line, i]))
  const contents = new Set<number>()
  let run: number[] = []
  let seen = new Set<OutlineItem>()
  const end = () => {
    const tops = [...seen].filter(({ parent }) => parent === null)
    const length = (rank.get(run.at(-1) ?? 0) ?? 0) - (rank.get(run[0] ?? 0) ?? 0) + 1
    if (tops.length > 3 && length <= run.length * 1.5) for (const line of run) contents.add(line)
    run = []
    seen = new Set()
  }
  for (const line of [...claimed.keys()].sort((a, b) => a - b)) {
    const items = [...(claimed.get(line) ?? [])]
    const between = (rank.get(line) ?? 0) - (rank.get(run.at(-1) ?? line) ?? 0) - 1
    if (between > 1 || items.every((item) => seen.has(item))) end()
    run.push(line)
    for (const item of items) seen.add(item)
  }
  end()
  return contents
}

function rateHeading(
  item: OutlineItem,
  start: LineStart,
  likeness: Likeness,
  isContents: boolean,
): Candidate {
  const words = 1 + (3 * (likeness.value - LIKE_NUMBERED_HEADING)) / (1 - LIKE_NUMBERED_HEADING)
  const number = hasNumber(item, start.marker) ? 1 : start.marker === null ? 0 : -0.3
  const ending = { NOTHING: 0, PAGE: -1.5, SENTENCE: -1.2 }[likeness.followedBy]
  const contents = isContents && likeness.followedBy !== 'PAGE' ? -1.5 : 0
  const place = (start.isWhole ? 0 : -0.2) + (start.opensParagraph || start.hasBullet ? 0.1 : 0)
  return {
    line: start.line,
    score: words + number + ending + contents + place,
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

/** Whether the number at a place is the section's: the last part of its locator, or all of it. */
function hasNumber(item: OutlineItem, marker: Marker | null): boolean {
  if (marker === null) return false
  const label = marker.label.toLowerCase()
  return label === item.label.toLowerCase() || label === item.locator.toLowerCase()
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
