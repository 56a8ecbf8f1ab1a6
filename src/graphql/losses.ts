import { LOSS_KINDS, type Loss } from '../graph/losses.ts'
import type { Builder } from './builder.ts'
import { describeAll } from './enums.ts'
import { counted } from './spend.ts'
import type { SchemaTypes, TypeRef } from './types.ts'

/** The type Loss, with its enum: what one thing would have no more, or less of. */
export function defineLoss(builder: Builder, types: SchemaTypes): TypeRef<Loss> {
  const kind = builder.enumType('LossKind', {
    description: 'What something would lose.',
    values: describeAll(LOSS_KINDS, {
      OWNER: 'Its only owner, in whatever role; or one of several.',
      FUNDING: 'The only money that reaches it, or some of it; of a funding stream, who provides it.',
      THREAD: 'Its only thread to a strategy beyond its own plan.',
    }),
  })
  return builder.objectRef<Loss>('Loss').implement({
    description: 'What one thing would lose, and the links that prove it.',
    fields: (t) => ({
      entity: t.expose('entity', { type: types.entity, description: 'What would lose something.' }),
      loss: t.expose('loss', { type: kind, description: 'What it would lose.' }),
      whole: t.boolean({
        description: 'True when it would have nothing of the sort any more, false when some would be left.',
        resolve: ({ remaining }) => remaining.length === 0,
      }),
      links: t.field({
        type: [types.link],
        description: 'The links that would go, and with them what it has now. Never empty.',
        resolve: ({ links }, _args, context, info) => [...counted(context, info, links)],
      }),
      remaining: t.field({
        type: [types.link],
        description: 'The links that would be left, and with them some of what it has now.',
        resolve: ({ remaining }, _args, context, info) => [...counted(context, info, remaining)],
      }),
    }),
  })
}
