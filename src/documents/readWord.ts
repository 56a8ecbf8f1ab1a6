import { InvalidInputError } from '../errors.ts'
import { readNumbering } from './readNumbering.ts'
import { readXml } from './readXml.ts'
import { createMeter } from './textMeter.ts'
import { openZip, type ReadPart, ZipError } from './unzipParts.ts'
import { readNotes, readWordLines } from './wordLines.ts'

/**
 * The lines of a Word file (.docx, Office Open XML), in reading order, with the numbers of its lists;
 * headers, footers and comments are parts of their own and are left where they are. Throws InvalidInputError
 * when it is another zip file, damaged, locked, or unpacks to more than any document.
 */
export function readWord(name: string, bytes: Uint8Array): string[] {
  try {
    const readPart = openZip(bytes)
    const place = findDocument(readPart)
    const document = readPart(place)
    if (document === null)
      throw new InvalidInputError(
        `${name} is ${describeOther(readPart)}. Save the document as Word (.docx) or PDF, and attach that.`,
      )
    const folder = place.slice(0, place.lastIndexOf('/') + 1)
    const numbering = readNumbering(readPart(`${folder}numbering.xml`), readPart(`${folder}styles.xml`))
    const footnotes = readNotes(readPart(`${folder}footnotes.xml`))
    const endnotes = readNotes(readPart(`${folder}endnotes.xml`))
    const notes = new Map([
      ...[...footnotes].map(([id, text]) => [`footnoteReference/${id}`, text] as const),
      ...[...endnotes].map(([id, text]) => [`endnoteReference/${id}`, text] as const),
    ])
    return readWordLines(document, numbering, notes, createMeter(name))
  } catch (cause) {
    if (cause instanceof InvalidInputError) throw cause
    const reason = cause instanceof ZipError ? cause.message : 'It is damaged.'
    throw new InvalidInputError(
      `${name} cannot be read as a Word file. ${reason} Open it in Word and save it again, or attach it as PDF or text.`,
      { cause },
    )
  }
}

/** The part that holds the text; most programs call it word/document.xml, SharePoint word/document2.xml. */
function findDocument(readPart: ReadPart): string {
  let found = 'word/document.xml'
  const relations = readPart('_rels/.rels')
  if (relations === null) return found
  readXml(relations, {
    open: ({ attributes }) => {
      if (attributes.Type?.endsWith('/officeDocument') && attributes.Target?.startsWith('word/') === true)
        found = attributes.Target
      else if (
        attributes.Type?.endsWith('/officeDocument') &&
        attributes.Target?.startsWith('/word/') === true
      )
        found = attributes.Target.slice(1)
    },
  })
  return found
}

function describeOther(readPart: ReadPart): string {
  if (readPart('xl/workbook.xml') !== null) return 'an Excel file, not a document'
  if (readPart('ppt/presentation.xml') !== null) return 'a PowerPoint file, not a document'
  const type = readPart('mimetype')
  if (type !== null && Buffer.from(type).toString().includes('opendocument')) return 'an OpenDocument file'
  return 'a zip file without a document of Word in it'
}
