import { onServer } from '../databases.ts'
import { LEADING } from './typesOfLinks.ts'
import { IN_DATASET, IS_PLAN, workload } from './workload.ts'

/** How the actions of one plan serve a strategy that they have threads to. */
export const alignment = workload<{ readonly plan: string; readonly strategy: string }>({
  name: 'alignment',
  title: 'How one plan serves a strategy: every action with its strongest thread',
  clients: 1,
  isLocal: true,
  loadParameters: async (url, dataset) => {
    const rows = await onServer(
      url,
      `WITH plan AS (
         SELECT id, key FROM entity WHERE kind = 'STRATEGY' AND visibility = 'PUBLIC' AND ${IN_DATASET} AND ${IS_PLAN}
         ORDER BY md5(key) LIMIT 20
       )
       SELECT DISTINCT ON (plan.key) plan.key AS plan, strategy.key AS strategy FROM plan
       JOIN link part ON part.target_id = plan.id AND part.type = 'PART_OF' AND part.visibility = 'PUBLIC'
       JOIN link up ON up.source_id = part.source_id AND up.type = ANY($2) AND up.visibility = 'PUBLIC'
       JOIN entity strategy ON strategy.id = up.target_id AND strategy.kind = 'STRATEGY' AND strategy.id <> plan.id
       ORDER BY plan.key, md5(strategy.key)`,
      [dataset, LEADING],
    )
    return rows.map(({ plan, strategy }) => ({ plan: String(plan), strategy: String(strategy) }))
  },
  wordings: {
    goldenThread: {
      ask: (variables) => ({
        query: `query ($plan: ID!, $strategy: ID!) { alignment(plan: $plan, strategy: $strategy) {
          truncated unaddressed { id name }
          rows { priority { name } objective { name } action { id name } path { hops weakestBasis narrative } }
        } }`,
        variables,
      }),
      read: ({ alignment: found }) => found,
    },
  },
})
