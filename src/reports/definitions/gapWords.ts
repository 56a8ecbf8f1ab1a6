import type { GapRuleName } from '../../graph/gapRules.ts'

/** What things lack, by rule, behind how many of how many they are: for one of them, and for several; null where a rule looks at many kinds. */
const WORDS: Readonly<Record<GapRuleName, readonly [one: string, many: string] | null>> = {
  OBJECTIVE_WITHOUT_FUNDING: ['has no named funding', 'have no named funding'],
  OBJECTIVE_WITHOUT_MEASURE: ['has no measure', 'have no measure'],
  OBJECTIVE_WITHOUT_ACTION: ['has no action', 'have no action'],
  OBJECTIVE_WITHOUT_OWNER: ['has no named owner', 'have no named owner'],
  ACTION_WITHOUT_OWNER: ['has no named owner', 'have no named owner'],
  ACTION_WITH_CONTRIBUTORS_ONLY: [
    'has contributors only: nobody named answers for it',
    'have contributors only: nobody named answers for them',
  ],
  ACTION_OFF_THREAD: ['serves no wider strategy', 'serve no wider strategy'],
  PRIORITY_NOT_ADDRESSED: ['is reached by no action', 'are reached by no action'],
  PRIORITY_WITHOUT_BASIS: ['has no basis in another strategy', 'have no basis in another strategy'],
  CONCERN_WITHOUT_ACTION: ['is addressed by no action', 'are addressed by no action'],
  DUTY_WITHOUT_ACTION: ['is met by no action', 'are met by no action'],
  GROUP_WITHOUT_CHAIR: ['has no named chair', 'have no named chair'],
  GROUP_WITHOUT_MEMBER: ['has no named member', 'have no named member'],
  ROLE_WITHOUT_HOLDER: ['has no known holder', 'have no known holder'],
  STRATEGY_WITHOUT_LINK: [
    'is joined to no priority, objective or action',
    'are joined to no priority, objective or action',
  ],
  MEASURE_WITHOUT_FIGURE: ['has no figure', 'have no figure'],
  MEASURE_WITHOUT_SUBJECT: ['measures nothing that is named', 'measure nothing that is named'],
  SERVICE_WITHOUT_FUNDING: [
    'is at work for the plan without named funding',
    'are at work for the plan without named funding',
  ],
  FUNDING_WITHOUT_AMOUNT: ['has no known amount', 'have no known amount'],
  FUNDING_WITHOUT_PROVIDER: ['has no named provider', 'have no named provider'],
  FUNDING_WITHOUT_PURPOSE: ['has no named purpose', 'have no named purpose'],
  SINGLE_SOURCED: null,
  INFERRED_ONLY: null,
  EXPIRED: null,
}

/** What so many things lack by a rule, as a verb and its object: "have no named owner"; null for a rule without such words. */
export function lackWords(rule: string, count: number): string | null {
  const known: Readonly<Record<string, readonly [one: string, many: string] | null>> = WORDS
  const words = known[rule] ?? null
  return words === null ? null : count === 1 ? words[0] : words[1]
}
