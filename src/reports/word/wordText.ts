import { ExternalHyperlink, TextRun } from 'docx'
import { runsOf, type Text } from '../blocks.ts'

const GREY = '505050'

/** The runs of a text, told apart by weight and slope as well as by grey. */
export function wordRuns(text: Text): (TextRun | ExternalHyperlink)[] {
  return runsOf(text).map(({ text: words, mark, href }) => {
    const safe = withoutControls(words)
    if (href !== null)
      return new ExternalHyperlink({
        link: href,
        children: [new TextRun({ text: safe, style: 'Hyperlink' })],
      })
    if (mark === 'strong') return new TextRun({ text: safe, bold: true })
    if (mark === 'inferred') return new TextRun({ text: safe, bold: true, italics: true })
    return mark === 'quiet' ? new TextRun({ text: safe, color: GREY }) : new TextRun(safe)
  })
}

/** The text without the characters that XML 1.0 cannot hold, for which Word would call the file damaged. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed()
}
