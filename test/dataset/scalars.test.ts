import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalDecimal } from '../../src/dataset/readDecimal.ts'
import { BASE, HEAD, placeOf, readOneProblem, readSound } from './support.ts'

function problemOf(line: string) {
  return readOneProblem(`${BASE}    ${line}\n`)
}

function figure(value: string): string {
  return `figures: [{ metric: m, evidence: 3.i, value: ${value} }]`
}

describe('figures', () => {
  it.each([
    ['"40,000"', 'Write it without commas and spaces: 40000.'],
    ['40 000', 'Write it without commas and spaces: 40000.'],
    ['around 40', 'Write the digits alone (40)'],
    ['40-50', 'Write one figure'],
    ['40k', 'Write digits, with a sign'],
    ['1_000', 'Write digits, with a sign'],
    ['£40', 'Write the digits alone'],
    ['12%', '“unit: per cent”'],
    ['−16', 'Write the minus sign as a hyphen: -16.'],
    ['.5', 'Write a zero before the point: 0.5.'],
    ['1e5', 'Write all its digits out'],
    ['many', 'Write digits, with a sign and a decimal point'],
    ['123456789012345678901', 'At most 20 digits'],
    ['1.12345678901', 'and 10 behind it'],
  ])('%s is no number, and the message says where the rest goes', (value, words) => {
    const problem = problemOf(figure(value))
    expect(placeOf(problem)).toBe('26:50 BAD_NUMBER')
    expect(problem.message).toContain(words)
  })

  it('have one way of writing each number, whatever its length', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n })
    fc.assert(
      fc.property(
        fc.constantFrom('', '+', '-'),
        digits,
        fc.nat(9_999_999),
        fc.nat(3),
        (sign, whole, part, zeros) => {
          const text = `${sign}${'0'.repeat(zeros)}${whole}.${part}${'0'.repeat(zeros)}`
          const canonical = canonicalDecimal(text)
          expect(canonical).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
          expect(canonicalDecimal(canonical ?? '')).toBe(canonical)
          expect(Number(canonical)).toBe(Number(text) || 0)
        },
      ),
    )
  })

  it('have a metric, a value and evidence', () => {
    expect(problemOf('figures: [{ value: 1, evidence: 3.i }]').message).toContain('has no “metric”')
    expect(problemOf('figures: [{ metric: m, evidence: 3.i }]').message).toContain('has no “value”')
    expect(problemOf('figures: [{ metric: m, value: 1 }]').message).toContain('has no evidence')
    expect(problemOf('figures: [{ metric: "…", value: 1, evidence: 3.i }]').code).toBe('BAD_TEXT')
  })
})

describe('days', () => {
  it.each([
    ['2019-02-29', 'that month has 28 days'],
    ['2100-02-29', 'that month has 28 days'],
    ['2019-04-00', 'that month has 30 days'],
    ['2019-13-01', 'there is no month 13'],
    ['0000-01-01', 'there is no year 0000'],
    ['1/6/2018', 'Write year, month and day with hyphens'],
    ['2018-6-1', 'Write year, month and day with hyphens'],
    ['2018', 'leave the line out'],
    ['2018-06-01T00:00:00Z', 'is not a date'],
  ])('%s is none', (day, words) => {
    const problem = problemOf(`from: ${day}`)
    expect(placeOf(problem)).toBe('26:11 BAD_DAY')
    expect(problem.message).toContain(words)
  })

  it('of a leap year are read, and the last day may be the first', () => {
    const dataset = readSound(`${BASE}    from: 2000-02-29\n    to: 2000-02-29\n`)
    expect(dataset.entities[1]).toMatchObject({ validFrom: '2000-02-29', validTo: '2000-02-29' })
  })
})

describe('money', () => {
  it.each([
    ['amount: 64,589', 'Write it without commas and spaces: 64589.'],
    ['amount: -5', 'is below nothing'],
    ['currency: GPB', 'Did you mean “GBP”?'],
    ['currency: £', 'Did you mean “GBP”?'],
    ['frequency: annual', 'Did you mean “ANNUAL”?'],
    ['years: { 2018-19: 5 }', 'Write a financial year as 2018/19'],
    [
      'years: { 2018/19: { basis: INFERRED, note: Year 1, as year 2 is known. } }',
      'Within { } a comma ends a text',
    ],
  ])('%s is explained', (line, words) => {
    const problem = readOneProblem(
      `${HEAD}funding streams:\n  g:\n    name: G\n    evidence: 3.i\n    ${line}\n`,
    )
    expect(problem.message).toContain(words)
  })
})

describe('texts, names and addresses', () => {
  it.each([
    ['summary: ""', 'EMPTY', 'is empty'],
    ['summary:', 'EMPTY', 'is empty'],
    ['summary: [a, b]', 'WRONG_SHAPE', 'a list stands there'],
    [`summary: ${'x'.repeat(20_001)}`, 'BAD_TEXT', '20001 characters'],
    ['aliases: RAG', 'WRONG_SHAPE', 'Write it as [one name, another name]'],
    ['aliases: []', 'EMPTY', 'There is nothing under'],
    ['aliases: [RAG, RAG]', 'DUPLICATE', 'stands twice'],
    ['identifiers: { org id: x }', 'BAD_KEY', 'is not the name of a scheme'],
    ['identifiers: { org-id: { url: https://example.org } }', 'MISSING', 'has no value'],
    ['identifiers: { org-id: { value: x, url: example.org } }', 'BAD_URL', 'beginning with https://'],
    ['identifiers: { org-id: { value: x, url: "javascript:alert(1)" } }', 'BAD_URL', 'is not a web address'],
    ['visibility: Partner', 'BAD_CHOICE', 'Did you mean “PARTNERS”?'],
    ['MEMBER_OF: { partner/curo: 3.i }', 'UNKNOWN_KEY', 'Did you mean “is a member of”?'],
    ['CHAIRS: { partner/curo: 3.i }', 'UNKNOWN_KEY', 'Did you mean “chairs”?'],
  ])('%s is explained', (line, code, words) => {
    const problem = problemOf(line)
    expect(problem.code).toBe(code)
    expect(problem.message).toContain(words)
  })

  it('stand on one line where they are names', () => {
    expect(readOneProblem(BASE.replace('name: Curo', 'name: |\n      Cu\n      ro')).code).toBe('BAD_TEXT')
  })

  it.each([
    ['3.x', 'Did you mean “3.i”?'],
    ['4.ii.z', 'Did you mean “4.ii.h”?'],
    ['3.I', 'Did you mean “3.i”?'],
    ['act#5(2)', 'Did you mean “5(1)”?'],
    ['3.i; 3.ii', 'written as a list: [3.i, 3.ii]'],
    ['acts#5(1)', 'Did you mean “act”?'],
    ['act#', 'no section behind the “#”'],
    ['The Act#5', 'is not the key of a document'],
    ['[3.i, plan#3.i]', 'stands twice in the same evidence'],
    ['{ note: x }', 'does not say where'],
  ])('%s is no locator, and the nearest is named', (locator, words) => {
    const text = BASE.replace('name: Curo\n    evidence: 3.i', `name: Curo\n    evidence: ${locator}`)
    expect(readOneProblem(text).message).toContain(words)
  })
})
