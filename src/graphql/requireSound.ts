import { type DocumentNode, type GraphQLSchema, validate } from 'graphql'
import { explainFailure } from './questionError.ts'
import type { SavedQuestion } from './savedQuestions.ts'

/** The schema that a document was found to fit. */
const sound = new WeakMap<DocumentNode, GraphQLSchema>()

/** Nothing, when the question fits the schema, which is looked at once. Throws a QuestionError with every fault. */
export function requireSound(schema: GraphQLSchema, { name, document }: SavedQuestion): void {
  if (sound.get(document) === schema) return
  const faults = validate(schema, document)
  if (faults.length > 0) {
    throw explainFailure(
      name,
      faults.map(({ message }) => ({ message, code: 'BAD_USER_INPUT' })),
    )
  }
  sound.set(document, schema)
}
