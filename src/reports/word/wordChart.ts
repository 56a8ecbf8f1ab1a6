import { ImageRun, Paragraph, type Table, TableCell, TableRow } from 'docx'
import type { Chart, Text } from '../blocks.ts'
import { BAR_COLUMN, type ChartRow, chartTable, describeBar } from '../chartTable.ts'
import { drawBar } from './drawBar.ts'
import { STYLES } from './wordStyle.ts'
import { cellParagraphs, columnWidths, gap, gridTable, headerRow, type TablePlace } from './wordTable.ts'
import { withoutControls } from './wordText.ts'

/** Twips to a pixel, at 96 pixels to the inch. */
const TWIPS = 15
const HEIGHT = 14
/** Pixels of the picture to a pixel of the page, so that it is sharp in print. */
const SHARPNESS = 3
/** What the margins of a cell take, in pixels. */
const MARGINS = 14

/**
 * A chart as a table: what each figure is about, its bar, the figure. The bars are pictures with a text for those who cannot see
 * them; the figures stand beside them as text, so nothing depends on the pictures.
 */
export function wordChart({ caption, unit, bars }: Chart, place: TablePlace): (Paragraph | Table)[] {
  const { columns, rows } = chartTable({ unit, bars })
  const widths = columnWidths(columns, place.width)
  const room = Math.floor((widths[BAR_COLUMN] ?? 0) / TWIPS) - MARGINS
  const body = rows.map((row, at) => {
    const options = { isSmall: place.isSmall, keepNext: at < rows.length - 1 }
    const print = (cell: Text, i: number) =>
      cellParagraphs([cell], { ...options, numeric: i === BAR_COLUMN - 1 })
    const cells = [
      ...row.cells.slice(0, BAR_COLUMN).map(print),
      [picture(row, { description: describeBar(row.bar, unit), room, accent: place.accent })],
      ...row.cells.slice(BAR_COLUMN).map((cell) => print(cell, BAR_COLUMN)),
    ]
    return new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ children })) })
  })
  return [
    new Paragraph({ style: STYLES.caption, text: withoutControls(caption) }),
    gridTable([headerRow(columns, place), ...body], widths),
    gap(),
  ]
}

interface Track {
  readonly description: string
  readonly room: number
  readonly accent: string
}

function picture(
  { bar, span: { start, end, zero } }: ChartRow,
  { description, room, accent }: Track,
): Paragraph {
  const at = (share: number) => Math.round(share * room * SHARPNESS)
  const data = drawBar({
    width: at(1),
    height: HEIGHT * SHARPNESS,
    start: at(start),
    end: Math.max(at(end), at(start) + 1),
    zero: at(zero),
    colour: accent,
    isFilled: bar.length >= 0,
  })
  return new Paragraph({
    style: STYLES.cell,
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: room, height: HEIGHT },
        altText: { name: 'Bar', description: withoutControls(description) },
      }),
    ],
  })
}
