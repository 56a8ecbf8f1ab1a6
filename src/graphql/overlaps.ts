import { findOverlaps } from '../graph/findOverlaps.ts'
import type { GroupWork } from '../graph/groupWork.ts'
import { type Builder, pageSizeOf } from './builder.ts'
import { requireType } from './entities.ts'
import { optionalEntity } from './lookups.ts'
import { overlapOrdering, placesOf } from './orderings.ts'
import { paginate } from './paginate.ts'
import { counted, spend } from './spend.ts'
import { defineConnection, type SchemaTypes } from './types.ts'

type Overlap = ReturnType<typeof findOverlaps>[number]

/** Adds the query overlaps. */
export function defineOverlaps(builder: Builder, types: SchemaTypes): void {
  const group = requireType(types.kinds, 'THEMATIC_GROUP')
  const work = builder.objectRef<GroupWork>('GroupWork').implement({
    description: 'A group at work on something, and how that is known.',
    fields: (t) => ({
      group: t.expose('group', { type: group, description: 'The group.' }),
      links: t.field({
        type: [types.link],
        description:
          'A shortest chain of links from the group to what it is at work on: it delivers an action, which is part of the priority. There may be others.',
        resolve: ({ links }, _args, context, info) => [...counted(context, info, links)],
      }),
    }),
  })
  const overlap = builder.objectRef<Overlap>('Overlap').implement({
    description: 'Groups at work on the same thing that share no member and report to no common group.',
    fields: (t) => ({
      about: t.expose('about', {
        type: types.entity,
        description: 'The priority or concern that they work on.',
      }),
      groups: t.field({
        type: [group],
        description: 'The groups, by name; each shares nothing with at least one of the others.',
        resolve: ({ groups }, _args, context, info) => [...counted(context, info, groups)],
      }),
      work: t.field({
        type: [work],
        description: 'The same groups, each with the links that put it to work on this.',
        resolve: ({ work }, _args, context, info) => [...counted(context, info, work)],
      }),
      explanation: t.exposeString('explanation', {
        description: 'Which of them share nothing, and of which nobody is named as a member.',
      }),
    }),
  })
  const connection = defineConnection(builder, 'Overlap', overlap, 'overlaps')
  builder.queryField('overlaps', (t) =>
    t.field({
      type: connection,
      description:
        'Groups at work on the same priority or concern that share no member, report to no common group and are not linked: priorities first, then by name.',
      args: {
        within: t.arg.id({
          description:
            'Only the entity with this id, its parts, and the concerns that one of these addresses: a plan, a priority.',
        }),
        ...t.arg.connectionArgs(),
      },
      complexity: (args) => ({ field: 100, multiplier: pageSizeOf(args) }),
      resolve: (_root, { within, ...page }, context) => {
        const inside = optionalEntity(context.snapshot, within, 'within')
        const rows = findOverlaps(context.snapshot, inside === undefined ? {} : { within: inside })
        spend(context, rows.length)
        return paginate(placesOf(rows), overlapOrdering, page, (place) => rows[place] as Overlap) // a place of the rows
      },
    }),
  )
}
