import sax from 'sax'
import { BOUNDS } from './fileBounds.ts'

/** An element as it opens: its name without prefix, and what its attributes say, by names without prefix. */
export interface XmlElement {
  readonly name: string
  /** False for elements of another vocabulary, such as drawings and formulas, whose names may be the same. */
  readonly isWord: boolean
  readonly attributes: Readonly<Record<string, string>>
}

/** What is called on the way through XML, in the order of the file. */
export interface XmlHandlers {
  open(element: XmlElement): void
  text?(text: string): void
  close?(element: XmlElement): void
}

/**
 * The namespace of WordprocessingML, as most programs write it and in its strict form (ISO/IEC 29500-1 and
 * -4).
 */
const WORD_NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/**
 * Walks through XML in UTF-8 from its start to its end. Entities that a document defines itself are an
 * error, so that none can grow. Throws Error at the first place that is not well formed.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = sax.parser(true, { xmlns: true })
  const open: XmlElement[] = []
  parser.onerror = (error) => {
    throw error
  }
  parser.ondoctype = () => {
    throw new Error('A document type is not allowed here.')
  }
  parser.onopentag = (tag) => {
    // With the option xmlns, sax gives each tag its namespace and each attribute its local name.
    const { local, uri, attributes } = tag as sax.QualifiedTag
    const values = Object.values(attributes).map((one) => [one.local, one.value] as const)
    const element = { name: local, isWord: WORD_NAMESPACES.has(uri), attributes: Object.fromEntries(values) }
    open.push(element)
    if (open.length > BOUNDS.depth) throw new Error('Its elements lie too deep within each other.')
    handlers.open(element)
  }
  parser.ontext = (text) => handlers.text?.(text)
  parser.oncdata = (text) => handlers.text?.(text)
  parser.onclosetag = () => {
    const element = open.pop()
    if (element !== undefined) handlers.close?.(element)
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const step = 1 << 20
  for (let at = 0; at < bytes.length; at += step)
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }))
  parser.write(decoder.decode()).close()
}
