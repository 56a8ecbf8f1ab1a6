import { RecentlyUsed } from './recentlyUsed.ts'
import type { Snapshot } from './snapshot.ts'

/** Answers kept with the snapshot that they are about, so that the pages of one list cost one answer. */
export class KeptAnswers<Answer extends object> {
  readonly #room: number
  readonly #bySnapshot = new WeakMap<Snapshot, RecentlyUsed<Answer>>()

  /** `room` is how many answers are kept for each snapshot. */
  constructor(room: number) {
    this.#room = room
  }

  /** The answer to a question, given by a key, about a snapshot; made when it is not kept. What `make` throws is passed on. */
  get(snapshot: Snapshot, key: string, make: () => Answer): Answer {
    const kept = this.#bySnapshot.get(snapshot) ?? new RecentlyUsed<Answer>(this.#room)
    this.#bySnapshot.set(snapshot, kept)
    return kept.get(key, make)
  }
}
