import type { PageLine } from './pdfLines.ts'

/**
 * The lines of a column as text, with an empty line before each that stands apart or differs in size.
 * `before` is the last line of the column before, whose paragraph may go on.
 */
export function separateParagraphs(lines: readonly PageLine[], before: PageLine | undefined): string[] {
  const apart = findGaps(lines)
  return lines.flatMap((line, i) => {
    const above = lines[i - 1] ?? before
    const isSplit = above !== undefined && (apart[i] === true || isOtherSize(above, line))
    return isSplit ? ['', line.text] : [line.text]
  })
}

/**
 * For each line of a column whether there is more space above it than between the lines of a paragraph,
 * which are further apart in larger letters.
 */
export function findGaps(lines: readonly PageLine[]): readonly boolean[] {
  const size = pickLow(lines.map(({ height }) => height))
  const steps = lines.map((line, i) => distance(lines[i - 1], line) * Math.min(1, size / line.height))
  const usual = pickLow(steps.filter((step) => step > 0))
  return steps.map((step) => step < 0 || step > usual * 1.25 + 0.5)
}

/** One of the lower values, which most are like. */
function pickLow(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 3)] ?? 0
}

function isOtherSize(a: PageLine, b: PageLine): boolean {
  return Math.abs(a.height - b.height) > Math.min(a.height, b.height) * 0.12
}

function distance(above: PageLine | undefined, below: PageLine): number {
  if (above?.y == null || below.y === null) return 0
  return above.y - below.y
}
