import type { Chart } from '../blocks.ts'
import { escapeHtml } from './escapeHtml.ts'

const WIDTH = 720
const ROW = 30
const LABELS = 310
const NUMBERS = 70
const BAR = 18

/** A chart as an SVG picture that tells its figures to those who cannot see it. Bars grow from a common line, falls to its left. */
export function drawBarChart({ caption, unit, bars }: Chart, accent: string): string {
  const longest = Math.max(0, ...bars.map(({ length }) => length))
  const lowest = Math.min(0, ...bars.map(({ length }) => length))
  const room = WIDTH - LABELS - NUMBERS * (lowest < 0 ? 2 : 1)
  const scale = longest - lowest === 0 ? 0 : room / (longest - lowest)
  const zero = LABELS + (lowest < 0 ? NUMBERS : 0) - lowest * scale
  const height = bars.length * ROW + 8
  const rows = bars.map(({ label, text, length }, i) => {
    const middle = 4 + i * ROW + ROW / 2
    const size = Math.max(1, Math.abs(length) * scale)
    const isFall = length < 0
    const end = isFall ? zero - size - 6 : zero + size + 6
    return [
      `<text x="${LABELS - 10}" y="${middle}" text-anchor="end">${escapeHtml(shorten(label))}</text>`,
      `<rect x="${round(isFall ? zero - size : zero)}" y="${middle - BAR / 2}" width="${round(size)}" height="${BAR}" fill="${isFall ? '#fff' : `#${accent}`}" stroke="#${accent}"/>`,
      `<text x="${round(end)}" y="${middle}" text-anchor="${isFall ? 'end' : 'start'}">${escapeHtml(text)}</text>`,
    ].join('')
  })
  return [
    `<svg role="img" viewBox="0 0 ${WIDTH} ${height}" xmlns="http://www.w3.org/2000/svg" font-size="13" font-family="inherit" dominant-baseline="central" fill="#111">`,
    `<title>${escapeHtml(describeChart({ caption, unit, bars }))}</title>`,
    ...rows,
    `<line x1="${round(zero)}" x2="${round(zero)}" y1="0" y2="${height}" stroke="#555"/>`,
    '</svg>',
  ].join('')
}

/** The chart in words: its caption, then each figure with its unit. */
export function describeChart({ caption, unit, bars }: Pick<Chart, 'caption' | 'unit' | 'bars'>): string {
  return `Bar chart: ${caption}. ${bars.map(({ label, text }) => `${label}: ${text} ${unit}`).join('; ')}.`
}

/** The longest label that has room beside the bars; the whole of it stands in the picture's description. */
const LONGEST_LABEL = 48

function shorten(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
