import { describe, expect, it } from 'vitest'
import { DatasetError, formatProblem } from '../../src/dataset/problem.ts'
import { GoldenThreadError } from '../../src/errors.ts'
import { BASE, HEAD, read, readOneProblem } from './support.ts'

describe('a problem', () => {
  it('is told with its file, line and column', () => {
    const problem = readOneProblem(BASE.replace('name: Curo', 'nam: Curo\n    name: Curo'))
    expect(formatProblem(problem)).toBe(
      'a.yaml:20:5 “nam” is neither a key nor a link of a partner. Did you mean “name”?',
    )
  })

  it('has columns counted as editors count them, behind letters of any size', () => {
    const { problems } = read(`${HEAD}partners:\n  a: { summary: "é👮", nam: x, name: A, evidence: 3.i }\n`)
    expect(problems).toMatchObject([{ line: 19, column: 24, value: 'nam' }])
  })
})

describe('DatasetError', () => {
  it('carries every problem, and its message lists them', () => {
    const { problems } = read(`${BASE}    nam: x\n    nam2: y\n`)
    const error = new DatasetError(problems)
    expect(error).toBeInstanceOf(GoldenThreadError)
    expect(error.code).toBe('BAD_DATASET')
    expect(error.problems).toHaveLength(2)
    expect(error.message.split('\n')).toEqual(['The dataset has 2 problems:', ...problems.map(formatProblem)])
  })
})
