import { InvalidInputError } from '../errors.ts'

const MILLISECONDS_OF_A_DAY = 86_400_000

/** Stands for "no day known" in a column of days. */
export const NO_DAY = -2_147_483_648

/** Days since 1 January 1970 of an ISO day such as 2019-04-01, or NO_DAY for null. The day is taken as it stands, in no time zone. */
export function daysOf(day: string | null): number {
  if (day === null) return NO_DAY
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_OF_A_DAY)
}

/** Days that were written out before: a graph has few different ones, and nearly every link is asked for its own. */
const written = new Map<number, string>()
const MOST_WRITTEN = 50_000

/** The ISO day of a number of days since 1 January 1970, or null for NO_DAY. */
export function dayOf(days: number): string | null {
  if (days === NO_DAY) return null
  const known = written.get(days)
  if (known !== undefined) return known
  const day = new Date(days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10)
  if (written.size < MOST_WRITTEN) written.set(days, day)
  return day
}

/** The number of days since 1 January 1970 of an ISO day. Throws InvalidInputError when the text is none, or a day that no calendar has. */
export function parseDay(text: string): number {
  const days = /^\d{4}-\d{2}-\d{2}$/.test(text) ? daysOf(text) : Number.NaN
  if (Number.isNaN(days) || dayOf(days) !== text) {
    throw new InvalidInputError(`"${text}" is not a day. Write it as year, month and day: 2019-04-01.`)
  }
  return days
}

/** True when a day lies within two others, the last one included; NO_DAY leaves an end open. */
export function isWithinDays(day: number, from: number, to: number): boolean {
  // NO_DAY is smaller than any day, so that an unknown first day passes by itself.
  return from <= day && (to === NO_DAY || day <= to)
}
