import { findDisclosure } from '../graph/findDisclosure.ts'
import type { Loss } from '../graph/losses.ts'
import type { Visibility } from '../ontology/records.ts'
import type { Builder } from './builder.ts'
import { entityOrder, sortEntities } from './entityOrders.ts'
import { linkOrdering, observationOrdering } from './orderings.ts'
import { paginate } from './paginate.ts'
import { counted, spend } from './spend.ts'
import type { SchemaTypes, TypeRef } from './types.ts'

type Disclosure = ReturnType<typeof findDisclosure> & { readonly to: Visibility }

interface Count {
  readonly name: string
  readonly shown: number
  readonly withheld: number
}

/** Adds the query disclosure. */
export function defineDisclosure(builder: Builder, types: SchemaTypes, loss: TypeRef<Loss>): void {
  const kindCount = builder.objectRef<Count>('DisclosedKind').implement({
    description: 'How many entities of a kind an audience sees, and how many are kept from it.',
    fields: (t) => ({
      kind: t.expose('name', { type: types.enums.kind, description: 'The kind.' }),
      shown: t.exposeInt('shown', { description: 'How many the audience sees.' }),
      withheld: t.exposeInt('withheld', { description: 'How many are kept from it.' }),
    }),
  })
  const typeCount = builder.objectRef<Count>('DisclosedLinkType').implement({
    description: 'How many links of a type an audience sees, and how many are kept from it.',
    fields: (t) => ({
      type: t.expose('name', { type: types.enums.linkType, description: 'The type.' }),
      shown: t.exposeInt('shown', { description: 'How many the audience sees.' }),
      withheld: t.exposeInt('withheld', { description: 'How many are kept from it.' }),
    }),
  })
  const disclosure = builder.objectRef<Disclosure>('Disclosure').implement({
    description:
      'What an audience sees of what you see, what is kept from it, and what it would then take to be missing.',
    fields: (t) => ({
      to: t.expose('to', { type: types.enums.visibility, description: 'The audience.' }),
      kinds: t.field({
        type: [kindCount],
        description: 'How many entities of each kind are shown and withheld, in the order of the vocabulary.',
        resolve: ({ shown, entities }, _args, { snapshot }) => {
          const withheld = tally(entities, (index) => snapshot.entityAt(index).kind)
          return [...snapshot.ontology.kinds.keys()].map((name) => ({
            name,
            shown: shown.entitiesOf(name).length,
            withheld: withheld.get(name) ?? 0,
          }))
        },
      }),
      linkTypes: t.field({
        type: [typeCount],
        description: 'How many links of each type are shown and withheld, in the order of the vocabulary.',
        resolve: ({ shown, links }, _args, { snapshot }) => {
          const { linkType, typeNames } = snapshot.columns
          const typeOf = (index: number) => typeNames[linkType[index] as number] ?? ''
          const [seen, withheld] = [tally(shown.linkIndexes, typeOf), tally(links, typeOf)]
          return [...snapshot.ontology.linkTypes.keys()].map((name) => ({
            name,
            shown: seen.get(name) ?? 0,
            withheld: withheld.get(name) ?? 0,
          }))
        },
      }),
      entities: t.field({
        type: types.connections.entity,
        description: 'The entities that are kept from the audience, by kind, then name.',
        args: t.arg.connectionArgs(),
        resolve: ({ entities }, page, context) => {
          const { snapshot } = context
          spend(context, entities.length)
          const order = entityOrder(snapshot, 'KIND', false)
          const sorted = sortEntities(snapshot, order, entities)
          return paginate(sorted, order.ordering, page, (index) => snapshot.entityAt(index))
        },
      }),
      links: t.field({
        type: types.connections.link,
        description:
          'The links that are kept from the audience, with those that it misses because one of their ends is kept from it.',
        args: t.arg.connectionArgs(),
        resolve: ({ links }, page, { snapshot }) =>
          paginate(links, linkOrdering(snapshot), page, (index) => snapshot.linkAt(index)),
      }),
      observations: t.field({
        type: types.connections.observation,
        description: 'The figures that are kept from the audience, with those whose subject is.',
        args: t.arg.connectionArgs(),
        resolve: ({ observations }, page, { snapshot }) =>
          paginate(observations, observationOrdering(snapshot), page, (index) =>
            snapshot.observationAt(index),
          ),
      }),
      losses: t.field({
        type: [loss],
        description:
          'What the audience sees and would take to have no owner, no funding (of a funding stream: no provider) or no thread to a strategy beyond its own plan, because the links that say so are kept from it.',
        resolve: ({ losses }, _args, context, info) => [...counted(context, info, losses)],
      }),
    }),
  })
  builder.queryField('disclosure', (t) =>
    t.field({
      type: disclosure,
      description:
        'What may be shown to an audience, and what would disappear for it: the entities, links and figures that you may see and the audience may not, and what would look as if it had no owner, funding or thread. An audience that may see all that you may see misses nothing: asked by the public, it tells that nothing is withheld.',
      args: {
        to: t.arg({
          type: types.enums.visibility,
          required: true,
          defaultValue: 'PUBLIC',
          description: 'The audience: the public, or the partners.',
        }),
      },
      complexity: { field: 100, multiplier: 1 },
      resolve: (_root, { to }, context) => {
        const found = findDisclosure(context.snapshot, to)
        spend(context, found.losses.length)
        return { to, ...found }
      },
    }),
  )
}

/** How many of some indexes have each name. */
function tally(indexes: Iterable<number>, nameOf: (index: number) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const index of indexes) counts.set(nameOf(index), (counts.get(nameOf(index)) ?? 0) + 1)
  return counts
}
