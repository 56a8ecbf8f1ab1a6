import { type FieldNode, GraphQLError, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'
import type { GraphContext } from './context.ts'

/** The most values that an answer may walk through, whether it returns them or only counts and sorts them. */
export const MAX_VALUES = 250_000

/**
 * Takes note that an answer walks through some values. How long a list is shows only when it is made, so what is reckoned before the
 * answer (builder.ts) can be far too low where a few groups have very many members. Throws a GraphQLError with the code
 * QUESTION_TOO_LARGE once the answer has walked through more than MAX_VALUES.
 */
export function spend({ spent }: Pick<GraphContext, 'spent'>, values: number): void {
  spent.values += values
  if (spent.values <= MAX_VALUES) return
  throw new GraphQLError(
    `The answer would lead through more than ${MAX_VALUES} values. Ask for smaller pages (first), for fewer lists within lists, or in several questions.`,
    { extensions: { code: 'QUESTION_TOO_LARGE' } },
  )
}

/** The items of a list without pages, once every field that is asked of every item is taken note of. Throws as spend does. */
export function counted<Item>(
  context: GraphContext,
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  items: readonly Item[],
): readonly Item[] {
  if (items.length > 0) {
    const fields = info.fieldNodes.reduce((sum, node) => sum + fieldsBelow(node, info.fragments), 0)
    spend(context, items.length * Math.max(1, fields))
  }
  return items
}

const known = new WeakMap<FieldNode, number>()

function fieldsBelow(node: FieldNode, fragments: GraphQLResolveInfo['fragments']): number {
  const fields = known.get(node) ?? countFields(node.selectionSet, fragments, new Set())
  known.set(node, fields)
  return fields
}

/** The fields of a selection with those below them; a fragment counts once. */
function countFields(
  selectionSet: SelectionSetNode | undefined,
  fragments: GraphQLResolveInfo['fragments'],
  seen: Set<string>,
): number {
  let fields = 0
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value
      if (seen.has(name)) continue
      seen.add(name)
      fields += countFields(fragments[name]?.selectionSet, fragments, seen)
    } else {
      fields += (selection.kind === Kind.FIELD ? 1 : 0) + countFields(selection.selectionSet, fragments, seen)
    }
  }
  return fields
}
