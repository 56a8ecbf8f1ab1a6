import { type Block, plainText, type Row, type Table } from '../../src/reports/blocks.ts'
import type { Report } from '../../src/reports/report.ts'

/** A name that breaks whatever does not escape it. */
export const HOSTILE = `<img src=x onerror=alert(1)> | "q" & 'a' *b* _c_ [d](javascript:e)`

/** A report with one of each kind of block, its names as hostile as they can be unless told otherwise. */
export function sampleReport(name = HOSTILE, changes: Partial<Report> = {}): Report {
  const columns = [
    { header: `What ${name}`, width: 2 },
    { header: 'Figure', width: 1, numeric: true },
  ]
  const rows: Row[] = [
    { group: [{ text: `Group ${name}`, mark: 'strong' }] },
    { cells: [[name, [{ text: 'inferred', mark: 'inferred' }, ': why']], ['1,234']] },
    { cells: [[], ['2']] },
  ]
  return {
    name: 'sample',
    cover: {
      title: `Title ${name}`,
      subject: `Subject ${name}`,
      partnership: `Partnership ${name}`,
      logo: null,
      accent: '1d4f72',
      description: `Description ${name}`,
      day: '1 April 2019',
      version: 7,
      clearance: 'This edition holds what is public.',
    },
    form: 'report',
    isWide: false,
    blocks: [
      { kind: 'heading', level: 1, text: `Part ${name}` },
      { kind: 'callout', title: 'Take away', items: [`Point ${name}`] },
      { kind: 'note', text: `Note ${name}` },
      { kind: 'heading', level: 2, text: 'Within it' },
      { kind: 'paragraph', text: ['Plain, ', { text: name, mark: 'quiet' }] },
      {
        kind: 'list',
        ordered: true,
        items: [`First ${name}`, ['Second, ', { text: name, href: 'https://example.org/?a=b&c' }]],
      },
      { kind: 'table', caption: `Caption ${name}`, columns, rows, rowHeaders: true },
      {
        kind: 'chart',
        caption: `Chart ${name}`,
        unit: 'per cent',
        bars: [
          { label: name, place: '4.ii', text: '20', length: 20 },
          { label: 'Theft', place: '4.ii.b', text: '−5.9', length: -5.9 },
        ],
      },
    ],
    rows: { columns: ['id', 'value'], rows: [{ id: name, value: '-16.5' }] },
    ...changes,
  }
}

/** Evidence as the questions give it. */
export function evidence(locator: string, note: string | null = null, title = 'The Plan') {
  return { document: { title }, locator, note }
}

/** A link as the questions give it. */
export function link(
  statement: string,
  basis: 'STATED' | 'STRUCTURAL' | 'INFERRED',
  locator = '1.i',
  note?: string,
) {
  return { statement, basis, note: null, evidence: [evidence(locator, note ?? null)] }
}

/** A row of the saved question gap-register. */
export function gap(rule: string, kind: string, name: string, explanation: string, links: object[] = []) {
  return {
    rule,
    entity: { id: `${kind}/${name}`, kind, name, evidence: [evidence('10.2')] },
    explanation,
    links,
  }
}

/** A list that is answered in pages. */
export function paged<Item>(nodes: readonly Item[]) {
  return { totalCount: nodes.length, nodes }
}

/** The words of blocks, a line for each paragraph, item and cell. */
export function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`]
    if (block.kind === 'paragraph' || block.kind === 'note') return [plainText(block.text)]
    if (block.kind === 'list') return block.items.map(plainText)
    if (block.kind === 'callout')
      return [...(block.title === null ? [] : [block.title]), ...block.items.map(plainText)]
    if (block.kind === 'chart')
      return [block.caption, ...block.bars.map(({ label, text }) => `${label}: ${text}`)]
    return [block.caption, ...rowsOf(block)]
  })
}

/** The rows of a table as text: cells between " | ", lines of a cell between " / ". */
export function rowsOf({ rows }: Table): string[] {
  return rows.map((row) =>
    row.cells === undefined
      ? plainText(row.group)
      : row.cells.map((cell) => cell.map(plainText).join(' / ')).join(' | '),
  )
}

/** The tables among blocks. */
export function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.filter((block) => block.kind === 'table')
}
