import { describe, expect, test } from 'vitest'
import { drawBarChart } from '../../../src/reports/html/barChart.ts'
import { renderHtml } from '../../../src/reports/html/renderHtml.ts'
import { HOSTILE, sampleReport } from '../support.ts'

describe('a report as HTML', () => {
  const html = renderHtml(sampleReport())

  test('escapes every text', () => {
    expect(html).not.toContain('<img src=x')
    expect(html).not.toContain(HOSTILE)
    const hostile =
      html.split('&lt;img src=x onerror=alert(1)&gt; | &quot;q&quot; &amp; &#39;a&#39;').length - 1
    expect(hostile).toBeGreaterThanOrEqual(15)
  })

  test('refers to nothing outside itself and runs no program', () => {
    expect(html).not.toMatch(/<(script|link|iframe|object)\b/)
    expect(html).not.toMatch(/\b(src|href)="(?!#|data:)/)
    expect(html).toContain("default-src 'none'")
  })

  test('has landmarks, a skip link, and headings that the contents lead to', () => {
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toContain('href="#report"')
    for (const tag of ['<header>', '<nav ', '<main id="report">', '<footer>']) expect(html).toContain(tag)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    const targets = [...html.matchAll(/<li><a href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets).toHaveLength(1)
    for (const id of targets) expect(html).toContain(`<h2 id="${id}">`)
  })

  test('gives tables a caption and headers with a scope', () => {
    expect(html.match(/<caption>/g)).toHaveLength(1)
    expect(html.match(/scope="col"/g)).toHaveLength(2)
    expect(html.match(/scope="row"/g)).toHaveLength(2)
    expect(html.match(/scope="rowgroup"/g)).toHaveLength(1)
  })

  test('says in words what is inferred', () => {
    expect(html).toContain('<em class="inferred">inferred</em>')
  })

  test('leaves the table of contents out of a sheet', () => {
    expect(renderHtml(sampleReport('x', { form: 'sheet' }))).not.toContain('<nav')
  })

  test('shows a logo with a text of its own', () => {
    const report = sampleReport('x')
    const logo = {
      type: 'png',
      dataUri: 'data:image/png;base64,AA==',
      bytes: new Uint8Array(1),
      size: null,
    } as const
    const withLogo = renderHtml({ ...report, cover: { ...report.cover, logo } })
    expect(withLogo).toContain(
      '<img class="logo" src="data:image/png;base64,AA==" alt="Logo of Partnership x">',
    )
  })
})

describe('a bar chart', () => {
  const bars = [
    { label: 'Rise', text: '20', length: 20 },
    { label: 'Fall', text: '−10', length: -10 },
  ]

  test('tells its figures in words', () => {
    const svg = drawBarChart({ kind: 'chart', caption: 'Change', unit: 'per cent', bars }, '1d4f72')
    expect(svg).toContain('<title>Bar chart: Change. Rise: 20 per cent; Fall: −10 per cent.</title>')
  })

  test('lets bars grow from a common line, falls to its left', () => {
    const svg = drawBarChart({ kind: 'chart', caption: 'Change', unit: 'per cent', bars }, '1d4f72')
    const [rise, fall] = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
      ([, x, width]) => ({
        x: Number(x),
        width: Number(width),
      }),
    )
    expect((fall?.x ?? 0) + (fall?.width ?? 0)).toBeCloseTo(rise?.x ?? 0, 0)
    expect((rise?.width ?? 0) / (fall?.width ?? 1)).toBeCloseTo(2, 1)
  })

  test('of nothing but zeros has no endless bars', () => {
    const zero = [{ label: 'None', text: '0', length: 0 }]
    expect(drawBarChart({ kind: 'chart', caption: 'c', unit: 'u', bars: zero }, '000000')).not.toMatch(
      /NaN|Infinity/,
    )
  })
})
