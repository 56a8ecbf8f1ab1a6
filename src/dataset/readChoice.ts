import type { Field } from './fields.ts'
import { didYouMean } from './nearest.ts'
import { quote } from './problemList.ts'
import { type ReadContext, report } from './readContext.ts'
import { readLine } from './readText.ts'

/** One of a few fixed words; null, with a problem that names them, when something else stands there. */
export function readChoice<T extends string>(
  ctx: ReadContext,
  field: Field,
  choices: readonly T[],
): T | null {
  const text = readLine(ctx, field)
  if (text === null) return null
  const found = choices.find((choice) => choice === text)
  if (found !== undefined) return found
  const suggestion = didYouMean(ctx.nearest.find(text.replace(/[\s-]+/g, '_'), choices))
  const message = `${quote(text)} is not a ${field.key}.${suggestion} It is one of ${choices.join(', ')}.`
  report(ctx, { at: field.at, code: 'BAD_CHOICE', message, value: text })
  return null
}
