import { RAISED_DIGITS } from './superscript.ts'

/**
 * A number at the start of a line: what it says, and how surely it is a number of a list and no part of a
 * sentence.
 */
export interface Marker {
  /** Without dots and brackets around it: ii, A, 3, 10.2. */
  readonly label: string
  /** CLOSED: with a dot, a bracket or a tab behind it. BARE: digits and a space. */
  readonly form: 'CLOSED' | 'BARE'
}

/** A word as it is compared, with its place. */
export interface Word {
  readonly text: string
  readonly line: number
  /** True when a colon, a dot or a dash follows, or the cell of a table ends. */
  readonly endsPhrase: boolean
}

/** A place where a section may start: a line, or a later cell of a line of a table. */
export interface LineStart {
  readonly line: number
  readonly marker: Marker | null
  readonly hasBullet: boolean
  /** True when an empty line, or nothing, stands before it. */
  readonly opensParagraph: boolean
  /** True when it is the line's first cell. */
  readonly isWhole: boolean
  /** The first words from here on, over the next lines too; the marker's own are left out when there is one. */
  readonly words: readonly Word[]
  /** How many of the words the marker has: those that come before `words`. */
  readonly markerWords: readonly Word[]
}

/** How many words of a heading are compared. */
export const MOST_WORDS = 40
/** Over how many lines a heading may run: the cells of a table are narrow. */
const MOST_LINES = 20

const BULLET = /^(?:[-–—•·▪◦‣●○■□*\uF0B7\uF0A7]|o(?=\s))(?:\s+|$)/u
const NUMBER = String.raw`\d{1,3}[A-Z]{0,2}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|[a-z]{1,2}|[A-Z]{1,2}`
const FULL = new RegExp(String.raw`^((?:\d{1,3}|[A-Z])(?:\.(?:${NUMBER}))+)[.):]?(?=\s|$)`)
const BRACKETED = new RegExp(String.raw`^[(\[](${NUMBER})[)\]][.:]?(?=\s|\p{L}|$)`, 'u')
const POINTED = new RegExp(String.raw`^(${NUMBER})(?:[.:](?=\s|$)|\)(?=\s|\p{L}|["'‘“]|$)|\.\)|\s*\t)`, 'u')
const BARE = /^(\d{1,3}[A-Z]?)(?=\s+\S|$)/

/** The line without bullet, marks of Markdown and spaces around it. */
export function stripBullet(line: string): string {
  return line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(BULLET, '')
    .trim()
}

/** True when a bullet stands before the line's text. */
export function hasBullet(line: string): boolean {
  return BULLET.test(line.trim())
}

/** The number that a line without its bullet starts with, and the text behind it; null without one. */
export function parseMarker(text: string): { readonly marker: Marker; readonly rest: string } | null {
  for (const pattern of [FULL, BRACKETED, POINTED]) {
    const found = pattern.exec(text)
    const label = found?.[1]
    if (found != null && label !== undefined)
      return { marker: { label, form: 'CLOSED' }, rest: text.slice(found[0].length) }
  }
  const bare = BARE.exec(text)
  const label = bare?.[1]
  if (bare == null || label === undefined) return null
  return { marker: { label, form: 'BARE' }, rest: text.slice(bare[0].length) }
}

/** Those places that stand on lines from one up to, and without, another. The places are in reading order. */
export function startsBetween(starts: readonly LineStart[], from: number, to: number): readonly LineStart[] {
  return starts.slice(findPlace(starts, from), findPlace(starts, to))
}

/** The index of the first place on the line or behind it. */
function findPlace(starts: readonly LineStart[], line: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}

/** How much of a line is looked at: paragraphs of Word files are one line each. */
const MOST_LETTERS = 2_000

/** Every place of a text where a section may start, in reading order. */
export function findStarts(text: readonly string[]): readonly LineStart[] {
  const lines = text.map((line) => line.trimStart().slice(0, MOST_LETTERS))
  const words = lines.map((line, i) => wordsOf(line, i))
  return lines.flatMap((line, i) => {
    const content = plain(line)
    if (!/[\p{L}\p{N}]/u.test(content)) return []
    const opensParagraph = i === 0 || plain(lines[i - 1] ?? '') === ''
    const parsed = parseMarker(content)
    const own = words[i] ?? []
    const markerWords = parsed === null ? [] : own.slice(0, own.length - wordsOf(parsed.rest, i).length)
    const whole: LineStart = {
      line: i,
      marker: parsed?.marker ?? null,
      hasBullet: hasBullet(line),
      opensParagraph,
      isWhole: true,
      words: collect(own.slice(markerWords.length), words, i),
      markerWords,
    }
    return [whole, ...findCells(line, i, own, words, opensParagraph)]
  })
}

function plain(line: string): string {
  return stripBullet(line).replaceAll('**', '').replaceAll('__', '')
}

function findCells(
  line: string,
  index: number,
  own: readonly Word[],
  words: readonly (readonly Word[])[],
  opensParagraph: boolean,
): LineStart[] {
  const cells = line
    .trim()
    .split(/\t| {3,}/)
    .slice(0, 8)
  let skipped = wordsOf(cells[0] ?? '', index).length
  return cells.slice(1).flatMap((cell) => {
    const from = skipped
    const count = wordsOf(cell, index).length
    skipped += count
    if (count === 0 || from === 0) return []
    const start = {
      line: index,
      marker: null,
      hasBullet: false,
      opensParagraph,
      isWhole: false,
      markerWords: [],
    }
    return [{ ...start, words: collect(own.slice(from), words, index) }]
  })
}

/** The words of a line and of those that follow, as many as a heading may have. */
function collect(own: readonly Word[], words: readonly (readonly Word[])[], line: number): readonly Word[] {
  const found = own.slice(0, MOST_WORDS)
  const end = Math.min(words.length, line + MOST_LINES)
  for (let i = line + 1; i < end && found.length < MOST_WORDS; i++)
    found.push(...(words[i] ?? []).slice(0, MOST_WORDS - found.length))
  return found
}

/**
 * The words of a text as they are compared: without case, accents, quotation marks, hyphens and marks of
 * notes.
 */
export function wordsOf(text: string, line: number): Word[] {
  const cleared = text
    .replace(new RegExp(RAISED_DIGITS, 'g'), '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/(?<=\p{L})['’‘`\u00AD-](?=\p{L})/gu, '')
  return [...cleared.matchAll(/([\p{L}\p{N}]+)([^\p{L}\p{N}]*)/gu)].map((found) => ({
    text: found[1] ?? '',
    line,
    endsPhrase: /[:.;–—\t]/.test(found[2] ?? '') || / - /.test(found[2] ?? ''),
  }))
}
