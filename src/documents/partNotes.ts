import { parseMarker } from './lineStarts.ts'
import type { PageLine } from './pdfLines.ts'
import { findGaps } from './separateParagraphs.ts'
import { startsWithMark } from './superscript.ts'

/** What a column of a page holds, from top to foot. */
export interface Column {
  readonly body: readonly PageLine[]
  /** What of a footnote the column before began. */
  readonly rest: readonly PageLine[]
  readonly notes: readonly PageLine[]
}

/** Letters smaller than this part of the usual height are those of footnotes. */
const SMALL = 0.96

/**
 * The text and the footnotes of a column. Footnotes stand at its foot, in letters smaller than the usual
 * height or apart from the text, and begin with their raised mark; `before` are those of the column before.
 */
export function partNotes(lines: readonly PageLine[], usual: number, before: readonly PageLine[]): Column {
  const apart = findGaps(lines)
  const gaps = lines.flatMap((_, i) => (apart[i] === true ? [i] : []))
  const small = lines.findLastIndex(({ height }) => height >= usual * SMALL) + 1
  const mark = findFirstMark(lines, gaps, small)
  const start = findRest(lines.slice(0, mark), gaps, small, before.at(-1))
  return { body: lines.slice(0, start), rest: lines.slice(start, mark), notes: lines.slice(mark) }
}

/** The first line of the footnotes; behind the last line when there are none. */
function findFirstMark(lines: readonly PageLine[], gaps: readonly number[], small: number): number {
  // Below a mark in letters of the usual size each gap must have a mark too: else text goes on there.
  const text = gaps.findLast((i) => !startsWithMark(lines[i]?.text ?? '')) ?? 0
  const mark = lines.findIndex(
    (line, i) => startsWithMark(line.text) && (i >= small || (gaps.includes(i) && i > text)),
  )
  return mark < 0 ? lines.length : mark
}

/**
 * Where the rest of a footnote begins that the column before has not ended: with small letters at the foot,
 * or, where its letters are of the usual size, with a small letter behind the last gap.
 */
function findRest(
  lines: readonly PageLine[],
  gaps: readonly number[],
  small: number,
  note: PageLine | undefined,
): number {
  const isOpen = note !== undefined && !/[.!?]['"’”)]?$/.test(note.text)
  const gap = gaps.findLast((i) => i < lines.length) ?? 0
  const place = small < lines.length ? small : gap
  const line = lines[place]
  if (!isOpen || line === undefined || place === 0) return lines.length
  const isSame = Math.abs(note.height - line.height) < 0.2
  return isSame && (place === small || goesOn(line.text)) ? place : lines.length
}

/** A small letter that is no number of a list. */
function goesOn(text: string): boolean {
  return /^\p{Ll}/u.test(text) && parseMarker(text) === null
}
