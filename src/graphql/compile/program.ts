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
import { type CompiledOperation, compileOperation } from './compileOperation.ts'
import { NotCompiled } from './fieldInfo.ts'
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
  readonly #variants = new Map<string, CompiledOperation>()

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

  /** How many fields have been compiled so far: what memory the program takes, at about a third of a kilobyte each. */
  get size(): number {
    let size = 0
    for (const variant of this.#variants.values()) size += variant.size
    return size
  }

  /**
   * The data of the answer as JSON. Throws, or rejects, where the answer has an error, or would take too many programs; NotCompiled where only
   * the interpreter can tell the answer.
   */
  write({ rootValue, contextValue, variables }: Inputs): string | Promise<string> {
    const run = new Run(rootValue, contextValue, variables)
    return run.finish(this.#variantFor(variables).write(rootValue, run))
  }

  #variantFor(variables: Readonly<Record<string, unknown>>): CompiledOperation {
    // Only these: a program lives long, and the variables of a request can be large.
    const deciding: Record<string, unknown> = Object.create(null)
    for (const name of this.#deciding) if (Object.hasOwn(variables, name)) deciding[name] = variables[name]
    const key = JSON.stringify(deciding)
    const known = this.#variants.get(key)
    if (known !== undefined) return known
    if (this.#variants.size >= MAX_VARIANTS) throw new Error('The document has too many variants.')
    const scope = { schema: this.#schema, fragments: this.#fragments, variables: deciding }
    const variant = compileOperation(scope, this.#operation)
    this.#variants.set(key, variant)
    return variant
  }
}
