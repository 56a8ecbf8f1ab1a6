import { type GraphQLSchema, getNamedType, Kind } from 'graphql'
import { explainFailure } from './questionError.ts'
import type { SavedQuestion } from './savedQuestions.ts'

/**
 * Nothing, when what the question is about is there. Throws a QuestionError that names the variable when the field at the top of the
 * question's rows is null: there is no partner with the id that was given, say, and so no rows of it.
 */
export function requireSubject(
  schema: GraphQLSchema,
  { name, document, rows, variables }: SavedQuestion,
  answer: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): void {
  const top = rows?.[0]
  if (top === undefined || answer[top] !== null) return
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  const field = operation?.selectionSet.selections.find(
    (node) => node.kind === Kind.FIELD && (node.alias ?? node.name).value === top,
  )
  if (field?.kind !== Kind.FIELD) return
  const definition = schema.getQueryType()?.getFields()[field.name.value]
  const type = definition === undefined ? top : getNamedType(definition.type).name
  const reasons = (field.arguments ?? []).flatMap(({ value }) => {
    if (value.kind !== Kind.VARIABLE) return []
    const variable = variables.find(({ name }) => name === value.name.value)
    const seen = given[value.name.value] ?? variable?.default
    return [
      {
        message: `${value.name.value} is ${JSON.stringify(seen)}: there is no ${type} with that id.`,
        code: 'NOT_FOUND',
        variable: value.name.value,
      },
    ]
  })
  const otherwise = { message: `There is no ${type} for it to be about.`, code: 'NOT_FOUND' }
  throw explainFailure(name, reasons.length > 0 ? reasons : [otherwise])
}
