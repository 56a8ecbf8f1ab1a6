import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  ShadingType,
  type Table,
  TextRun,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { type Block, type Callout, type List, plainText, type Text, textsOf } from '../blocks.ts'
import { type Cover, isDense, type Report } from '../report.ts'
import { wordChart } from './wordChart.ts'
import { wordContents, wordHeader, wordSheetHead, wordTitlePage } from './wordCover.ts'
import { BULLETS, NUMBERS, STYLES, wordNumbering, wordStyles } from './wordStyle.ts'
import { gap, type TablePlace, wordTable } from './wordTable.ts'
import { withoutControls, wordRuns } from './wordText.ts'

/** A4, in twips. */
const PAGE = { short: 11906, long: 16838 }
const MARGIN = { report: 1134, sheet: 680 }
/** Behind what to take away. */
const SHADE = 'F4F4F2'

/**
 * A report as a Word file: real headings, tables with heading rows, a table of contents that is filled in, page numbers, British
 * English, A4. It asks the reader nothing when it is opened.
 */
export async function renderWord(report: Report): Promise<Uint8Array> {
  const { cover, form } = report
  const document = new Document({
    title: withoutControls([cover.title, cover.subject].filter((part) => part !== null).join(': ')),
    creator: withoutControls(cover.partnership),
    lastModifiedBy: withoutControls(cover.partnership),
    description: withoutControls(cover.description),
    styles: wordStyles(cover.accent),
    numbering: wordNumbering(),
    // A sign of unknown width is guessed at: one emoji would else leave the table of contents without numbers.
    ...(isLaidOut(report) ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: form === 'report' ? await reportSections(report) : [await sheetSection(report)],
  })
  return Packer.toBuffer(document)
}

/** More characters than this are not laid out: it would take minutes. */
const MOST_LAID_OUT = 1_000_000

/** True where the pages are laid out, so that the table of contents can give their numbers. */
function isLaidOut({ blocks }: Report): boolean {
  const length = blocks.flatMap(textsOf).reduce((sum, text) => sum + plainText(text).length, 0)
  return length <= MOST_LAID_OUT
}

async function reportSections(report: Report): Promise<ISectionOptions[]> {
  const { cover, isWide } = report
  const width = textWidth(isWide, MARGIN.report)
  return [
    {
      properties: pageOf(false, MARGIN.report),
      footers: { default: footerOf(cover) },
      children: [...(await wordTitlePage(cover)), ...wordContents(isLaidOut(report))],
    },
    {
      properties: { ...pageOf(isWide, MARGIN.report), type: SectionType.NEXT_PAGE },
      headers: { default: wordHeader(cover, width) },
      footers: { default: footerOf(cover) },
      children: bodyOf(report, { width, accent: cover.accent, isSmall: false, isSheet: false }),
    },
  ]
}

async function sheetSection(report: Report): Promise<ISectionOptions> {
  const { cover, isWide } = report
  const place = {
    width: textWidth(isWide, MARGIN.sheet),
    accent: cover.accent,
    isSmall: isDense(report),
    isSheet: isWide,
  }
  return {
    properties: pageOf(isWide, MARGIN.sheet),
    footers: { default: footerOf(cover) },
    children: [...(await wordSheetHead(cover)), ...bodyOf(report, place)],
  }
}

function pageOf(isWide: boolean, margin: number) {
  return {
    page: {
      // Word turns the page by exchanging the two.
      size: {
        width: PAGE.short,
        height: PAGE.long,
        orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: margin, bottom: margin, left: margin, right: margin, header: 400, footer: 340 },
    },
  }
}

function textWidth(isWide: boolean, margin: number): number {
  return (isWide ? PAGE.long : PAGE.short) - 2 * margin
}

function footerOf({ title }: Cover): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.note,
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: [
          new TextRun(withoutControls(`${title} · page `)),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun(' of '),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function bodyOf({ blocks }: Report, place: TablePlace): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) =>
    wordBlock(block, place, { index, keepNext: isHeldTo(blocks[index - 1], blocks[index + 1]) }),
  )
}

/** True for what stays on the page of what follows: where that is no text of its own, and right below a heading. */
function isHeldTo(last: Block | undefined, next: Block | undefined): boolean {
  if (next === undefined || next.kind === 'heading') return false
  return last?.kind === 'heading' || next.kind === 'table' || next.kind === 'chart' || next.kind === 'list'
}

interface Spot {
  readonly index: number
  readonly keepNext: boolean
}

function wordBlock(block: Block, place: TablePlace, { index, keepNext }: Spot): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          text: withoutControls(block.text),
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          ...small(place, 'Normal'),
          keepNext: keepNext && isShort(block.text),
          children: wordRuns(block.text),
        }),
      ]
    case 'note':
      return [new Paragraph({ ...small(place, STYLES.note), keepNext, children: wordRuns(block.text) })]
    case 'list':
      return wordList(block, { index, keepNext })
    case 'callout':
      return wordCallout(block, place)
    case 'table':
      return wordTable(block, place)
    case 'chart':
      return wordChart(block, place)
  }
}

/** More items than this are not held together with what follows. */
const SHORT_LIST = 4
/** More characters than this may take a good part of a page, and are not held to what follows either. */
const SHORT_TEXT = 600

function isShort(text: Text): boolean {
  return plainText(text).length <= SHORT_TEXT
}

function wordList({ items, ordered }: List, { index, keepNext }: Spot): Paragraph[] {
  // Each list has an instance of its own, so that its numbers begin with one.
  const numbering = { reference: ordered ? NUMBERS : BULLETS, level: 0, instance: index + 1 }
  const isKept = (i: number) =>
    keepNext && items.every(isShort) && (items.length <= SHORT_LIST || i === items.length - 1)
  return items.map(
    (item, i) =>
      new Paragraph({ style: 'ListParagraph', numbering, keepNext: isKept(i), children: wordRuns(item) }),
  )
}

/** The style of a paragraph, or that of the tables where everything must fit on a page. */
function small({ isSmall, isSheet }: TablePlace, style: string): { readonly style: string } {
  if (isSmall) return { style: STYLES.smallCell }
  return { style: isSheet ? STYLES.cell : style }
}

function wordCallout({ title, items }: Callout, place: TablePlace): Paragraph[] {
  const box = {
    ...small(place, STYLES.callout),
    keepLines: true,
    shading: { type: ShadingType.CLEAR, fill: SHADE, color: 'auto' },
    // The thin lines above and below are of the shade's own colour: they give it room.
    border: {
      left: { style: BorderStyle.SINGLE, size: 36, color: place.accent, space: 8 },
      top: { style: BorderStyle.SINGLE, size: 4, color: SHADE, space: 4 },
      bottom: { style: BorderStyle.SINGLE, size: 4, color: SHADE, space: 4 },
    },
    indent: { left: 200 },
  } as const
  return [
    ...(title === null
      ? []
      : [
          new Paragraph({
            ...box,
            keepNext: true,
            children: [new TextRun({ text: withoutControls(title), bold: true })],
          }),
        ]),
    ...items.map(
      (item, i) => new Paragraph({ ...box, keepNext: i < items.length - 1, children: wordRuns(item) }),
    ),
    gap(),
  ]
}
