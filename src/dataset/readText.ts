import { describeShape, type Field, isBlank, textOf } from './fields.ts'
import { LIMITS } from './limits.ts'
import { quote } from './problemList.ts'
import { type ReadContext, report } from './readContext.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * A text on one line, trimmed and in Unicode NFC; null, with a problem, when it is empty, too long, on several lines, or
 * no text at all.
 */
export function readLine(ctx: ReadContext, field: Field, most: number = LIMITS.line): string | null {
  const text = readText(ctx, field, most)
  if (text === null || !/[\n\r\t]/.test(text)) return text
  const message = `${quote(field.key)} must stand on one line without tabs. For a long text use “>” behind the key, which joins the lines.`
  report(ctx, { at: field.at, code: 'BAD_TEXT', message, value: text })
  return null
}

/** A text that may run over several lines, trimmed and in Unicode NFC; null, with a problem, when it is none. */
export function readText(ctx: ReadContext, field: Field, most: number = LIMITS.text): string | null {
  const raw = textOf(field.node)
  if (raw === null && !isBlank(field.node)) {
    const message = `${quote(field.key)} should be a text, but ${describeShape(field.node)} stands there. A text with a colon, a bracket or a brace is put in double quotes.`
    report(ctx, { at: field.at, code: 'WRONG_SHAPE', message, value: field.key })
    return null
  }
  const text = (raw ?? '').normalize('NFC').trim()
  if (isBlank(field.node) || text === '') {
    const message = `${quote(field.key)} is empty. Write the text behind it, or take the line away if it may be left out.`
    report(ctx, { at: field.at, code: 'EMPTY', message, value: '' })
    return null
  }
  const fault = findTextFault(text, most)
  if (fault === null) return text
  report(ctx, { at: field.at, code: 'BAD_TEXT', message: `${quote(field.key)} ${fault}`, value: text })
  return null
}

/** What makes a text unfit to be kept and shown, to go behind its name in a sentence; null when nothing does. */
export function findTextFault(text: string, most: number): string | null {
  if (text.length > most) return `has ${text.length} characters, the most is ${most}. Shorten it.`
  const control = CONTROL.exec(text)?.[0]
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `holds the invisible control character U+${code}. Delete it.`
  }
  return text.isWellFormed()
    ? null
    : 'holds half of a character (an escape such as \\ud83d). Type the character itself.'
}

/** True for lower case letters, digits and single hyphens between them: partner keys, document keys, schemes. */
export function isKey(text: string): boolean {
  return text.length <= LIMITS.key && KEY.test(text)
}

/** A web address that begins with http or https; null, with a problem, when it is none. */
export function readUrl(ctx: ReadContext, field: Field): string | null {
  const text = readLine(ctx, field, LIMITS.url)
  if (text === null) return null
  if (/^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text)) return text
  const message = `${quote(text)} is not a web address. Copy it whole from the browser, beginning with https://.`
  report(ctx, { at: field.at, code: 'BAD_URL', message, value: text })
  return null
}
