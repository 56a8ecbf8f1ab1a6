import Fastify from 'fastify'
import mercurius from 'mercurius'
import pg from 'pg'

/**
 * Mercurius with its JIT over rows that it keeps in memory, read from the same tables at start: simple resolvers over maps.
 * It prints its address.
 */
const SCHEMA = `
  type Query {
    entity(id: ID!): Entity
    entities(ids: [ID!]!): [Entity!]!
    actions(first: Int!, after: ID, name: String!): EntityPage!
  }
  type EntityPage { totalCount: Int! hasNextPage: Boolean! nodes: [Entity!]! }
  type Entity {
    id: ID!
    kind: String!
    name: String!
    summary: String
    links: [Link!]!
    outgoing(types: [String!]!): [Link!]!
  }
  type Link { type: String! basis: String! source: Entity! target: Entity! evidence: [Evidence!]! }
  type Evidence { section: Section! }
  type Section { locator: String! document: Document! }
  type Document { title: String! }
`

interface Document {
  readonly id: number
  readonly title: string
}

interface Section {
  readonly id: number
  readonly locator: string
  readonly document: Document
}

interface Entity {
  readonly row: number
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly summary: string | null
  /** The name as it is searched. */
  readonly folded: string
  readonly outgoing: Link[]
  readonly incoming: Link[]
}

interface Link {
  readonly type: string
  readonly basis: string
  readonly source: Entity
  readonly target: Entity
  readonly evidence: { readonly section: Section }[]
}

const database = new pg.Client({ connectionString: process.env.DATABASE_URL })
await database.connect()
const rowsOf = async (sql: string) => (await database.query(sql)).rows
const documents = new Map<number, Document>()
for (const row of await rowsOf('SELECT id, title FROM document')) documents.set(row.id, row)
const sections = new Map<number, Section>()
for (const row of await rowsOf('SELECT id, locator, document_id FROM section')) {
  sections.set(row.id, {
    id: row.id,
    locator: row.locator,
    document: documents.get(row.document_id) as Document,
  })
}
const byRow = new Map<number, Entity>()
const byId = new Map<string, Entity>()
for (const row of await rowsOf(
  `SELECT id, key, kind, name, summary FROM entity WHERE visibility = 'PUBLIC' ORDER BY name, key`,
)) {
  const { key: id, kind, name, summary } = row
  const entity = {
    row: row.id,
    id,
    kind,
    name,
    summary,
    folded: name.toLowerCase(),
    outgoing: [],
    incoming: [],
  }
  byRow.set(row.id, entity)
  byId.set(id, entity)
}
const links = new Map<number, Link>()
for (const row of await rowsOf(
  `SELECT id, type, basis, source_id, target_id FROM link WHERE visibility = 'PUBLIC'`,
)) {
  const source = byRow.get(row.source_id) as Entity
  const target = byRow.get(row.target_id) as Entity
  const link: Link = { type: row.type, basis: row.basis, source, target, evidence: [] }
  links.set(row.id, link)
  source.outgoing.push(link)
  target.incoming.push(link)
}
for (const row of await rowsOf(
  'SELECT link_id, section_id FROM evidence WHERE link_id IS NOT NULL ORDER BY position',
)) {
  links.get(row.link_id)?.evidence.push({ section: sections.get(row.section_id) as Section })
}
await database.end()
const actions = [...byId.values()].filter(({ kind }) => kind === 'ACTION')

interface PageArguments {
  readonly first: number
  readonly after?: string | null
  readonly name: string
}

const app = Fastify()
app.register(mercurius, {
  schema: SCHEMA,
  jit: 1,
  resolvers: {
    Query: {
      entity: (_root: unknown, { id }: { id: string }) => byId.get(id) ?? null,
      entities: (_root: unknown, { ids }: { ids: string[] }) => ids.flatMap((id) => byId.get(id) ?? []),
      actions: (_root: unknown, { first, after, name }: PageArguments) => {
        const sought = name.toLowerCase()
        const found = actions.filter(({ folded }) => folded.includes(sought))
        const start = after ? found.findIndex(({ id }) => id === after) + 1 : 0
        return {
          totalCount: found.length,
          hasNextPage: found.length > start + first,
          nodes: found.slice(start, start + first),
        }
      },
    },
    Entity: {
      links: ({ outgoing, incoming }: Entity) => [...outgoing, ...incoming],
      outgoing: ({ outgoing }: Entity, { types }: { types: string[] }) =>
        outgoing.filter(({ type }) => types.includes(type)),
    },
  },
})
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql\n`)
