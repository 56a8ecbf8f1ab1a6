import { InvalidInputError } from '../errors.ts'

/** One thing that is wrong with how a question was asked. */
export interface Reason {
  readonly message: string
  /** BAD_USER_INPUT, NOT_FOUND or QUESTION_TOO_LARGE. */
  readonly code: string
  /** The variable that is wrong, where that is known. */
  readonly variable?: string
}

/** A question that cannot be answered as it was asked, with every reason; the message holds them all, line by line. */
export class QuestionError extends InvalidInputError {
  readonly reasons: readonly Reason[]

  constructor(message: string, reasons: readonly Reason[]) {
    super(message)
    this.reasons = reasons
  }
}

/** The error for a question that could not be answered, with the reasons below one another. */
export function explainFailure(question: string, reasons: readonly Reason[]): QuestionError {
  const lines = reasons.map(({ message }) => `  ${message}`)
  return new QuestionError([`${question} could not be answered:`, ...lines].join('\n'), reasons)
}
