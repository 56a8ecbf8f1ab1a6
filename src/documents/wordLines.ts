import { ListCounter } from './listNumbers.ts'
import type { Numbering } from './readNumbering.ts'
import { readXml, type XmlElement } from './readXml.ts'
import { raise } from './superscript.ts'
import type { TextMeter } from './textMeter.ts'

/** Notes by their id in the file. */
export type Notes = ReadonlyMap<string, string>

interface Paragraph {
  text: string
  style: string | null
  list: string | null
  level: number | null
  isRaised: boolean
  isHidden: boolean
  /** Lines of the notes that it refers to. */
  readonly notes: string[]
}

interface Table {
  /** Of the row at hand: each cell's lines. */
  row: string[][]
  readonly lines: string[]
}

/**
 * What is skipped: text that was struck out or moved away, how it once looked, and the second version of
 * what newer programs draw.
 */
const SKIPPED = new Set(['del', 'moveFrom', 'pPrChange', 'rPrChange', 'Fallback'])

/**
 * The lines of a Word file's text: one for each paragraph, with the number that its list gives it, and an
 * empty one behind it; for each row of a table one with tabs between the cells. Notes stand behind the
 * paragraph that refers to them, with their mark.
 */
export function readWordLines(
  document: Uint8Array,
  numbering: Numbering,
  notes: Notes,
  meter: TextMeter,
): string[] {
  const counter = new ListCounter()
  const lines: string[] = []
  const paragraphs: Paragraph[] = []
  const tables: Table[] = []
  const outer: Table[][] = []
  const marks = { count: 0 }
  let skipping = 0
  let isText = false

  const put = (paragraph: Paragraph) => {
    const number = numberOf(paragraph, numbering, counter)
    const text = paragraph.text.trim()
    const own = text === '' ? [] : `${number} ${text}`.trim().split('\n')
    for (const line of own.length === 0 ? [''] : own) meter(line)
    const cell = tables.at(-1)?.row.at(-1)
    if (cell === undefined) lines.push(...own, '', ...paragraph.notes)
    else cell.push(...own, ...paragraph.notes)
  }
  const endRow = (table: Table | undefined) => {
    if (table === undefined) return
    table.lines.push(...joinCells(table.row))
    table.row = []
  }
  const open = (element: XmlElement) => {
    if (SKIPPED.has(element.name)) skipping += 1
    if (skipping > 0 || !element.isWord) return
    const { name, attributes } = element
    const paragraph = paragraphs.at(-1)
    if (name === 'p') paragraphs.push(startParagraph())
    else if (name === 'tbl') tables.push({ row: [], lines: [] })
    else if (name === 'tc') tables.at(-1)?.row.push([])
    else if (name === 'txbxContent') outer.push(tables.splice(0))
    else if (name === 't') isText = true
    else if (paragraph !== undefined) readWithin(paragraph, name, attributes, notes, marks)
  }
  const text = (value: string) => {
    const paragraph = paragraphs.at(-1)
    if (!isText || skipping > 0 || paragraph === undefined || paragraph.isHidden) return
    paragraph.text += paragraph.isRaised && /^\d+$/.test(value) ? raise(value) : value
  }
  const close = ({ name, isWord }: XmlElement) => {
    if (SKIPPED.has(name)) skipping -= 1
    if (skipping > 0 || !isWord) return
    if (name === 't') isText = false
    else if (name === 'tr') endRow(tables.at(-1))
    else if (name === 'txbxContent') tables.push(...(outer.pop() ?? []))
    else if (name === 'p') {
      const paragraph = paragraphs.pop()
      if (paragraph !== undefined) put(paragraph)
    } else if (name === 'tbl') {
      const table = tables.pop()
      const cell = tables.at(-1)?.row.at(-1)
      if (table === undefined) return
      if (cell === undefined) lines.push('', ...table.lines, '')
      else cell.push(...table.lines)
    }
  }
  readXml(document, { open, text, close })
  return lines
}

/** The notes of a part such as footnotes.xml, without the lines that Word draws above them. */
export function readNotes(bytes: Uint8Array | null): Notes {
  const notes = new Map<string, string>()
  if (bytes === null) return notes
  let id: string | null = null
  let isText = false
  const open = ({ name, isWord, attributes }: XmlElement) => {
    if (!isWord) return
    const isNote = name === 'footnote' || name === 'endnote'
    if (isNote && attributes.type === undefined) id = attributes.id ?? null
    else if (name === 't') isText = true
    else if (id !== null && name === 'p' && notes.has(id)) notes.set(id, `${notes.get(id)} `)
  }
  const text = (value: string) => {
    if (isText && id !== null) notes.set(id, (notes.get(id) ?? '') + value)
  }
  const close = ({ name, isWord }: XmlElement) => {
    if (isWord && (name === 'footnote' || name === 'endnote')) id = null
    if (isWord && name === 't') isText = false
  }
  readXml(bytes, { open, text, close })
  return notes
}

function startParagraph(): Paragraph {
  return { text: '', style: null, list: null, level: null, isRaised: false, isHidden: false, notes: [] }
}

function readWithin(
  paragraph: Paragraph,
  name: string,
  attributes: Readonly<Record<string, string>>,
  notes: Notes,
  marks: { count: number },
): void {
  const value = attributes.val ?? ''
  switch (name) {
    case 'pStyle':
      paragraph.style = value
      break
    case 'numId':
      paragraph.list = value
      break
    case 'ilvl':
      paragraph.level = Number(value)
      break
    case 'r':
      paragraph.isRaised = false
      paragraph.isHidden = false
      break
    case 'vertAlign':
      paragraph.isRaised = value === 'superscript'
      break
    case 'vanish':
      paragraph.isHidden = !['0', 'false', 'off'].includes(value)
      break
    case 'tab':
      // A tab stop of the paragraph's layout has the same name, and a position.
      if (attributes.pos === undefined) paragraph.text += '\t'
      break
    case 'br':
    case 'cr':
      paragraph.text += '\n'
      break
    case 'noBreakHyphen':
      paragraph.text += '-'
      break
    case 'footnoteReference':
    case 'endnoteReference': {
      const note = notes.get(`${name}/${attributes.id}`)
      if (note === undefined || attributes.customMarkFollows !== undefined) break
      marks.count += 1
      const mark = raise(String(marks.count))
      paragraph.text += mark
      paragraph.notes.push(`${mark} ${note.trim()}`, '')
      break
    }
  }
}

function numberOf(paragraph: Paragraph, numbering: Numbering, counter: ListCounter): string {
  const style = paragraph.style === null ? null : numbering.placeOf(paragraph.style)
  // The list "0" takes a paragraph out of the list of its style.
  const key = paragraph.list ?? style?.list ?? null
  const list = key === null ? undefined : numbering.lists.get(key)
  if (key === null || list === undefined) return ''
  return counter.next(key, list, paragraph.level ?? style?.level ?? 0)
}

/**
 * A row whose cells hold one line each becomes one line; the further lines of longer cells follow, cell by
 * cell.
 */
function joinCells(cells: readonly (readonly string[])[]): string[] {
  const first = cells.map((cell) => cell[0] ?? '').join('\t')
  const rest = cells.flatMap((cell) => cell.slice(1))
  return [...(first.trim() === '' ? [] : [first]), ...rest]
}
