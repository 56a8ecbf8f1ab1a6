import { parentLocator } from './documents.ts'
import type { DocumentNode, EvidenceNode, SectionNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

/** How much of a document's outline the graph cites. */
export interface Coverage {
  readonly sections: number
  readonly cited: number
  /** In reading order. */
  readonly uncited: readonly SectionNode[]
}

/**
 * Which sections of a document something visible cites: an entity, a holder of a post, a link or a figure. A section
 * above a cited one (4 and 4.ii above 4.ii.h) counts as cited. The first call on a snapshot reads all evidence; after
 * that the cost is the document's outline.
 */
export function findCoverage(snapshot: Snapshot, document: DocumentNode): Coverage {
  const cited = findCited(snapshot)
  const uncited = document.sections.filter((section) => !cited.has(section))
  return {
    sections: document.sections.length,
    cited: document.sections.length - uncited.length,
    uncited,
  }
}

const citedBySnapshot = new WeakMap<Snapshot, ReadonlySet<SectionNode>>()

function findCited(snapshot: Snapshot): ReadonlySet<SectionNode> {
  const known = citedBySnapshot.get(snapshot)
  if (known !== undefined) return known
  const cited = new Set<SectionNode>()
  const cite = (evidence: readonly EvidenceNode[]) => {
    for (const { section } of evidence) citeUpwards(snapshot, section, cited)
  }
  for (const index of snapshot.entityIndexes) {
    const entity = snapshot.entityAt(index)
    cite(entity.evidence)
    for (const holder of entity.holders) cite(snapshot.evidenceOf(holder.evidence))
  }
  for (const index of snapshot.linkIndexes) cite(snapshot.linkAt(index).evidence)
  for (const index of snapshot.observationIndexes) cite(snapshot.observationAt(index).evidence)
  citedBySnapshot.set(snapshot, cited)
  return cited
}

function citeUpwards(snapshot: Snapshot, section: SectionNode, cited: Set<SectionNode>): void {
  if (cited.has(section)) return
  cited.add(section)
  for (let at = parentLocator(section.locator); at !== null; at = parentLocator(at)) {
    const above = snapshot.findSection(section.document.key, at)
    if (above !== undefined) cited.add(above)
  }
}
