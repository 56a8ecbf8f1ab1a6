import type { RecordChange } from '../ontology/changes.ts'
import type { DatasetHeaderRecord, LinkRecord, ObservationRecord } from '../ontology/records.ts'
import type { StoredEntityRecord } from './graphRecords.ts'

/** What became of some records between two versions of the graph: each record once, as it was and as it is. */
export interface GraphChanges {
  /** The version that they lead to. */
  readonly version: number
  readonly datasets: readonly RecordChange<DatasetHeaderRecord>[]
  readonly entities: readonly RecordChange<StoredEntityRecord>[]
  readonly links: readonly RecordChange<LinkRecord>[]
  readonly observations: readonly RecordChange<ObservationRecord>[]
}
