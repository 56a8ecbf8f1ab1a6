import { GraphQLError, type GraphQLErrorOptions } from 'graphql'
import { GoldenThreadError } from '../errors.ts'

/** Takes note of a fault that the client is not told about, under the id that it is told. */
export type ReportFault = (id: string, fault: unknown) => void

/**
 * An error as the client may see it. What the client can mend (a GoldenThreadError, or the GraphQL library's own word on the
 * question) keeps its sentence and gets a code; anything else becomes one sentence with an id, and goes to `report`: what a
 * resolver threw, and what the library says of a value of ours that does not fit the schema.
 */
export function maskError(error: unknown, report: ReportFault, newId: () => string): GraphQLError {
  const graphqlError = error instanceof GraphQLError ? error : null
  const cause = graphqlError?.originalError ?? error
  const place: GraphQLErrorOptions =
    graphqlError === null ? {} : { nodes: graphqlError.nodes ?? null, path: graphqlError.path ?? null }
  if (cause instanceof GoldenThreadError) {
    return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code } })
  }
  if (graphqlError !== null && isAboutTheQuestion(graphqlError)) {
    return Object.assign(graphqlError, {
      extensions: { code: 'BAD_USER_INPUT', ...graphqlError.extensions },
    })
  }
  const id = newId()
  report(id, cause)
  return new GraphQLError(
    `Something went wrong on our side. Ask again; if it happens again, tell whoever runs this service the id ${id}.`,
    { ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', id } },
  )
}

/**
 * True when the GraphQL library says what is wrong with a question, false when something went wrong on our side. While fields are
 * answered (the error has a path), the library points at the part of the question that is wrong; of a value of ours that does not fit
 * the schema it says no more than where it was met.
 */
export function isAboutTheQuestion({ originalError, path }: GraphQLError): boolean {
  if (originalError == null) return true
  if (!(originalError instanceof GraphQLError)) return false
  return (
    path === undefined || originalError.nodes !== undefined || originalError.extensions.code !== undefined
  )
}
