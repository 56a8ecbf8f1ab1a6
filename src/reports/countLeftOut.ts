import type { App } from '../app.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Visibility } from '../ontology/records.ts'

/**
 * How many records a clearance leaves out: things, links and figures; null for the public, who may not be told. All that is for
 * partners is for those with clearance for restricted records too, so this is how many more of them these see.
 */
export function countLeftOut(app: Pick<App, 'snapshot'>, clearance: Visibility): number | null {
  if (clearance === 'PUBLIC') return null
  return countRecords(app.snapshot('RESTRICTED')) - countRecords(app.snapshot(clearance))
}

function countRecords({ entityIndexes, linkIndexes, observationIndexes }: Snapshot): number {
  return entityIndexes.length + linkIndexes.length + observationIndexes.length
}
