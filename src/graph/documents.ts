import type { DocumentRecord } from '../ontology/records.ts'
import type { DocumentNode, SectionNode } from './nodes.ts'

/** The documents sorted by key, each with its sections in reading order and every section's heading filled in from above. */
export function buildDocuments(records: Iterable<DocumentRecord>): readonly DocumentNode[] {
  const sorted = [...records].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return sorted.map((record, index) => {
    const sections: SectionNode[] = []
    const document: DocumentNode = { ...record, index, sections }
    const headings = new Map(record.sections.map((section) => [section.locator, section.heading]))
    record.sections.forEach((section, order) => {
      const heading = findHeading(section.locator, headings) ?? record.title
      sections.push({ document, locator: section.locator, heading, order })
    })
    return document
  })
}

/** The locator one level above, or null at the top: 4.ii of 4.ii.h. */
export function parentLocator(locator: string): string | null {
  const dot = locator.lastIndexOf('.')
  return dot < 0 ? null : locator.slice(0, dot)
}

function findHeading(locator: string, headings: ReadonlyMap<string, string | null>): string | null {
  for (let at: string | null = locator; at !== null; at = parentLocator(at)) {
    const heading = headings.get(at)
    if (heading) return heading
  }
  return null
}
