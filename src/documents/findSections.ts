import type { SectionRecord } from '../ontology/records.ts'
import { addParts } from './addParts.ts'
import { chooseLines } from './chooseLines.ts'
import { fillGaps } from './fillGaps.ts'
import { findCandidates } from './findCandidates.ts'
import { findNotes } from './findNotes.ts'
import { findRepeats } from './findRepeats.ts'
import { gatherTexts } from './gatherTexts.ts'
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
 * one that was found, so the wording of a section with parts ends where its first part begins; one that only
 * leads to its parts has theirs too. Footnotes are taken out of whatever they interrupt; those that the
 * outline does not list stand at the end of the section that refers to them. Where a table goes through a
 * list once more, each row is added to its item of the list.
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

  const beginnings = [
    ...outline.flatMap((item) => {
      const line = chosen[item.order]?.line
      return line === undefined ? [] : [{ item, line }]
    }),
    ...findRepeats(outline, starts, chosen, lines.length),
  ]
  const texts = addParts(outline, gatherTexts(beginnings, notes, lines))
  const found = new Map<string, string>()
  const missing: string[] = []
  for (const { locator } of sections) {
    const text = texts.get(locator)
    if (text === undefined) missing.push(locator)
    else found.set(locator, text)
  }
  return { found, missing }
}
