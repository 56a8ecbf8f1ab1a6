import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../src/dataset/limits.ts'
import type { JsonNode } from '../../../src/dataset/lines/jsonNode.ts'
import { parseLine } from '../../../src/dataset/lines/parseLine.ts'
import { parsePlain } from '../../../src/dataset/lines/parsePlain.ts'
import { ProblemList } from '../../../src/dataset/problemList.ts'
import { SourceFile } from '../../../src/dataset/sourceFile.ts'

/** What a node holds, whatever its place. */
function contents({ text, items, fields }: JsonNode): unknown {
  if (items !== null) return items.map(contents)
  if (fields !== null) return { pairs: fields.map(({ key, node }) => [key, contents(node)]) }
  return text
}

function parseSlowly(text: string) {
  const problems = new ProblemList()
  const node = parseLine(new SourceFile('a.ndjson', text, 0), problems)
  return { node: node === null ? null : contents(node), problems: problems.sorted() }
}

function parseQuickly(text: string) {
  const node = parsePlain(text)
  return node === null ? null : contents(node)
}

/** Texts of JSON in which keys stand twice, look like numbers, or hold what looks like a key. */
const texts = fc.letrec<{ value: string; block: string; list: string }>((tie) => {
  const string = fc
    .constantFrom('a', 'b', '2018/19', '7', '__proto__', '":', 'she said "x": y', 'é\u2028', '\\')
    .map((text) => JSON.stringify(text))
  const blank = fc.constantFrom('', ' ', '\t', ' \n')
  return {
    value: fc.oneof(
      { depthSize: 'small' },
      string,
      fc.constantFrom('null', 'true', 'false', '1.0', '12', '-0', '01', 'nul', '"\\u0041"', '"\\x"', ''),
      tie('block'),
      tie('list'),
    ),
    block: fc
      .array(fc.tuple(string, blank, blank, tie('value')), { maxLength: 4 })
      .map(
        (pairs) =>
          `{${pairs.map(([key, left, right, value]) => `${key}${left}:${right}${value}`).join(',')}}`,
      ),
    list: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(' ,')}]`),
  }
}).value

describe('a line that is read the quick way', () => {
  it('says what it says the other way, which finds nothing wrong with it', () => {
    let plain = 0
    fc.assert(
      fc.property(texts, (text) => {
        const found = parseQuickly(text)
        if (found === null) return
        plain += 1
        expect({ node: found, problems: [] }).toEqual(parseSlowly(text))
      }),
      { numRuns: 3_000 },
    )
    expect(plain).toBeGreaterThan(300)
  })

  it.each([
    [
      'as programs print it',
      '{"link":{"type":"LEADS","note":null,"evidence":["a#1",{"at":"a#2"}],"inferred":true}}',
    ],
    ['with blanks', '{ "link" : { "type": "LEADS" , "evidence" : [ ] } }'],
  ])('may stand %s', (_how, text) => {
    expect(parseQuickly(text)).toEqual(parseSlowly(text).node)
  })

  it.each([
    ['a key that stands twice', '{"a":"1","a":"2"}'],
    ['a key that stands twice in different letters', '{"a":"1","\\u0061":"2"}'],
    ['a key with a backslash', '{"a":"1","\\\\":"2"}'],
    ['a number', '{"value":1.50}'],
    ['keys that would change places', '{"years":{"2019":"1","2018":"2"}}'],
    ['what is no JSON', '{"a":1,}'],
    ['what may be a key within a text', '{"note":"the words \\": here"}'],
    ['too many brackets', `${'['.repeat(LIMITS.nesting + 1)}${']'.repeat(LIMITS.nesting + 1)}`],
    ['very many brackets', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
  ])('has nothing like %s', (_what, text) => {
    expect(parseQuickly(text)).toBeNull()
  })
})
