import { BorderStyle, Header, ImageRun, Paragraph, Tab, TableOfContents, TabStopType, TextRun } from 'docx'
import type { Cover, Logo } from '../report.ts'
import { drawSvg } from './drawSvg.ts'
import { STYLES } from './wordStyle.ts'
import { withoutControls } from './wordText.ts'

/** In pixels: what a logo may take up on a title page, and on a sheet. */
const LOGO_BOX = { page: { width: 260, height: 90 }, sheet: { width: 90, height: 26 } }
/** Pixels of a drawn logo to a pixel of the page, so that it is sharp in print. */
const SHARPNESS = 4

/** The title page of a report: whose it is, what it is about, when it was made, from what and for whom. */
export async function wordTitlePage(cover: Cover): Promise<Paragraph[]> {
  const { title, subject, partnership, logo, description, accent } = cover
  const shown = await wordLogo(logo, partnership, LOGO_BOX.page)
  const border = { top: { style: BorderStyle.SINGLE, size: 48, color: accent, space: 18 } }
  return [
    ...(shown === null ? [] : [new Paragraph({ border, spacing: { after: 240 }, children: [shown] })]),
    new Paragraph({
      ...(shown === null ? { border } : {}),
      spacing: { before: 0, after: 200 },
      children: [partnershipRun(partnership)],
    }),
    new Paragraph({ style: 'Title', text: withoutControls(title) }),
    ...(subject === null ? [] : [new Paragraph({ style: STYLES.subject, text: withoutControls(subject) })]),
    new Paragraph(withoutControls(description)),
    ...editionLines(cover),
  ]
}

/** The head of a sheet, in as few lines as may be. */
export async function wordSheetHead(cover: Cover): Promise<Paragraph[]> {
  const { title, subject, partnership, logo, accent, day, version, clearance } = cover
  const shown = await wordLogo(logo, partnership, LOGO_BOX.sheet)
  return [
    new Paragraph({
      border: { top: { style: BorderStyle.SINGLE, size: 24, color: accent, space: 6 } },
      spacing: { before: 0, after: 40 },
      children: [...(shown === null ? [] : [shown, new TextRun('  ')]), partnershipRun(partnership)],
    }),
    new Paragraph({
      style: 'Title',
      spacing: { before: 0, after: 40 },
      children: [
        new TextRun({ text: withoutControls(title), size: 32 }),
        ...(subject === null
          ? []
          : [new TextRun({ text: withoutControls(`: ${subject}`), size: 26, bold: false, color: '333333' })]),
      ],
    }),
    new Paragraph({
      style: STYLES.note,
      spacing: { before: 0, after: 80 },
      text: withoutControls(`${day}, from version ${version} of the graph. Who may read it: ${clearance}`),
    }),
  ]
}

function partnershipRun(partnership: string): TextRun {
  return new TextRun({ text: withoutControls(partnership), bold: true, color: '333333' })
}

/**
 * The table of contents: filled in, so that Word and LibreOffice show it as it is and ask nothing; Word makes it anew when it is told
 * to. Its page numbers are those that come out when the pages are laid out; without that it has none.
 */
export function wordContents(isLaidOut: boolean): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: STYLES.contents, text: 'Contents' }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-1',
      ...(isLaidOut ? {} : { pageNumbersEntryLevelsRange: '1-1' }),
    }),
  ]
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The logo, no larger than its box; null where there is none, or its size is not known. A drawing goes with a picture of it, for programs that show none. */
async function wordLogo(logo: Logo | null, partnership: string, box: Size): Promise<ImageRun | null> {
  if (logo === null) return null
  const altText = { name: 'Logo', description: withoutControls(`Logo of ${partnership}`) }
  if (logo.type === 'svg') {
    const drawn = await drawSvg(logo.bytes, box.width * SHARPNESS)
    if (drawn === null) return null
    // A drawing has no pixels, so it may grow to its box.
    const transformation = within(drawn, box, Number.POSITIVE_INFINITY)
    const fallback = { type: 'png', data: drawn.png, transformation } as const
    return new ImageRun({ type: 'svg', data: logo.bytes, fallback, transformation, altText })
  }
  if (logo.size === null) return null
  return new ImageRun({
    type: logo.type,
    data: logo.bytes,
    transformation: within(logo.size, box, 1),
    altText,
  })
}

/** The size within the box that keeps the proportions, at most so many times as large. */
function within({ width, height }: Size, box: Size, most: number): Size {
  const scale = Math.min(box.width / width, box.height / height, most)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** What stands at the head of each page but the first: whose report it is, and which edition. Takes the width of the text in twips. */
export function wordHeader({ partnership, day, version }: Cover, width: number): Header {
  return new Header({
    children: [
      new Paragraph({
        style: STYLES.note,
        spacing: { before: 0, after: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun(withoutControls(partnership)),
          new TextRun({ children: [new Tab(), withoutControls(`${day}, version ${version}`)] }),
        ],
      }),
    ],
  })
}

function editionLines({ day, version, clearance }: Cover): Paragraph[] {
  return [
    ['Date: ', day],
    ['Made from: ', `version ${version} of the graph`],
    ['Who may read it: ', clearance],
  ].map(
    ([label = '', text = '']) =>
      new Paragraph({
        spacing: { after: 40 },
        children: [new TextRun({ text: label, bold: true }), new TextRun(withoutControls(text))],
      }),
  )
}
