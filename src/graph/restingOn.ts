import type { GraphColumns } from './columns.ts'
import type { EvidenceNode } from './nodes.ts'
import type { Snapshot } from './snapshot.ts'

const linksByPlan = new WeakMap<GraphColumns, ReadonlyMap<string, readonly number[]>>()

/**
 * The indexes of the visible links that are borne out by the text of one plan, given by its id, and by nothing else; in the
 * snapshot's order. The first call for a version of the graph reads all evidence; after that it costs the links found.
 */
export function findLinksRestingOn(snapshot: Snapshot, plan: string): readonly number[] {
  const { columns } = snapshot
  const known = linksByPlan.get(columns) ?? groupByPlan(columns)
  linksByPlan.set(columns, known)
  return (known.get(plan) ?? []).filter((link) => snapshot.holdsLink(link))
}

function groupByPlan(columns: GraphColumns): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (let index = 0; index < columns.linkType.length; index++) {
    const plan = onlyPlan(columns.linkAt(index).evidence)
    if (plan === null) continue
    const links = found.get(plan) ?? []
    links.push(index)
    found.set(plan, links)
  }
  return found
}

/** The id of the plan that all of some evidence is from the text of, or null. */
function onlyPlan(evidence: readonly EvidenceNode[]): string | null {
  const plans = new Set(evidence.map(({ section }) => section.document.describes))
  const [plan] = plans
  return plans.size === 1 ? (plan ?? null) : null
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
