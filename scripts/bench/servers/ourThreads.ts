import { tmpdir } from 'node:os'
import { openApp } from '../../../src/app.ts'
import { findPaths } from '../../../src/graph/findPaths.ts'
import type { Ends } from '../workloads/threads.ts'
import { answerCalls } from './measureCalls.ts'

/** The best thread up from one entity to another: how strong its weakest link is, and its hops. */
const app = await openApp({ databaseUrl: process.env.DATABASE_URL ?? '', dataDir: tmpdir() })
const snapshot = app.snapshot('PUBLIC')
answerCalls(({ from, to }: Ends) => {
  const ends = { from: snapshot.findEntity(from), to: snapshot.findEntity(to) }
  if (ends.from === undefined || ends.to === undefined) return null
  const question = { from: ends.from, to: ends.to, profile: 'THREAD', maxHops: 6, limit: 1, oneWay: true }
  const [best] = findPaths(snapshot, question).paths
  return best === undefined ? null : { weakest: best.weakestBasis, hops: best.hops }
})
