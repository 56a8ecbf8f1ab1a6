import type { Basis, DocumentRecord, Visibility } from '../ontology/records.ts'
import type { EntityRow } from './graphTables.ts'

/** An entity of a snapshot. Its index is its place among all entities sorted by id, whatever the clearance. */
export interface EntityNode extends EntityRow {
  readonly index: number
  readonly evidence: readonly EvidenceNode[]
}

/** A document of a snapshot, with its sections in reading order. */
export interface DocumentNode extends Omit<DocumentRecord, 'sections'> {
  readonly index: number
  readonly sections: readonly SectionNode[]
}

/** A section of a document's outline. */
export interface SectionNode {
  readonly document: DocumentNode
  readonly locator: string
  /** The section's own heading, or the nearest heading above it; the document's title where there is none. */
  readonly heading: string
  /** Place in the document's reading order, from 0. */
  readonly order: number
}

/** A place in a document that bears something out. */
export interface EvidenceNode {
  readonly section: SectionNode
  readonly note: string | null
  /** Those of the section. */
  readonly document: DocumentNode
  readonly locator: string
  readonly heading: string
}

/** A link of a snapshot. Its index is its place among all links sorted by source, type, target and first day. */
export interface LinkNode {
  readonly index: number
  readonly id: string
  readonly type: string
  readonly source: EntityNode
  readonly target: EntityNode
  readonly basis: Basis
  readonly note: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly visibility: Visibility
  /** Never empty. */
  readonly evidence: readonly EvidenceNode[]
}

/** A figure of a snapshot. Its index is its place among all figures sorted by id. */
export interface ObservationNode {
  readonly index: number
  readonly id: string
  readonly subject: EntityNode
  readonly metric: string
  readonly value: string
  readonly unit: string | null
  readonly period: string | null
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly note: string | null
  readonly visibility: Visibility
  readonly evidence: readonly EvidenceNode[]
}
