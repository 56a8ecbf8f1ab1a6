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

  test('show small raised digits as marks of notes, and end the notes with an empty line', async () => {
    const lines = await linesOf([
      { text: 'Crime fell', y: 700 },
      { text: '1', x: 110, y: 704, size: 6 },
      { text: 'as it did elsewhere.', y: 688 },
      { text: '1', y: 204, size: 5 },
      { text: 'Recorded crime.', x: 64, y: 200, size: 8 },
    ])
    expect(lines).toEqual(['Crime fell¹', 'as it did elsewhere.', '¹ Recorded crime.', ''])
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

  test('let a paragraph go on behind the notes of its page, and a note on the next page', async () => {
    const note = (mark: string, text: string, y: number): readonly Placed[] => [
      { text: mark, y: y + 3, size: 5 },
      { text, x: 64, y, size: 8 },
    ]
    const lines = await linesOf(
      [
        { text: 'Crime fell', y: 700 },
        { text: '1', x: 110, y: 704, size: 6 },
        { text: 'in the town and', y: 688 },
        ...note('1', 'Recorded crime, which is', 100),
      ],
      [
        { text: 'in the villages, as it had for many years before that.', y: 700 },
        { text: 'It rose nowhere', y: 688 },
        { text: '2', x: 140, y: 692, size: 6 },
        { text: 'less than what people meet.', y: 112, size: 8 },
        ...note('2', 'But for bicycles.', 100),
      ],
    )
    expect(lines).toEqual([
      'Crime fell¹',
      'in the town and',
      '¹ Recorded crime, which is',
      'less than what people meet.',
      '',
      'in the villages, as it had for many years before that.',
      'It rose nowhere²',
      '² But for bicycles.',
      '',
    ])
  })

  test('go down one column after the other', async () => {
    const lines = await linesOf([
      { text: 'The first column', y: 700 },
      { text: 'goes on', y: 688 },
      { text: 'in the second', x: 320, y: 700 },
      { text: 'and ends.', x: 320, y: 688 },
    ])
    expect(lines).toEqual(['The first column', 'goes on', 'in the second', 'and ends.'])
  })

  test('part a number from the heading that it touches', async () => {
    const lines = await linesOf([
      { text: '13Measures', y: 700 },
      { text: '2nd of May', y: 600 },
    ])
    expect(lines).toEqual(['13 Measures', '2nd of May'])
  })
})
