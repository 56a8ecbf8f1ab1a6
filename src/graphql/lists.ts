import { findOwnership } from '../graph/findOwnership.ts'
import { KeptAnswers } from '../graph/keptAnswers.ts'
import { findFilteredLinks } from '../graph/linkFilter.ts'
import { findFilteredObservations } from '../graph/observationFilter.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Builder } from './builder.ts'
import { defineConditions, parseEntityFilter, parseLinkFilter, parseObservationFilter } from './conditions.ts'
import { requireType } from './entities.ts'
import { type EntityOrderField, entityOrder, findOrdered } from './entityOrders.ts'
import { optionalEntity } from './lookups.ts'
import { documentOrdering, linkOrdering, observationOrdering, ownershipOrdering } from './orderings.ts'
import { type PageArguments, paginate } from './paginate.ts'
import { spend } from './spend.ts'
import type { SchemaTypes } from './types.ts'

interface EntityListArguments extends PageArguments {
  readonly filter?: Parameters<typeof parseEntityFilter>[1] | null | undefined
  readonly orderBy?: { readonly field: EntityOrderField; readonly descending: boolean } | null | undefined
}

/** Filtered lists whose next page may be asked for. */
const kept = new KeptAnswers<ArrayLike<number>>(32)
/** Characters of a filter whose list is kept; longer ones name what they want by id, which costs little. */
const MAX_KEPT_FILTER = 1_000

/** A page of the entities of a kind, or of all kinds. Costs what findOrdered does for the first page of a list, and the page. */
function pageOfEntities(snapshot: Snapshot, kind: string | null, args: EntityListArguments) {
  const { filter, orderBy, ...page } = args
  const order = entityOrder(snapshot, orderBy?.field ?? 'NAME', orderBy?.descending ?? false)
  const find = () =>
    findOrdered(snapshot, order, {
      kind,
      filter: filter == null ? undefined : parseEntityFilter(snapshot, filter),
    })
  const key = filter == null ? null : `${kind ?? ''} ${order.ordering.name} ${JSON.stringify(filter)}`
  const found =
    key === null || key.length > MAX_KEPT_FILTER
      ? find()
      : kept.get(snapshot, key, () => Uint32Array.from(find()))
  return paginate(found, order.ordering, page, (index) => snapshot.entityAt(index))
}

/** Adds the queries that list things: entities, one list and one lookup for each kind, links, figures, documents, ownership. */
export function defineLists(builder: Builder, types: SchemaTypes): void {
  const inputs = defineConditions(builder, types)
  builder.queryFields((t) => ({
    entities: t.field({
      type: types.connections.entity,
      description: 'Entities of any kind, by name unless another order is asked for.',
      args: {
        filter: t.arg({
          type: inputs.entityFilter,
          description: 'Which entities to return; all when left out.',
        }),
        orderBy: t.arg({ type: inputs.entityOrder, description: 'How to sort them; by name when left out.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: (_root, args, { snapshot }) => pageOfEntities(snapshot, null, args),
    }),
    links: t.field({
      type: types.connections.link,
      description: 'Links of any type, by source, type and target.',
      args: {
        filter: t.arg({ type: inputs.linkFilter, description: 'Which links to return; all when left out.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: (_root, { filter, ...page }, { snapshot, today }) => {
        const indexes =
          filter == null
            ? snapshot.linkIndexes
            : findFilteredLinks(snapshot, parseLinkFilter(snapshot, filter, today))
        return paginate(indexes, linkOrdering(snapshot), page, (index) => snapshot.linkAt(index))
      },
    }),
    observations: t.field({
      type: types.connections.observation,
      description: 'The figures that documents give, by what they are about.',
      args: {
        filter: t.arg({
          type: inputs.observationFilter,
          description: 'Which figures to return; all when left out.',
        }),
        ...t.arg.connectionArgs(),
      },
      resolve: (_root, { filter, ...page }, { snapshot }) => {
        const indexes =
          filter == null
            ? snapshot.observationIndexes
            : findFilteredObservations(snapshot, parseObservationFilter(snapshot, filter))
        return paginate(indexes, observationOrdering(snapshot), page, (index) =>
          snapshot.observationAt(index),
        )
      },
    }),
    ownership: t.field({
      type: types.connections.ownershipRow,
      description: 'Who owns what: one row for each owned thing and owner, by owner, role and what is owned.',
      args: {
        owner: t.arg.id({ description: 'Only what the entity with this id owns.' }),
        within: t.arg.id({
          description: 'Only the entity with this id and its parts, as far as they go: a plan, a priority.',
        }),
        kinds: t.arg({ type: [types.enums.kind], description: 'Only owned things of these kinds.' }),
        throughParts: t.arg.boolean({
          required: true,
          defaultValue: false,
          description:
            'True: whoever owns a thing owns its parts too, however far down; the link of such a row is the one to the whole.',
        }),
        ...t.arg.connectionArgs(),
      },
      resolve: (_root, { owner, within, kinds, throughParts, ...page }, context) => {
        const { snapshot } = context
        const ownerNode = optionalEntity(snapshot, owner, 'owner')
        const withinNode = optionalEntity(snapshot, within, 'within')
        const rows = findOwnership(snapshot, {
          ...(ownerNode === undefined ? {} : { owner: ownerNode }),
          ...(withinNode === undefined ? {} : { within: withinNode }),
          ...(kinds == null ? {} : { kinds }),
          throughParts,
        })
        spend(context, rows.length)
        return paginate(rows, ownershipOrdering, page, (row) => row)
      },
    }),
    documents: t.field({
      type: types.connections.document,
      description: 'The documents that the graph rests on, by title.',
      args: t.arg.connectionArgs(),
      resolve: (_root, page, { snapshot }) => {
        const sorted = [...snapshot.documents].sort((a, b) =>
          documentOrdering.compare(documentOrdering.keyOf(a), documentOrdering.keyOf(b)),
        )
        return paginate(sorted, documentOrdering, page, (document) => document)
      },
    }),
  }))

  for (const kind of types.ontology.kinds.values()) {
    builder.queryField(kind.listField, (t) =>
      t.field({
        type: requireType(types.connections.kinds, kind.name),
        description: `${capital(kind.plural)}, by name unless another order is asked for. ${kind.description}`,
        args: {
          filter: t.arg({ type: inputs.entityFilter, description: 'Which to return; all when left out.' }),
          orderBy: t.arg({
            type: inputs.entityOrder,
            description: 'How to sort them; by name when left out.',
          }),
          ...t.arg.connectionArgs(),
        },
        resolve: (_root, args, { snapshot }) => pageOfEntities(snapshot, kind.name, args),
      }),
    )
    builder.queryField(kind.field, (t) =>
      t.field({
        type: requireType(types.kinds, kind.name),
        nullable: true,
        description: `The ${kind.label} with this id; null when no ${kind.label} has it.`,
        args: {
          id: t.arg.id({ required: true, description: `The id, which starts with ${kind.idPrefix}/.` }),
        },
        resolve: (_root, { id }, { snapshot }) => {
          const entity = snapshot.findEntity(id)
          return entity?.kind === kind.name ? entity : null
        },
      }),
    )
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
