import { onServer } from '../databases.ts'
import { IN_DATASET, workload } from './workload.ts'

/** Two words that stand in one name, searched for anywhere. */
export const search = workload<{ readonly text: string }>({
  name: 'search',
  title: 'A search for two words',
  clients: 1,
  isLocal: false,
  loadParameters: async (url, dataset) => {
    const rows = await onServer(
      url,
      `SELECT words[1] || ' ' || words[2] AS text FROM entity, regexp_match(name, '([A-Za-z]{4,}) .*?([a-z]{5,})') AS words
       WHERE visibility = 'PUBLIC' AND words IS NOT NULL AND ${IN_DATASET} ORDER BY md5(key) LIMIT 20`,
      [dataset],
    )
    return rows.map(({ text }) => ({ text: String(text) }))
  },
  wordings: {
    goldenThread: {
      ask: (variables) => ({
        query:
          'query ($text: String!) { search(text: $text, first: 20) { totalCount nodes { id kind name } } }',
        variables,
      }),
      read: ({ search: found }) => found,
    },
  },
})
