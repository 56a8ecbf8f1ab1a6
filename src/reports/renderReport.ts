import { renderCsv } from './csv/renderCsv.ts'
import { renderHtml } from './html/renderHtml.ts'
import { renderMarkdown } from './markdown/renderMarkdown.ts'
import type { Report } from './report.ts'
import { renderWordApart } from './word/renderWordApart.ts'

/** The formats of reports, by the ending of their files. */
export const REPORT_FORMATS = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    description: 'Word',
  },
  html: { mediaType: 'text/html; charset=utf-8', description: 'one self-contained page' },
  md: { mediaType: 'text/markdown; charset=utf-8', description: 'Markdown' },
  csv: { mediaType: 'text/csv; charset=utf-8', description: 'the report as rows, for spreadsheets' },
} as const satisfies Record<string, { readonly mediaType: string; readonly description: string }>

export type ReportFormat = keyof typeof REPORT_FORMATS

/** The format that a file's name ends in; null when it is none of them. */
export function findReportFormat(file: string): ReportFormat | null {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(REPORT_FORMATS, ending) ? (ending as ReportFormat) : null // one of its keys, checked just now
}

/** A report in a format, as the bytes of a file. Word files are made in a thread of their own, which the signal ends. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (format === 'docx') return renderWordApart(report, signal)
  const render = { html: renderHtml, md: renderMarkdown, csv: renderCsv }[format]
  return new TextEncoder().encode(render(report))
}
