import { raise } from './superscript.ts'

/** A run of text on a page, with x from the left and y from the bottom, in points. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line of a page. */
export interface PageLine {
  readonly text: string
  /** Points from the left of the page; 0 when the source has no places, only an order. */
  readonly x: number
  /** Points from the bottom of the page; null when the source has no places. */
  readonly y: number | null
  /** The height of its letters. */
  readonly height: number
}

interface Draft {
  text: string
  y: number
  /** Of its longest run: a mark or a number may be of another size. */
  height: number
  longest: number
  start: number
  end: number
}

/**
 * The lines of a page in the order in which its runs were written, which is the order of reading in what
 * word processors make. Cells of a table's row that stand side by side have a tab between them; small raised
 * digits become raised characters.
 */
export function buildPageLines(runs: readonly PdfText[]): PageLine[] {
  const lines: Draft[] = []
  let hasSpace = false
  for (const run of runs) {
    if (run.text.trim() === '') {
      hasSpace ||= run.text !== ''
      continue
    }
    const line = lines.at(-1)
    const sized = run.height > 0 ? run : { ...run, height: line?.height ?? 10 }
    if (line !== undefined && isLevel(line, sized) && run.x > line.end - sized.height)
      append(line, sized, hasSpace)
    else if (line !== undefined && isLevel(line, sized) && run.x + run.width <= line.start + 1)
      prepend(line, sized)
    else lines.push(startLine(sized))
    hasSpace = false
  }
  return lines.map(({ text, start, y, height }) => ({ text: partNumber(text.trim()), x: start, y, height }))
}

/** With a space behind a number that fills the room before its heading. */
function partNumber(line: string): string {
  return line.replace(/^(\d{1,3}\.?)(?=\p{Lu}\p{Ll})/u, '$1 ')
}

function startLine({ text, x, y, width, height }: PdfText): Draft {
  return { text, y, height, longest: text.length, start: x, end: x + width }
}

function isLevel(line: Draft, run: PdfText): boolean {
  return Math.abs(run.y - line.y) < Math.max(line.height, run.height) * 0.55
}

/** Digits that are smaller than the text beside them and stand above its foot: the mark of a note. */
function isMark(
  mark: string,
  its: { y: number; height: number },
  beside: { y: number; height: number },
): boolean {
  return /^\d{1,3}$/.test(mark.trim()) && its.height < beside.height * 0.9 && its.y > beside.y + 1
}

function append(line: Draft, run: PdfText, hasSpace: boolean): void {
  const gap = run.x - line.end
  line.end = Math.max(line.end, run.x + run.width)
  if (isMark(run.text, run, line)) {
    line.text += raise(run.text.trim())
    return
  }
  if (isMark(line.text, line, run)) {
    Object.assign(line, { text: `${raise(line.text.trim())} ${run.text}`, y: run.y })
  } else {
    const height = Math.max(line.height, run.height)
    const space = gap > height * 1.5 ? '\t' : gap > height * 0.12 || hasSpace ? ' ' : ''
    line.text += space + run.text
  }
  if (run.text.length > line.longest) Object.assign(line, { height: run.height, longest: run.text.length })
}

/** Some programs write a line's number or mark after its text. */
function prepend(line: Draft, run: PdfText): void {
  const text = isMark(run.text, run, line) ? raise(run.text.trim()) : run.text
  line.text = `${text.trim()} ${line.text}`
  line.start = run.x
}
