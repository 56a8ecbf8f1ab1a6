import type { RuleSettingRecord } from '../ontology/records.ts'
import type { Field } from './fields.ts'
import { didYouMean } from './nearest.ts'
import { quote } from './problemList.ts'
import { type ReadContext, readBlock, report, reportUnknownKey } from './readContext.ts'
import { readFlag } from './readFlag.ts'
import { readText } from './readText.ts'

const SHAPE = { what: 'a rule', keys: ['on', 'reason'] }

/** The checks for gaps that the dataset switches off or on, in the order of the file. */
export function readRules(ctx: ReadContext, block: Field): RuleSettingRecord[] {
  const what = 'each rule under its name, such as “GROUP_WITHOUT_CHAIR: { on: false, reason: … }”,'
  const rules: RuleSettingRecord[] = []
  for (const entry of readBlock(ctx, block, { what, keys: [] }) ?? []) {
    checkName(ctx, entry)
    const rule = readRule(ctx, entry)
    if (rule !== null) rules.push(rule)
  }
  return rules
}

function checkName(ctx: ReadContext, entry: Field): void {
  const { rules } = ctx
  if (rules === null ? /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(entry.key) : rules.includes(entry.key)) return
  const words = entry.key.toUpperCase().replace(/[\s-]+/g, '_')
  const message =
    rules === null
      ? `${quote(entry.key)} is not the name of a rule. Names are in capitals, such as GROUP_WITHOUT_CHAIR.`
      : `${quote(entry.key)} is not a rule.${didYouMean(ctx.nearest.find(words, rules))} The rules are ${rules.join(', ')}.`
  report(ctx, { at: entry.keyAt, code: 'UNKNOWN_KEY', message, value: entry.key })
}

function readRule(ctx: ReadContext, entry: Field): RuleSettingRecord | null {
  let on: boolean | null = null
  let reason: string | null = null
  const fields = readBlock(ctx, entry, SHAPE)
  if (fields === null) return null
  for (const field of fields) {
    if (field.key === 'on') on = readFlag(ctx, field, 'Write “false” to switch the rule off.')
    else if (field.key === 'reason') reason = readText(ctx, field)
    else reportUnknownKey(ctx, field, SHAPE)
  }
  const has = (key: string) => fields.some((field) => field.key === key)
  if (!has('on')) {
    const message = `The rule ${quote(entry.key)} does not say whether it is on. Add “on: false” to switch it off.`
    report(ctx, { at: entry.keyAt, code: 'MISSING', message })
  }
  if (!has('reason')) {
    const message = `The rule ${quote(entry.key)} is switched without saying why. Add a line “reason:”, which readers of the checks will see.`
    report(ctx, { at: entry.keyAt, code: 'NO_REASON', message, value: entry.key })
  }
  return on === null || reason === null ? null : { rule: entry.key, on, reason }
}
