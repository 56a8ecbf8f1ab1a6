import { describe, expect, test } from 'vitest'
import { readWord } from '../../src/documents/readWord.ts'
import { buildPart, buildWord, paragraph } from './support.ts'

const level = (number: number, format: string, pattern: string, start = 1) =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
const NUMBERING = buildPart(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'lowerRoman', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%2.%3')}</w:abstractNum>
   <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}</w:abstractNum>
   <w:abstractNum w:abstractNumId="2">${level(0, 'upperLetter', '%1.', 3)}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
   <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
   <w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>
   <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
   <w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>`,
)

function linesOf(body: string, parts: Readonly<Record<string, string>> = {}): string[] {
  const bytes = buildWord(body, { 'word/numbering.xml': NUMBERING, ...parts })
  return readWord('copy.docx', bytes).filter((line) => line !== '')
}

describe('the lines of a Word file', () => {
  test('have the numbers that their lists give them', () => {
    const body = [
      paragraph('one', '1'),
      paragraph('first', '1', 1),
      paragraph('second', '1', 1),
      paragraph('deep', '1', 2),
      paragraph('two', '1'),
      paragraph('first again', '1', 1),
      paragraph('point', '2'),
      paragraph('third letter', '5'),
    ]
    expect(linesOf(body.join(''))).toEqual([
      'i. one',
      'a) first',
      'b) second',
      'i.b.1 deep',
      'ii. two',
      'a) first again',
      '• point',
      'C. third letter',
    ])
  })

  test('go on counting in another list of the same kind, and start afresh where the file says so', () => {
    const body = [paragraph('a', '1'), paragraph('b', '3'), paragraph('c', '4'), paragraph('d', '4')]
    expect(linesOf(body.join(''))).toEqual(['i. a', 'ii. b', 'i. c', 'ii. d'])
  })

  test('have the numbers that their style gives them, and none where the paragraph leaves the list', () => {
    const styles = buildPart(
      'styles',
      '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Item"><w:basedOn w:val="Base"/></w:style>',
    )
    const styled = (text: string, more = '') =>
      `<w:p><w:pPr><w:pStyle w:val="Item"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const body = styled('a') + styled('b', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('c')
    expect(linesOf(body, { 'word/styles.xml': styles })).toEqual(['i. a', 'b', 'ii. c'])
  })

  test('leave out what was struck out, hidden or drawn twice, and keep what was put in', () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>
      <w:ins><w:r><w:t>added</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>`
    expect(linesOf(body)).toEqual(['kept added'])
  })

  test('put the cells of a row side by side, and the further lines of a cell below', () => {
    const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const body = `<w:tbl>${row(cell('1'), cell('Lamps', 'Mend them.'))}${row(cell('2'), cell('Buses'))}</w:tbl>`
    expect(linesOf(body)).toEqual(['1\tLamps', 'Mend them.', '2\tBuses'])
  })

  test('have each note behind the paragraph that refers to it', () => {
    const footnotes = buildPart(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0">${paragraph('line')}</w:footnote><w:footnote w:id="2">${paragraph('See the agreement.')}</w:footnote>`,
    )
    const body = `<w:p><w:r><w:t>We agree</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>${paragraph('Next.')}`
    expect(linesOf(body, { 'word/footnotes.xml': footnotes })).toEqual([
      'We agree¹.',
      '¹ See the agreement.',
      'Next.',
    ])
  })

  test('come from the part that the file names', () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="word/document2.xml"/></Relationships>'
    const other = buildPart('document', `<w:body>${paragraph('the other')}</w:body>`)
    const parts = { '_rels/.rels': relations, 'word/document2.xml': other }
    expect(linesOf(paragraph('this'), parts)).toEqual(['the other'])
  })
})
