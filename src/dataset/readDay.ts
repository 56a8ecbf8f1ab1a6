import type { Field } from './fields.ts'
import { quote } from './problemList.ts'
import { type ReadContext, report } from './readContext.ts'
import { readLine } from './readText.ts'

/** A day such as 2018-06-01, in the Gregorian calendar; null, with a problem, when it is none. */
export function readDay(ctx: ReadContext, field: Field): string | null {
  const text = readLine(ctx, field)
  if (text === null) return null
  const fault = findDayFault(text)
  if (fault === null) return text
  report(ctx, { at: field.at, code: 'BAD_DAY', message: `${quote(text)} ${fault}`, value: text })
  return null
}

function findDayFault(text: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) {
    return 'is not a date. Write year, month and day with hyphens, such as 2018-06-01. Where only the month or the year is known, leave the line out.'
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year === 0) return 'is not a date: there is no year 0000.'
  if (month < 1 || month > 12)
    return `is not a date: there is no month ${parts[2]}. The order is year, month, day.`
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  return day >= 1 && day <= last ? null : `is not a date: that month has ${last} days.`
}

/** Reports a period that ends before it begins; the days themselves have been checked. */
export function checkOrder(
  ctx: ReadContext,
  period: { from: string | null; to: string | null; at: number },
): void {
  if (period.from === null || period.to === null || period.from <= period.to) return
  const message = `The last day, ${period.to}, lies before the first, ${period.from}. Correct one of the two; “to” is the last day included.`
  report(ctx, { at: period.at, code: 'BAD_DAY', message, value: period.to })
}

/** The years of a funding stream: 2018/19 for a financial year, 2018 for a calendar year; null, with a problem, otherwise. */
export function findYear(ctx: ReadContext, field: Field): string | null {
  const text = field.key
  const fault = findYearFault(text)
  if (fault === null) return text
  report(ctx, { at: field.keyAt, code: 'BAD_PERIOD', message: `${quote(text)} ${fault}`, value: text })
  return null
}

/**
 * The period of a figure as the document words it. Only what looks like a financial year and is none, such as 2017/19, is
 * a problem.
 */
export function readPeriod(ctx: ReadContext, field: Field): string | null {
  const text = readLine(ctx, field)
  if (text === null || !/^\d{4}\/\d{2}$/.test(text)) return text
  const fault = findYearFault(text)
  if (fault === null) return text
  report(ctx, { at: field.at, code: 'BAD_PERIOD', message: `${quote(text)} ${fault}`, value: text })
  return null
}

function findYearFault(text: string): string | null {
  if (/^\d{4}$/.test(text)) return null
  const parts = /^(\d{4})\/(\d{2})$/.exec(text)
  if (parts === null) return 'is not a year. Write a financial year as 2018/19, a calendar year as 2018.'
  const next = String((Number(parts[1]) + 1) % 100).padStart(2, '0')
  if (parts[2] === next) return null
  return `is not a financial year: ${parts[1]}/${next} would be. Write a longer time in words, such as 2017/18 to 2018/19.`
}
