import { LRUCache } from 'lru-cache'
import type { Snapshot } from './snapshot.ts'

/** Answers kept with the snapshot that they are about, so that the pages of one list cost one answer. */
export class KeptAnswers<Answer extends object> {
  readonly #room: number
  readonly #bySnapshot = new WeakMap<Snapshot, LRUCache<string, Answer>>()

  /** `room` is how many answers are kept for each snapshot. */
  constructor(room: number) {
    this.#room = room
  }

  /** The answer to a question, given by a key, about a snapshot; made when it is not kept. What `make` throws is passed on. */
  get(snapshot: Snapshot, key: string, make: () => Answer): Answer {
    return this.find(snapshot, key) ?? this.keep(snapshot, key, make())
  }

  /** The answer, if it is kept. */
  find(snapshot: Snapshot, key: string): Answer | undefined {
    return this.#bySnapshot.get(snapshot)?.get(key)
  }

  /** Keeps the answer, and returns it. */
  keep(snapshot: Snapshot, key: string, answer: Answer): Answer {
    const kept = this.#bySnapshot.get(snapshot) ?? new LRUCache<string, Answer>({ max: this.#room })
    this.#bySnapshot.set(snapshot, kept)
    kept.set(key, answer)
    return answer
  }
}
