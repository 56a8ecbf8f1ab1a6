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
  /** The type of the field of which it is the id: Partner, or Entity for a thing of any kind; null where it is something else. */
  readonly idOf: string | null
  /** The values to choose from, for an enum or a list of one; null for any other type. */
  readonly values: readonly string[] | null
}

/** The variables of a question that fits the schema, in its order. */
export function describeVariables(
  schema: GraphQLSchema,
  { document, variables }: Pick<SavedQuestion, 'document' | 'variables'>,
): readonly DescribedVariable[] {
  const uses = findUses(schema, document)
  return variables.map((variable) => {
    const inputType = typeFromAST(schema, parseType(variable.type))
    if (!isInputType(inputType)) throw new Error(`${variable.name} is of no type that the schema knows.`)
    const named = getNamedType(inputType)
    return {
      ...variable,
      inputType,
      description: uses.get(variable.name)?.description ?? '',
      idOf: uses.get(variable.name)?.idOf ?? null,
      isRequired: isNonNullType(inputType) && !('default' in variable),
      isList: isListType(getNullableType(inputType)),
      values: isEnumType(named) ? named.getValues().map(({ name }) => name) : null,
    }
  })
}

interface Use {
  readonly description: string
  readonly idOf: string | null
}

/** The argument or input field that each variable is first passed to; in the question's own words where it has some. */
function findUses(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, Use> {
  const own = new Map<string, string>()
  const uses = new Map<string, Use>()
  const types = new TypeInfo(schema)
  const note = (name: string, description: string | null | undefined, idOf: string | null) => {
    if (!uses.has(name)) uses.set(name, { description: own.get(name) ?? description ?? '', idOf })
  }
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition({ variable, description }) {
        if (description !== undefined) own.set(variable.name.value, description.value)
        return false
      },
      Argument({ name, value }) {
        if (value.kind !== 'Variable') return
        const idOf = name.value === 'id' ? (getNamedType(types.getType())?.name ?? null) : null
        note(value.name.value, types.getArgument()?.description, idOf)
      },
      ObjectField({ name, value }) {
        const parent = types.getParentInputType()
        if (value.kind !== 'Variable' || !isInputObjectType(parent)) return
        note(value.name.value, parent.getFields()[name.value]?.description, null)
      },
    }),
  )
  return uses
}
