import type { Candidate } from './findCandidates.ts'
import { findLikeness } from './headingLikeness.ts'
import { type LineStart, startsBetween, stripBullet } from './lineStarts.ts'
import type { OutlineItem } from './outline.ts'

/** How like its heading a section's start must be when its neighbours are found and it is between them. */
const LIKE_HEADING = 0.75
/** How many places between two sections are looked at. */
const MOST_PLACES = 500
/** More headings than this without one that is found are another document's. */
const MOST_RUN = 50

/**
 * The lines chosen so far, and those of sections between two that are found whose number the text has lost:
 * as many bullets without numbers as there are such sections, or the first paragraph after a heading when a
 * list's first number is gone. Where more than one line could be meant, none is taken: no text is better
 * than a wrong one.
 */
export function fillGaps(
  outline: readonly OutlineItem[],
  starts: readonly LineStart[],
  chosen: readonly (Candidate | null)[],
  lines: readonly string[],
): readonly (Candidate | null)[] {
  const filled = [...chosen]
  const items = outline.filter(({ note }) => note === null)
  const isMissing = (item: OutlineItem | undefined) => item !== undefined && filled[item.order] === null
  for (let from = 0; from < items.length; from++) {
    if (!isMissing(items[from])) continue
    let to = from
    while (isMissing(items[to + 1])) to++
    const before = items[from - 1]
    const above = before === undefined ? null : (filled[before.order] ?? null)
    const after = items[to + 1]
    const below = after === undefined ? lines.length : (filled[after.order]?.line ?? lines.length)
    const run = items.slice(from, to + 1)
    const between = startsBetween(starts, (above?.lastLine ?? -1) + 1, below)
    const within = between.filter(({ isWhole }) => isWhole).slice(0, MOST_PLACES)
    for (const [item, candidate] of fillRun({ run, within, before, lines })) filled[item.order] = candidate
    from = to
  }
  return filled
}

interface Gap {
  readonly run: readonly OutlineItem[]
  /** The places between the sections that are found before and behind the run. */
  readonly within: readonly LineStart[]
  /** The section before the run. */
  readonly before: OutlineItem | undefined
  readonly lines: readonly string[]
}

type Filling = readonly [OutlineItem, Candidate]

function fillRun({ run, within, before, lines }: Gap): readonly Filling[] {
  const [first] = run
  if (first === undefined) return []
  if (run.some(({ heading }) => heading.length > 0)) return fillHeadings(run, within)
  if (run.some(({ parent }) => parent !== first.parent)) return []
  const unnumbered = within.filter(({ marker, line }) => marker === null && opensSentence(lines[line] ?? ''))
  const bullets = unnumbered.filter((start) => start.hasBullet)
  if (bullets.length === run.length) return run.flatMap((item, i) => pair(item, bullets[i]))
  if (run.length > 1 || bullets.length > 0 || before === undefined || first.parent !== before) return []
  const paragraphs = unnumbered.filter((start) => start.opensParagraph || start === within[0])
  const [paragraph] = paragraphs
  const isClear = before.heading.length > 0 || paragraphs.length === 1
  const isOnly = before.children.filter(({ note }) => note === null).length === 1
  if (paragraph === undefined || !isClear) return []
  return isOnly || endsSentence(paragraph.line, lines) ? pair(first, paragraph) : []
}

/**
 * The first line of something said: not a row of a table, nor the rest of a sentence that a page's end has
 * cut.
 */
function opensSentence(line: string): boolean {
  return /^[*"'‘“(]*[\p{Lu}#]/u.test(stripBullet(line)) && !line.includes('\t')
}

/** A paragraph that ends in a colon, or without a stop, leads to the list that comes behind it. */
function endsSentence(line: number, lines: readonly string[]): boolean {
  let last = line
  while ((lines[last + 1] ?? '').trim() !== '' && last < line + 50) last++
  return /[.;,!?]['"’”)]?\s*$/.test(lines[last] ?? '')
}

/** Sections with headings, each where its words are like none other in the gap. */
function fillHeadings(run: readonly OutlineItem[], within: readonly LineStart[]): readonly Filling[] {
  let last = -1
  return run.flatMap((item) => {
    if (item.heading.length < 3 || run.length > MOST_RUN) return []
    const like = within.filter((start) => {
      const { value, followedBy } = findLikeness(item.heading, start, true)
      return start.line > last && value >= LIKE_HEADING && followedBy !== 'SENTENCE'
    })
    const [only] = like
    if (only === undefined || like.length > 1) return []
    last = only.line
    return pair(item, only)
  })
}

function pair(item: OutlineItem, start: LineStart | undefined): Filling[] {
  return start === undefined ? [] : [[item, { line: start.line, score: 0, lastLine: start.line }]]
}
