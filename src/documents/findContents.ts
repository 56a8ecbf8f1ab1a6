import type { HeadingMatch } from './findHeadings.ts'
import type { LineStart } from './lineStarts.ts'
import type { OutlineItem } from './outline.ts'

/**
 * Lines of a list of contents: where the headings of four or more sections of the top follow each other,
 * each once and with hardly a line between them, and most have their page behind them or stand elsewhere
 * too. A heading in the text has its section behind it.
 */
export function findContents(
  claimed: ReadonlyMap<number, ReadonlySet<OutlineItem>>,
  headed: readonly HeadingMatch[],
  starts: readonly LineStart[],
): ReadonlySet<number> {
  const places = new Map<OutlineItem, number>()
  for (const items of claimed.values())
    for (const item of items) places.set(item, (places.get(item) ?? 0) + 1)
  const paged = new Set(
    headed.flatMap(({ start, likeness }) => (likeness.followedBy === 'PAGE' ? [start.line] : [])),
  )
  const contents = new Set<number>()
  for (const run of findRuns(claimed, starts)) {
    const isListed = (line: number) =>
      paged.has(line) || [...(claimed.get(line) ?? [])].some((item) => (places.get(item) ?? 0) > 1)
    const listed = run.filter(isListed)
    if (listed.length * 2 < run.length) continue
    for (let line = listed[0] ?? 0; line <= (listed.at(-1) ?? -1); line++) contents.add(line)
  }
  return contents
}

/** The lines on which headings of four or more sections of the top follow each other. */
function findRuns(
  claimed: ReadonlyMap<number, ReadonlySet<OutlineItem>>,
  starts: readonly LineStart[],
): readonly (readonly number[])[] {
  const filled = starts.filter(({ isWhole }) => isWhole).map(({ line }) => line)
  const rank = new Map(filled.map((line, i) => [line, i]))
  const between = (from: number | undefined, to: number | undefined) =>
    (rank.get(to ?? 0) ?? 0) - (rank.get(from ?? 0) ?? 0)
  const runs: { readonly lines: number[]; readonly items: Set<OutlineItem> }[] = []
  for (const line of [...claimed.keys()].sort((a, b) => a - b)) {
    const items = [...(claimed.get(line) ?? [])]
    const run = runs.at(-1)
    const isNext = run !== undefined && between(run.lines.at(-1), line) <= 2
    if (!isNext || items.every((item) => run.items.has(item)))
      runs.push({ lines: [line], items: new Set(items) })
    else {
      run.lines.push(line)
      for (const item of items) run.items.add(item)
    }
  }
  const isDense = (lines: readonly number[]) => between(lines[0], lines.at(-1)) + 1 <= lines.length * 1.5
  return runs
    .filter(({ items }) => [...items].filter(({ parent }) => parent === null).length > 3)
    .map(({ lines }) => lines)
    .filter(isDense)
}
