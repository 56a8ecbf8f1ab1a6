import { onServer } from '../databases.ts'
import { type Data, IN_DATASET, workload } from './workload.ts'

const OF_LINK = 'type basis source { id name } target { id name }'

function lineOf({ type, basis, source, target }: Data): string {
  return [source.id, source.name, type, basis, target.id, target.name].join(' | ')
}

function readEntity(entity: Data, links: readonly Data[]) {
  const { id, kind, name, summary } = entity
  return { id, kind, name, summary, links: links.map(lineOf).sort() }
}

/** One entity with its ten links, in both directions. */
export const oneEntity = workload<{ readonly id: string }>({
  name: 'entity',
  title: 'One entity with 10 links',
  clients: 10,
  isLocal: true,
  loadParameters: async (url, dataset) => {
    const rows = await onServer(
      url,
      `SELECT key AS id FROM entity WHERE visibility = 'PUBLIC' AND ${IN_DATASET} AND 10 =
         (SELECT count(*) FROM link WHERE visibility = 'PUBLIC' AND source_id = entity.id) +
         (SELECT count(*) FROM link WHERE visibility = 'PUBLIC' AND target_id = entity.id)
       ORDER BY md5(key) LIMIT 20`,
      [dataset],
    )
    return rows.map(({ id }) => ({ id: String(id) }))
  },
  wordings: {
    goldenThread: {
      ask: (variables) => ({
        query: `query ($id: ID!) { entity(id: $id) { id kind name summary links(first: 10) { nodes { ${OF_LINK} } } } }`,
        variables,
      }),
      read: ({ entity }) => readEntity(entity, entity.links.nodes),
    },
    plainPothos: {
      ask: (variables) => ({
        query: `query ($id: ID!) { entity(id: $id) { id kind name summary links { ${OF_LINK} } } }`,
        variables,
      }),
      read: ({ entity }) => readEntity(entity, entity.links),
    },
    mercurius: {
      ask: (variables) => ({
        query: `query ($id: ID!) { entity(id: $id) { id kind name summary links { ${OF_LINK} } } }`,
        variables,
      }),
      read: ({ entity }) => readEntity(entity, entity.links),
    },
    postgraphile: {
      ask: (variables) => ({
        query: `query ($id: String!) {
          entityByKey(key: $id) {
            id: key kind name summary
            outgoing: linksBySourceId(condition: { visibility: PUBLIC }) {
              nodes { type basis target: entityByTargetId { id: key name } }
            }
            incoming: linksByTargetId(condition: { visibility: PUBLIC }) {
              nodes { type basis source: entityBySourceId { id: key name } }
            }
          }
        }`,
        variables,
      }),
      read: ({ entityByKey: entity }) =>
        readEntity(entity, [
          ...entity.outgoing.nodes.map((link: Data) => ({ ...link, source: entity })),
          ...entity.incoming.nodes.map((link: Data) => ({ ...link, target: entity })),
        ]),
    },
  },
})
