import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../../src/reports/report.ts'
import { drawBar } from '../../../src/reports/word/drawBar.ts'
import { renderWord } from '../../../src/reports/word/renderWord.ts'
import { columnWidths } from '../../../src/reports/word/wordTable.ts'
import { HOSTILE, sampleReport } from '../support.ts'

/** The parts of a Word file that are text, by their names. */
async function openWord(report: Report): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await renderWord(report))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** The words of a Word part. */
function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
}

const escaped = HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe('a report as a Word file', () => {
  let parts: Readonly<Record<string, string>>
  let body: string

  beforeAll(async () => {
    parts = await openWord(sampleReport())
    body = parts['word/document.xml'] ?? ''
  })

  test('has headings by style, so that Word finds its outline', () => {
    expect(body.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1)
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1)
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(1)
  })

  test('holds every name as text', () => {
    const text = textOf(body).replaceAll('&quot;', '"').replaceAll('&apos;', "'")
    expect(text.split(escaped).length - 1).toBeGreaterThanOrEqual(12)
    expect(body).not.toContain('<img')
  })

  test('repeats the heading row of each table and tears no row apart', () => {
    const tables = body.split('<w:tbl>').slice(1)
    expect(tables).toHaveLength(2)
    for (const table of tables) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(7)
  })

  test('gives each column its share of the page', () => {
    const [widths = ''] = body.match(/<w:tblGrid>.*?<\/w:tblGrid>/) ?? []
    const [first = 0, second = 0] = [...widths.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(first + second).toBe(11906 - 2 * 1134)
    expect(first / second).toBeCloseTo(2, 2)
  })

  test('has a table of contents that is filled in, with page numbers, and asks nothing when opened', () => {
    expect(body).toMatch(/<w:instrText[^>]*>\s*TOC /)
    const contents = textOf(body.split('TOC ')[1]?.split('w:type="page"')[0] ?? '')
    expect(contents).toContain('Part')
    expect(body).toMatch(/PAGEREF _Toc\d+/)
    expect(body).not.toContain('w:dirty="true"')
    expect(parts['word/settings.xml']).not.toContain('updateFields')
  })

  test('describes each picture', () => {
    const pictures = body.match(/<wp:docPr [^>]*>/g) ?? []
    expect(pictures).toHaveLength(2)
    for (const picture of pictures) expect(picture).toMatch(/descr="Bar for [^"]+ per cent"/)
  })

  test('is in British English, with a title and an author', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"')
    expect(parts['docProps/core.xml']).toContain('<dc:title>Title ')
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Partnership ')
  })

  test('is on A4 and numbers its pages', () => {
    expect(body.match(/w:w="11906"/g)?.length).toBeGreaterThanOrEqual(2)
    const footer = Object.entries(parts).find(([name]) => name.startsWith('word/footer'))?.[1]
    expect(footer).toContain('PAGE')
    expect(footer).toContain('NUMPAGES')
  })
})

describe('the table of contents', () => {
  /** The page numbers that it gives, as they are written into the file. */
  const pagesOf = (body: string) =>
    [
      ...body.matchAll(
        /PAGEREF _Toc\d+[^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>(?:<w:t[^>]*>(\d*)<\/w:t>)?/g,
      ),
    ].map(([, page = '']) => page)

  test('has page numbers whatever signs the names hold', async () => {
    const { 'word/document.xml': body = '' } = await openWord(sampleReport('𓀀 👩‍👩‍👧 ∑ 漢字'))
    expect(pagesOf(body)).toEqual(['2'])
  })

  test('has links and no page numbers where laying out the pages would take minutes', async () => {
    const text = 'A long report. '.repeat(70_000)
    const blocks = [
      { kind: 'heading', level: 1, text: 'Part' },
      { kind: 'paragraph', text },
    ] as const
    const { 'word/document.xml': body = '' } = await openWord(sampleReport('x', { blocks }))
    expect(body).toContain('w:anchor="_Toc')
    expect(pagesOf(body).join('')).toBe('')
  })
})

describe('the pages of a Word file', () => {
  test('lie on their side where the report is wide, its title page excepted', async () => {
    const { 'word/document.xml': body = '' } = await openWord(sampleReport('x', { isWide: true }))
    expect(body.match(/<w:pgSz [^>]*>/g)?.map((size) => size.includes('landscape'))).toEqual([false, true])
  })

  test('of a sheet begin with its title, without a table of contents', async () => {
    const { 'word/document.xml': body = '' } = await openWord(sampleReport('x', { form: 'sheet' }))
    expect(body.match(/<w:pgSz /g)).toHaveLength(1)
    expect(body).not.toContain('TOC ')
  })

  test('show a logo with its proportions and a text', async () => {
    const bytes = drawBar({
      width: 400,
      height: 100,
      start: 0,
      end: 9,
      zero: 0,
      colour: '112233',
      isFilled: true,
    })
    const logo = { type: 'png', dataUri: '', bytes, size: { width: 400, height: 100 } } as const
    const report = sampleReport('x')
    const { 'word/document.xml': body = '' } = await openWord({ ...report, cover: { ...report.cover, logo } })
    expect(body).toContain('descr="Logo of Partnership x"')
    const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? []
    expect(Number(wide) / Number(high)).toBeCloseTo(4, 1)
  })

  test('hold no character that XML cannot', async () => {
    const { 'word/document.xml': body = '' } = await openWord(sampleReport('a\u0000b\u000bc\ud800'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(body).not.toMatch(/[\u0000\u000b]/)
  })
})

describe('the widths of columns', () => {
  test('add up to the whole, whatever the shares', () => {
    expect(columnWidths([{ width: 1 }, { width: 1 }, { width: 1 }], 100)).toEqual([33, 33, 34])
  })
})

describe('the picture of a bar', () => {
  test('is a PNG whose pixels are the bar and its line', () => {
    const png = Buffer.from(
      drawBar({ width: 10, height: 9, start: 2, end: 6, zero: 2, colour: 'aabbcc', isFilled: true }),
    )
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    const at = png.indexOf('IDAT')
    const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
    expect([...pixels.subarray(4 * 11, 5 * 11)]).toEqual([0, 0, 0, 2, 1, 1, 1, 0, 0, 0, 0])
  })
})
