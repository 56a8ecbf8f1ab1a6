import { onServer } from '../databases.ts'
import { LEADING } from './typesOfLinks.ts'
import { type Data, IN_DATASET, workload } from './workload.ts'

/** The two ends of a thread. */
export interface Ends {
  readonly from: string
  readonly to: string
}

/**
 * Random actions, each with a strategy: by turns one that a thread leads to within six hops, and any. Within a dataset, both
 * are the dataset's.
 */
export async function loadEnds(url: string, dataset: string | null, count: number): Promise<Ends[]> {
  const reached = await onServer(
    url,
    `WITH RECURSIVE chosen AS MATERIALIZED (
       SELECT id, key FROM entity WHERE kind = 'ACTION' AND visibility = 'PUBLIC' AND ${IN_DATASET} ORDER BY md5(key) LIMIT $2
     ), reach (action, at, hops) AS (
       SELECT key, id, 0 FROM chosen UNION
       SELECT action, target_id, hops + 1 FROM reach JOIN link ON source_id = at
       WHERE hops < 6 AND link.visibility = 'PUBLIC' AND type = ANY($3)
     )
     SELECT DISTINCT ON (action) action AS from, key AS to FROM reach JOIN entity ON entity.id = at
     WHERE kind = 'STRATEGY' AND ${IN_DATASET} ORDER BY action, md5(action || key)`,
    [dataset, count, LEADING],
  )
  const random = await onServer(
    url,
    `SELECT action.key AS from, strategy.key AS to FROM
       (SELECT key, row_number() OVER (ORDER BY md5('a' || key)) AS turn FROM entity
        WHERE kind = 'ACTION' AND visibility = 'PUBLIC' AND ${IN_DATASET}) action JOIN
       (SELECT key, row_number() OVER (ORDER BY md5('s' || key)) AS turn FROM entity
        WHERE kind = 'STRATEGY' AND visibility = 'PUBLIC' AND ${IN_DATASET}) strategy USING (turn) LIMIT $2`,
    [dataset, count],
  )
  const ends = (rows: Record<string, unknown>[]) =>
    rows.map(({ from, to }) => ({ from: String(from), to: String(to) }))
  return ends(reached)
    .flatMap((one, i) => [one, ...ends(random).slice(i, i + 1)])
    .slice(0, count)
}

/** The threads between two entities, as a client asks for them. */
export const threads = workload<Ends>({
  name: 'threads',
  title: 'Threads between an action and a strategy, up to 5, each step with its evidence',
  clients: 1,
  isLocal: true,
  loadParameters: (url, dataset) => loadEnds(url, dataset, 40),
  wordings: {
    goldenThread: {
      ask: (variables) => ({
        query: `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { truncated paths {
          hops weakestBasis narrative steps { to { id name } link { basis evidence { locator document { title } } } }
        } } }`,
        variables,
      }),
      read: ({ paths }: Data) => paths,
    },
  },
})
