import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  Lexer,
  type ParseOptions,
  parse,
  type SelectionSetNode,
  Source,
  specifiedRules,
  TokenKind,
  type ValidationContext,
  type ValidationRule,
  validate,
} from 'graphql'
import { checkText } from './parseParams.ts'

/** The most words and signs that a question may have. */
export const MAX_TOKENS = 4_000
/** How deep the brackets of a question may lie within each other: arguments may nest where fields do. */
export const MAX_BRACKETS = 40
/** The most fields that may stand at the top of a question: each is a question of its own. */
export const MAX_ROOT_FIELDS = 50
/** The most errors that one answer tells of. */
export const MAX_ERRORS = 5
/** The most characters of an error's message. */
const MAX_MESSAGE = 1_000

/**
 * A question's document. Its size and its nesting are looked at first, word by word, so that no text can exhaust the
 * parser. Throws a GraphQLError: the parser's own, or one with the code QUESTION_TOO_LARGE.
 */
export function parseWithinLimits(source: string | Source, options?: ParseOptions): DocumentNode {
  const text = typeof source === 'string' ? new Source(source) : source
  const lexer = new Lexer(text)
  let nesting = 0
  let tokens = 0
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    if (++tokens > MAX_TOKENS) {
      throw tooLarge(
        `The question has more than ${MAX_TOKENS} words and signs. Give long lists as variables, or ask in several questions.`,
      )
    }
    if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L || kind === TokenKind.PAREN_L) nesting++
    if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R || kind === TokenKind.PAREN_R) nesting--
    if (nesting > MAX_BRACKETS) {
      throw tooLarge(`The question's brackets nest deeper than ${MAX_BRACKETS} levels.`)
    }
  }
  return parse(text, options)
}

/** What is wrong with a document, MAX_ERRORS at most: GraphQL's own rules, and the limits of this service. */
export function validateWithinLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[] = specifiedRules,
): readonly GraphQLError[] {
  // When the library stops, it adds a line that says so.
  return validate(schema, document, [...rules, limitRootFields, checkLiterals], { maxErrors: MAX_ERRORS - 1 })
}

function limitRootFields(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const fields = countFields(operation.selectionSet, context, new Set())
      if (fields <= MAX_ROOT_FIELDS) return
      context.reportError(
        tooLarge(
          `The question has ${fields} fields at its top; ${MAX_ROOT_FIELDS} are answered at once. Ask in several questions, or use nodes(ids: …) and filter: { ids: … }.`,
        ),
      )
    },
  }
}

/** How many fields a selection asks for at its top; a fragment counts once, as it does when the question is answered. */
function countFields(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  seen: Set<FragmentDefinitionNode>,
): number {
  let fields = 0
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) fields++
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      fields += countFields(selection.selectionSet, context, seen)
    else {
      const fragment = context.getFragment(selection.name.value)
      if (fragment == null || seen.has(fragment)) continue
      seen.add(fragment)
      fields += countFields(fragment.selectionSet, context, seen)
    }
  }
  return fields
}

/** Texts within the question are held to what its variables are held to. */
function checkLiterals(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      try {
        checkText(node.value)
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error
        context.reportError(
          new GraphQLError(error.message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }),
        )
      }
    },
  }
}

/** The error, its message cut short where it repeats a long text that the asker sent. */
export function shortenMessage(error: GraphQLError): GraphQLError {
  const { message } = error
  if (message.length <= MAX_MESSAGE) return error
  return Object.assign(error, { message: `${message.slice(0, MAX_MESSAGE)}…` })
}

/** The first errors of many, and how many more there are. */
export function limitErrors(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  if (errors.length <= MAX_ERRORS) return errors
  const told = errors.slice(0, MAX_ERRORS - 1)
  const untold = `${errors.length - told.length} further errors are not told.`
  return [...told, new GraphQLError(untold, { extensions: { code: 'FURTHER_ERRORS' } })]
}

function tooLarge(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUESTION_TOO_LARGE' } })
}
