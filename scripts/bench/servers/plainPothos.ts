import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import DataLoader from 'dataloader'
import { createYoga } from 'graphql-yoga'
import { openDatabase } from '../../../src/store/database.ts'
import type { Document } from '../../../src/store/generated/client.ts'
import type PrismaTypes from '../../../src/store/generated/pothos.ts'
import { getDatamodel } from '../../../src/store/generated/pothos.ts'

/**
 * Yoga with Pothos and Prisma over the same tables, the usual way: the plugin turns a question into includes, and what many
 * rows share comes through a DataLoader. It prints its address.
 */
interface Context {
  readonly documents: DataLoader<number, Document>
}

const { client } = await openDatabase({ url: process.env.DATABASE_URL ?? '' })
const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
}>({
  plugins: [PrismaPlugin],
  prisma: { client, dmmf: getDatamodel() },
  defaultFieldNullability: false,
})
const PUBLIC = { visibility: 'PUBLIC' } as const

const document = builder.prismaObject('Document', { fields: (t) => ({ title: t.exposeString('title') }) })

builder.prismaObject('Section', {
  fields: (t) => ({
    locator: t.exposeString('locator'),
    document: t.field({
      type: document,
      select: { documentId: true },
      resolve: ({ documentId }, _args, { documents }) => documents.load(documentId),
    }),
  }),
})

builder.prismaObject('Evidence', { fields: (t) => ({ section: t.relation('section') }) })

const link = builder.prismaObject('Link', {
  fields: (t) => ({
    type: t.exposeString('type'),
    basis: t.string({ resolve: ({ basis }) => basis }),
    source: t.relation('source'),
    target: t.relation('target'),
    evidence: t.relation('evidence', { query: { orderBy: { order: 'asc' } } }),
  }),
})

const entity = builder.prismaObject('Entity', {
  fields: (t) => ({
    id: t.exposeID('key'),
    kind: t.exposeString('kind'),
    name: t.exposeString('name'),
    summary: t.exposeString('summary', { nullable: true }),
    links: t.field({
      type: [link],
      select: (_args, _context, nestedSelection) => ({
        outgoing: { where: PUBLIC, ...nestedSelection(true) },
        incoming: { where: PUBLIC, ...nestedSelection(true) },
      }),
      resolve: ({ outgoing, incoming }) => [...outgoing, ...incoming],
    }),
    outgoing: t.relation('outgoing', {
      args: { types: t.arg.stringList({ required: true }) },
      query: ({ types }) => ({ where: { ...PUBLIC, type: { in: types } } }),
    }),
  }),
})

interface Page {
  readonly first: number
  readonly after: string | null
  readonly name: string
}

const page = builder.objectRef<Page>('EntityPage').implement({
  fields: (t) => ({
    totalCount: t.int({ resolve: ({ name }) => client.entity.count({ where: actionsNamed(name) }) }),
    nodes: t.prismaField({
      type: [entity],
      resolve: (query, { first, after, name }) =>
        client.entity.findMany({
          ...query,
          where: actionsNamed(name),
          orderBy: [{ name: 'asc' }, { key: 'asc' }],
          take: first,
          ...(after !== null && { cursor: { key: after }, skip: 1 }),
        }),
    }),
  }),
})

function actionsNamed(name: string) {
  return { ...PUBLIC, kind: 'ACTION', name: { contains: name, mode: 'insensitive' } } as const
}

builder.queryType({
  fields: (t) => ({
    entity: t.prismaField({
      type: 'Entity',
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (query, _root, { id }) =>
        client.entity.findUnique({ ...query, where: { ...PUBLIC, key: id } }),
    }),
    entities: t.prismaField({
      type: ['Entity'],
      args: { ids: t.arg.idList({ required: true }) },
      resolve: (query, _root, { ids }) =>
        client.entity.findMany({ ...query, where: { ...PUBLIC, key: { in: ids } } }),
    }),
    actions: t.field({
      type: page,
      args: {
        first: t.arg.int({ required: true }),
        after: t.arg.id(),
        name: t.arg.string({ required: true }),
      },
      resolve: (_root, { first, after, name }) => ({ first, after: after ?? null, name }),
    }),
  }),
})

const yoga = createYoga<object, Context>({
  schema: builder.toSchema(),
  graphiql: false,
  landingPage: false,
  logging: false,
  context: () => ({
    documents: new DataLoader(async (ids) => {
      const found = await client.document.findMany({ where: { id: { in: [...ids] } } })
      const byId = new Map(found.map((one) => [one.id, one]))
      return ids.map((id) => byId.get(id) ?? new Error(`There is no document ${id}.`))
    }),
  }),
})
const server = createServer(yoga)
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`)
})
