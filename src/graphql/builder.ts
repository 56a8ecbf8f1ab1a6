import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import { GraphQLError, getNamedType, getNullableType, isListType } from 'graphql'
import type PrismaTypes from '../store/generated/pothos.ts'
import { getDatamodel } from '../store/generated/pothos.ts'
import type { GraphContext } from './context.ts'
import { nodeTypeOf } from './nodeType.ts'
import { DEFAULT_PAGE } from './paginate.ts'

/** What the schema's fields may rely on: the request's context, the scalars, and null only where it is asked for. */
export interface SchemaShape {
  Context: GraphContext
  PrismaTypes: PrismaTypes
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    Decimal: { Input: string; Output: string }
  }
  Connection: { totalCount: number }
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
}

/** The deepest nesting of fields that a question may have. */
export const MAX_DEPTH = 16
/** The most values that a question may ask for, lists counted at the size of their page. */
export const MAX_COMPLEXITY = 50_000
/** How many items a list without pages is reckoned to hold. */
const LIST_SIZE = 4

/** A new builder; every schema has one of its own, so that each may have its own vocabulary. */
export function createBuilder() {
  return new SchemaBuilder<SchemaShape>({
    plugins: [RelayPlugin, PrismaPlugin, ComplexityPlugin],
    defaultFieldNullability: false,
    prisma: {
      client: (context: GraphContext) => context.client,
      dmmf: getDatamodel(),
      exposeDescriptions: false,
      filterConnectionTotalCount: true,
    },
    relay: {
      cursorType: 'String',
      nodeQueryOptions: false,
      nodesQueryOptions: false,
      nodeTypeOptions: {
        description: 'Anything that has an id of its own and can be fetched again by it.',
        resolveType: nodeTypeOf,
      },
      idFieldOptions: { description: 'The id: readable, stable and unique in the graph.' },
      pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
      hasNextPageFieldOptions: { description: 'True when more items follow the page.' },
      hasPreviousPageFieldOptions: { description: 'True when items come before the page.' },
      startCursorFieldOptions: { description: 'The cursor of the first item; null on an empty page.' },
      endCursorFieldOptions: {
        description:
          'The cursor of the last item; give it as after to get the next page. Null on an empty page.',
      },
      pageInfoFieldOptions: { description: 'Where the page lies in the list.' },
      cursorFieldOptions: {
        description: 'The place of the item in the list; it stays good when other items come and go.',
      },
      edgesFieldOptions: {
        nullable: { list: false, items: false },
        description: 'The items of the page, each with its cursor.',
        complexity: { field: 0, multiplier: 1 },
      },
      nodeFieldOptions: { nullable: false, description: 'The item itself.' },
      nodesOnConnection: false, // types.ts has it
      firstArgOptions: {
        description: `How many items to return, counted from the start: 1 to 100, ${DEFAULT_PAGE} when left out.`,
      },
      afterArgOptions: {
        description:
          'The endCursor of a page: items behind it are returned. Leave it out for the first page.',
      },
      lastArgOptions: { description: 'How many items to return, counted from the end: 1 to 100.' },
      beforeArgOptions: { description: 'The startCursor of a page: items in front of it are returned.' },
    },
    complexity: {
      limit: ({ isMeasured }) =>
        isMeasured === true ? {} : { complexity: MAX_COMPLEXITY, depth: MAX_DEPTH },
      fieldComplexity: (args, _context, field) => {
        const type = getNullableType(field.type)
        if (getNamedType(type).name.endsWith('Connection')) {
          return { field: 1, multiplier: pageSizeOf(args) }
        }
        return isListType(type) ? { field: 1, multiplier: LIST_SIZE } : 1
      },
      complexityError: (kind, found) => {
        const [what, value, limit] =
          kind === 'Depth'
            ? ['levels deep', found.depth, MAX_DEPTH]
            : ['values', found.complexity, MAX_COMPLEXITY]
        return new GraphQLError(
          `The question asks for up to ${value} ${what}; the limit is ${limit}. Ask for smaller pages (first) or in several questions.`,
          { extensions: { code: 'QUESTION_TOO_LARGE' } },
        )
      },
    },
  })
}

export type Builder = ReturnType<typeof createBuilder>

/** The size of the page that some arguments ask for. */
export function pageSizeOf(args: Record<string, unknown>): number {
  const size = args.first ?? args.last
  return typeof size === 'number' && size > 0 ? size : DEFAULT_PAGE
}
