import type { DatasetHeaderRecord, DocumentRecord, ObservationRecord } from '../ontology/records.ts'
import type { EvidencePool } from './evidencePool.ts'
import type { StoredEntityRecord } from './graphRecords.ts'
import type { Notes } from './notes.ts'

/** An entity without its evidence, which stands in a table of its own. */
export type EntityRow = Omit<StoredEntityRecord, 'evidence'>

/** A figure with its id and the index of its subject, without its evidence. */
export interface ObservationRow extends Omit<ObservationRecord, 'subject' | 'evidence'> {
  readonly id: string
  readonly subject: number
}

/** The links of a graph, a column for each fact: `source[7]` is where the seventh link starts. Sorted by source, type, target and first day. */
export interface LinkTable {
  /** Index in the type names. */
  readonly type: Uint16Array
  /** Index of the entity. */
  readonly source: Uint32Array
  readonly target: Uint32Array
  /** Place in BASES. */
  readonly basis: Uint8Array
  /** Place in VISIBILITIES. */
  readonly visibility: Uint8Array
  /** Days since 1970, or NO_DAY. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Number of the note among all notes; 0 for none. */
  readonly note: Uint32Array
}

/**
 * One version of the whole graph in the form that columns are made of: everything is sorted, and refers to other things by
 * their place in that order. A link takes 28 bytes, its list of evidence 4 and 8 more for each piece.
 */
export interface GraphTables {
  readonly version: number
  /** By key. */
  readonly datasets: readonly DatasetHeaderRecord[]
  /** By key; their sections in reading order. */
  readonly documents: readonly DocumentRecord[]
  /** By id. */
  readonly entities: readonly EntityRow[]
  /** For each entity the place of its evidence in the pool; alike below for links and figures. */
  readonly entityEvidence: Uint32Array
  /** By name; those of the vocabulary and whatever else the links have. */
  readonly typeNames: readonly string[]
  readonly links: LinkTable
  readonly linkEvidence: Uint32Array
  /** By id. */
  readonly observations: readonly ObservationRow[]
  readonly observationEvidence: Uint32Array
  readonly evidence: EvidencePool
  readonly notes: Notes
}
