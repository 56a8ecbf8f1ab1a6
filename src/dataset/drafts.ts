import type { LinkDirection, LinkTypeEntry } from '../ontology/ontology.ts'
import type {
  Basis,
  DatasetHeaderRecord,
  DocumentRecord,
  EntityRecord,
  HolderRecord,
  LinkRecord,
  ObservationRecord,
} from '../ontology/records.ts'
import type { Place, SourceFile } from './sourceFile.ts'

/**
 * What the files say, before it is known whether the things that they refer to exist. A draft keeps the place where it
 * was read, not the YAML.
 */
export interface EvidenceDraft {
  /** The document's key; null for the default document, which may be named in a file still to come. */
  readonly document: string | null
  readonly locator: string
  readonly note: string | null
  readonly offset: number
}

/** A holder whose evidence is not yet looked up. */
export interface HolderDraft extends Omit<HolderRecord, 'evidence'> {
  readonly evidence: readonly EvidenceDraft[]
}

/** An entity whose evidence is not yet looked up. */
export interface EntityDraft extends Omit<EntityRecord, 'evidence' | 'holders'>, Place {
  readonly evidence: readonly EvidenceDraft[]
  readonly holders: readonly HolderDraft[]
}

/** A link as it is said from one of its ends. */
export interface LinkDraft extends Pick<LinkRecord, 'note' | 'validFrom' | 'validTo' | 'visibility'>, Place {
  readonly type: LinkTypeEntry
  readonly label: string
  /** OUT when the entity that says it is the source. */
  readonly direction: LinkDirection
  /** The entity under which the link is written. */
  readonly near: string
  readonly nearKind: string
  /** What stands under the label: the id of the other entity, if it is one. */
  readonly far: string
  readonly basis: Basis
  readonly reason: string | null
  readonly evidence: readonly EvidenceDraft[]
}

/** A figure whose evidence is not yet looked up. */
export interface FigureDraft extends Omit<ObservationRecord, 'evidence'>, Place {
  readonly evidence: readonly EvidenceDraft[]
}

/** A document; whether what it describes exists is not yet known. */
export interface DocumentDraft extends DocumentRecord, Place {
  readonly isDefault: boolean
  readonly describesAt: number
}

/** The block that names the dataset. */
export interface HeaderDraft extends DatasetHeaderRecord, Place {}

/** Everything read so far. */
export interface DatasetDraft {
  readonly headers: HeaderDraft[]
  readonly documents: DocumentDraft[]
  readonly entities: EntityDraft[]
  readonly links: LinkDraft[]
  readonly figures: FigureDraft[]
  /** Keys in parts that could not be read: what refers to them is given the benefit of the doubt. */
  readonly unreadKeys: Set<string>
  /** Files of which nothing could be read. */
  readonly unreadFiles: Set<SourceFile>
}

/** A draft of nothing. */
export function emptyDraft(): DatasetDraft {
  return {
    headers: [],
    documents: [],
    entities: [],
    links: [],
    figures: [],
    unreadKeys: new Set(),
    unreadFiles: new Set(),
  }
}
