import { InvalidInputError } from '../errors.ts'

/** Control characters that no text holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/

/**
 * The text of a plain text file: UTF-8, UTF-16 with its mark, or Windows-1252 where it can be nothing else.
 * Throws InvalidInputError when the bytes are no text, or text in an encoding that cannot be told for
 * certain.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const utf16 = decodeUtf16(bytes)
  const text = utf16 ?? decodeUtf8(bytes) ?? decodeWindows(bytes)
  const isText = !CONTROLS.test(utf16 ?? Buffer.from(bytes).toString('latin1'))
  if (!isText && !isWide(bytes))
    throw new InvalidInputError(
      `${name} is neither text, PDF nor Word (.docx). Attach the document as one of these.`,
    )
  if (!isText || text === null)
    throw new InvalidInputError(
      `${name} is text in an encoding that cannot be told for certain. Open it in the program that wrote it and save it again with the encoding UTF-8.`,
    )
  return text
}

/** Whether many bytes are zero, but not most: letters of two or four bytes each, without a mark that says so. */
function isWide(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096)
  const zeros = head.filter((byte) => byte === 0).length
  return zeros > head.length * 0.3 && zeros < head.length * 0.8
}

function decodeUtf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes that Windows-1252 leaves without a letter. */
const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/**
 * Currency, dashes, quotation marks, bullets and other signs of British documents; and the letters of
 * western Europe.
 */
const SIGN = /[€…†‡‰•‘’“”–—™\u00A0£§©«®°±²³´µ·¹º»¼½¾]/u
const LETTER = /[À-ÖØ-öø-ÿŠŒŽšœžŸƒ]/u

/**
 * The text as Windows-1252; null when that is not certain: each byte beyond ASCII must be a common sign, or
 * a letter that touches other letters, and such letters must be few.
 */
function decodeWindows(bytes: Uint8Array): string | null {
  if (bytes.some((byte) => UNUSED.has(byte))) return null
  const text = new TextDecoder('windows-1252').decode(bytes)
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (character <= '\u007F' || SIGN.test(character)) continue
    const touches = /[a-z]/i.test(text.charAt(i - 1)) || /[a-z]/i.test(text.charAt(i + 1))
    if (!LETTER.test(character) || !touches) return null
    letters += 1
  }
  return letters <= text.length / 20 ? text : null
}
