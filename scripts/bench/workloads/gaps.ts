import { onServer } from '../databases.ts'
import { IN_DATASET, IS_PLAN, type Wording, workload } from './workload.ts'

const goldenThread: Wording<{ readonly within: string | null }> = {
  ask: (variables) => ({
    query: `query ($within: ID) { gaps(within: $within, first: 20) {
      totalCount nodes { rule explanation entity { id name } }
    } }`,
    variables,
  }),
  read: ({ gaps }) => gaps,
}

/** What lacks something in one plan of a partnership. */
export const gapsOfOne = workload({
  name: 'gaps',
  title: 'The gaps of one plan',
  clients: 1,
  isLocal: true,
  loadParameters: async (url, dataset) => {
    const rows = await onServer(
      url,
      `SELECT key FROM entity WHERE kind = 'STRATEGY' AND visibility = 'PUBLIC' AND ${IN_DATASET} AND ${IS_PLAN}
       ORDER BY md5(key) LIMIT 20`,
      [dataset],
    )
    return rows.map(({ key }) => ({ within: String(key) }))
  },
  wordings: { goldenThread },
})

/** What lacks something anywhere: the first page, and how many there are. */
export const gapsOfAll = workload({
  name: 'all-gaps',
  title: 'The gaps of the whole graph',
  clients: 1,
  isLocal: false,
  loadParameters: async () => [{ within: null }],
  wordings: { goldenThread },
})
