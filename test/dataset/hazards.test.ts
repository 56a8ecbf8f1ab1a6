import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../src/dataset/problem.ts'
import { readDataset } from '../../src/dataset/readDataset.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { BASE, HEAD, placeOf, read, readOneProblem } from './support.ts'

function readBytes(...bytes: (number[] | string)[]) {
  const parts = bytes.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))
  return readDataset({ ontology, files: [{ path: 'a.yaml', bytes: Buffer.concat(parts) }] }).problems
}

describe('bytes that are no UTF-8 text', () => {
  it('names the line and the byte of the first letter in another encoding', () => {
    const [problem, ...others] = readBytes(BASE, '# caf', [0xe9], '\n')
    expect(others).toEqual([])
    expect(problem && placeOf(problem)).toBe('26:6 BAD_BYTES')
    expect(problem?.message).toContain(`byte ${Buffer.byteLength(BASE) + 6} (0xE9)`)
  })

  it('finds a letter that is cut off at the end of the file', () => {
    expect(readBytes(BASE, [0xc3]).map(placeOf)).toEqual(['26:1 BAD_BYTES'])
  })

  it.each([
    ['little', [0xff, 0xfe, 0x61, 0]],
    ['big', [0xfe, 0xff, 0, 0x61]],
    ['little', [0x61, 0, 0x3a, 0, 0x20, 0]],
    ['big', [0, 0x61, 0, 0x3a, 0, 0x20]],
  ])('recognises UTF-16 (%s endian)', (order, bytes) => {
    const [problem] = readBytes(bytes)
    expect(problem?.message).toContain(`UTF-16 (${order} endian)`)
  })

  it('reports control characters and letters that were lost', () => {
    expect(read(`${BASE}# \u0007 \uFFFD\n`).problems.map(placeOf)).toEqual([
      '26:3 BAD_BYTES',
      '26:5 BAD_BYTES',
    ])
    expect(placeOf(readOneProblem(BASE.replace('Curo', '"Cu\\u202Ero"')))).toBe('20:11 BAD_TEXT')
    expect(placeOf(readOneProblem(BASE.replace('Curo', '"Cu\\ud83d"')))).toBe('20:11 BAD_TEXT')
  })

  it('refuses a file that is too large without reading it', () => {
    const files = [{ path: 'a.yaml', bytes: new Uint8Array(33 * 1024 * 1024) }]
    expect(readDataset({ ontology, files }).problems.map((problem) => problem.code)).toContain('TOO_LARGE')
  })
})

describe('YAML that a dataset does not allow', () => {
  it('explains a colon within a text and goes on reading', () => {
    const { problems } = read(
      BASE.replace('name: Curo', 'name: Curo: Homes').replace('  rag:\n', '  rag:\n    nam: x\n'),
    )
    expect(problems.map(placeOf)).toEqual(['20:11 SYNTAX', '24:5 UNKNOWN_KEY'])
    expect(problems[0]?.message).toContain('put the whole text in double quotes')
  })

  it('reports every key that stands twice, and where the first stands', () => {
    const { problems } = read(`${BASE}    name: Again\npartners:\n  curo:\n    name: X\n    evidence: 3.i\n`)
    expect(problems.map(placeOf)).toEqual(['26:5 DUPLICATE_KEY', '27:1 DUPLICATE_KEY', '28:3 DUPLICATE'])
    expect(problems[0]?.message).toContain('first at line 24')
  })

  it('refuses a second document, anchors, aliases, merge keys and tags', () => {
    const text = `${BASE}---
partners:
  a: &a { name: A, evidence: &e 3.i }
  b: *a
  c:
    <<: *a
    name: !secret C
    evidence: *e
  ? [x]
  : {}
`
    expect(read(text).problems.map(placeOf)).toEqual([
      '26:1 SEVERAL_DOCUMENTS',
      '28:9 ANCHOR',
      '28:33 ANCHOR',
      '29:6 ANCHOR',
      '31:9 ANCHOR',
      '32:19 TAG',
      '33:15 ANCHOR',
      '34:5 BAD_KEY',
    ])
  })

  it('reads a bomb of aliases in no time', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`)
    const start = performance.now()
    expect(read(`a0: &a0 x\n${lines.join('\n')}`).dataset).toBeNull()
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it.each(['['.repeat(100_000), '{a: '.repeat(50_000), '- '.repeat(50_000), '? '.repeat(50_000)])(
    'reports nesting without end once',
    (text) => {
      expect(read(text).problems.map((problem) => problem.code)).toContain('TOO_DEEP')
      expect(read(text)).toEqual(read(text))
    },
  )

  it('counts problems beyond a bound instead of listing them', () => {
    const keys = Array.from({ length: 12_000 }, (_, i) => `    x${i}: 1\n`)
    const { problems } = read(BASE + keys.join(''))
    expect(problems).toHaveLength(10_001)
    expect(problems.at(-1)).toMatchObject({ code: 'TOO_MANY', message: expect.stringContaining('2000 more') })
  })
})

const CRUMBS = [
  'partners:\n',
  'curo:',
  '  ',
  '\n',
  '- ',
  'name: ',
  'evidence: ',
  '3.i',
  '&a ',
  '*a',
  '!x ',
  '<<: ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  ': ',
  '|\n',
  '>\n',
  '---\n',
  '%YAML 1.1\n',
  '\t',
  '~',
  'is a member of:\n',
  'partner/curo: ',
  'figures:\n',
  'value: 1e5\n',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '? ',
  ', ',
  'years:\n',
  'amount: ',
  'dataset:\n',
  'documents:\n',
  'outline:\n',
  'default: true\n',
  'partnership: ',
  'accent: ',
  'logo: ',
  'rules: ',
]

describe('any text and any bytes', () => {
  it('never make readDataset throw, and give the same problems each time', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...CRUMBS), { maxLength: 40 }).map((parts) => parts.join('')),
      fc
        .tuple(fc.nat(BASE.length), fc.nat(8), fc.constantFrom(...CRUMBS))
        .map(([at, cut, crumb]) => BASE.slice(0, at) + crumb + BASE.slice(at + cut)),
    )
    fc.assert(
      fc.property(text, (one) => {
        const result = read(HEAD.slice(0, one.length % HEAD.length) + one)
        expect(result.dataset === null).toBe(result.problems.length > 0)
        expect(read(HEAD.slice(0, one.length % HEAD.length) + one)).toEqual(result)
        for (const problem of result.problems) expect(formatProblem(problem)).toMatch(/^a\.yaml:\d+:\d+ \S/)
      }),
      { numRuns: 600 },
    )
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void readDataset({ ontology, files: [{ path: 'a', bytes }] })),
    )
  })
})

describe('a text that YAML would cut short', () => {
  it('is reported where the comment begins', () => {
    const problem = readOneProblem(BASE.replace('name: Curo', 'name: Curo #NeverOK'))
    expect(placeOf(problem)).toBe('20:16 CUT_SHORT')
    expect(problem.value).toBe('#NeverOK')
  })

  it.each(['name: "Curo #NeverOK"', 'name: Curo # as published', 'name: Curo#NeverOK', 'name: Curo ## old'])(
    'lets %s stand',
    (line) => {
      expect(read(BASE.replace('name: Curo', line)).problems).toEqual([])
    },
  )
})
