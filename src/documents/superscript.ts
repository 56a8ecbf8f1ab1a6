const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The digits as raised characters: ¹² for 12. */
export function raise(digits: string): string {
  return digits.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)))
}

/** The digits that raised characters stand for: 12 for ¹². */
export function lower(raised: string): string {
  return raised.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (one) => String(RAISED.indexOf(one)))
}

/** A run of raised digits: what marks a note. */
export const RAISED_DIGITS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/

/** True when a text begins with a raised mark and goes on: a footnote. */
export function startsWithMark(text: string): boolean {
  return /^\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s*\S/.test(text)
}
