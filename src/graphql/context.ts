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
  /** How many values the answer has walked through so far; an object of its own for each answer. */
  readonly spent: { values: number }
  /** True when the question is known to be within the limits of size; it is not measured again then. */
  readonly isMeasured?: boolean
  /** Texts of sections, batched: one statement for all that a request asks for at once. */
  readonly sectionTexts: DataLoader<SectionKey, string | null, string>
}
