import { withArticle } from './articles.ts'
import type { DocumentNode, LinkNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * How we know of a link, in brackets: (stated in the Joint Plan, 3.i and 7.iii), (the plan's structure, 11.2.2),
 * (inferred: both name the service; 4.ii). A document's title is left out when the link `before` cites that document and
 * no other; what a plan's own structure shows at the head of a narrative needs none either.
 */
export function citationOf(snapshot: Snapshot, link: LinkNode, before: LinkNode | undefined): string {
  const places = findPlaces(link)
  const known = before === undefined ? undefined : onlyDocument(findPlaces(before))
  const only = onlyDocument(places)
  const isKnown = only !== undefined && only === known
  const located = [...places].map(([document, locators]) =>
    isKnown ? listOf(locators) : `${withArticle(document.title)}, ${listOf(locators)}`,
  )
  if (link.basis === 'STATED') return `(stated in ${located.join('; ')})`
  if (link.basis === 'INFERRED') {
    const reasons = [...new Set(link.evidence.flatMap((evidence) => evidence.note ?? []))]
    const reason = reasons.map((text) => text.trim().replace(/\.$/, '')).join('; ')
    return reason === ''
      ? `(inferred, ${located.join('; ')})`
      : `(inferred: ${reason}; ${located.join('; ')})`
  }
  if (only !== undefined && (isKnown || (before === undefined && isPlan(snapshot, only)))) {
    return `(the ${isPlan(snapshot, only) ? 'plan' : 'document'}'s structure, ${listOf(places.get(only) ?? [])})`
  }
  return `(the structure of ${located.join('; ')})`
}

/** The locators that a link cites, each once, by document, in the order of its evidence. */
function findPlaces(link: LinkNode): ReadonlyMap<DocumentNode, readonly string[]> {
  const places = new Map<DocumentNode, string[]>()
  for (const { section } of link.evidence) {
    const locators = places.get(section.document) ?? []
    if (!locators.includes(section.locator)) locators.push(section.locator)
    places.set(section.document, locators)
  }
  return places
}

function onlyDocument(places: ReadonlyMap<DocumentNode, readonly string[]>): DocumentNode | undefined {
  return places.size === 1 ? [...places.keys()][0] : undefined
}

/** True when a document sets out a strategy that may be seen. */
function isPlan(snapshot: Snapshot, document: DocumentNode): boolean {
  return document.describes !== null && snapshot.findEntity(document.describes) !== undefined
}

/** "3.i", "3.i and 7.iii", "3.i, 4 and 7.iii". */
function listOf(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
