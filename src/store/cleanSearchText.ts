import { InvalidInputError } from '../errors.ts'

/** The longest text that may be searched for, in characters. */
export const MAX_SEARCH_TEXT = 200

/**
 * The text in normal form NFKC without characters that control or format, lone surrogates and blanks around it; empty when it has no letter
 * and no digit, so that there is nothing to search for.
 * @throws {InvalidInputError} when it is longer than MAX_SEARCH_TEXT.
 */
export function cleanSearchText(text: string): string {
  if (text.length > 100 * MAX_SEARCH_TEXT) throw tooLong(text.length)
  const clean = text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, '')
    .trim()
  if (clean.length > MAX_SEARCH_TEXT) throw tooLong(clean.length)
  return /[\p{L}\p{N}]/u.test(clean) ? clean.normalize('NFKC') : ''
}

function tooLong(length: number): InvalidInputError {
  return new InvalidInputError(
    `text has ${length} characters; a search takes up to ${MAX_SEARCH_TEXT}. Give the words that matter most.`,
  )
}
