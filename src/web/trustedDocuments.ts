import { createHash } from 'node:crypto'
import { findNearNames, type SavedQuestion } from '../graphql/savedQuestions.ts'

/** The saved questions as documents that clients name in place of sending a question (GraphQL over HTTP, appendix on persisted documents). */
export class TrustedDocuments {
  readonly #questions: readonly SavedQuestion[]
  readonly #sources: ReadonlyMap<string, string>

  constructor(questions: readonly SavedQuestion[]) {
    this.#questions = questions
    this.#sources = new Map(
      questions.flatMap((question) => [
        [question.name, question.source],
        [printDocumentId(question), question.source],
      ]),
    )
  }

  /** The text of the document with the identifier: a question's name or its printDocumentId. Undefined when there is none. */
  find(id: string): string | undefined {
    return this.#sources.get(id)
  }

  /** The names most like an identifier that there is not. */
  findNear(id: string): readonly string[] {
    return findNearNames(this.#questions, id)
  }
}

/** The SHA-256 identifier of a question's file as it stands: it names this very text, where the name means whatever text there is by then. */
export function printDocumentId({ source }: SavedQuestion): string {
  return `sha256:${createHash('sha256').update(source, 'utf8').digest('hex')}`
}
