import type { DocumentRecord, EntityRecord, LinkRecord, ObservationRecord } from '../ontology/records.ts'

/** Everything that the graph holds at one version, as plain records: what a snapshot is built from. */
export interface GraphRecords {
  /** Grows by one with each change that was written. */
  readonly version: number
  readonly documents: readonly DocumentRecord[]
  readonly entities: readonly EntityRecord[]
  readonly links: readonly LinkRecord[]
  readonly observations: readonly ObservationRecord[]
}
