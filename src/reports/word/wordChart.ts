import { ImageRun, Paragraph, type Table, TableCell, TableRow } from 'docx'
import type { Bar, Chart } from '../blocks.ts'
import { drawBar } from './drawBar.ts'
import { STYLES } from './wordStyle.ts'
import { cellParagraphs, columnWidths, gap, gridTable, headerRow, type TablePlace } from './wordTable.ts'
import { withoutControls } from './wordText.ts'

/** Twips to a pixel, at 96 pixels to the inch. */
const TWIPS = 15
const HEIGHT = 14
/** Pixels of the picture to a pixel of the page, so that it is sharp in print. */
const SHARPNESS = 3

/**
 * A chart as a table: what each figure is about, its bar, the figure. The bars are pictures with a text for those who cannot see
 * them; the figures stand beside them as text, so nothing depends on the pictures.
 */
export function wordChart({ caption, unit, bars }: Chart, place: TablePlace): (Paragraph | Table)[] {
  const columns = [
    { header: 'What', width: 42 },
    { header: 'Compared', width: 42 },
    { header: unit.charAt(0).toUpperCase() + unit.slice(1), width: 16, numeric: true },
  ]
  const widths = columnWidths(columns, place.width)
  const room = Math.floor((widths[1] ?? 0) / TWIPS) - 14
  const longest = Math.max(0, ...bars.map(({ length }) => length))
  const lowest = Math.min(0, ...bars.map(({ length }) => length))
  const scale = longest === lowest ? 0 : room / (longest - lowest)
  const options = { numeric: false, isSmall: place.isSmall, keepNext: false }
  const rows = bars.map(
    (bar, i) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            children: cellParagraphs([bar.label], { ...options, keepNext: i < bars.length - 1 }),
          }),
          new TableCell({
            children: [picture(bar, { unit, room, zero: -lowest * scale, scale, accent: place.accent })],
          }),
          new TableCell({ children: cellParagraphs([bar.text], { ...options, numeric: true }) }),
        ],
      }),
  )
  return [
    new Paragraph({ style: STYLES.caption, text: withoutControls(caption) }),
    gridTable([headerRow(columns, place), ...rows], widths),
    gap(),
  ]
}

interface Track {
  readonly unit: string
  readonly room: number
  readonly zero: number
  readonly scale: number
  readonly accent: string
}

function picture({ label, text, length }: Bar, { unit, room, zero, scale, accent }: Track): Paragraph {
  const at = (value: number) => Math.round(value * SHARPNESS)
  const end = zero + length * scale
  const data = drawBar({
    width: at(room),
    height: at(HEIGHT),
    start: at(Math.min(zero, end)),
    end: Math.max(at(Math.max(zero, end)), at(Math.min(zero, end)) + 1),
    zero: at(zero),
    colour: accent,
    isFilled: length >= 0,
  })
  const description = withoutControls(`Bar for ${label}: ${text} ${unit}`)
  return new Paragraph({
    style: STYLES.cell,
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: room, height: HEIGHT },
        altText: { name: 'Bar', description },
      }),
    ],
  })
}
