import type { FlatAnswer } from '../graphql/flattenAnswer.ts'
import { type Block, plainText } from './blocks.ts'

/** What stands at the head of a report, and on every page of it. */
export interface Cover {
  readonly title: string
  /** What this copy is about: the plan, the partner, the days; null where it is about everything. */
  readonly subject: string | null
  /** The partnership's name, or the datasets' titles where it has none. */
  readonly partnership: string
  readonly logo: Logo | null
  /** Six hexadecimal digits, dark enough to be read on white. */
  readonly accent: string
  /** What the report answers, in a sentence or two. */
  readonly description: string
  /** In words: 1 April 2019. */
  readonly day: string
  /** Of the graph. */
  readonly version: number
  /** What the reader's clearance left out, in a sentence. */
  readonly clearance: string
}

export interface Logo {
  /** As a browser takes it; made of the bytes below, so that nothing else can be in it. */
  readonly dataUri: string
  readonly type: 'png' | 'jpg' | 'gif' | 'svg'
  readonly bytes: Uint8Array
  /** In pixels; null where the file does not tell. */
  readonly size: { readonly width: number; readonly height: number } | null
}

/** A finished report, before it is put into a format. */
export interface Report {
  /** The definition's name. */
  readonly name: string
  readonly cover: Cover
  /** sheet: a page or two, headed by its title. report: a title page and a table of contents come first. */
  readonly form: 'report' | 'sheet'
  /** True where its tables need a page on its side. */
  readonly isWide: boolean
  readonly blocks: readonly Block[]
  /** The answer to the report's main question, for spreadsheets. */
  readonly rows: FlatAnswer
}

/** More characters than this do not fit on a page on its side in print of the usual size. */
const DENSE = 4_500

/** True for a sheet on its side that must be set in small print to stay on its page. */
export function isDense({ form, isWide, blocks }: Pick<Report, 'form' | 'isWide' | 'blocks'>): boolean {
  if (form !== 'sheet' || !isWide) return false
  const lines = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.cells?.flat() ?? []) : [],
  )
  return lines.reduce((sum, line) => sum + plainText(line).length, 0) > DENSE
}
