/** Letters that a quote has at the most: several times the longest section of a plan. */
export const LONGEST_QUOTE = 5_000

/**
 * A text that may stand as a quote: itself, or, when it is longer than 5,000 letters, as many of its first
 * words as fit, and an ellipsis. A copy in which hardly a section is found leaves the rest of the document to
 * one of them, which any number of links may cite.
 */
export function shortenQuote(text: string | null): string | null {
  if (text === null || text.length <= LONGEST_QUOTE) return text
  const head = text.slice(0, LONGEST_QUOTE - 1)
  const end = head.search(/\s\S*$/)
  const words = end > 0 ? head.slice(0, end) : head.slice(0, -1).toWellFormed()
  return `${words.trimEnd()} …`
}
