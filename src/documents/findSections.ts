import type { SectionRecord } from '../ontology/records.ts'
import { chooseLines } from './chooseLines.ts'
import { fillGaps } from './fillGaps.ts'
import { findCandidates } from './findCandidates.ts'
import { findNotes } from './findNotes.ts'
import { findRepeats } from './findRepeats.ts'
import { joinLines } from './joinLines.ts'
import { findStarts } from './lineStarts.ts'
import { readOutline } from './outline.ts'

/** What of an outline a text holds. */
export interface FoundSections {
  /** The wording of each section that was found, by locator, in the outline's order. */
  readonly found: ReadonlyMap<string, string>
  /** Locators of the others, in the outline's order. */
  readonly missing: readonly string[]
}

/**
 * The wording of an outline's sections in a text. A section reaches from its start to the start of the next
 * one that was found, so the wording of a section with parts ends where its first part begins; footnotes are
 * taken out of whatever they interrupt. Where a table goes through a list once more, each row is added to
 * its item of the list.
 *
 * The outline's sections are laid onto the text so that they keep their order and as much as possible speaks
 * for each place: the words of headings above all, then numbers. Takes seconds for 200,000 lines.
 */
export function findSections(sections: readonly SectionRecord[], lines: readonly string[]): FoundSections {
  const outline = readOutline(sections)
  const starts = findStarts(lines)
  const candidates = findCandidates(outline, starts)
  const laid = chooseLines(candidates, (order) => (outline[order]?.children.length ?? 0) > 0)
  const chosen = fillGaps(outline, starts, laid, lines)
  const notes = findNotes(outline, lines, chosen)

  const owners = [
    ...outline.flatMap((item) => {
      const line = chosen[item.order]?.line
      return line === undefined ? [] : [{ item, line }]
    }),
    ...findRepeats(outline, starts, chosen, lines.length),
  ].sort((a, b) => a.line - b.line)
  const isNote = new Set(
    notes.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  )
  const parts = new Map<string, string[]>()
  owners.forEach(({ item, line }, i) => {
    const own = lines.slice(line, owners[i + 1]?.line ?? lines.length)
    const text = joinLines(own.filter((_, offset) => !isNote.has(line + offset)))
    parts.set(item.locator, [...(parts.get(item.locator) ?? []), text])
  })
  for (const { item, from, to } of notes)
    parts.set(item.locator, [partMark(joinLines(lines.slice(from, to)))])

  const found = new Map<string, string>()
  const missing: string[] = []
  for (const { locator } of sections) {
    const text = (parts.get(locator) ?? []).filter((part) => part !== '').join('\n')
    if (text === '') missing.push(locator)
    else found.set(locator, text)
  }
  return { found, missing }
}

/** The note with a space between its mark and its text. */
function partMark(note: string): string {
  return note.replace(/^([\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?=\p{L}|["'‘“])/u, '$1 ')
}
