import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderWord } from '../../../src/reports/word/renderWord.ts'
import { sampleReport } from '../support.ts'
import { findWordFaults } from './findWordFaults.ts'

let sound: Uint8Array

beforeAll(async () => {
  sound = await renderWord(sampleReport())
})

/** The file with a part changed. */
function spoil(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(sound)
  const text = strFromU8(parts[part] ?? new Uint8Array())
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return zipSync({ ...parts, [part]: strToU8(changed) })
}

describe('what Word would call damaged', () => {
  test('is nothing in a report, whatever its names hold', () => {
    expect(findWordFaults(sound)).toEqual([])
  })

  test.each([
    [
      '<w:p>',
      '<w:p><w:pPr><w:jc w:val="left"/><w:pStyle w:val="Title"/></w:pPr></w:p><w:p>',
      'w:jc w:pStyle',
    ],
    [/<w:tc>/, '<w:tc/><w:tc>', 'does not end with a paragraph'],
    [/<w:gridSpan w:val="\d+"\/>/, '<w:gridSpan w:val="9"/>', 'A row of 2 columns has 9'],
    [/<w:tblHeader\/>/, '', 'A table has 0 heading rows'],
    [/w:fill="EEEEEC"/, 'w:fill="red"', 'has the colour red'],
    [/<wp:docPr id="\d+" name="Bar" descr="[^"]*"/, '<wp:docPr id="1" name="Bar" descr=""', 'has no text'],
    [/w:anchor="_Toc\d+"/, 'w:anchor="_Toc99"', 'There is no bookmark _Toc99'],
    [/<w:pStyle w:val="ReportNote"\/>/, '<w:pStyle w:val="Nothing"/>', 'the style Nothing is not there'],
    [/r:embed="[^"]+"/, 'r:embed="rId999"', 'the relation rId999 is not there'],
  ])('%s as %s is found', (from, to, expected) => {
    expect(findWordFaults(spoil('word/document.xml', from, to)).join('\n')).toContain(expected)
  })

  test('that is no XML is told at once', () => {
    expect(() => findWordFaults(spoil('word/document.xml', '</w:body>', ''))).toThrow()
  })
})
