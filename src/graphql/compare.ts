import { type Change, compareDays } from '../graph/compareDays.ts'
import { describeChange } from '../graph/describeChange.ts'
import type { HolderRecord } from '../ontology/records.ts'
import type { Builder } from './builder.ts'
import { counted, spend } from './spend.ts'
import type { SchemaTypes, TypeRef } from './types.ts'

type Comparison = ReturnType<typeof compareDays> & { readonly from: string; readonly to: string }

/** Adds the query compare. */
export function defineCompare(builder: Builder, types: SchemaTypes, holder: TypeRef<HolderRecord>): void {
  const change = builder.objectRef<Change>('Change').implement({
    description: 'Something that was in force on both days, and what was no longer the same about it.',
    fields: (t) => ({
      entity: t.expose('entity', { type: types.entity, description: 'What changed.' }),
      inItself: t.exposeBoolean('inItself', {
        description:
          'True when a holder of the post, or a link by its own days, began or ended; false when all that changed is that something it was linked to did.',
      }),
      explanation: t.string({
        description: 'What changed about it, in sentences.',
        resolve: (change, _args, { snapshot }) => describeChange(snapshot.ontology, change),
      }),
      linksStarted: t.field({
        type: [types.link],
        description: 'Its links that held on the later day and not on the earlier one.',
        resolve: ({ linksStarted }, _args, context, info) => [...counted(context, info, linksStarted)],
      }),
      linksEnded: t.field({
        type: [types.link],
        description: 'Its links that held on the earlier day and not on the later one.',
        resolve: ({ linksEnded }, _args, context, info) => [...counted(context, info, linksEnded)],
      }),
      holdersStarted: t.field({
        type: [holder],
        description: 'Who held the post on the later day and not on the earlier one.',
        resolve: ({ holdersStarted }) => [...holdersStarted],
      }),
      holdersEnded: t.field({
        type: [holder],
        description: 'Who held the post on the earlier day and not on the later one.',
        resolve: ({ holdersEnded }) => [...holdersEnded],
      }),
    }),
  })
  const comparison = builder.objectRef<Comparison>('Comparison').implement({
    description: 'What changed between two days, as far as first and last days are known.',
    fields: (t) => ({
      from: t.expose('from', { type: 'Date', description: 'The earlier day.' }),
      to: t.expose('to', { type: 'Date', description: 'The later day.' }),
      started: t.field({
        type: [types.entity],
        description: 'What was in force on the later day and not on the earlier one.',
        resolve: ({ started }, _args, context, info) => [...counted(context, info, started)],
      }),
      ended: t.field({
        type: [types.entity],
        description: 'What was in force on the earlier day and not on the later one.',
        resolve: ({ ended }, _args, context, info) => [...counted(context, info, ended)],
      }),
      linksStarted: t.field({
        type: [types.link],
        description:
          'The links that held on the later day and not on the earlier one, with those that began because one of their ends did.',
        resolve: ({ linksStarted }, _args, context, info) => [...counted(context, info, linksStarted)],
      }),
      linksEnded: t.field({
        type: [types.link],
        description:
          'The links that held on the earlier day and not on the later one, with those that ended because one of their ends did.',
        resolve: ({ linksEnded }, _args, context, info) => [...counted(context, info, linksEnded)],
      }),
      changed: t.field({
        type: [types.entity],
        description:
          'What was in force on both days, and gained or lost a link or a holder between them: first what changed in itself; then by kind and name.',
        resolve: ({ changes }, _args, context, info) =>
          counted(context, info, changes).map(({ entity }) => entity),
      }),
      changes: t.field({
        type: [change],
        description: 'The same as changed, each with what was no longer the same about it.',
        resolve: ({ changes }, _args, context, info) => [...counted(context, info, changes)],
      }),
    }),
  })
  builder.queryField('compare', (t) =>
    t.field({
      type: comparison,
      description:
        'What was added, ended and changed between two days. What came and went between them is not told; what has no days known is in force on both.',
      args: {
        from: t.arg({ type: 'Date', required: true, description: 'The earlier day.' }),
        to: t.arg({ type: 'Date', required: true, description: 'The later day; it may be the same.' }),
      },
      complexity: { field: 100, multiplier: 1 },
      resolve: (_root, { from, to }, context) => {
        const found = compareDays(context.snapshot, from, to)
        const { started, ended, linksStarted, linksEnded, changes } = found
        spend(context, [started, ended, linksStarted, linksEnded, changes].flat().length)
        return { from, to, ...found }
      },
    }),
  )
}
