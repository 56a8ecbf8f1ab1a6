import { InvalidInputError } from '../errors.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Builder } from './builder.ts'
import { brandNode as brand } from './nodeType.ts'
import { MAX_PAGE } from './paginate.ts'
import type { SchemaTypes } from './types.ts'

/** Adds the queries node, nodes and entity. */
export function defineNodeQueries(builder: Builder, types: SchemaTypes): void {
  const node = builder.nodeInterfaceRef()
  builder.queryFields((t) => ({
    node: t.field({
      type: node,
      nullable: true,
      description:
        'Whatever has this id: an entity, link, figure, document or section; null when nothing has it.',
      args: { id: t.arg.id({ required: true, description: 'An id, such as partner/curo.' }) },
      resolve: (_root, { id }, { snapshot }) => findNode(types, snapshot, id),
    }),
    nodes: t.field({
      type: [node],
      nullable: { list: false, items: true },
      description: 'What has the ids, in their order; null where nothing has one.',
      args: { ids: t.arg.idList({ required: true, description: `Up to ${MAX_PAGE} ids.` }) },
      complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
      resolve: (_root, { ids }, { snapshot }) => {
        if (ids.length > MAX_PAGE) {
          throw new InvalidInputError(`ids holds ${ids.length} ids; ask for up to ${MAX_PAGE} at once.`)
        }
        return ids.map((id) => findNode(types, snapshot, id))
      },
    }),
    entity: t.field({
      type: types.entity,
      nullable: true,
      description: 'The entity with this id; null when none has it.',
      args: { id: t.arg.id({ required: true, description: 'The kind and the key: partner/curo.' }) },
      resolve: (_root, { id }, { snapshot }) => snapshot.findEntity(id) ?? null,
    }),
  }))
}

/** What has the id, remembered with its type. */
function findNode(types: SchemaTypes, snapshot: Snapshot, id: string): unknown {
  const [prefix = '', ...rest] = id.split('/')
  switch (prefix) {
    case 'link':
      return brand(snapshot.findLink(id), 'Link')
    case 'observation':
      return brand(snapshot.findObservation(id), 'Observation')
    case 'document':
      return brand(snapshot.findDocument(rest.join('/')), 'Document')
    case 'section':
      return brand(snapshot.findSection(rest[0] ?? '', rest.slice(1).join('/')), 'Section')
    default: {
      const entity = snapshot.findEntity(id)
      return brand(entity, types.ontology.kinds.get(entity?.kind ?? '')?.typeName ?? '')
    }
  }
}
