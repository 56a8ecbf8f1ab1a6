import { hasBullet, parseMarker, stripBullet } from './lineStarts.ts'

/**
 * The text of lines as it reads: lines of one paragraph joined, a line break between paragraphs, items of
 * lists and rows of tables. Numbers stay as published; bullets stay but for the one before the first line or
 * before a number. Soft hyphens and the dots of a list of contents go.
 */
export function joinLines(lines: readonly string[]): string {
  const paragraphs: Paragraph[] = []
  const lone = findLoneDash(lines)
  let isOpen = false
  lines.forEach((line, i) => {
    const text = tidy(stripBullet(line))
    const last = paragraphs.at(-1)
    if (text === '') {
      isOpen = false
    } else if (last !== undefined && i === lone && !ENDED.test(last.end)) {
      append(last, isOpen ? tidy(line) : text)
      isOpen = true
    } else if (last !== undefined && (isOpen ? !startsAfresh(line) : goesOn(last.end, line))) {
      append(last, text)
      isOpen = true
    } else {
      const isItem = isBulleted(line) && last !== undefined
      paragraphs.push({ pieces: [isItem ? `• ${text}` : text], end: text.slice(-2) })
      isOpen = !isRow(line)
    }
    if (LEADER.test(line)) isOpen = false
  })
  const joined = paragraphs.map(({ pieces }) => pieces.join('')).join('\n')
  return joined.replaceAll('\u00AD', '')
}

interface Paragraph {
  readonly pieces: string[]
  /** Its last two characters. */
  end: string
}

/** A bullet with text behind it, and no number. */
function isBulleted(line: string): boolean {
  return hasBullet(line) && parseMarker(stripBullet(line)) === null
}

/**
 * The only line behind the first that begins with a dash; -1 when there are none or more. It is no list: it
 * is a dash within a sentence, or, behind an empty line, what the end of a page has left of one.
 */
function findLoneDash(lines: readonly string[]): number {
  const isDash = (line: string) => /^\s*[-–—]\s/.test(line) && isBulleted(line)
  const first = lines.findIndex((line, i) => i > 0 && isDash(line))
  return lines.findLastIndex((line, i) => i > 0 && isDash(line)) === first ? first : -1
}

/** How a sentence, or what leads to a list, ends. */
const ENDED = /[.:;!?]['"’”)]?$/

/** The dots that lead to the page number in a list of contents. */
const LEADER = /\.{4,}|…{2,}|(?:\. ){4,}/

function tidy(text: string): string {
  return text
    .replace(LEADER, ' ')
    .replace(/\*\*(\S(?:.{0,100}?\S)?)\*\*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A new item or row, not the next line of a paragraph. */
function startsAfresh(line: string): boolean {
  return hasBullet(line) || isRow(line) || parseMarker(stripBullet(line))?.marker.form === 'CLOSED'
}

/** A line with a tab within it, or behind what stands at its very start: cells that are empty. */
function isRow(line: string): boolean {
  return line.trim().includes('\t') || /^\S.*\t\s*$/.test(line)
}

/** A sentence that a page's end or a lost line break cuts: no end before it, a small letter behind it. */
function goesOn(end: string, line: string): boolean {
  return !ENDED.test(end) && /^\s*\p{Ll}/u.test(line) && !startsAfresh(line)
}

/** A hyphen at the end of a line stays and the space goes; a soft one goes too. */
function append(paragraph: Paragraph, text: string): void {
  const { pieces, end } = paragraph
  paragraph.end = text.slice(-2)
  const isSoft = end.endsWith('\u00AD')
  const isHard = /\p{L}[-‐]$/u.test(end) && /^\p{L}/u.test(text)
  if (isSoft) pieces[pieces.length - 1] = (pieces.at(-1) ?? '').slice(0, -1)
  pieces.push(isSoft || isHard ? text : ` ${text}`)
}
