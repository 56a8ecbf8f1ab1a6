import { expect, test } from 'vitest'
import { renderCsv } from '../../../src/reports/csv/renderCsv.ts'
import { sampleReport } from '../support.ts'

test('a report as CSV is its rows, behind a byte order mark, with what looks like a formula made harmless', () => {
  const rows = ["=cmd|' /C calc'!A0", '+1', '-1+2', '@sum', 'a "b", c'].map((id) => ({
    id,
    value: '64589.10',
  }))
  const csv = renderCsv(sampleReport('x', { rows: { columns: ['id', 'value'], rows } }))
  expect(csv.startsWith('\ufeffid,value\r\n')).toBe(true)
  const cells = csv.trim().split('\r\n').slice(1)
  expect(cells.slice(0, 4).every((line) => /^"?'/.test(line))).toBe(true)
  expect(cells[4]).toBe('"a ""b"", c",64589.10')
})
