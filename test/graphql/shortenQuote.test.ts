import { describe, expect, test } from 'vitest'
import { LONGEST_QUOTE, shortenQuote } from '../../src/graphql/shortenQuote.ts'

describe('a quote', () => {
  test('is the text as it is, or null, up to the bound', () => {
    expect(shortenQuote(null)).toBeNull()
    expect(shortenQuote('')).toBe('')
    expect(shortenQuote('x'.repeat(LONGEST_QUOTE))).toBe('x'.repeat(LONGEST_QUOTE))
  })

  test('ends behind a whole word, with an ellipsis, beyond it', () => {
    expect(shortenQuote(`${'x'.repeat(LONGEST_QUOTE - 5)}  lamps`)).toBe(`${'x'.repeat(LONGEST_QUOTE - 5)} …`)
  })

  test('parts a word that is longer than may be, but no letter', () => {
    const short = shortenQuote('𝒳'.repeat(LONGEST_QUOTE)) ?? ''
    expect(short.isWellFormed()).toBe(true)
    expect(short).toMatch(/𝒳.? …$/u)
    expect(short.length).toBeLessThanOrEqual(LONGEST_QUOTE)
  })
})
