/** What a file is, as its first bytes tell. */
export type FileFormat = 'PDF' | 'ZIP' | 'OLE' | 'TEXT' | 'OTHER'

interface Signature {
  readonly format: FileFormat
  /** In people's words, for messages. */
  readonly label: string
  /** As one character for each byte. */
  readonly start: string
}

const SIGNATURES: readonly Signature[] = [
  { format: 'PDF', label: 'a PDF', start: '%PDF-' },
  { format: 'ZIP', label: 'a zip file', start: 'PK\u0003\u0004' },
  { format: 'ZIP', label: 'an empty zip file', start: 'PK\u0005\u0006' },
  { format: 'OLE', label: 'a file of old Office', start: '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1' },
  { format: 'OTHER', label: 'a Rich Text file (.rtf)', start: '{\\rtf' },
  { format: 'OTHER', label: 'a picture (PNG)', start: '\u0089PNG' },
  { format: 'OTHER', label: 'a picture (JPEG)', start: '\u00FF\u00D8\u00FF' },
  { format: 'OTHER', label: 'a picture (GIF)', start: 'GIF8' },
  { format: 'OTHER', label: 'a picture (TIFF)', start: 'II*\u0000' },
  { format: 'OTHER', label: 'a picture (TIFF)', start: 'MM\u0000*' },
  { format: 'OTHER', label: 'a gzip file', start: '\u001F\u008B' },
  { format: 'OTHER', label: 'a 7-Zip file', start: '7z\u00BC\u00AF' },
  { format: 'OTHER', label: 'a RAR file', start: 'Rar!' },
  { format: 'OTHER', label: 'a program', start: 'MZ\u0090' },
  { format: 'OTHER', label: 'a program', start: '\u007FELF' },
]

/**
 * How far into a file a PDF may begin: the standard lets other bytes stand before it (ISO 32000-1, annex
 * H.3.4.1).
 */
const PDF_WITHIN = 1024

/** The format of a file and what people call it; never its name, which may lie. */
export function detectFormat(bytes: Uint8Array): { readonly format: FileFormat; readonly label: string } {
  const head = Buffer.from(bytes.subarray(0, PDF_WITHIN)).toString('latin1')
  const found = SIGNATURES.find(({ start }) => head.startsWith(start))
  if (found !== undefined) return found
  if (/^(\u00EF\u00BB\u00BF)?\s*<(!doctype html|html|\?xml)/i.test(head))
    return { format: 'OTHER', label: 'a web page or XML' }
  if (/%PDF-\d\.\d\s/.test(head) && !/^[\t\r\n -~]*$/.test(head)) return { format: 'PDF', label: 'a PDF' }
  return { format: 'TEXT', label: 'text' }
}
