const MILLISECONDS_OF_A_DAY = 86_400_000

/** Stands for "no day known" in a column of days. */
export const NO_DAY = -2_147_483_648

/** Days since 1 January 1970 of an ISO day such as 2019-04-01, or NO_DAY for null. The day is taken as it stands, in no time zone. */
export function daysOf(day: string | null): number {
  if (day === null) return NO_DAY
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_OF_A_DAY)
}

/** The ISO day of a number of days since 1 January 1970, or null for NO_DAY. */
export function dayOf(days: number): string | null {
  if (days === NO_DAY) return null
  return new Date(days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10)
}
