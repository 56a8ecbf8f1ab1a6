import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { namesTag } from './entityTag.ts'
import { MAX_BODY_BYTES } from './readBody.ts'

/** The header by which an answer tells that it is the same for everybody as long as the graph has that version. */
export const VERSION_HEADER = 'graph-version'

/** An answer as it goes over the wire. */
interface StoredAnswer {
  /** Names and values in turn. */
  readonly headers: readonly string[]
  readonly etag: string
  readonly body: Buffer
}

/** What a fetch handler is given beside the request. */
export interface Bindings {
  readonly incoming?: object
}

export type FetchHandler = (request: Request, bindings?: Bindings) => Response | Promise<Response>

/** Bytes of all stored answers with their questions. */
const MAX_BYTES = 64_000_000
/** Bytes of one: larger answers are made anew each time. */
const MAX_ANSWER_BYTES = 1_000_000
/** Characters of a question that is remembered. */
const MAX_KEY_LENGTH = 24_000
/** Headers that may change an answer. */
const TELLING_HEADERS = [
  'accept',
  'accept-encoding',
  'origin',
  'content-type',
  'content-encoding',
  'x-graphql-yoga-csrf',
  'apollo-require-preflight',
] as const

/**
 * Answers to those who come without a name, kept as bytes: what was asked twice is answered from memory until the edition of the
 * graph changes, which makes all of them stale at once. Only what carries VERSION_HEADER is kept, and nothing for a request with
 * credentials.
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
  readonly #keys = new WeakMap<object, string>()
  #edition = ''

  /** `editionOf` tells which edition is served now: it begins with the graph's version and a space. */
  constructor(editionOf: () => string) {
    this.#editionOf = editionOf
  }

  /** How many answers are kept. */
  get size(): number {
    return this.#answers.size
  }

  /** A listener that answers what is kept itself and leaves all else to the next one, for which a body is read already. */
  before(next: RequestListener): RequestListener {
    return (incoming, outgoing) => {
      const { method, headers } = incoming
      const isAsking = method === 'GET' || method === 'POST'
      const hasName = headers.authorization !== undefined || headers.cookie !== undefined
      const length = Number(headers['content-length'])
      const isReadable = method === 'GET' || (length > 0 && length <= MAX_BODY_BYTES)
      if (!isAsking || hasName || !isReadable) {
        next(incoming, outgoing)
        return
      }
      if (method === 'GET') {
        this.#answerOr(next, incoming, outgoing, '')
        return
      }
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('end', () => {
        const body = Buffer.concat(parts)
        // The next listener takes a body that is read already from here.
        Object.assign(incoming, { rawBody: body })
        this.#answerOr(next, incoming, outgoing, body.toString('utf8'))
      })
    }
  }

  /** A fetch handler whose answers are kept once they were asked for twice. */
  around(handle: FetchHandler): FetchHandler {
    return async (request, bindings) => {
      const response = await handle(request, bindings)
      const key = bindings?.incoming === undefined ? undefined : this.#keys.get(bindings.incoming)
      if (key === undefined || !this.#isKeepable(response)) return response
      if (!this.#askedOnce.has(key)) {
        this.#askedOnce.set(key, true)
        return response
      }
      return this.#keepWhileSent(key, response)
    }
  }

  #answerOr(
    next: RequestListener,
    incoming: IncomingMessage,
    outgoing: ServerResponse<IncomingMessage> & { req: IncomingMessage },
    body: string,
  ): void {
    this.#forgetOldEdition()
    const key = keyOf(incoming, body)
    const answer = key === null ? undefined : this.#answers.get(key)
    if (answer === undefined) {
      if (key !== null) this.#keys.set(incoming, key)
      next(incoming, outgoing)
      return
    }
    if (incoming.method === 'GET' && namesTag(incoming.headers['if-none-match'], answer.etag)) {
      outgoing.writeHead(304, [...answer.headers])
      outgoing.end()
      return
    }
    outgoing.writeHead(200, [...answer.headers, 'content-length', String(answer.body.length)])
    outgoing.end(answer.body)
  }

  #forgetOldEdition(): void {
    const edition = this.#editionOf()
    if (edition === this.#edition) return
    this.#edition = edition
    this.#answers.clear()
  }

  #isKeepable({ status, headers, body }: Response): boolean {
    const version = headers.get(VERSION_HEADER)
    return status === 200 && body !== null && version !== null && this.#editionOf().startsWith(`${version} `)
  }

  /** The response, whose bytes are kept when the last of them has been sent. */
  #keepWhileSent(key: string, response: Response): Response {
    const edition = this.#edition
    const parts: Uint8Array[] = []
    let size = 0
    const collected = new TransformStream<Uint8Array, Uint8Array>({
      transform: (part, controller) => {
        size += part.length
        if (size <= MAX_ANSWER_BYTES) parts.push(part)
        controller.enqueue(part)
      },
      flush: () => {
        if (size <= MAX_ANSWER_BYTES && edition === this.#edition) this.#keep(key, response.headers, parts)
      },
    })
    const { status, headers } = response
    // The headers may be those of another implementation, which a response of this one reads as a plain object.
    return new Response(response.body?.pipeThrough(collected) ?? null, {
      status,
      headers: new Headers([...headers]),
    })
  }

  #keep(key: string, headers: Headers, parts: readonly Uint8Array[]): void {
    const body = Buffer.concat(parts)
    const digest = createHash('sha256').update(body).digest('base64url')
    const etag = headers.get('etag') ?? `"${digest.slice(0, 27)}"`
    const kept = [...headers].filter(
      ([name]) => !['etag', 'content-length', 'transfer-encoding', 'date'].includes(name),
    )
    this.#answers.set(key, { headers: [...kept.flat(), 'etag', etag], etag, body })
  }
}

/** What an answer depends on beside the graph; null when that is too long to remember. */
function keyOf({ method, url, headers }: IncomingMessage, body: string): string | null {
  const telling = TELLING_HEADERS.map((name) => headers[name] ?? '')
  const key = [method, url, ...telling, body].join('\n')
  return key.length > MAX_KEY_LENGTH ? null : key
}
