const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day in words: 2019-04-01 is 1 April 2019. What is no such day is returned as it is. */
export function printDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? day : `${Number(date)} ${name} ${year}`
}

/** The days between which something held: "from 1 October 2016 to 31 March 2021"; empty where neither is known. */
export function printPeriod(from: string | null, to: string | null): string {
  const start = from === null ? '' : `from ${printDay(from)}`
  const end = to === null ? '' : `${from === null ? 'until' : 'to'} ${printDay(to)}`
  return [start, end].filter((part) => part !== '').join(' ')
}
