const SIGNS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' }

/** A decimal for people: thousands separated, a true minus sign: −1,234.5. Takes the exact digits as text and changes none. */
export function printNumber(decimal: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(decimal) ?? []
  if (whole === '') return decimal
  return `${sign === '' ? '' : '−'}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`
}

/** A sum of money for people: £64,589. A currency without a sign of its own is named: CHF 10. */
export function printMoney(decimal: string, currency: string): string {
  const number = printNumber(decimal)
  const sign = SIGNS[currency]
  if (sign === undefined) return `${currency} ${number}`
  return number.startsWith('−') ? `−${sign}${number.slice(1)}` : `${sign}${number}`
}

/** How many of something there are, in figures: 1 action, 2 actions. */
export function printCount(count: number, one: string, many = `${one}s`): string {
  return `${printNumber(String(count))} ${count === 1 ? one : many}`
}

/** How many of how many: "2 of 35 actions", "1 of 1 action", "none of 35 actions", "all 35 actions". */
export function printShare(part: number, whole: number, one: string, many = `${one}s`): string {
  const all = printCount(whole, one, many)
  if (part === 0 && whole > 0) return `none of ${all}`
  return part === whole && whole > 1 ? `all ${all}` : `${printNumber(String(part))} of ${all}`
}

/** A list in a sentence: "a, b and c". */
export function joinWords(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
