import { type Column, partNotes } from './partNotes.ts'
import type { PageLine } from './pdfLines.ts'
import { separateParagraphs } from './separateParagraphs.ts'

/**
 * The lines of pages as text, with an empty line between paragraphs. A paragraph may go on from column to
 * column and from page to page: the footnotes between its halves follow its first half at once and have the
 * empty line behind them, and what of a footnote the next column holds stands with its beginning.
 */
export function joinPages(pages: readonly (readonly PageLine[])[]): string[] {
  const usual = usualHeight(pages.flat())
  const columns: Column[] = []
  for (const lines of pages.flatMap(splitColumns))
    columns.push(partNotes(lines, usual, columns.at(-1)?.notes ?? []))
  let last: PageLine | undefined
  return columns.flatMap(({ body, notes }, i) => {
    const lines = separateParagraphs(body, last)
    last = body.at(-1) ?? last
    if (notes.length === 0) return lines
    const whole = [...notes, ...(columns[i + 1]?.rest ?? [])]
    return [...lines, ...whole.map(({ text }) => text), '']
  })
}

/** The height of the letters in which most of the text is set. */
function usualHeight(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>()
  for (const { text, height } of lines) {
    const rounded = Math.round(height * 10) / 10
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The columns of a page: each begins where the text goes up again, and to the right. */
function splitColumns(lines: readonly PageLine[]): PageLine[][] {
  const columns: PageLine[][] = []
  lines.forEach((line, i) => {
    const above = lines[i - 1]
    const isUp = above !== undefined && (line.y ?? 0) > (above.y ?? 0) + line.height
    if (above === undefined || (isUp && line.x > above.x + line.height)) columns.push([line])
    else columns.at(-1)?.push(line)
  })
  return columns
}
