import { findGaps } from '../../../src/graph/findGaps.ts'
import type { GapRuleName } from '../../../src/graph/gapRules.ts'
import { type GraphLiteral, snapshotFrom } from '../support.ts'

/** What a rule says of a graph told in short: the explanation of each gap by the id of its entity. */
export function explain(
  rule: GapRuleName,
  literal: GraphLiteral,
  today = '2020-06-01',
): Readonly<Record<string, string>> {
  const rows = findGaps(snapshotFrom(literal), { rules: [rule], today })
  return Object.fromEntries(rows.map(({ entity, explanation }) => [entity.id, explanation]))
}
