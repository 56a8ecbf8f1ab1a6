import type { GraphColumns } from './columns.ts'
import type { EvidenceNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

const linksByPlan = new WeakMap<GraphColumns, ReadonlyMap<string, readonly number[]>>()

/**
 * The indexes of the visible links that are borne out by the text of one plan, given by its id, and by nothing else; in the
 * snapshot's order. The first call for a version of the graph looks at all evidence; after that it costs the links found.
 */
export function findLinksRestingOn(snapshot: Snapshot, plan: string): readonly number[] {
  const { columns } = snapshot
  const known = linksByPlan.get(columns) ?? groupByPlan(columns)
  linksByPlan.set(columns, known)
  return (known.get(plan) ?? []).filter((link) => snapshot.holdsLink(link))
}

function groupByPlan(columns: GraphColumns): ReadonlyMap<string, readonly number[]> {
  const plans: (string | null)[] = []
  for (const { describes, sections } of columns.documents) {
    for (const section of sections) plans[columns.placeOf(section)] = describes
  }
  const { linkEvidence, evidence } = columns.tables
  const found = new Map<string, number[]>()
  for (let link = 0; link < linkEvidence.length; link++) {
    const place = linkEvidence[link] as number // below the length
    const count = evidence.countAt(place)
    const plan = count === 0 ? null : plans[evidence.sectionAt(place, 0)]
    let isOnly = plan != null
    for (let piece = 1; isOnly && piece < count; piece++)
      isOnly = plans[evidence.sectionAt(place, piece)] === plan
    if (plan == null || !isOnly) continue
    const links = found.get(plan) ?? []
    links.push(link)
    found.set(plan, links)
  }
  return found
}

/** True when every place that bears something out stands in the text of a plan that had ended by the day. */
export function restsOnEnded(snapshot: Snapshot, evidence: readonly EvidenceNode[], day: string): boolean {
  const past = snapshot.lookingBack()
  return evidence.every(({ section }) => {
    const { describes } = section.document
    const plan = describes === null ? undefined : past.findEntity(describes)
    return plan?.validTo != null && plan.validTo < day
  })
}
