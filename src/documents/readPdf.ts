import { getDocumentProxy } from 'unpdf'
import { InvalidInputError } from '../errors.ts'
import { BOUNDS } from './fileBounds.ts'
import { joinPages } from './joinPages.ts'
import { removeFurniture } from './pageFurniture.ts'
import { buildPageLines, type PageLine, type PdfText } from './pdfLines.ts'
import { createMeter } from './textMeter.ts'

/**
 * The lines of a PDF's text in reading order, without headers, footers and page numbers. Nothing in it is
 * run or fetched: only its text is asked for, and no address is given for fonts or character maps. Throws
 * InvalidInputError when it is locked with a password, damaged, or has more pages or
 * text than any document.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<string[]> {
  const pages = await readPages(name, bytes)
  return joinPages(removeFurniture(pages))
}

async function readPages(name: string, bytes: Uint8Array): Promise<PageLine[][]> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    })
    if (pdf.numPages > BOUNDS.pages)
      throw new InvalidInputError(
        `${name} has ${pdf.numPages} pages, the most is ${BOUNDS.pages}. Save the pages that hold the plan as a PDF of their own.`,
      )
    const pages: PageLine[][] = []
    const meter = createMeter(name)
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const lines = buildPageLines(items.flatMap((item) => ('str' in item ? [runOf(item)] : [])))
      for (const { text } of lines) meter(text)
      pages.push(lines)
      page.cleanup()
    }
    return pages
  } catch (cause) {
    throw explain(name, cause)
  }
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

function runOf({ str, transform, width, height }: TextItem): PdfText {
  return { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height }
}

function explain(name: string, cause: unknown): InvalidInputError {
  if (cause instanceof InvalidInputError) return cause
  const kind = cause instanceof Error ? cause.name : ''
  if (kind === 'PasswordException')
    return new InvalidInputError(
      `${name} is locked with a password. Open it, save it without the password, and attach that.`,
      { cause },
    )
  return new InvalidInputError(
    `${name} cannot be read as a PDF: it is damaged or cut short. Get a fresh copy, or attach it as Word or text.`,
    { cause },
  )
}
