import type { PageLine } from './pdfLines.ts'

/** Letters: a longer line is none of furniture. */
const LONGEST = 300
/** How many lines at the head and at the foot of a page may be furniture. */
const DEPTH = 4

/**
 * The pages without headers, footers and page numbers: lines at the head or foot of a page whose wording
 * comes again at the same height on at least three pages and two fifths of all (on both of two), where
 * numbers may differ only as page numbers do, by one from page to page.
 */
export function removeFurniture(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const heads = pages.map((lines) => lines.slice(0, Math.min(DEPTH, lines.length)))
  const feet = pages.map((lines) => lines.slice(Math.max(0, lines.length - DEPTH)).reverse())
  const repeatedHeads = findRepeated(heads)
  const repeatedFeet = findRepeated(feet)
  return pages.map((lines, page) => {
    const top = count(heads[page] ?? [], page, repeatedHeads)
    const bottom = count(feet[page] ?? [], page, repeatedFeet)
    return lines.slice(top, Math.max(top, lines.length - bottom))
  })
}

/** How many of the outermost lines are furniture, up to the first that is not. */
function count(lines: readonly PageLine[], page: number, repeated: ReadonlySet<string>): number {
  const first = lines.findIndex((line) => !keysOf(line, page).some((key) => repeated.has(key)))
  return first < 0 ? lines.length : first
}

function findRepeated(edges: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const pagesOf = new Map<string, number>()
  edges.forEach((lines, page) => {
    for (const key of new Set(lines.flatMap((line) => keysOf(line, page))))
      pagesOf.set(key, (pagesOf.get(key) ?? 0) + 1)
  })
  const filled = edges.filter((lines) => lines.length > 0).length
  const enough = filled === 2 ? 2 : Math.max(3, Math.ceil(filled * 0.4))
  return new Set([...pagesOf].filter(([, pages]) => pages >= enough).map(([key]) => key))
}

/**
 * The line's wording, and its wording with the number in it counted from the page on: both are the same on
 * each page of a run.
 */
function keysOf({ text, y }: PageLine, page: number): string[] {
  if (text.length > LONGEST) return []
  const height = y === null ? '' : `${Math.round(y)}: `
  const wording = height + text.replace(/\s+/g, ' ').trim().toLowerCase()
  const numbers = [...wording.matchAll(/\d+/g)].filter(({ index }) => index >= height.length)
  const counted = numbers.map(
    (found) =>
      `${wording.slice(0, found.index)}#${Number(found[0]) - page}${wording.slice(found.index + found[0].length)}`,
  )
  return [wording, ...counted]
}
