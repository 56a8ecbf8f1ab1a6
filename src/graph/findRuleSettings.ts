import { type GapRuleName, gapRuleNames } from './gapRules.ts'
import type { Snapshot } from './snapshot.ts'

/** What a dataset says of a rule: whether its own entities are put to it, and why. */
export interface RuleSetting {
  readonly rule: GapRuleName
  /** The key of the dataset. */
  readonly dataset: string
  readonly on: boolean
  readonly reason: string
}

const settingsIn = new WeakMap<Snapshot['datasets'], readonly RuleSetting[]>()

/**
 * What the datasets say of the rules, in the order of the rules, then by the key of the dataset; a rule that a dataset says
 * nothing of is on for it. What a dataset says of a rule that there is not is left out. Gathered once for each version of the
 * graph.
 */
export function findRuleSettings({ datasets }: Snapshot): readonly RuleSetting[] {
  const known = settingsIn.get(datasets)
  if (known !== undefined) return known
  const settings = gapRuleNames.flatMap((rule) =>
    datasets.flatMap((dataset) =>
      dataset.rules
        .filter((setting) => setting.rule === rule)
        .map(({ on, reason }) => ({ rule, dataset: dataset.key, on, reason })),
    ),
  )
  settingsIn.set(datasets, settings)
  return settings
}
