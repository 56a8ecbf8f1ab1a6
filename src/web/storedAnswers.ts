import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** An answer as it goes over the wire. */
export interface StoredAnswer {
  /** Names and values in turn, the length among them. */
  readonly headers: readonly string[]
  readonly etag: string
  readonly body: Buffer
}

/** Bytes of all stored answers with their questions. */
const MAX_BYTES = 64_000_000
/** Bytes of one: larger answers are made anew each time. */
export const MAX_ANSWER_BYTES = 1_000_000
/** Headers that say how long an answer is or when it was sent, or that are made anew. */
const OWN_HEADERS = ['etag', 'content-length', 'transfer-encoding', 'date']

/**
 * Answers as bytes: what was asked for twice is kept until the edition of the graph changes, which makes all of them stale at
 * once.
 */
export class StoredAnswers {
  readonly #editionOf: () => string
  readonly #answers = new LRUCache<string, StoredAnswer>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length + 1_000,
  })
  readonly #askedOnce = new LRUCache<string, true>({
    maxSize: MAX_BYTES / 8,
    sizeCalculation: (_true, key) => key.length + 100,
  })
  #edition = ''

  /** `editionOf` tells which edition is served now: it begins with the graph's version and a space. */
  constructor(editionOf: () => string) {
    this.#editionOf = editionOf
  }

  /** How many answers are kept. */
  get size(): number {
    return this.#answers.size
  }

  /** The edition served now. Answers of another one are forgotten. */
  edition(): string {
    const edition = this.#editionOf()
    if (edition !== this.#edition) {
      this.#edition = edition
      this.#answers.clear()
    }
    return edition
  }

  /** The answer kept under the key, of the edition served now. */
  find(key: string): StoredAnswer | undefined {
    this.edition()
    return this.#answers.get(key)
  }

  /** True when the answer has been asked for before, and is to be kept this time. */
  isWanted(key: string): boolean {
    if (this.#askedOnce.has(key)) return true
    this.#askedOnce.set(key, true)
    return false
  }

  /** Keeps an answer with its headers, names and values in turn, unless it is too large or its edition is no longer served. */
  keep(key: string, edition: string, headers: readonly string[], body: Buffer): void {
    if (edition !== this.edition() || body.length > MAX_ANSWER_BYTES) return
    const digest = createHash('sha256').update(body).digest('base64url')
    const etag = headers[headers.indexOf('etag') + 1 || headers.length] ?? `"${digest.slice(0, 27)}"`
    const kept: string[] = []
    for (let at = 0; at < headers.length; at += 2) {
      const [name = '', value = ''] = headers.slice(at, at + 2)
      if (!OWN_HEADERS.includes(name)) kept.push(name, value)
    }
    this.#answers.set(key, {
      headers: [...kept, 'etag', etag, 'content-length', String(body.length)],
      etag,
      body,
    })
  }
}
