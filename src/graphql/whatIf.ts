import { InvalidInputError } from '../errors.ts'
import { compareDays } from '../graph/compareDays.ts'
import { findImpact } from '../graph/findImpact.ts'
import { findOverlaps } from '../graph/findOverlaps.ts'
import type { EntityNode } from '../graph/nodes.ts'
import type { Builder } from './builder.ts'
import { requireType } from './entities.ts'
import { describeAll } from './enums.ts'
import { optionalEntity, requireEntity } from './lookups.ts'
import { overlapOrdering } from './orderings.ts'
import { MAX_PAGE, paginate } from './paginate.ts'
import { defineConnection, type SchemaTypes } from './types.ts'

/** Adds the queries impact, overlaps and compare. */
export function defineWhatIf(builder: Builder, types: SchemaTypes): void {
  defineImpact(builder, types)
  defineOverlaps(builder, types)
  defineCompare(builder, types)
}

type Impact = ReturnType<typeof findImpact>

function defineImpact(builder: Builder, types: SchemaTypes): void {
  const kind = builder.enumType('LossKind', {
    description: 'What something would lose.',
    values: describeAll(['OWNER', 'FUNDING', 'THREAD'] as const, {
      OWNER: 'Its only owner, in whatever role.',
      FUNDING: 'The only money that reaches it.',
      THREAD: 'Its only thread to a strategy beyond its own plan.',
    }),
  })
  const loss = builder.objectRef<Impact['losses'][number]>('Loss').implement({
    description: 'What one thing would lose, and the links that prove it.',
    fields: (t) => ({
      entity: t.expose('entity', { type: types.entity, description: 'What would lose something.' }),
      loss: t.expose('loss', { type: kind, description: 'What it would lose.' }),
      links: t.field({
        type: [types.link],
        description: 'The links that would go, and with them what it has now.',
        resolve: ({ links }) => [...links],
      }),
    }),
  })
  const entities = (pick: (impact: Impact) => readonly EntityNode[], description: string) => ({
    pick,
    description,
  })
  const lists = {
    removed: entities((impact) => impact.removed, 'What is thought to be gone.'),
    losesOnlyOwner: entities(
      (impact) => impact.losesOnlyOwner,
      'What would have no owner any more, in whatever role.',
    ),
    losesOnlyFunding: entities((impact) => impact.losesOnlyFunding, 'What no money would reach any more.'),
    losesThread: entities(
      (impact) => impact.losesThread,
      'What would have no thread any more to a strategy beyond its own plan.',
    ),
  }
  const impact = builder.objectRef<Impact>('Impact').implement({
    description: 'What would be lost if something were gone.',
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(lists).map(([name, { pick, description }]) => [
          name,
          t.field({ type: [types.entity], description, resolve: (parent) => [...pick(parent)] }),
        ]),
      ),
      losesLinks: t.exposeInt('losesLinks', { description: 'How many links would go.' }),
      losses: t.field({
        type: [loss],
        description: 'Everything that would be lost, each with the links that prove it.',
        resolve: ({ losses }) => [...losses],
      }),
    }),
  })
  builder.queryField('impact', (t) =>
    t.field({
      type: impact,
      description:
        'What would lose its only owner, funding or thread if these were gone: a partner that leaves, a fund that ends, a group that is wound up, a strategy that expires.',
      args: {
        removing: t.arg.idList({
          required: true,
          description: `The ids of what would be gone, up to ${MAX_PAGE}.`,
        }),
      },
      complexity: { field: 100, multiplier: 1 },
      resolve: (_root, { removing }, { snapshot }) => {
        if (removing.length < 1 || removing.length > MAX_PAGE) {
          throw new InvalidInputError(`removing holds ${removing.length} ids; give 1 to ${MAX_PAGE}.`)
        }
        const found = new Map(removing.map((id) => [id, requireEntity(snapshot, id, 'removing')]))
        return findImpact(snapshot, [...found.values()])
      },
    }),
  )
}

function defineOverlaps(builder: Builder, types: SchemaTypes): void {
  const group = requireType(types.kinds, 'THEMATIC_GROUP')
  const overlap = builder.objectRef<ReturnType<typeof findOverlaps>[number]>('Overlap').implement({
    description: 'Groups at work on the same thing that share no member and report to no common group.',
    fields: (t) => ({
      about: t.expose('about', {
        type: types.entity,
        description: 'The priority or concern that they work on.',
      }),
      groups: t.field({ type: [group], description: 'The groups.', resolve: ({ groups }) => [...groups] }),
      explanation: t.exposeString('explanation', {
        description: 'What they share and what they do not, in a sentence.',
      }),
    }),
  })
  const connection = defineConnection(builder, 'Overlap', overlap, 'overlaps')
  builder.queryField('overlaps', (t) =>
    t.field({
      type: connection,
      description:
        'Groups at work on the same priority or concern that share no member and report to no common group.',
      args: {
        within: t.arg.id({
          description: 'Only priorities and concerns that are the entity with this id or its parts.',
        }),
        ...t.arg.connectionArgs(),
      },
      resolve: (_root, { within, ...page }, { snapshot }) => {
        const inside = optionalEntity(snapshot, within, 'within')
        const rows = findOverlaps(snapshot, inside === undefined ? {} : { within: inside })
        const placed = rows.map((row, place) => ({ place, row }))
        return paginate(placed, overlapOrdering, page, ({ row }) => row)
      },
    }),
  )
}

type Comparison = ReturnType<typeof compareDays> & { readonly from: string; readonly to: string }

function defineCompare(builder: Builder, types: SchemaTypes): void {
  const comparison = builder.objectRef<Comparison>('Comparison').implement({
    description: 'What changed between two days, as far as first and last days are known.',
    fields: (t) => ({
      from: t.expose('from', { type: 'Date', description: 'The earlier day.' }),
      to: t.expose('to', { type: 'Date', description: 'The later day.' }),
      started: t.field({
        type: [types.entity],
        description: 'What was in force on the later day and not on the earlier one.',
        resolve: ({ started }) => [...started],
      }),
      ended: t.field({
        type: [types.entity],
        description: 'What was in force on the earlier day and not on the later one.',
        resolve: ({ ended }) => [...ended],
      }),
      linksStarted: t.field({
        type: [types.link],
        description: 'The links that held on the later day and not on the earlier one.',
        resolve: ({ linksStarted }) => [...linksStarted],
      }),
      linksEnded: t.field({
        type: [types.link],
        description: 'The links that held on the earlier day and not on the later one.',
        resolve: ({ linksEnded }) => [...linksEnded],
      }),
      changed: t.field({
        type: [types.entity],
        description: 'What was in force on both days, and gained or lost a link or a holder between them.',
        resolve: ({ changed }) => [...changed],
      }),
    }),
  })
  builder.queryField('compare', (t) =>
    t.field({
      type: comparison,
      description: 'What was added, ended and changed between two days.',
      args: {
        from: t.arg({ type: 'Date', required: true, description: 'The earlier day.' }),
        to: t.arg({ type: 'Date', required: true, description: 'The later day.' }),
      },
      complexity: { field: 100, multiplier: 1 },
      resolve: (_root, { from, to }, { snapshot }) => ({ from, to, ...compareDays(snapshot, from, to) }),
    }),
  )
}
