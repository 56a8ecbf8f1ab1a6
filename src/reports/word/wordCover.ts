import { ImageRun, Paragraph, TableOfContents, TextRun } from 'docx'
import type { Cover, Logo } from '../report.ts'
import { STYLES } from './wordStyle.ts'
import { withoutControls } from './wordText.ts'

const LOGO_BOX = { width: 260, height: 90 }

/** The title of a report, what it is about, who made it, when and from what. */
export function wordTitle(cover: Cover, isPage: boolean): Paragraph[] {
  const { title, subject, partnership, logo, description } = cover
  const above = isPage ? 1600 : 0
  return [
    ...wordLogo(logo, partnership),
    new Paragraph({
      spacing: { before: logo === null ? above : 200, after: isPage ? 200 : 40 },
      children: [new TextRun({ text: withoutControls(partnership), bold: true, color: '333333' })],
    }),
    new Paragraph({
      style: 'Title',
      children: [new TextRun({ text: withoutControls(title), ...(isPage ? {} : { size: 32 }) })],
      ...(isPage ? {} : { spacing: { before: 0, after: 40 } }),
    }),
    ...(subject === null
      ? []
      : [
          new Paragraph({
            style: STYLES.subject,
            children: [new TextRun({ text: withoutControls(subject), ...(isPage ? {} : { size: 22 }) })],
            ...(isPage ? {} : { spacing: { before: 0, after: 60 } }),
          }),
        ]),
    ...(isPage
      ? [new Paragraph(withoutControls(description)), ...editionLines(cover)]
      : [editionLine(cover)]),
  ]
}

/** The table of contents: filled in, with page numbers as they come out here; Word makes it anew when asked. */
export function wordContents(): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: STYLES.contents, text: 'Contents' }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1' }),
  ]
}

/** The logo, no larger than its box. A picture whose size is not known, or an SVG, which Word shows only beside another, is left out. */
function wordLogo(logo: Logo | null, partnership: string): Paragraph[] {
  if (logo === null || logo.type === 'svg' || logo.size === null) return []
  const { width, height } = logo.size
  const scale = Math.min(LOGO_BOX.width / width, LOGO_BOX.height / height, 1)
  return [
    new Paragraph({
      children: [
        new ImageRun({
          type: logo.type,
          data: logo.bytes,
          transformation: {
            width: Math.max(1, Math.round(width * scale)),
            height: Math.max(1, Math.round(height * scale)),
          },
          altText: { name: 'Logo', description: withoutControls(`Logo of ${partnership}`) },
        }),
      ],
    }),
  ]
}

function editionLines({ day, version, clearance }: Cover): Paragraph[] {
  return [
    ['Date: ', day],
    ['Made from: ', `version ${version} of the graph`],
    ['What is left out: ', clearance],
  ].map(
    ([label = '', text = '']) =>
      new Paragraph({
        spacing: { after: 40 },
        children: [new TextRun({ text: label, bold: true }), new TextRun(text)],
      }),
  )
}

function editionLine({ day, version, clearance }: Cover): Paragraph {
  return new Paragraph({
    style: STYLES.note,
    spacing: { before: 0, after: 60 },
    text: `${day}, from version ${version} of the graph. ${clearance}`,
  })
}
