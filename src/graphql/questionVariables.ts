import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  parseType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { SavedQuestion } from './savedQuestions.ts'

/** A variable of a question, with all that whoever gives it a value may want to know. */
export interface DescribedVariable {
  readonly name: string
  /** As GraphQL writes it: [Kind!]. */
  readonly type: string
  readonly inputType: GraphQLInputType
  /** What it decides, in the question's own words or in those of the schema where it is used; empty when neither says anything. */
  readonly description: string
  readonly isRequired: boolean
  readonly isList: boolean
  /** Absent when there is none. */
  readonly default?: unknown
  /** The values to choose from, for an enum or a list of one; null for any other type. */
  readonly values: readonly string[] | null
}

/** The variables of a question that fits the schema, in its order. */
export function describeVariables(
  schema: GraphQLSchema,
  { document, variables }: Pick<SavedQuestion, 'document' | 'variables'>,
): readonly DescribedVariable[] {
  const descriptions = findDescriptions(schema, document)
  return variables.map((variable) => {
    const inputType = typeFromAST(schema, parseType(variable.type))
    if (!isInputType(inputType)) throw new Error(`${variable.name} is of no type that the schema knows.`)
    const named = getNamedType(inputType)
    return {
      ...variable,
      inputType,
      description: descriptions.get(variable.name) ?? '',
      isRequired: isNonNullType(inputType) && !('default' in variable),
      isList: isListType(getNullableType(inputType)),
      values: isEnumType(named) ? named.getValues().map(({ name }) => name) : null,
    }
  })
}

/** What the question says of each variable, or else the argument or input field that it is first passed to. */
function findDescriptions(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, string> {
  const own = new Map<string, string>()
  const used = new Map<string, string>()
  const types = new TypeInfo(schema)
  const note = (name: string, description: string | null | undefined) => {
    if (description != null && !used.has(name)) used.set(name, description)
  }
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition({ variable, description }) {
        if (description !== undefined) own.set(variable.name.value, description.value)
        return false
      },
      Argument({ value }) {
        if (value.kind === 'Variable') note(value.name.value, types.getArgument()?.description)
      },
      ObjectField({ name, value }) {
        const parent = types.getParentInputType()
        if (value.kind !== 'Variable' || !isInputObjectType(parent)) return
        note(value.name.value, parent.getFields()[name.value]?.description)
      },
    }),
  )
  return new Map([...used, ...own])
}
