import { describe, expect, it } from 'vitest'
import { BASE, placeOf, read, readOneProblem } from './support.ts'

describe('readDataset on links that cannot be', () => {
  it('reports a link said from both ends, naming the other place', () => {
    const text = BASE.replace('name: Curo', 'name: Curo\n    is a member of: { thematic-group/rag: 3.i }')
    const problem = readOneProblem(`${text}    has member: { partner/curo: 3.i }\n`)
    expect(placeOf(problem)).toBe('27:19 DUPLICATE')
    expect(problem.message).toContain('at line 21 (under “partner/curo”)')
  })

  it('reports a symmetric link said from both ends in two files', () => {
    const problem = readOneProblem({
      'a.yaml': BASE.replace('name: Curo', 'name: Curo\n    works with: { thematic-group/rag: 3.i }'),
      'b.yaml': 'services:\n  s: { name: S, evidence: 3.i, works with: { partner/curo: 3.i } }\n',
      'c.yaml': 'partners:\n  z: { name: Z, evidence: 3.i, works with: { service/s: 3.i } }\n',
      'd.yaml':
        'roles:\n  r: { name: R, evidence: 3.i, works with: { partner/z: 3.i } }\ninitiatives:\n  i: { name: I, evidence: 3.i, works with: { role/r: 3.i, service/s: 3.i, role/r: 3.ii } }\n',
    })
    expect([problem.file, placeOf(problem)]).toEqual(['d.yaml', '4:75 DUPLICATE_KEY'])
  })

  it('reports times of the same link that overlap, the later one in the file', () => {
    const problem = readOneProblem(`${BASE}    has member:
      partner/curo:
        - { evidence: 3.i, from: 2015-01-01 }
        - { evidence: 3.i, to: 2016-12-31 }
`)
    expect(placeOf(problem)).toBe('29:11 OVERLAP')
    expect(problem.message).toContain('2015-01-01 to any time and any time to 2016-12-31')
  })

  it('says on which kinds a label may stand', () => {
    const problem = readOneProblem(
      `${BASE}concerns:\n  c: { name: C, evidence: 3.i, chairs: { thematic-group/rag: 3.i } }\n`,
    )
    expect(placeOf(problem)).toBe('27:32 NOT_OF_THIS_KIND')
    expect(problem.message).toContain(
      'It stands on partners, roles and thematic groups, and leads to thematic groups.',
    )
  })

  it('asks for the evidence of a link', () => {
    expect(placeOf(readOneProblem(`${BASE}    has member: { partner/curo: { note: x } }\n`))).toBe(
      '26:33 MISSING',
    )
    expect(placeOf(readOneProblem(`${BASE}    has member: { partner/curo: }\n`))).toBe('26:19 EMPTY')
    expect(placeOf(readOneProblem(`${BASE}    has member: partner/curo\n`))).toBe('26:17 WRONG_SHAPE')
  })

  it('finds the kind of a bare key', () => {
    expect(readOneProblem(`${BASE}    has member: { curo: 3.i }\n`).message).toContain(
      'Did you mean “partner/curo”?',
    )
  })
})

describe('readDataset over several files', () => {
  it('reports an entity that stands in two files', () => {
    const problem = readOneProblem({
      'a.yaml': BASE,
      'b.yaml': 'partners:\n  curo: { name: C, evidence: 3.i }\n',
    })
    expect([problem.file, placeOf(problem)]).toEqual(['b.yaml', '2:3 DUPLICATE'])
    expect(problem.message).toContain('a.yaml, line 19')
  })

  it('reports a second dataset block and a second default document', () => {
    const { problems } = read({
      'a.yaml': BASE,
      'b.yaml': 'dataset: { key: b, title: B }\ndocuments:\n  other: { title: Other, default: true }\n',
    })
    expect(problems.map(placeOf)).toEqual(['1:1 DUPLICATE', '3:3 DEFAULT_DOCUMENT'])
  })

  it('reports a missing dataset block and a missing default document once each', () => {
    const { problems } = read('partners:\n  a: { name: A, evidence: 3.i }\n  b: { name: B, evidence: 3.i }\n')
    expect(problems.map(placeOf)).toEqual(['1:1 MISSING', '2:27 DEFAULT_DOCUMENT'])
  })

  it('does not report references into a file that cannot be read', () => {
    const { problems } = read({
      'a.yaml': BASE.replace('partners:', 'partners: [\n  '),
      'b.yaml': 'services:\n  s: { name: S, evidence: act#5(1), works with: { partner/curo: 3.i } }\n',
    })
    expect(new Set(problems.map((problem) => `${problem.file} ${problem.code}`))).toEqual(
      new Set(['a.yaml SYNTAX']),
    )
  })

  it('reports a figure that is there already, over two entities of one key', () => {
    const figure = '{ metric: Homes, value: 1, evidence: 3.i }'
    const problem = readOneProblem(
      `${BASE}    figures:\n      - ${figure}\n      - ${figure.replace('Homes', 'homes')}\n`,
    )
    expect(placeOf(problem)).toBe('28:9 DUPLICATE')
  })
})
