/** Words within a text that are told apart by more than colour. */
export interface Run {
  readonly text: string
  /** strong: a name that the eye should find; inferred: what somebody judged so; quiet: less important, such as a place. */
  readonly mark: 'strong' | 'inferred' | 'quiet'
}

/** Words that lead to an address. */
export interface LinkRun {
  readonly text: string
  /** http or https; renderers show the words alone for any other. */
  readonly href: string
}

/** What stands in a paragraph, an item of a list or a line of a cell. Plain: renderers escape it. */
export type Text = string | readonly (string | Run | LinkRun)[]

/** The lines of a cell, one below the other; none: the cell is empty. */
export type Cell = readonly Text[]

export interface Heading {
  readonly kind: 'heading'
  /** 1: a part of the report, 2: a part of that. The report's title stands above them. */
  readonly level: 1 | 2
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Text
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly Text[]
}

export interface Column {
  readonly header: string
  /** Its share of the table's width, in whatever unit the table's other columns use. */
  readonly width: number
  /** True for numbers, which stand at the right. */
  readonly numeric?: boolean
}

/** A row, or the heading of the rows that follow it. */
export type Row = { readonly cells: readonly Cell[] } | { readonly group: Text; readonly cells?: undefined }

export interface Table {
  readonly kind: 'table'
  /** What the table holds, for those who hear it read as for those who see it. */
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** True where the heading above says what the caption says: it is then for those alone who hear it read. */
  readonly isNamedAbove?: boolean
  /** True where the first cell of a row names what the row is about. */
  readonly rowHeaders: boolean
  /** True where a row may be longer than a page and so may break. */
  readonly longRows?: boolean
}

/** A chart of horizontal bars, one for each figure. */
export interface Chart {
  readonly kind: 'chart'
  readonly caption: string
  readonly unit: string
  readonly bars: readonly Bar[]
}

export interface Bar {
  readonly label: string
  /** Where the figure stands: 4.ii.b; empty where it is counted here. */
  readonly place?: string
  /** As printed: −16.5. */
  readonly text: string
  /** For the length of the bar; the exact digits are in text. */
  readonly length: number
}

/** A remark in small print: how to read what follows. */
export interface Note {
  readonly kind: 'note'
  readonly text: Text
}

/** What a reader in a hurry should take away. */
export interface Callout {
  readonly kind: 'callout'
  /** Null where the heading above names it. */
  readonly title: string | null
  readonly items: readonly Text[]
}

/** A part of a report. Renderers turn blocks into Word, HTML and Markdown; reports make nothing else. */
export type Block = Heading | Paragraph | List | Table | Chart | Note | Callout

/** A heading. */
export function heading(level: 1 | 2, text: string): Heading {
  return { kind: 'heading', level, text }
}

/** A paragraph. */
export function paragraph(text: Text): Paragraph {
  return { kind: 'paragraph', text }
}

/** A remark in small print. */
export function note(text: Text): Note {
  return { kind: 'note', text }
}

/** A list with bullets, or numbers when the order tells something. */
export function list(items: readonly Text[], ordered = false): List {
  return { kind: 'list', ordered, items }
}

/** A box with the main points. */
export function callout(title: string | null, items: readonly Text[]): Callout {
  return { kind: 'callout', title, items }
}

/** A table whose rows are named by their first cell. */
export function table(caption: string, columns: readonly Column[], rows: readonly Row[]): Table {
  return { kind: 'table', caption, columns, rows, rowHeaders: true }
}

/** The table without its caption in print: the heading above it says the same. */
export function namedAbove(shown: Table): Table {
  return { ...shown, isNamedAbove: true }
}

/** The table, or the sentence where it would be empty. */
export function tableOr(sentence: string, filled: Table): Block {
  return filled.rows.length === 0 ? paragraph(sentence) : filled
}

/** Words that stand out. */
export function strong(text: string): Run {
  return { text, mark: 'strong' }
}

/** Words that stand back. */
export function quiet(text: string): Run {
  return { text, mark: 'quiet' }
}

/** Words that lead to an address; words alone where it is none of the web. */
export function linkTo(text: string, href: string | null): LinkRun | string {
  return href !== null && isWebAddress(href) ? { text, href } : text
}

/** True for an address that a reader may be sent to: of the web, and of nothing that runs. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(href) && URL.canParse(href)
}

/** Words on what somebody judged so. They must say so themselves: the mark alone does not. */
export function inferred(text: string): Run {
  return { text, mark: 'inferred' }
}

/** A text without its marks. */
export function plainText(text: Text): string {
  if (typeof text === 'string') return text
  return text.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

/** A run as renderers take it. */
export interface MarkedRun {
  readonly text: string
  readonly mark: Run['mark'] | null
  /** Of the web; null where the words lead nowhere. */
  readonly href: string | null
}

/** The runs of a text; a plain one has neither mark nor address. */
export function runsOf(text: Text): readonly MarkedRun[] {
  const runs = typeof text === 'string' ? [text] : text
  return runs.map((run): MarkedRun => {
    if (typeof run === 'string') return { text: run, mark: null, href: null }
    if ('mark' in run) return { text: run.text, mark: run.mark, href: null }
    return { text: run.text, mark: null, href: isWebAddress(run.href) ? run.href : null }
  })
}

/** Every text of a block that may carry marks, in its order; the figures of a chart carry none. */
export function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'heading':
    case 'chart':
      return []
    case 'paragraph':
    case 'note':
      return [block.text]
    case 'list':
    case 'callout':
      return block.items
    case 'table':
      return block.rows.flatMap((row) => (row.cells === undefined ? [row.group] : row.cells.flat()))
  }
}
