import { evidenceRules } from './gaps/evidenceRules.ts'
import type { GapRule } from './gaps/gapRule.ts'
import { moneyRules } from './gaps/moneyRules.ts'
import { ownerRules } from './gaps/ownerRules.ts'
import { planRules } from './gaps/planRules.ts'

/** The rules by which gaps are looked for, by their enum values, in the order in which rows come out. */
export const gapRules = {
  OBJECTIVE_WITHOUT_FUNDING: moneyRules.OBJECTIVE_WITHOUT_FUNDING,
  OBJECTIVE_WITHOUT_MEASURE: planRules.OBJECTIVE_WITHOUT_MEASURE,
  OBJECTIVE_WITHOUT_ACTION: planRules.OBJECTIVE_WITHOUT_ACTION,
  OBJECTIVE_WITHOUT_OWNER: ownerRules.OBJECTIVE_WITHOUT_OWNER,
  ACTION_WITHOUT_OWNER: ownerRules.ACTION_WITHOUT_OWNER,
  ACTION_WITH_CONTRIBUTORS_ONLY: ownerRules.ACTION_WITH_CONTRIBUTORS_ONLY,
  ACTION_OFF_THREAD: planRules.ACTION_OFF_THREAD,
  PRIORITY_NOT_ADDRESSED: planRules.PRIORITY_NOT_ADDRESSED,
  PRIORITY_WITHOUT_BASIS: planRules.PRIORITY_WITHOUT_BASIS,
  CONCERN_WITHOUT_ACTION: planRules.CONCERN_WITHOUT_ACTION,
  DUTY_WITHOUT_ACTION: planRules.DUTY_WITHOUT_ACTION,
  GROUP_WITHOUT_CHAIR: ownerRules.GROUP_WITHOUT_CHAIR,
  GROUP_WITHOUT_MEMBER: ownerRules.GROUP_WITHOUT_MEMBER,
  ROLE_WITHOUT_HOLDER: ownerRules.ROLE_WITHOUT_HOLDER,
  STRATEGY_WITHOUT_LINK: planRules.STRATEGY_WITHOUT_LINK,
  MEASURE_WITHOUT_FIGURE: planRules.MEASURE_WITHOUT_FIGURE,
  MEASURE_WITHOUT_SUBJECT: planRules.MEASURE_WITHOUT_SUBJECT,
  SERVICE_WITHOUT_FUNDING: moneyRules.SERVICE_WITHOUT_FUNDING,
  FUNDING_WITHOUT_AMOUNT: moneyRules.FUNDING_WITHOUT_AMOUNT,
  FUNDING_WITHOUT_PROVIDER: moneyRules.FUNDING_WITHOUT_PROVIDER,
  FUNDING_WITHOUT_PURPOSE: moneyRules.FUNDING_WITHOUT_PURPOSE,
  SINGLE_SOURCED: evidenceRules.SINGLE_SOURCED,
  INFERRED_ONLY: evidenceRules.INFERRED_ONLY,
  EXPIRED: evidenceRules.EXPIRED,
} as const satisfies Record<keyof Rules, GapRule>

type Rules = typeof planRules & typeof ownerRules & typeof moneyRules & typeof evidenceRules

/** The enum value of a rule. */
export type GapRuleName = keyof typeof gapRules

/** The rules' enum values in their order. */
export const gapRuleNames: readonly GapRuleName[] = Object.keys(gapRules) as GapRuleName[] // its own keys
