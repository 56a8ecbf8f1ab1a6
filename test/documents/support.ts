import { readFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import type { SectionRecord } from '../../src/ontology/records.ts'

/** The outline of the plan in fixtures/, which was made up for these tests. */
export const OUTLINE: readonly SectionRecord[] = [
  ['title', 'Fairwater Safety Plan'],
  ['contents', 'Contents'],
  ['1', 'Who we are'],
  ['1.i', null],
  ['1.ii', null],
  ['1.note-1', null],
  ['2', 'What people tell us'],
  ['2.i', null],
  ['2.i.a', null],
  ['2.i.b', null],
  ['2.i.c', null],
  ['2.note-2', null],
  ['3', 'Priority one: Safer evenings'],
  ['3.1', 'Why this is a priority'],
  ['3.1.a', null],
  ['3.1.b', null],
  ['3.2', 'Objectives'],
  ['3.2.1', 'Keep the harbour lit'],
  ['3.2.2', 'Get people home from the cinema'],
  ['4', 'How we shall know'],
].map(([locator, heading]) => ({ locator: locator ?? '', heading: heading ?? null }))

/**
 * The plan as a text file might hold it: a first number is lost, a bullet stands for another, a note
 * interrupts a sentence.
 */
export const PLAN = `Fairwater Safety Plan
The Fairwater Partnership, 2030 to 2033

Co\tContents
1.\tWho we are\t2
2.\tWhat people tell us\t2
3.\tPriority one: Safer evenings\t3
4.\tHow we shall know\t3

1 Who we are

- The Fairwater Partnership brings the council, the police and the fire service to one table.
 It meets four times a year, and any resident may put a question to it beforehand.
- ii. Its members share what they know.¹ They also share the cost of the street wardens,

¹ Under the agreement of 2029.

whose hours were made longer after the long-
running roadworks on the quay had emptied it.

2 What people tell us
i. At the forum of the harbour, three concerns came up again and again:
 a) lamps that stay dark for weeks;
 - Scooters on the promenade, above all on Sundays;
 c) callers at the door who say that they mend roofs.²
² The trading standards team logged nineteen such calls.

3 Priority one:

Safer evenings
1 Why this is a priority
a) Evenings are when most people told us they feel unsafe.
b) The last bus leaves before the cinema closes.
2 Objectives
1. Keep the harbour lit
2. Get people home from the cinema
1\tKeep the harbour lit
\tMend each lamp within five days of the report.
2\tGet people home safely from the cinema
\tAsk the bus company for a later bus on Fridays.
\tPaint a waiting place for taxis.

4 How we shall know
We count dark lamps each month and ask four hundred residents each spring.
`

/**
 * A file of fixtures/: plan.docx and plan.pdf were made with LibreOffice, with lists, notes, a header and
 * page numbers.
 */
export async function readFixture(name: string): Promise<{ name: string; bytes: Uint8Array }> {
  return { name, bytes: await readFile(new URL(`fixtures/${name}`, import.meta.url)) }
}

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file with this body, and further parts by their name. */
export function buildWord(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const wrapped = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(wrapped),
  })
}

/** A part of a Word file: numbering, styles, footnotes. */
export function buildPart(root: string, content: string): string {
  return `<w:${root} ${NAMESPACE}>${content}</w:${root}>`
}

/** A paragraph of a Word file, in a list when its number and level are given. */
export function paragraph(text: string, list?: string, level = 0): string {
  const place =
    list === undefined
      ? ''
      : `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`
  return `<w:p>${place}<w:r><w:t>${text}</w:t></w:r></w:p>`
}

/** A piece of text on a page of a PDF: points from the left and from the bottom. */
export interface Placed {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
}

/**
 * A PDF with these pages, each its texts or the bytes of its content; `trailer` goes into its last
 * dictionary, `filter` into those of the contents.
 */
export function buildPdf(
  pages: readonly (readonly Placed[] | Uint8Array)[],
  trailer = '',
  filter = '',
): Uint8Array {
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((page, i) => {
      const content = page instanceof Uint8Array ? Buffer.from(page).toString('latin1') : drawTexts(page)
      const resources = '/Resources << /Font << /F1 3 0 R >> >>'
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${5 + i * 2} 0 R >>`,
        `<< /Length ${content.length} ${filter} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = pdf.length
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = pdf.length
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(pdf, 'latin1')
}

function drawTexts(texts: readonly Placed[]): string {
  return texts
    .map(({ text, x = 60, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`)
    .join('\n')
}
