import type { DocumentRecord, EntityRecord, LinkRecord, ObservationRecord } from './records.ts'

/**
 * What happens to one record: added when before is null, removed when after is null, changed when neither is.
 */
export interface RecordChange<T> {
  /** As recordIds.ts writes it: partner/curo, document/joint-plan. It is the same before and after. */
  readonly id: string
  readonly before: T | null
  readonly after: T | null
}

/**
 * What must change so that a stored dataset equals a stated one. Records that stay as they are do not occur.
 */
export interface DatasetChanges {
  readonly documents: readonly RecordChange<DocumentRecord>[]
  readonly entities: readonly RecordChange<EntityRecord>[]
  readonly links: readonly RecordChange<LinkRecord>[]
  readonly observations: readonly RecordChange<ObservationRecord>[]
}
