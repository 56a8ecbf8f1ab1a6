import type { NoteLines } from './findNotes.ts'
import { joinLines } from './joinLines.ts'
import type { OutlineItem } from './outline.ts'

/** A line on which a section begins, or on which the text comes to it once more. */
export interface Beginning {
  readonly item: OutlineItem
  readonly line: number
}

/**
 * The wording of sections by locator. A section reaches from each of its beginnings to the next one of any
 * section. Footnotes are taken out of what they interrupt: those of the outline have their own wording, any
 * other stands at the end of the section whose text refers to it.
 */
export function gatherTexts(
  beginnings: readonly Beginning[],
  notes: readonly NoteLines[],
  lines: readonly string[],
): ReadonlyMap<string, string> {
  const owners = [...beginnings].sort((a, b) => a.line - b.line)
  const away = linesOfNotes(notes, lines)
  const parts = new Map<string, string[]>()
  const add = (locator: string, text: string) => {
    const own = parts.get(locator) ?? []
    if (text !== '') parts.set(locator, own)
    if (text !== '') own.push(text)
  }
  owners.forEach(({ item, line }, i) => {
    const own = lines.slice(line, owners[i + 1]?.line ?? lines.length)
    add(item.locator, joinLines(own.filter((_, offset) => !away.has(line + offset))))
  })
  for (const { item, from, to, reference } of notes) {
    const owner = item ?? owners.findLast(({ line }) => line <= reference)?.item
    if (owner !== undefined) add(owner.locator, partMark(joinLines(lines.slice(from, to))))
  }
  return new Map([...parts].map(([locator, texts]) => [locator, texts.join('\n')]))
}

/**
 * The lines that notes stand on, with the empty one behind notes that follow the line before them at once
 * and cut its sentence, as they do at the end of a page.
 */
function linesOfNotes(notes: readonly NoteLines[], lines: readonly string[]): ReadonlySet<number> {
  const away = new Set<number>()
  let above = -1
  for (const { from, to } of [...notes].sort((a, b) => a.from - b.from)) {
    if (!away.has(from - 1)) above = from - 1
    const isCut = /[^.!?\s]\s*$/.test(lines[above] ?? '')
    for (let line = from; line < to || (isCut && line === to && lines[line]?.trim() === ''); line++)
      away.add(line)
  }
  return away
}

/** The note with a space between its mark and its text. */
function partMark(note: string): string {
  return note.replace(/^([\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?=\p{L}|["'‘“])/u, '$1 ')
}
