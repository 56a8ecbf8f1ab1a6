import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/reports/blocks.ts'
import { coverageReport } from '../../../src/reports/definitions/coverage.ts'
import { link, paged, wordsOf } from '../support.ts'

const document = {
  id: 'document/plan',
  title: 'The Plan',
  publisher: 'The Group',
  publishedOn: '2018-07-01',
  url: 'https://example.org/plan',
}
const sections = {
  nodes: [
    { locator: 'contents', heading: 'Contents' },
    { locator: '1', heading: null },
  ],
}
const build = (uncited: object[], inferred: object[]) =>
  coverageReport.build(
    {
      documents: {
        documents: paged([document]),
        stated: { totalCount: 60 },
        structural: { totalCount: 30 },
        inferred: { totalCount: inferred.length },
      },
      coverage: [{ coverage: { document: { ...document, sections }, sections: 1200, cited: 1100, uncited } }],
      inferred: { links: paged(inferred) },
    },
    {},
  )
const contents = [{ locator: 'contents', heading: 'Contents' }]

describe('the evidence coverage report', () => {
  const reason = { ...link('Curo supports the plan', 'INFERRED', '7.iii', 'It is named.'), type: 'SUPPORTS' }
  const { summary, blocks, rows } = build(contents, [reason])

  test('tells sections, what is not cited, and the reasons of what is inferred', () => {
    const words = wordsOf(blocks)
    expect(words).toContain('The Plan | The Group / 1 July 2018 | 1,100 of 1,200')
    expect(words).toContain('contents | Contents')
    expect(words).toContain('One thing supports another | 1')
    expect(words).toContain('Curo supports the plan | It is named. | 7.iii')
  })

  test('begins with the shares', () => {
    expect(summary.map(plainText)).toEqual([
      'The graph rests on 1 document with 1,200 sections; 1 section is cited by nothing.',
      'Of its 91 links, 60 (66 per cent) are stated, 30 (33 per cent) follow from the structure of a document, and 1 (1 per cent) are inferred: no document says them.',
    ])
  })

  test('says so where everything is cited and nothing inferred', () => {
    const words = wordsOf(build([], []).blocks)
    expect(words).toContain('Every section of every document is cited by something.')
    expect(words).toContain('Nothing rests on inference.')
  })

  test('gives a spreadsheet every section, cited or not', () => {
    expect(rows.rows.map(({ locator, cited }) => [locator, cited])).toEqual([
      ['contents', false],
      ['1', true],
    ])
  })
})
