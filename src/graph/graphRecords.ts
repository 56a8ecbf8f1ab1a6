import type {
  DatasetHeaderRecord,
  DocumentRecord,
  EntityRecord,
  LinkRecord,
  ObservationRecord,
} from '../ontology/records.ts'

/** An entity as the graph holds it, with the key of the dataset that it belongs to. */
export interface StoredEntityRecord extends EntityRecord {
  readonly dataset: string
}

/** Everything that the graph holds at one version, as plain records: what a snapshot is built from. */
export interface GraphRecords {
  /** Grows by one with each change that was written. */
  readonly version: number
  readonly datasets: readonly DatasetHeaderRecord[]
  readonly documents: readonly DocumentRecord[]
  readonly entities: readonly StoredEntityRecord[]
  readonly links: readonly LinkRecord[]
  readonly observations: readonly ObservationRecord[]
}
