import { describe, expect, test } from 'vitest'
import { escapeMarkdown, renderMarkdown } from '../../../src/reports/markdown/renderMarkdown.ts'
import { sampleReport } from '../support.ts'

describe('a report as Markdown', () => {
  const markdown = renderMarkdown(sampleReport('A name'))

  test('has one title, headings below it and a table whose numbers stand at the right', () => {
    expect(markdown).toMatch(/^# Title A name\n/)
    expect(markdown).toContain('\n## Part A name\n')
    expect(markdown).toContain('| What A name | Figure |\n| --- | ---: |\n')
    expect(markdown).toContain('| A name<br>*inferred*: why | 1,234 |')
    expect(markdown).toContain('| **Group A name** |  |')
  })

  test('tells the figures of a chart as a table', () => {
    expect(markdown).toContain('| Theft | −5.9 | 4.ii.b |')
  })

  test('keeps every row of a table on one line, whatever the names hold', () => {
    const tables = renderMarkdown(sampleReport('a | b\nc'))
      .split('\n\n')
      .filter((block) => block.startsWith('|'))
      .map((block) => block.trim().split('\n'))
    expect(tables.map((rows) => rows.length)).toEqual([5, 4])
    for (const rows of tables) {
      const signs = rows.map((row) => row.replaceAll('\\|', '').match(/\|/g)?.length)
      expect(new Set(signs).size).toBe(1)
    }
  })
})

describe('a link in Markdown', () => {
  test('leads to an address of the web, and to no other', () => {
    const linked = (href: string) =>
      renderMarkdown(
        sampleReport('x', { blocks: [{ kind: 'paragraph', text: [{ text: 'the [plan]', href }] }] }),
      )
    expect(linked('https://example.org/a)b|c')).toContain('[the \\[plan\\]](<https://example.org/a)b%7Cc>)')
    expect(linked('javascript:alert(1)')).toContain('\nthe \\[plan\\]\n')
  })
})

describe('escaping for Markdown', () => {
  test.each([
    ['<img src=x onerror=a>', '&lt;img src=x onerror=a&gt;'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['a | b', 'a \\| b'],
    ['one\r\n\n# two', 'one \\# two'],
    ['- not a list', '\\- not a list'],
    ['12. not a list', '12\\. not a list'],
    ['#NeverOK *now* `code`', '\\#NeverOK \\*now\\* \\`code\\`'],
    ['AT&T', 'AT&amp;T'],
    ['in 4.ii.h', 'in 4.ii.h'],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })
})
