import type DataLoader from 'dataloader'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Database } from '../store/database.ts'

/** A section whose text is asked for. */
export interface SectionKey {
  readonly document: string
  readonly locator: string
}

/** What one request works with: the snapshot it pinned at its start, and the way to what stays in the database. */
export interface GraphContext {
  readonly snapshot: Snapshot
  readonly client: Database['client']
  /** The day that counts as today: what has a last day before it has expired. */
  readonly today: string
  /** The day of @asOf, when the question carries it. */
  readonly day?: string
  /** Texts of sections, batched: one statement for all that a request asks for at once. */
  readonly sectionTexts: DataLoader<SectionKey, string | null, string>
}
