import type { GraphQLSchema } from 'graphql'
import { describeTable } from '../graphql/questionTable.ts'
import { type DescribedVariable, describeVariables } from '../graphql/questionVariables.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import { QUESTION_FORMATS } from './questionFormats.ts'
import { printDocumentId } from './trustedDocuments.ts'

/** A question as the list of questions tells programs of it: its variables, the columns of its rows and where it is answered. */
export function describeQuestion(schema: GraphQLSchema, question: SavedQuestion) {
  const { name, title, description, group } = question
  return {
    name,
    title,
    description,
    group,
    variables: describeVariables(schema, question).map(describeVariable),
    columns: describeTable(schema, question).columns.map(({ name: column, type, isJoined }) => ({
      name: column,
      type,
      joined: isJoined,
    })),
    document: printDocumentId(question),
    answers: Object.keys(QUESTION_FORMATS).map((format) => `/questions/${name}.${format}`),
  }
}

/** A variable as programs are told of it; `values` only where there are some to choose from, `default` only where there is one. */
export function describeVariable(variable: DescribedVariable) {
  const { name, type, isRequired, isList, description, values } = variable
  return {
    name,
    type,
    required: isRequired,
    list: isList,
    ...('default' in variable ? { default: variable.default } : {}),
    ...(description === '' ? {} : { description }),
    ...(values === null ? {} : { values }),
  }
}
