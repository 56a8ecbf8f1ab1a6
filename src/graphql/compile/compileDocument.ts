import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  visit,
} from 'graphql'
import { findDecidingVariables } from './collectFields.ts'
import { compileOperation } from './compileOperation.ts'
import { NotCompiled } from './fieldInfo.ts'
import type { Writer } from './objectWriter.ts'
import { Run } from './run.ts'

/** How many programs an operation may have: one for each way in which the variables of @skip and @include were given. */
const MAX_VARIANTS = 16

export interface Inputs {
  readonly rootValue: unknown
  readonly contextValue: unknown
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>
}

/** A query of a document as a program that writes its answer as JSON. */
export class Program {
  readonly #schema: GraphQLSchema
  readonly #operation: NonNullable<ReturnType<typeof getOperationAST>>
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly #deciding: readonly string[]
  readonly #writers = new Map<string, Writer>()

  /** Throws NotCompiled for what is no query of the document. */
  constructor(schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined) {
    const operation = getOperationAST(document, operationName)
    if (operation == null || operation.operation !== OperationTypeNode.QUERY) {
      throw new NotCompiled('Only queries are compiled.')
    }
    this.#schema = schema
    this.#operation = operation
    const fragments: Record<string, FragmentDefinitionNode> = Object.create(null)
    const directives: DirectiveNode[] = []
    visit(document, {
      FragmentDefinition(node) {
        fragments[node.name.value] = node
      },
      Directive(node) {
        directives.push(node)
      },
    })
    this.#fragments = fragments
    this.#deciding = findDecidingVariables(directives)
  }

  /** The data of the answer as JSON. Throws, or rejects, where the answer has an error; NotCompiled where only the interpreter can tell. */
  write({ rootValue, contextValue, variables }: Inputs): string | Promise<string> {
    const run = new Run(rootValue, contextValue, variables)
    return run.finish(this.#writerFor(variables)(rootValue, run))
  }

  #writerFor(variables: Readonly<Record<string, unknown>>): Writer {
    const variant = this.#deciding.map((name) => (variables[name] === true ? '1' : '0')).join('')
    const known = this.#writers.get(variant)
    if (known !== undefined) return known
    if (this.#writers.size >= MAX_VARIANTS) throw new NotCompiled('The document has too many variants.')
    const scope = { schema: this.#schema, fragments: this.#fragments, variables }
    const writer = compileOperation(scope, this.#operation)
    this.#writers.set(variant, writer)
    return writer
  }
}
