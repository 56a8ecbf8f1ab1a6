import type { Builder } from './builder.ts'
import type { SchemaTypes } from './types.ts'

interface Partnership {
  readonly name: string
  readonly accent: string | null
  readonly logo: Uint8Array | null
  readonly logoType: string | null
}

/** Adds the queries graph and datasets: which version is served, how much it holds and where it came from. */
export function defineProvenance(builder: Builder, types: SchemaTypes): void {
  types.kindCount.implement({
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
        type: [types.kindCount],
        description: 'How many entities of each kind may be seen, in the order of the vocabulary.',
        resolve: (_graph, _args, { snapshot }) =>
          [...snapshot.ontology.kinds.keys()].map((kind) => ({
            kind,
            count: snapshot.entitiesOf(kind).length,
          })),
      }),
    }),
  })
  const partnership = builder.objectRef<Partnership>('Partnership').implement({
    description: 'How a partnership appears on its reports and pages.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name.' }),
      accent: t.exposeString('accent', {
        nullable: true,
        description: 'The colour of its headings, as #rrggbb; null when the dataset does not say.',
      }),
      logo: t.string({
        nullable: true,
        description: 'Its logo as a data: URL, at most 256 KiB; null when the dataset has none.',
        resolve: ({ logo, logoType }) =>
          logo === null ? null : `data:${logoType};base64,${Buffer.from(logo).toString('base64')}`,
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
      partnership: t.field({
        type: partnership,
        nullable: true,
        description: 'The partnership whose plan it holds; null when the dataset does not say.',
        select: { partnership: true, accent: true, logo: true, logoType: true },
        resolve: ({ partnership: name, ...rest }) => (name === null ? null : { name, ...rest }),
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
