import { onServer } from '../databases.ts'
import { LEADING, OWNING } from './typesOfLinks.ts'
import { type Data, IN_DATASET, type Wording, workload } from './workload.ts'

/** How many of its things a partner may own, and how many things one of them may serve, to be asked about. */
const MOST = { owned: 7, served: 3 }

interface Partners {
  readonly ids: readonly string[]
}

/** One line for each way from a partner over what it owns to what that serves, and to what that serves in turn. */
function linesOf(
  partners: readonly Data[],
  linksOf: (entity: Data) => Data[],
  citationOf: (evidence: Data) => string,
) {
  const listOf = (evidence: Data) => (evidence.nodes ?? evidence).map(citationOf).sort().join('; ')
  const follow = (line: string, entity: Data, depth: number): string[] => {
    const at = `${line} ${entity.id} (${entity.name})`
    const links = depth === 0 ? [] : linksOf(entity)
    if (links.length === 0) return [at]
    return links.flatMap(({ type, basis, evidence, target }) =>
      follow(`${at} ${type} ${basis} [${listOf(evidence)}]`, target, depth - 1),
    )
  }
  return partners.flatMap((partner) => follow('', partner, 3)).sort()
}

const ofSimpleEvidence = ({ section }: Data) => `${section.locator}@${section.document.title}`

/** How the two sides with a schema made for the purpose are asked. */
const simple: Wording<Partners> = {
  ask: ({ ids }) => ({
    query: `query ($ids: [ID!]!, $owning: [String!]!, $leading: [String!]!) {
      entities(ids: $ids) { id name outgoing(types: $owning) {
        type basis evidence { section { locator document { title } } }
        target { id kind name outgoing(types: $leading) {
          type basis evidence { section { locator document { title } } }
          target { id kind name outgoing(types: $leading) {
            type basis evidence { section { locator document { title } } }
            target { id name }
          } }
        } }
      } }
    }`,
    variables: { ids, owning: OWNING, leading: LEADING },
  }),
  read: ({ entities }) => linesOf(entities, (entity) => entity.outgoing, ofSimpleEvidence),
}

const ANSWER = 'type basis evidence { locator document { title } }'
const POSTGRAPHILE_ANSWER = `type basis
  evidence: evidencesByLinkId { nodes { section: sectionBySectionId { locator document: documentByDocumentId { title } } } }`

/** Twenty partners, what they own, and to which strategies that leads, with evidence at every step. */
export const nested = workload<Partners>({
  name: 'nested',
  title: '20 partners, what they own, to which strategies it leads, with evidence',
  clients: 10,
  isLocal: true,
  loadParameters: async (url, dataset) => {
    const rows = await onServer(
      url,
      `WITH degree AS (
         SELECT source_id AS id, count(*) FILTER (WHERE type = ANY($3)) AS served, count(*) FILTER (WHERE type = ANY($2)) AS owned
         FROM link WHERE visibility = 'PUBLIC' GROUP BY source_id
       ), deep AS (
         SELECT link.source_id AS id, max(coalesce(one.served, 0)) AS first, max(coalesce(two.served, 0)) AS second
         FROM link LEFT JOIN degree one ON one.id = link.target_id
         LEFT JOIN link up ON up.source_id = link.target_id AND up.visibility = 'PUBLIC' AND up.type = ANY($3)
         LEFT JOIN degree two ON two.id = up.target_id
         WHERE link.visibility = 'PUBLIC' AND link.type = ANY($2) GROUP BY link.source_id
       )
       SELECT entity.key AS id FROM entity JOIN degree USING (id) JOIN deep USING (id)
       WHERE kind = 'PARTNER' AND visibility = 'PUBLIC' AND ${IN_DATASET} AND owned BETWEEN 1 AND $4 AND first <= $5 AND second <= $5
       ORDER BY md5(key) LIMIT 60`,
      [dataset, OWNING, LEADING, MOST.owned, MOST.served],
    )
    const ids = rows.map(({ id }) => String(id))
    // Ten groups of twenty, which overlap where there are fewer partners than that.
    return Array.from({ length: 10 }, (_, group) => ({
      ids: Array.from(
        { length: Math.min(20, ids.length) },
        (_, i) => ids[(group * 7 + i) % ids.length] as string,
      ),
    }))
  },
  wordings: {
    goldenThread: {
      ask: ({ ids }) => ({
        query: `query ($ids: [ID!]!, $owning: [LinkType!]!, $leading: [LinkType!]!) {
          partners(first: 20, filter: { ids: $ids }) { nodes { id name links(direction: OUT, types: $owning, first: ${MOST.owned}) { nodes {
            ${ANSWER} target { id kind name links(direction: OUT, types: $leading, first: ${MOST.served}) { nodes {
              ${ANSWER} target { id kind name links(direction: OUT, types: $leading, first: ${MOST.served}) { nodes {
                ${ANSWER} target { id name }
              } } }
            } } }
          } } } }
        }`,
        variables: { ids, owning: OWNING, leading: LEADING },
      }),
      read: ({ partners }) =>
        linesOf(
          partners.nodes,
          (entity) => entity.links.nodes,
          ({ locator, document }) => `${locator}@${document.title}`,
        ),
    },
    plainPothos: simple,
    mercurius: simple,
    postgraphile: {
      ask: ({ ids }) => {
        const links = (types: string, inside: string) =>
          `linksBySourceId(condition: { visibility: PUBLIC }, filter: { type: { in: $${types} } }) { nodes { ${POSTGRAPHILE_ANSWER} target: entityByTargetId { id: key name ${inside} } } }`
        return {
          query: `query ($ids: [String!]!, $owning: [String!]!, $leading: [String!]!) {
            allEntities(filter: { key: { in: $ids } }) { nodes { id: key name ${links('owning', `kind ${links('leading', `kind ${links('leading', '')}`)}`)} } }
          }`,
          variables: { ids, owning: OWNING, leading: LEADING },
        }
      },
      read: ({ allEntities }) =>
        linesOf(allEntities.nodes, (entity) => entity.linksBySourceId.nodes, ofSimpleEvidence),
    },
  },
})
