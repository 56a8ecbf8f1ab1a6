import { DirectedGraph } from 'graphology'
import { bidirectional } from 'graphology-shortest-path'
import pg from 'pg'
import { answerCalls } from '../servers/measureCalls.ts'
import { LEADING } from '../workloads/typesOfLinks.ts'

/**
 * The same with graphology: a graph for each strength, the links that are so strong or stronger, and its shortest path in
 * the strongest that has one of six hops or fewer.
 */
const BASES = ['STATED', 'STRUCTURAL', 'INFERRED'] as const
const database = new pg.Client({ connectionString: process.env.DATABASE_URL })
await database.connect()
const { rows: entities } = await database.query(`SELECT key FROM entity WHERE visibility = 'PUBLIC'`)
const { rows: links } = await database.query(
  `SELECT source.key AS source, target.key AS target, basis FROM link
   JOIN entity source ON source.id = source_id JOIN entity target ON target.id = target_id
   WHERE link.visibility = 'PUBLIC' AND type = ANY($1)`,
  [LEADING],
)
await database.end()
const graphs = BASES.map((weakest, place) => {
  const graph = new DirectedGraph()
  for (const { key } of entities) graph.addNode(key)
  for (const { source, target, basis } of links) {
    if (BASES.indexOf(basis) <= place) graph.mergeEdge(source, target)
  }
  return { weakest, graph }
})

answerCalls(({ from, to }: { from: string; to: string }) => {
  for (const { weakest, graph } of graphs) {
    const path = bidirectional(graph, from, to)
    if (path !== null && path.length <= 7) return { weakest, hops: path.length - 1 }
  }
  return null
})
