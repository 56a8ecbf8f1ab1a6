import type { Field } from './fields.ts'
import { quote } from './problemList.ts'
import { type ReadContext, report } from './readContext.ts'
import { readLine } from './readText.ts'

/** True or false; null, with a problem that ends in the advice, when something else stands there. */
export function readFlag(ctx: ReadContext, field: Field, advice: string): boolean | null {
  const text = readLine(ctx, field)
  if (text === null || text === 'true' || text === 'false') return text === null ? null : text === 'true'
  const message = `${quote(text)} is neither true nor false. ${advice}`
  report(ctx, { at: field.at, code: 'BAD_CHOICE', message, value: text })
  return null
}
