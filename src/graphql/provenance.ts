import type { Builder } from './builder.ts'
import type { SchemaTypes } from './types.ts'

/** Adds the queries graph and datasets: which version is served, how much it holds and where it came from. */
export function defineProvenance(builder: Builder, types: SchemaTypes): void {
  const count = builder.objectRef<{ kind: string; count: number }>('KindCount').implement({
    description: 'How many entities of a kind the graph holds.',
    fields: (t) => ({
      kind: t.expose('kind', { type: types.enums.kind, description: 'The kind.' }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
    }),
  })
  const graph = builder.objectRef<{ readonly version: number }>('Graph').implement({
    description:
      'The version of the graph that the answer is from. Every part of one answer is from the same version.',
    fields: (t) => ({
      version: t.int({
        description: 'Grows by one with each change that was written.',
        resolve: ({ version }) => version,
      }),
      entities: t.int({
        description: 'How many entities may be seen.',
        resolve: (_graph, _args, { snapshot }) => snapshot.entityIndexes.length,
      }),
      links: t.int({
        description: 'How many links may be seen.',
        resolve: (_graph, _args, { snapshot }) => snapshot.linkIndexes.length,
      }),
      observations: t.int({
        description: 'How many figures may be seen.',
        resolve: (_graph, _args, { snapshot }) => snapshot.observationIndexes.length,
      }),
      documents: t.int({
        description: 'How many documents the graph rests on.',
        resolve: (_graph, _args, { snapshot }) => snapshot.documents.length,
      }),
      kinds: t.field({
        type: [count],
        description: 'How many entities of each kind may be seen, in the order of the vocabulary.',
        resolve: (_graph, _args, { snapshot }) =>
          [...snapshot.ontology.kinds.keys()].map((kind) => ({
            kind,
            count: snapshot.entitiesOf(kind).length,
          })),
      }),
    }),
  })
  const dataset = builder.prismaObject('Dataset', {
    description: 'A body of facts that was imported as one.',
    fields: (t) => ({
      key: t.exposeString('key', { description: 'Its short name: banes-2018-2021.' }),
      title: t.exposeString('title', { description: 'Its title.' }),
      description: t.exposeString('description', {
        nullable: true,
        description: 'What it covers and where it comes from.',
      }),
    }),
  })
  builder.queryFields((t) => ({
    graph: t.field({
      type: graph,
      description: 'The version of the graph that this answer is from, and how much it holds.',
      resolve: (_root, _args, { snapshot }) => ({ version: snapshot.version }),
    }),
    datasets: t.prismaField({
      type: [dataset],
      description: 'The datasets that were imported, by key. Costs one call to the database.',
      resolve: (query, _root, _args, { client }) =>
        client.dataset.findMany({ ...query, orderBy: { key: 'asc' } }),
    }),
  }))
}
