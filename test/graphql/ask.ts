import { graphql } from 'graphql'
import type { App } from '../../src/app.ts'

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question, which only the test knows.
export type Answer = any

/** The data of an answer. Throws when the answer has errors. */
export async function ask(
  app: App,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const { data, errors } = await answerOf(app, source, variables)
  if (errors !== undefined) throw new Error(errors.map((error) => error.message).join('\n'))
  return data
}

/** The data and the errors of an answer. */
export async function answerOf(app: App, source: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await graphql({
    schema: app.schema,
    source,
    variableValues: variables,
    contextValue: app.contextFor('PUBLIC'),
  })
  return { data: JSON.parse(JSON.stringify(data ?? null)) as Answer, errors }
}
