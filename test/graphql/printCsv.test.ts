import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/graphql/flattenAnswer.ts'
import { printCsv } from '../../src/graphql/printCsv.ts'

/** One cell as CSV holds it. */
function print(cell: Cell): string {
  const csv = printCsv({ columns: ['a', 'b'], rows: [{ a: 'x', b: cell }] })
  return csv.slice('\uFEFFa,b\r\nx,'.length, -2)
}

describe('CSV', () => {
  test('is behind a byte order mark, has a line of column names and ends each line with CRLF', () => {
    const csv = printCsv({ columns: ['a', 'b.c'], rows: [{ a: 'x', 'b.c': 1 }] })
    expect(csv).toBe('\uFEFFa,b.c\r\nx,1\r\n')
    expect(printCsv({ columns: ['a', 'b.c'], rows: [] })).toBe('\uFEFFa,b.c\r\n')
  })

  test('quotes commas and quotation marks as RFC 4180 has it', () => {
    expect(print('a "b", c')).toBe('"a ""b"", c"')
  })

  test.each([
    '=1+1',
    '+44 1225',
    '-1+1',
    '- first',
    '@sum',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00A0=1',
    '\uFEFF=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "=cmd|'/C calc'!A0",
  ])('makes the cell %j harmless', (cell) => {
    const text = print(cell)
    expect(text.replace(/^"/, '')).toMatch(/^'\s*[=+\-@＝＋－＠]/)
  })

  test.each(['-16', '-16.50', '64589', '0.1', '12345678901234567890.123'])(
    'leaves the figure %s as it is, digit by digit',
    (figure) => {
      expect(print(figure)).toBe(figure)
    },
  )

  test('leaves what only looks like a formula further on as it is', () => {
    expect(print('2018/19: -16 to +2')).toBe('2018/19: -16 to +2')
    expect(print('a=b')).toBe('a=b')
  })

  test('writes numbers and truth values as words, and nothing for null', () => {
    expect([print(-3), print(true), print(false), print(null), print('')]).toEqual([
      '-3',
      'true',
      'false',
      '',
      '',
    ])
  })

  test('keeps a row on one line, since Power Query ends it at a break within quotation marks', () => {
    expect(print('one\r\ntwo\nthree\tfour\u2028five')).toBe('one two three four five')
    expect(print('\0a\u001F')).toBe(' a ')
    expect(print('one; two; ')).toBe('one; two; ')
  })
})
