import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'

/** The ids of the report's own paragraph styles, which officers find by their names in Word's gallery. */
export const STYLES = {
  note: 'ReportNote',
  caption: 'Caption',
  cell: 'ReportCell',
  smallCell: 'ReportSmallCell',
  callout: 'ReportCallout',
  subject: 'Subtitle',
  contents: 'ReportContents',
} as const

export const BULLETS = 'report-bullets'
export const NUMBERS = 'report-numbers'

/** A font that every Word, LibreOffice and browser has, or one of the same widths. */
const FONT = 'Arial'
const GREY = '505050'

/** The styles of a report: headings in the partnership's colour, everything in British English. */
export function wordStyles(accent: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: accent },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  const style = (id: string, name: string, size: number, rest: object, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size, ...run },
    paragraph: rest,
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: '111111', language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 269, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 52, bold: true, color: accent },
        paragraph: { spacing: { before: 240, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(31, 400, 140),
      heading2: heading(24, 280, 100),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      style(STYLES.subject, 'Subtitle', 30, { spacing: { after: 240 } }, { color: '333333' }),
      style(STYLES.note, 'Report note', 18, { spacing: { after: 120 } }, { color: GREY }),
      style(
        STYLES.caption,
        'caption',
        19,
        { spacing: { before: 160, after: 80 }, keepNext: true },
        { bold: true },
      ),
      style(STYLES.cell, 'Report table', 18, {
        spacing: { before: 20, after: 20, line: 245, lineRule: LineRuleType.AUTO },
      }),
      style(STYLES.smallCell, 'Report table, small', 15, {
        spacing: { before: 6, after: 6, line: 232, lineRule: LineRuleType.AUTO },
      }),
      style(STYLES.callout, 'Report callout', 21, { spacing: { before: 60, after: 60 } }),
      style(
        STYLES.contents,
        'Report contents',
        31,
        { spacing: { before: 360, after: 140 }, keepNext: true },
        { bold: true, color: accent },
      ),
    ],
  }
}

/** Bullets, and numbers that begin anew in each list. */
export function wordNumbering(): INumberingOptions {
  const paragraph = { indent: { left: 425, hanging: 340 } }
  const level = { level: 0, alignment: AlignmentType.LEFT, style: { paragraph } }
  return {
    config: [
      { reference: BULLETS, levels: [{ ...level, format: LevelFormat.BULLET, text: '•' }] },
      { reference: NUMBERS, levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.' }] },
    ],
  }
}
