import { GoldenThreadError } from '../errors.ts'

/** What kind of fault a problem is. Tests and tools branch on it, never on the message. */
export type ProblemCode =
  | 'BAD_BYTES'
  | 'TOO_LARGE'
  | 'TOO_MANY'
  | 'SYNTAX'
  | 'SEVERAL_DOCUMENTS'
  | 'TOO_DEEP'
  | 'ANCHOR'
  | 'TAG'
  | 'CUT_SHORT'
  | 'BAD_KEY'
  | 'DUPLICATE_KEY'
  | 'UNKNOWN_KEY'
  | 'WRONG_SHAPE'
  | 'EMPTY'
  | 'MISSING'
  | 'BAD_TEXT'
  | 'BAD_CHOICE'
  | 'BAD_DAY'
  | 'BAD_PERIOD'
  | 'BAD_NUMBER'
  | 'BAD_URL'
  | 'BAD_COLOUR'
  | 'BAD_PICTURE'
  | 'UNKNOWN_FILE'
  | 'BAD_ID'
  | 'BAD_LOCATOR'
  | 'UNKNOWN_ENTITY'
  | 'UNKNOWN_DOCUMENT'
  | 'UNKNOWN_LOCATOR'
  | 'DEFAULT_DOCUMENT'
  | 'NOT_JOINED'
  | 'NOT_OF_THIS_KIND'
  | 'SELF_LINK'
  | 'DUPLICATE'
  | 'OVERLAP'
  | 'NO_REASON'

/** One fault of a dataset: where it stands, what was seen there and, in the message, how to mend it. */
export interface Problem {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Counted from 1, in UTF-16 code units as editors count. */
  readonly column: number
  readonly code: ProblemCode
  /** Sentences for an officer who is no programmer. */
  readonly message: string
  /** What stands in the file, shortened; null where the fault is that something is missing. */
  readonly value: string | null
}

/** The problem as one line of text: `file:line:column message`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}`
}

/** A dataset that cannot be taken in. It carries every problem found, in the order of files and lines. */
export class DatasetError extends GoldenThreadError {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`
    super('BAD_DATASET', [`The dataset has ${count}:`, ...problems.map(formatProblem)].join('\n'))
    this.problems = problems
  }
}
