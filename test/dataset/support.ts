import type { Problem, ProblemCode } from '../../src/dataset/problem.ts'
import { type ReadOptions, type ReadResult, readDataset } from '../../src/dataset/readDataset.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import type { DatasetRecord } from '../../src/ontology/records.ts'

/** The head of a sound dataset: a default document, plan, with a small outline, and a second one, act. */
export const HEAD = `dataset:
  key: example
  title: Example
documents:
  plan:
    title: Plan
    default: true
    outline:
      "3": Partnership working
      3.i: ~
      3.ii: ~
      "3.10": ~
      4.ii.h: Scams
  act:
    title: Act
    outline:
      5(1): Authorities responsible for strategies
`

/** A sound dataset: HEAD and two things to link. */
export const BASE = `${HEAD}partners:
  curo:
    name: Curo
    evidence: 3.i
thematic groups:
  rag:
    name: Responsible Authorities Group
    evidence: 3.i
`

/** What a folder holds, by path: texts, and the bytes of pictures. */
export type Folder = Readonly<Record<string, string | Uint8Array>>

/** Reads texts as if they were files: one text as a.yaml, or several by path. */
export function read(texts: string | Folder, options: Partial<ReadOptions> = {}): ReadResult {
  const files = Object.entries(typeof texts === 'string' ? { 'a.yaml': texts } : texts).map(
    ([path, text]) => ({
      path,
      bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    }),
  )
  return readDataset({ ontology, files, ...options })
}

/** Reads texts that must be sound. */
export function readSound(texts: string | Folder, options: Partial<ReadOptions> = {}): DatasetRecord {
  const { dataset, problems } = read(texts, options)
  if (dataset === null)
    throw new Error(problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'))
  return dataset
}

/** The one problem of a text that has exactly one. */
export function readOneProblem(texts: string | Folder, options: Partial<ReadOptions> = {}): Problem {
  const { problems } = read(texts, options)
  const [problem] = problems
  if (problem === undefined || problems.length > 1) {
    throw new Error(
      `Expected one problem, found ${problems.map((one) => `${one.code} ${one.message}`).join('\n')}`,
    )
  }
  return problem
}

/** Where a problem stands, and what it is, as one word: 12:5 EMPTY. */
export function placeOf(problem: Problem): `${number}:${number} ${ProblemCode}` {
  return `${problem.line}:${problem.column} ${problem.code}`
}
