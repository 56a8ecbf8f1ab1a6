import { parentLocator } from '../graph/documents.ts'
import type { SectionRecord } from '../ontology/records.ts'
import { wordsOf } from './lineStarts.ts'

/** A section of an outline, as the search for it needs it. */
export interface OutlineItem {
  /** Its place in the outline. */
  readonly order: number
  readonly locator: string
  /** The last part of the locator: h of 4.ii.h. */
  readonly label: string
  /** The words of the heading; empty for a section that has none. */
  readonly heading: readonly string[]
  /** The item above it; null at the top, or when the outline leaves it out. */
  readonly parent: OutlineItem | null
  /** The number of the note, when the section is a footnote: 2 of 4.note-2. */
  readonly note: string | null
  readonly children: OutlineItem[]
}

/** The outline with what belongs to what, in reading order. */
export function readOutline(sections: readonly SectionRecord[]): readonly OutlineItem[] {
  const items = new Map<string, OutlineItem>()
  return sections.map(({ locator, heading }, order) => {
    const above = parentLocator(locator)
    const parent = above === null ? null : (items.get(above) ?? null)
    const label = above === null ? locator : locator.slice(above.length + 1)
    const note = /^(?:(?:foot|end)?note|fn)[-_ ]?(\d{1,3})$/i.exec(label)?.[1] ?? null
    const words = heading === null ? [] : wordsOf(heading, 0).map(({ text }) => text)
    const item: OutlineItem = { order, locator, label, heading: words, parent, note, children: [] }
    parent?.children.push(item)
    items.set(locator, item)
    return item
  })
}
