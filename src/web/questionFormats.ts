import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

/** The forms in which a saved question is answered, by the ending of its address. */
export const QUESTION_FORMATS = {
  json: { type: 'application/json', description: 'The answer as GraphQL gives it.' },
  csv: { type: 'text/csv', description: 'Flat rows for Excel and Power BI.' },
  ndjson: { type: 'application/x-ndjson', description: 'Flat rows, one JSON object a line.' },
  html: { type: 'text/html', description: 'Flat rows as a page with a table, for people.' },
} as const satisfies Readonly<Record<string, { readonly type: string; readonly description: string }>>

export type QuestionFormat = keyof typeof QUESTION_FORMATS

const FORMATS = Object.keys(QUESTION_FORMATS) as readonly QuestionFormat[] // its keys are all there are

/** The name of a question, and the form in which it is asked for: null for an ending that there is not. Without an ending the Accept header decides. */
export function parseQuestionFile(
  context: Context,
  file: string,
): { readonly name: string; readonly format: QuestionFormat | null } {
  const [, name, ending] = /^(.+)\.([^.]*)$/.exec(file) ?? []
  if (name === undefined) return { name: file, format: acceptedFormat(context) }
  return { name, format: FORMATS.find((format) => format === ending) ?? null }
}

/** The form that the Accept header asks for; JSON when it asks for none of them. */
export function acceptedFormat(context: Context): QuestionFormat {
  const type = accepts(context, {
    header: 'Accept',
    supports: FORMATS.map((format) => QUESTION_FORMATS[format].type),
    default: QUESTION_FORMATS.json.type,
  })
  return FORMATS.find((format) => QUESTION_FORMATS[format].type === type) ?? 'json'
}
