import type { DatasetRecord, EvidenceRecord } from '../ontology/records.ts'

/** A section that nothing in a dataset rests on. */
export interface UncitedSection {
  /** The document's key. */
  readonly document: string
  readonly locator: string
  readonly heading: string | null
}

/**
 * The sections that no evidence cites, in the order of the documents and outlines. A section counts as cited when one
 * below it is: 4.ii.h speaks for 4.ii and 4, and 5(1) for 5.
 */
export function findUncited(dataset: DatasetRecord): UncitedSection[] {
  const cited = new Set<string>()
  for (const { document, locator } of findEvidence(dataset)) {
    for (const above of withThoseAbove(locator)) cited.add(`${document}#${above}`)
  }
  return dataset.documents.flatMap((document) =>
    document.sections
      .filter((section) => !cited.has(`${document.key}#${section.locator}`))
      .map(({ locator, heading }) => ({ document: document.key, locator, heading })),
  )
}

function* findEvidence(dataset: DatasetRecord): Generator<EvidenceRecord> {
  for (const entity of dataset.entities) {
    yield* entity.evidence
    for (const holder of entity.holders) yield* holder.evidence
  }
  for (const link of dataset.links) yield* link.evidence
  for (const figure of dataset.observations) yield* figure.evidence
}

function withThoseAbove(locator: string): string[] {
  const cuts = [...locator.matchAll(/[.(]/g)].map((cut) => locator.slice(0, cut.index))
  return [...cuts, locator]
}
