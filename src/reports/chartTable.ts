import { capital } from './answers.ts'
import { type Bar, type Chart, type Column, quiet, type Text } from './blocks.ts'

/** A chart laid out as a table: a row for each bar, its column among others. */
export interface ChartTable {
  readonly columns: readonly Column[]
  readonly rows: readonly ChartRow[]
}

export interface ChartRow {
  readonly bar: Bar
  /** Where the bar is, as shares of its column's width: between its ends, and the line that all bars grow from. */
  readonly span: { readonly start: number; readonly end: number; readonly zero: number }
  /** The cells but that of the bar, which stands in BAR_COLUMN. */
  readonly cells: readonly Text[]
}

/** The column of the bars. */
export const BAR_COLUMN = 2

/** A chart as a table: what each figure is about, the figure, its bar, and where it stands. Falls lie left of the line. */
export function chartTable({ unit, bars }: Pick<Chart, 'unit' | 'bars'>): ChartTable {
  const lengths = bars.map(({ length }) => length)
  const longest = Math.max(0, ...lengths)
  const lowest = Math.min(0, ...lengths)
  const whole = longest - lowest
  const at = (value: number) => (whole === 0 ? 0 : (value - lowest) / whole)
  const isPlaced = bars.some(({ place }) => place !== undefined)
  return {
    columns: [
      { header: 'What', width: isPlaced ? 34 : 44 },
      { header: capital(unit), width: 14, numeric: true },
      { header: 'Compared', width: isPlaced ? 34 : 40 },
      ...(isPlaced ? [{ header: 'Where', width: 18 }] : []),
    ],
    rows: bars.map((bar) => ({
      bar,
      span: { start: at(Math.min(0, bar.length)), end: at(Math.max(0, bar.length)), zero: at(0) },
      cells: [bar.label, bar.text, ...(isPlaced ? [[quiet(bar.place ?? '')]] : [])],
    })),
  }
}

/** A bar in words: "Bar for Robbery: 32 per cent". */
export function describeBar({ label, text }: Bar, unit: string): string {
  return `Bar for ${label}: ${text} ${unit}`
}
