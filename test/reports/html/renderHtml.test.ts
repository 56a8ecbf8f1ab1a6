import { describe, expect, test } from 'vitest'
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
    expect(html).not.toMatch(/<(script|iframe|object)\b/)
    expect(html.match(/<link\b[^>]*>/g)).toEqual(['<link rel="icon" href="data:,">'])
    expect(html).not.toMatch(/\bsrc="(?!data:)/)
    expect(html).not.toMatch(/<(?!a |link )[a-z]+ [^>]*\bhref="(?!#)/)
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
    expect(html.match(/<caption>/g)).toHaveLength(2)
    expect(html.match(/scope="col"/g)).toHaveLength(6)
    expect(html.match(/scope="row"/g)).toHaveLength(3)
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

describe('a chart', () => {
  const bars = [
    { label: 'Rise', text: '20', length: 20 },
    { label: 'Fall', text: '−10', length: -10 },
  ]
  const chart = (of: typeof bars) =>
    renderHtml(
      sampleReport('x', { blocks: [{ kind: 'chart', caption: 'Change', unit: 'per cent', bars: of }] }),
    )

  test('is a table with the figures as text, and pictures that tell theirs', () => {
    const html = chart(bars)
    expect(html).toContain('<th scope="row">Rise</th>')
    expect(html).toContain('<td class="number">20</td>')
    expect(html).toContain('<title>Bar for Rise: 20 per cent</title>')
  })

  test('lets bars grow from a common line, falls to its left and hollow', () => {
    const rects = [...chart(bars).matchAll(/<rect x="(\d+)" y="2" width="(\d+)" height="14" fill="([^"]+)"/g)]
    const [rise, fall] = rects.map(([, x, width, fill]) => ({ x: Number(x), width: Number(width), fill }))
    expect((fall?.x ?? 0) + (fall?.width ?? 0)).toBe(rise?.x)
    expect((rise?.width ?? 0) / (fall?.width ?? 1)).toBeCloseTo(2, 1)
    expect([rise?.fill, fall?.fill]).toEqual(['#1d4f72', '#fff'])
  })

  test('of nothing but zeros has no endless bars', () => {
    expect(chart([{ label: 'None', text: '0', length: 0 }])).not.toMatch(/NaN|Infinity/)
  })
})
