import type { ChartRow } from '../chartTable.ts'
import { escapeHtml } from './escapeHtml.ts'

const WIDTH = 1000
const HEIGHT = 18
/** What is nothing is still shown as a line. */
const THINNEST = 4

/** A bar as an SVG picture as wide as its cell, with a text for those who cannot see it: filled, or an outline for what fell. */
export function drawBarSvg(
  { bar, span: { start, end, zero } }: ChartRow,
  description: string,
  accent: string,
): string {
  const at = (share: number) => Math.round(share * (WIDTH - THINNEST))
  const width = Math.max(at(end) - at(start), THINNEST)
  const fill = bar.length < 0 ? '#fff' : `#${accent}`
  return [
    `<svg class="bar" role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" xmlns="http://www.w3.org/2000/svg">`,
    `<title>${escapeHtml(description)}</title>`,
    `<rect x="${at(start)}" y="2" width="${width}" height="${HEIGHT - 4}" fill="${fill}" stroke="#${accent}" vector-effect="non-scaling-stroke"/>`,
    `<line x1="${at(zero)}" x2="${at(zero)}" y1="0" y2="${HEIGHT}" stroke="#333" vector-effect="non-scaling-stroke"/>`,
    '</svg>',
  ].join('')
}
