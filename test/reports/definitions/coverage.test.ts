import { describe, expect, test } from 'vitest'
import { coverageReport } from '../../../src/reports/definitions/coverage.ts'
import { link, paged, wordsOf } from '../support.ts'

const document = { id: 'document/plan', title: 'The Plan', publisher: 'The Group', publishedOn: '2018-07-01' }
const sections = {
  nodes: [
    { locator: 'contents', heading: 'Contents' },
    { locator: '1', heading: null },
  ],
}
const build = (uncited: object[], inferred: object[]) =>
  wordsOf(
    coverageReport.build(
      {
        documents: {
          documents: paged([document]),
          stated: { totalCount: 60 },
          structural: { totalCount: 30 },
          inferred: { totalCount: inferred.length },
        },
        coverage: [
          { coverage: { document: { ...document, sections }, sections: 1200, cited: 1100, uncited } },
        ],
        inferred: { links: paged(inferred) },
      },
      {},
    ).blocks,
  )

describe('the evidence coverage report', () => {
  test('tells sections, what is not cited, and the reasons of what is inferred', () => {
    const words = build(
      [{ locator: 'contents', heading: 'Contents' }],
      [{ ...link('Curo supports the plan', 'INFERRED', '7.iii', 'It is named.'), type: 'SUPPORTS' }],
    )
    expect(words).toContain('The Plan | The Group / 1 July 2018 | 1,200 | 1,100')
    expect(words).toContain('contents | Contents')
    expect(words).toContain('“supports” (1)')
    expect(words).toContain('Curo supports the plan | It is named. | 7.iii')
  })

  test('says so where everything is cited and nothing inferred', () => {
    const words = build([], [])
    expect(words).toContain('Every section of every document is cited by something.')
    expect(words).toContain('Nothing rests on inference.')
  })

  test('gives a spreadsheet every section, cited or not', () => {
    const uncited = [{ locator: 'contents', heading: 'Contents' }]
    const coverage = [{ coverage: { document: { ...document, sections }, sections: 2, cited: 1, uncited } }]
    const rows = coverageReport.rows?.({ coverage }).rows ?? []
    expect(rows.map(({ locator, cited }) => [locator, cited])).toEqual([
      ['contents', false],
      ['1', true],
    ])
  })
})
