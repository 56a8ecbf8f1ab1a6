import { onServer } from '../databases.ts'
import { type Data, IN_DATASET, type Wording, workload } from './workload.ts'

interface Page {
  readonly name: string
  readonly after?: string
}

function readPage(totalCount: number, nodes: readonly Data[]) {
  return { totalCount, rows: nodes.map(({ id, name, summary }: Data) => ({ id, name, summary })) }
}

const simple: Wording<Page> = {
  ask: (variables) => ({
    query: `query ($name: String!, $after: ID) {
      actions(first: 20, after: $after, name: $name) { totalCount nodes { id name summary } }
    }`,
    variables,
  }),
  read: ({ actions }) => readPage(actions.totalCount, actions.nodes),
  prepare: async (page, ask) => {
    const { actions } = await ask(simple.ask(page))
    return actions.totalCount > 20 ? { ...page, after: actions.nodes.at(-1).id } : page
  },
}

const goldenThread: Wording<Page> = {
  ask: (variables) => ({
    query: `query ($name: String!, $after: String) {
      actions(first: 20, after: $after, filter: { name: $name }, orderBy: { field: NAME }) {
        totalCount nodes { id name summary } pageInfo { endCursor }
      }
    }`,
    variables,
  }),
  read: ({ actions }) => readPage(actions.totalCount, actions.nodes),
  prepare: async (page, ask) => {
    const { actions } = await ask(goldenThread.ask(page))
    return actions.totalCount > 20 ? { ...page, after: actions.pageInfo.endCursor } : page
  },
}

const postgraphile: Wording<Page> = {
  ask: (variables) => ({
    query: `query ($name: String!, $after: Cursor) {
      allEntities(first: 20, after: $after, condition: { kind: "ACTION", visibility: PUBLIC },
                  filter: { name: { includesInsensitive: $name } }, orderBy: [NAME_ASC, KEY_ASC]) {
        totalCount nodes { id: key name summary } pageInfo { endCursor }
      }
    }`,
    variables,
  }),
  read: ({ allEntities }) => readPage(allEntities.totalCount, allEntities.nodes),
  prepare: async (page, ask) => {
    const { allEntities } = await ask(postgraphile.ask(page))
    return allEntities.totalCount > 20 ? { ...page, after: allEntities.pageInfo.endCursor } : page
  },
}

/** The second page of the actions whose name holds a word, by name; the first where there is no second. */
export const list = workload<Page>({
  name: 'list',
  title: 'A filtered, ordered list: its second page of 20, and how long it is',
  clients: 10,
  isLocal: false,
  loadParameters: async (url, dataset) => {
    const rows = await onServer(
      url,
      `SELECT word FROM entity, regexp_split_to_table(name, '[^a-z]+') AS word
       WHERE kind = 'ACTION' AND visibility = 'PUBLIC' AND ${IN_DATASET} AND length(word) > 4
       GROUP BY word ORDER BY count(*) DESC, word LIMIT 12`,
      [dataset],
    )
    return rows.map(({ word }) => ({ name: String(word) }))
  },
  wordings: { goldenThread, postgraphile, plainPothos: simple, mercurius: simple },
})
