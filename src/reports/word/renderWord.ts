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
import { estimatePageNumbers } from 'docx/layout'
import type { Block, Callout, List } from '../blocks.ts'
import { type Cover, isDense, type Report } from '../report.ts'
import { wordChart } from './wordChart.ts'
import { wordContents, wordTitle } from './wordCover.ts'
import { BULLETS, NUMBERS, STYLES, wordNumbering, wordStyles } from './wordStyle.ts'
import { type TablePlace, wordTable } from './wordTable.ts'
import { withoutControls, wordRuns } from './wordText.ts'

/** A4, in twips. */
const PAGE = { short: 11906, long: 16838 }
const MARGIN = { report: 1134, sheet: 680 }

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
    pageNumbers: estimatePageNumbers,
    sections: form === 'report' ? reportSections(report) : [sheetSection(report)],
  })
  return Packer.toBuffer(document)
}

function reportSections(report: Report): ISectionOptions[] {
  const { cover, isWide } = report
  return [
    {
      properties: pageOf(false, MARGIN.report),
      footers: { default: footerOf(cover) },
      children: [...wordTitle(cover, true), ...wordContents()],
    },
    {
      properties: { ...pageOf(isWide, MARGIN.report), type: SectionType.NEXT_PAGE },
      footers: { default: footerOf(cover) },
      children: bodyOf(report, {
        width: textWidth(isWide, MARGIN.report),
        accent: cover.accent,
        isSmall: false,
      }),
    },
  ]
}

function sheetSection(report: Report): ISectionOptions {
  const { cover, isWide } = report
  const place = { width: textWidth(isWide, MARGIN.sheet), accent: cover.accent, isSmall: isDense(report) }
  return {
    properties: pageOf(isWide, MARGIN.sheet),
    footers: { default: footerOf(cover) },
    children: [...wordTitle(cover, false), ...bodyOf(report, place)],
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
  return blocks.flatMap((block, i) => wordBlock(block, place, i))
}

function wordBlock(block: Block, place: TablePlace, index: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          text: withoutControls(block.text),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ children: wordRuns(block.text) })]
    case 'note':
      return [new Paragraph({ style: STYLES.note, children: wordRuns(block.text) })]
    case 'list':
      return wordList(block, index)
    case 'callout':
      return wordCallout(block, place)
    case 'table':
      return wordTable(block, place)
    case 'chart':
      return wordChart(block, place)
  }
}

function wordList({ items, ordered }: List, index: number): Paragraph[] {
  // Each list has an instance of its own, so that its numbers begin with one.
  const numbering = { reference: ordered ? NUMBERS : BULLETS, level: 0, instance: index + 1 }
  return items.map((item) => new Paragraph({ style: 'ListParagraph', numbering, children: wordRuns(item) }))
}

function wordCallout({ title, items }: Callout, { accent }: TablePlace): Paragraph[] {
  const box = {
    style: STYLES.callout,
    keepLines: true,
    shading: { type: ShadingType.CLEAR, fill: 'F4F4F2', color: 'auto' },
    border: { left: { style: BorderStyle.SINGLE, size: 36, color: accent, space: 8 } },
    indent: { left: 200 },
  } as const
  return [
    new Paragraph({ ...box, keepNext: true, children: [new TextRun({ text: title, bold: true })] }),
    ...items.map(
      (item, i) => new Paragraph({ ...box, keepNext: i < items.length - 1, children: wordRuns(item) }),
    ),
  ]
}
