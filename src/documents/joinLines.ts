import { hasBullet, parseMarker, stripBullet } from './lineStarts.ts'

/**
 * The text of lines as it reads: lines of one paragraph joined, a line break between paragraphs, items of
 * lists and rows of tables. Numbers stay as published; bullets stay but for the one before the first line or
 * before a number.
 */
export function joinLines(lines: readonly string[]): string {
  const paragraphs: Paragraph[] = []
  let isOpen = false
  for (const line of lines) {
    const text = tidy(stripBullet(line))
    const last = paragraphs.at(-1)
    if (text === '') {
      isOpen = false
    } else if (last !== undefined && (isOpen ? !startsAfresh(line) : goesOn(last.end, line))) {
      append(last, text)
      isOpen = true
    } else {
      const isItem = hasBullet(line) && last !== undefined && parseMarker(stripBullet(line)) === null
      paragraphs.push({ pieces: [isItem ? `• ${text}` : text], end: text.slice(-2) })
      isOpen = !isRow(line)
    }
  }
  return paragraphs.map(({ pieces }) => pieces.join('')).join('\n')
}

interface Paragraph {
  readonly pieces: string[]
  /** Its last two characters. */
  end: string
}

function tidy(text: string): string {
  return text
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A new item or row, not the next line of a paragraph. */
function startsAfresh(line: string): boolean {
  return hasBullet(line) || isRow(line) || parseMarker(stripBullet(line))?.marker.form === 'CLOSED'
}

function isRow(line: string): boolean {
  return line.trim().includes('\t')
}

/** A sentence that a page's end or a lost line break cuts: no end before it, a small letter behind it. */
function goesOn(end: string, line: string): boolean {
  return !/[.:;!?]['"’”)]?$/.test(end) && /^\s*\p{Ll}/u.test(line) && !startsAfresh(line)
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
