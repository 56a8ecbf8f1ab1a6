import { InvalidInputError } from '../errors.ts'
import { decodeText } from './decodeText.ts'
import { detectFormat } from './detectFormat.ts'
import { BOUNDS } from './fileBounds.ts'
import { removeFurniture } from './pageFurniture.ts'
import { readApart } from './readApart.ts'
import { type DocumentFile, tooLarge } from './readDocumentFile.ts'
import { softenHyphens } from './softenHyphens.ts'
import { createMeter } from './textMeter.ts'

/**
 * The lines of a document in reading order; an empty line parts two paragraphs. Text files give their own
 * lines, PDFs those of their pages without headers, footers and page numbers, Word files one for each
 * paragraph, with the numbers of lists. What the file is its first bytes tell, not its name. Throws
 * InvalidInputError, which says what the file is, what is wrong and what to do.
 */
export async function readDocumentText({ name, bytes }: DocumentFile): Promise<string[]> {
  if (bytes.length === 0) throw new InvalidInputError(`${name} is empty. Attach the document itself.`)
  if (bytes.length > BOUNDS.fileBytes) throw tooLarge(name, bytes.length)
  const lines = await readLines(name, bytes)
  return softenHyphens(lines.map(clean))
}

async function readLines(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const { format, label } = detectFormat(bytes)
  switch (format) {
    case 'PDF':
    case 'ZIP':
      return requireText(name, format, await readApart({ name, format, bytes }))
    case 'OLE':
      throw new InvalidInputError(describeOle(name, bytes))
    case 'OTHER':
      throw new InvalidInputError(`${name} is ${label}. Attach the document as PDF, Word (.docx) or text.`)
    case 'TEXT':
      return requireText(name, format, readText(name, bytes))
  }
}

/**
 * The line without characters that no database takes or no reader sees, as broken fonts and PDFs bring them,
 * and with ligatures as the letters that they stand for.
 */
function clean(line: string): string {
  return line
    .replace(UNSEEN, '')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .toWellFormed()
}

/** Control characters, spaces without width and marks of byte order. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F\u200B\u2060\uFEFF\uFFFE\uFFFF]/g

function readText(name: string, bytes: Uint8Array): string[] {
  if (bytes.length > BOUNDS.textBytes)
    throw new InvalidInputError(
      `${name} has ${Math.ceil(bytes.length / 1024 / 1024)} MB of text, the most is ${BOUNDS.textBytes / 1024 / 1024} MB. Attach the plan alone.`,
    )
  const lines = splitText(decodeText(name, bytes))
  lines.forEach(createMeter(name))
  return lines
}

/** Form feeds part the pages of texts that were made from PDFs. */
function splitText(text: string): string[] {
  const pages = text.split('\f').map((page) => page.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/))
  if (pages.length === 1) return pages[0] ?? []
  const filled = pages.map((lines) => lines.map((line) => ({ text: line, x: 0, y: null, height: 0 })))
  return removeFurniture(filled.map(trimBlank)).flatMap((lines) => [...lines.map((line) => line.text), ''])
}

function trimBlank<T extends { readonly text: string }>(lines: readonly T[]): readonly T[] {
  const isFilled = ({ text }: T) => text.trim() !== ''
  const first = lines.findIndex(isFilled)
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isFilled) + 1)
}

/** Fewer letters than this are a stamp or a page number, not a document. */
const FEWEST_LETTERS = 20

function requireText(
  name: string,
  format: 'PDF' | 'ZIP' | 'TEXT',
  lines: readonly string[],
): readonly string[] {
  let letters = 0
  for (const line of lines) letters += line.match(/\p{L}/gu)?.length ?? 0
  if (letters >= FEWEST_LETTERS) return lines
  throw new InvalidInputError(
    format === 'PDF'
      ? `${name} has no text in it: its pages are pictures, as a scanner makes them. Attach the PDF that the document was published as, or run text recognition (OCR) on it first.`
      : `${name} has no text in it. Attach the document itself.`,
  )
}

/** Word names the streams of such a file in UTF-16. */
function describeOle(name: string, bytes: Uint8Array): string {
  const holds = (stream: string) => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage'))
    return `${name} is locked with a password. Open it in Word, take the password out under File, Info, Protect Document, save it, and attach that.`
  const what = holds('WordDocument') ? 'a Word file of before 2007 (.doc)' : 'an Office file of before 2007'
  return `${name} is ${what}. Open it in Word, save it as Word document (.docx) or PDF, and attach that.`
}
