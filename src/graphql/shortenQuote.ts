/** Letters that a quote has at the most: twice the longest paragraph of a plan, or more. */
export const LONGEST_QUOTE = 2_000

/**
 * A text that may stand as a quote: itself, or, when it is longer than 2,000 letters, as many of its first
 * words as fit, and an ellipsis. A chapter may be the evidence of any number of links.
 */
export function shortenQuote(text: string | null): string | null {
  if (text === null || text.length <= LONGEST_QUOTE) return text
  const head = text.slice(0, LONGEST_QUOTE - 1)
  const end = head.search(/\s\S*$/)
  const words = end > 0 ? head.slice(0, end) : head.slice(0, -1).toWellFormed()
  return `${words.trimEnd()} …`
}
