import type { DatasetHeaderRecord, DocumentRecord, ObservationRecord } from '../ontology/records.ts'
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

/** The evidence of entities, links or figures: that of owner i lies from `offsets[i]` to before `offsets[i + 1]`. */
export interface EvidenceTable {
  readonly offsets: Uint32Array
  /** Place of the section among all sections: those of the first document first. */
  readonly sections: Uint32Array
  /** Number of the note among all notes; 0 for none. */
  readonly notes: Uint32Array
}

/**
 * One version of the whole graph in the form that columns are made of: everything is sorted, and refers to other things by
 * their place in that order. 500,000 links with their evidence take up about 40 MB.
 */
export interface GraphTables {
  readonly version: number
  /** By key. */
  readonly datasets: readonly DatasetHeaderRecord[]
  /** By key; their sections in reading order. */
  readonly documents: readonly DocumentRecord[]
  /** By id. */
  readonly entities: readonly EntityRow[]
  readonly entityEvidence: EvidenceTable
  /** By name; those of the vocabulary and whatever else the links have. */
  readonly typeNames: readonly string[]
  readonly links: LinkTable
  readonly linkEvidence: EvidenceTable
  /** By id. */
  readonly observations: readonly ObservationRow[]
  readonly observationEvidence: EvidenceTable
  readonly notes: Notes
  /** How many notes there were when the graph was last read whole. */
  readonly notesRead: number
}
