import type { Field } from './fields.ts'
import { LIMITS } from './limits.ts'
import { quote } from './problemList.ts'
import { type ReadContext, report } from './readContext.ts'
import { readLine } from './readText.ts'

/**
 * A number as the digits that stand in the file, never as a float: without a plus sign, leading zeros and zeros at the
 * end of a fraction, as PostgreSQL gives a trimmed numeric back. Null, with a problem, when it is no number.
 */
export function readDecimal(ctx: ReadContext, field: Field): string | null {
  const text = readLine(ctx, field)
  if (text === null) return null
  const number = canonicalDecimal(text)
  if (number !== null) return number
  const message = `${quote(text)} is not a number. ${adviceFor(text)}`
  report(ctx, { at: field.at, code: 'BAD_NUMBER', message, value: text })
  return null
}

/** A sum of money, not below nothing; null, with a problem, when it is none. */
export function readAmount(ctx: ReadContext, field: Field): string | null {
  const amount = readDecimal(ctx, field)
  if (amount === null || !amount.startsWith('-')) return amount
  const message = `${quote(amount)} is below nothing. Write the amount without a sign, and in the summary what it is.`
  report(ctx, { at: field.at, code: 'BAD_NUMBER', message, value: amount })
  return null
}

/** The one way to write a number of plain digits: "+007.50" is "7.5", "-0" is "0". Null when it is no such number. */
export function canonicalDecimal(text: string): string | null {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (parts === null) return null
  const whole = (parts[2] ?? '').replace(/^0+(?=\d)/, '')
  const fraction = (parts[3] ?? '').replace(/0+$/, '')
  if (whole.length > LIMITS.wholeDigits || fraction.length > LIMITS.fractionDigits) return null
  const digits = fraction === '' ? whole : `${whole}.${fraction}`
  return parts[1] === '-' && digits !== '0' ? `-${digits}` : digits
}

function adviceFor(text: string): string {
  const digits = text.replace(/[,\s\u00A0\u202F']/g, '')
  if (/^[+-]?\d+(?:\.\d+)?$/.test(digits)) {
    return digits === text
      ? `At most ${LIMITS.wholeDigits} digits may stand before the point and ${LIMITS.fractionDigits} behind it.`
      : `Write it without commas and spaces: ${digits}.`
  }
  if (/^[−–]\s?\d/.test(text)) return `Write the minus sign as a hyphen: -${text.slice(1).trim()}.`
  if (/^[+-]?\.\d+$/.test(text)) return `Write a zero before the point: ${text.replace('.', '0.')}.`
  if (/^[£$€]/.test(text))
    return 'Write the digits alone; a sum of a funding stream has its “currency” on a line of its own, a figure its “unit”.'
  if (/^[+-]?[\d.,]+\s?%$/.test(text))
    return 'Write the digits alone and “unit: per cent” on a line of its own.'
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return 'Write all its digits out, without an e.'
  if (/^[+-]?\d[\d,.]*\s?[-–]\s?\d/.test(text))
    return 'Write one figure, and in “note” from where to where it may lie.'
  const inside = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replace(/,/g, '')
  // Only of a number among words can it be told which it is: 40k, 1_000 and 1/2 may mean another.
  if (inside === undefined || !/\p{L}{2}|\s/u.test(text))
    return 'Write digits, with a sign and a decimal point if it has them.'
  return `Write the digits alone (${inside}) and the words around them in “note”, what is counted in “unit”.`
}
