import pg from 'pg'
import type { Ends } from '../workloads/threads.ts'
import { LEADING } from '../workloads/typesOfLinks.ts'
import { answerCalls } from './measureCalls.ts'

/** The same from PostgreSQL: one prepared statement that walks upwards and never meets an entity twice. */
const session = new pg.Client({ connectionString: process.env.DATABASE_URL })
await session.connect()
const TEXT = `
  WITH RECURSIVE walk (at, trail, weakest, hops) AS (
    SELECT id, ARRAY[id], 'STATED'::basis, 0 FROM entity WHERE key = $1
    UNION ALL
    SELECT link.target_id, trail || link.target_id, greatest(weakest, link.basis), hops + 1
    FROM walk JOIN link ON link.source_id = walk.at
    WHERE hops < 6 AND link.type = ANY($3)
      AND link.visibility = 'PUBLIC' AND link.target_id <> ALL (trail)
      AND walk.at <> (SELECT id FROM entity WHERE key = $2)
  )
  SELECT weakest, hops FROM walk WHERE at = (SELECT id FROM entity WHERE key = $2)
  ORDER BY weakest, hops LIMIT 1`
answerCalls(async ({ from, to }: Ends) => {
  const { rows } = await session.query({ name: 'thread', text: TEXT, values: [from, to, LEADING] })
  return rows[0] ?? null
})
