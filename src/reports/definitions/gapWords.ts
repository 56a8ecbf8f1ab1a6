/** What things lack, by rule, behind how many of how many they are: for one of them, and for several. */
const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  OBJECTIVE_WITHOUT_FUNDING: ['has no named funding', 'have no named funding'],
  OBJECTIVE_WITHOUT_MEASURE: ['has no measure', 'have no measure'],
  OBJECTIVE_WITHOUT_ACTION: ['has no action', 'have no action'],
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
  ROLE_WITHOUT_HOLDER: ['has no known holder', 'have no known holder'],
  STRATEGY_WITHOUT_LINK: [
    'is joined to no priority, objective or action',
    'are joined to no priority, objective or action',
  ],
  MEASURE_WITHOUT_FIGURE: ['has no figure', 'have no figure'],
  SERVICE_WITHOUT_FUNDING: [
    'is at work for the plan without named funding',
    'are at work for the plan without named funding',
  ],
  FUNDING_WITHOUT_AMOUNT: ['has no known amount', 'have no known amount'],
  FUNDING_WITHOUT_PROVIDER: ['has no named provider', 'have no named provider'],
  FUNDING_WITHOUT_PURPOSE: ['has no named purpose', 'have no named purpose'],
}

/** What so many things lack by a rule, as a verb and its object: "have no named owner"; null for a rule without such words. */
export function lackWords(rule: string, count: number): string | null {
  const words = WORDS[rule]
  return words === undefined ? null : count === 1 ? words[0] : words[1]
}
