import { startsWithMark } from './superscript.ts'

/**
 * The lines with a soft hyphen in place of each hyphen that only parts a word at the end of its line. The
 * text itself tells them from those of compounds: by the form, whole or with the hyphen, that stands in it
 * elsewhere, or because both halves are words of it. What none of this tells is taken as most others were.
 */
export function softenHyphens(lines: readonly string[]): string[] {
  const broken = lines.map((line, i) => findBroken(lines, line, i))
  const forms = countForms(lines, broken)
  const verdicts = broken.map((word) => {
    if (word === null) return null
    const { start, end } = word
    const whole = forms.get(start + end) ?? 0
    const compound = forms.get(`${start}-${end}`) ?? 0
    if (whole !== compound) return whole > compound
    return start.includes('-') || (forms.has(start) && forms.has(end)) ? false : null
  })
  const parted = verdicts.filter((one) => one === true).length
  const isUsual = parted > verdicts.filter((one) => one === false).length
  return lines.map((line, i) => {
    const isParted = broken[i] !== null && (verdicts[i] ?? isUsual)
    return isParted ? line.replace(/[-‐]\s*$/, '\u00AD') : line
  })
}

/** A word that a line and a later one share, its halves in small letters. */
interface BrokenWord {
  readonly start: string
  readonly end: string
  /** The line that has its end. */
  readonly endLine: number
}

/** Letters at the end of a line within which its last word is looked for. */
const LONGEST = 100
/** Lines that the footnotes of a page may have. */
const MOST_NOTE_LINES = 60
const LAST_HALF = /((?:[\p{L}\p{M}'’]+[-‐])*[\p{L}\p{M}'’]+)[-‐]\s*$/u
const FIRST_HALF = /^\s*(\p{Ll}[\p{L}\p{M}'’]*)/u
const WORDS = /[\p{L}\p{M}'’]+(?:[-‐][\p{L}\p{M}'’]+){0,5}/gu

function findBroken(lines: readonly string[], line: string, index: number): BrokenWord | null {
  const start = LAST_HALF.exec(line.slice(-LONGEST))?.[1]
  if (start === undefined) return null
  let endLine = index + 1
  // The footnotes of a page may stand between the halves, with an empty line behind them.
  if (startsWithMark(lines[endLine] ?? '')) {
    const notes = lines.slice(endLine, endLine + MOST_NOTE_LINES)
    endLine += notes.indexOf('') + 1
  }
  const end = FIRST_HALF.exec(lines[endLine] ?? '')?.[1]
  if (end === undefined) return null
  return { start: start.toLowerCase().replaceAll('‐', '-'), end: end.toLowerCase(), endLine }
}

/** How often each word stands in the text, hyphens and all, without the halves of broken words. */
function countForms(
  lines: readonly string[],
  broken: readonly (BrokenWord | null)[],
): ReadonlyMap<string, number> {
  const forms = new Map<string, number>()
  const ends = new Set(broken.map((word) => word?.endLine))
  lines.forEach((line, i) => {
    const rest = broken[i] === null ? line : line.slice(0, line.lastIndexOf(' ') + 1)
    const own = ends.has(i) ? rest.replace(FIRST_HALF, '') : rest
    for (const [word] of own.toLowerCase().replaceAll('‐', '-').matchAll(WORDS))
      forms.set(word, (forms.get(word) ?? 0) + 1)
  })
  return forms
}
