import { InvalidInputError } from '../errors.ts'
import { findImpact } from '../graph/findImpact.ts'
import type { Loss } from '../graph/losses.ts'
import type { EntityNode } from '../graph/nodes.ts'
import type { Builder } from './builder.ts'
import { requireEntity } from './lookups.ts'
import { linkOrdering } from './orderings.ts'
import { MAX_PAGE, paginate } from './paginate.ts'
import { counted, spend } from './spend.ts'
import type { SchemaTypes, TypeRef } from './types.ts'

type Impact = ReturnType<typeof findImpact>

const LISTS = {
  removed: 'What is thought to be gone.',
  parts:
    'What is part of, or a post in, what is gone, and is taken to stay: give its id as well to see what would be lost if it went too.',
  losesOnlyOwner: 'What would have no owner any more, in whatever role.',
  losesOnlyFunding: 'What no money would reach any more, and the funding streams that would end.',
  losesThread: 'What would have no thread any more to a strategy beyond its own plan.',
} as const satisfies { [List in keyof Impact]?: string }

/** Adds the query impact. */
export function defineImpact(builder: Builder, types: SchemaTypes, loss: TypeRef<Loss>): void {
  const impact = builder.objectRef<Impact>('Impact').implement({
    description: 'What would be lost if something were gone.',
    fields: (t) => {
      const list = (name: keyof typeof LISTS) =>
        t.field({
          type: [types.entity],
          description: `${LISTS[name]} By kind, then name.`,
          resolve: (parent, _args, context, info): EntityNode[] => [...counted(context, info, parent[name])],
        })
      return {
        removed: list('removed'),
        parts: list('parts'),
        losesOnlyOwner: list('losesOnlyOwner'),
        losesOnlyFunding: list('losesOnlyFunding'),
        losesThread: list('losesThread'),
        losesLinks: t.int({
          description: 'How many links would go.',
          resolve: ({ links }) => links.length,
        }),
        links: t.field({
          type: types.connections.link,
          description: 'The links that would go: all that start or end at what is gone.',
          args: t.arg.connectionArgs(),
          resolve: ({ links }, page, { snapshot }) =>
            paginate(links, linkOrdering(snapshot), page, (index) => snapshot.linkAt(index)),
        }),
        losses: t.field({
          type: [loss],
          description:
            'Everything that would be lost, each with the links that prove it: first what would be lost whole, then that of which some would be left; owners, funding and threads in turn.',
          resolve: ({ losses }, _args, context, info) => [...counted(context, info, losses)],
        }),
      }
    },
  })
  builder.queryField('impact', (t) =>
    t.field({
      type: impact,
      description:
        'What would lose its only owner, funding or thread if these were gone: a partner that leaves, a fund that ends, a group that is wound up, a strategy that expires. What is part of it, or a post in it, is taken to stay.',
      args: {
        removing: t.arg.idList({
          required: true,
          description: `The ids of what would be gone, all at once; 1 to ${MAX_PAGE}.`,
        }),
      },
      complexity: { field: 100, multiplier: 1 },
      resolve: (_root, { removing }, context) => {
        if (removing.length < 1 || removing.length > MAX_PAGE) {
          throw new InvalidInputError(`removing holds ${removing.length} ids; give 1 to ${MAX_PAGE}.`)
        }
        const { snapshot } = context
        const found = new Map(removing.map((id) => [id, requireEntity(snapshot, id, 'removing')]))
        const impact = findImpact(snapshot, [...found.values()])
        spend(context, impact.losses.length + impact.links.length)
        return impact
      },
    }),
  )
}
