import { describe, expect, test } from 'vitest'
import { readPdf } from '../../src/documents/readPdf.ts'
import { buildPdf, type Placed } from './support.ts'

const linesOf = (...pages: readonly (readonly Placed[])[]) => readPdf('copy.pdf', buildPdf(pages))

describe('the lines of a PDF', () => {
  test('join what stands on one level, with a tab between cells and an empty line between paragraphs', async () => {
    const lines = await linesOf([
      { text: 'One line and', y: 700 },
      { text: 'its end', x: 125, y: 700 },
      { text: 'the next line', y: 688 },
      { text: 'and one more', y: 676 },
      { text: 'A new paragraph', y: 650 },
      { text: '1', y: 638 },
      { text: 'a cell', x: 120, y: 638 },
    ])
    expect(lines).toEqual([
      'One line and its end',
      'the next line',
      'and one more',
      '',
      'A new paragraph',
      '1\ta cell',
    ])
  })

  test('show small raised digits as marks of notes, and part the notes from the text', async () => {
    const lines = await linesOf([
      { text: 'Crime fell', y: 700 },
      { text: '1', x: 110, y: 704, size: 6 },
      { text: 'as it did elsewhere.', y: 688 },
      { text: '1', y: 204, size: 5 },
      { text: 'Recorded crime.', x: 64, y: 200, size: 8 },
    ])
    expect(lines).toEqual(['Crime fell¹', 'as it did elsewhere.', '', '¹ Recorded crime.'])
  })

  test('leave out headers, footers and page numbers, and go on over the end of a page', async () => {
    const page = (number: number, text: string): readonly Placed[] => [
      { text: 'The plan 2030', y: 800 },
      { text, y: 700 },
      { text: `and more of ${text}`, y: 688 },
      { text: `Page ${number} of 3`, y: 40 },
    ]
    expect(await linesOf(page(1, 'First'), page(2, 'second'), page(3, 'third'))).toEqual([
      'First',
      'and more of First',
      'second',
      'and more of second',
      'third',
      'and more of third',
    ])
  })

  test('keep numbers at the edge of a page that do not count the pages', async () => {
    const page = (text: string): readonly Placed[] => [
      { text, y: 700 },
      { text: 'words of the plan', y: 688 },
    ]
    const lines = await linesOf(page('10 lamps'), page('3 buses'), page('7 taxis'))
    expect(lines.filter((line) => /\d/.test(line))).toEqual(['10 lamps', '3 buses', '7 taxis'])
  })
})
