import type { EvidenceNode } from './nodes.ts'

/** A document, or one section of it with what lies below. */
export interface Place {
  /** The document's key. */
  readonly document: string
  readonly locator?: string
}

/** True when a piece of evidence lies in the document, and at the locator or below it (4.ii for 4.ii.h) when one is given. */
export function isEvidenceIn(evidence: readonly EvidenceNode[], place: Place): boolean {
  return evidence.some(
    ({ section }) =>
      section.document.key === place.document &&
      (place.locator === undefined ||
        section.locator === place.locator ||
        section.locator.startsWith(`${place.locator}.`)),
  )
}
