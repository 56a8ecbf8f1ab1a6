import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { namesAny, namesTag } from './entityTag.ts'
import { MAX_BODY_BYTES } from './readBody.ts'
import { MAX_ANSWER_BYTES, type StoredAnswer, StoredAnswers } from './storedAnswers.ts'

/** The header by which an answer tells that it is the same for everybody as long as the graph has that version. */
export const VERSION_HEADER = 'graph-version'

/** What a fetch handler is given beside the request. */
export interface Bindings {
  readonly incoming?: object
}

export type FetchHandler = (request: Request, bindings?: Bindings) => Response | Promise<Response>

/** An answer to a question that was answered before, and the version of the graph that it is from. */
export interface RepeatedAnswer {
  readonly version: number
  /** The body; null, when it takes the database, where the answer has an error. */
  readonly text: string | Promise<string | null>
}

export interface EarlySources {
  /** Which edition of the graph is served now: its version, a space, and what else all answers depend on. */
  edition(): string
  /** The answer to the body of a POST to /graphql; null where the web app must see to it, which tells every error too. */
  answerAgain(body: string): RepeatedAnswer | null
}

type Outgoing = ServerResponse<IncomingMessage> & { req: IncomingMessage }

/** The headers of the answers to requests of one manner, names and values in turn. */
class KnownHeaders {
  readonly #headers: readonly string[]
  /** Where the graph's version stands. */
  readonly #place: number

  constructor(headers: Headers) {
    this.#headers = [...headers].filter(([name]) => name !== 'content-length').flat()
    this.#place = this.#headers.indexOf(VERSION_HEADER) + 1
  }

  /** Those of an answer from that version of the graph. */
  of(version: number): readonly string[] {
    return this.#headers.with(this.#place, String(version))
  }
}

/** A request, as far as it may be answered early. */
interface Asked {
  readonly incoming: IncomingMessage
  readonly outgoing: Outgoing
  /** What it says of itself that may change the headers of an answer. */
  readonly manner: string
  /** What an answer depends on beside the graph; null for a request with credentials, and for one too long to remember. */
  readonly key: string | null
  readonly body: string
}

/** Characters of a question that is remembered. */
const MAX_KEY_LENGTH = 24_000
/** In how many manners requests are known to come. */
const MAX_MANNERS = 200

/**
 * Answers what was answered before, ahead of the web app and in its words: from bytes to those who come without a name, when just that
 * was asked for twice; else by the program of a question that is known, whatever its variables. Headers are those that
 * the web app gave to a request of the same manner.
 */
export class EarlyAnswers {
  readonly #sources: EarlySources
  readonly #stored: StoredAnswers
  readonly #headers = new LRUCache<string, KnownHeaders>({ max: MAX_MANNERS })
  readonly #asked = new WeakMap<object, Asked>()

  constructor(sources: EarlySources) {
    this.#sources = sources
    this.#stored = new StoredAnswers(() => sources.edition())
  }

  /** How many answers are kept as bytes. */
  get size(): number {
    return this.#stored.size
  }

  /** A listener that answers what it can and leaves all else to the next one, for which the body of a POST of a stated, fair length is read already. */
  before(next: RequestListener): RequestListener {
    return (incoming, outgoing) => {
      const { method, headers } = incoming
      if (method === 'GET') {
        this.#answerOr(next, incoming, outgoing, '')
        return
      }
      const length = Number(headers['content-length'])
      if (method !== 'POST' || !(length > 0 && length <= MAX_BODY_BYTES)) {
        next(incoming, outgoing)
        return
      }
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('end', () => {
        const body = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
        // The next listener takes a body that is read already from here.
        Object.assign(incoming, { rawBody: body })
        this.#answerOr(next, incoming, outgoing, body.toString('utf8'))
      })
    }
  }

  /** A fetch handler of whose answers note is taken. */
  around(handle: FetchHandler): FetchHandler {
    return async (request, bindings) => {
      const asked = bindings?.incoming === undefined ? undefined : this.#asked.get(bindings.incoming)
      const edition = this.#stored.edition()
      const response = await handle(request, bindings)
      if (asked === undefined || !isOfVersion(response, edition)) return response
      if (isQuestion(asked.incoming)) this.#headers.set(asked.manner, new KnownHeaders(response.headers))
      const { key } = asked
      return key !== null && this.#stored.isWanted(key)
        ? this.#keepWhileSent(key, edition, response)
        : response
    }
  }

  #answerOr(next: RequestListener, incoming: IncomingMessage, outgoing: Outgoing, body: string): void {
    const manner = mannerOf(incoming)
    const asked = { incoming, outgoing, manner, key: keyOf(incoming, manner, body), body }
    const stored = asked.key === null ? undefined : this.#stored.find(asked.key)
    if (stored !== undefined) sendStored(stored, incoming, outgoing)
    else if (!isQuestion(incoming) || !this.#answerAgain(asked, next)) {
      this.#asked.set(incoming, asked)
      next(incoming, outgoing)
    }
  }

  /** True when the question is known, and is answered, or handed on after all when its answer has an error. */
  #answerAgain(asked: Asked, next: RequestListener): boolean {
    const headers = this.#headers.get(asked.manner)
    const edition = this.#stored.edition()
    const answer = headers === undefined ? null : this.#sources.answerAgain(asked.body)
    if (headers === undefined || answer === null) return false
    const { text, version } = answer
    const send = (whole: string | null) => {
      if (whole === null) next(asked.incoming, asked.outgoing)
      else this.#send(whole, headers.of(version), asked, edition)
    }
    if (typeof text === 'string') send(text)
    else text.then(send).catch(() => asked.outgoing.destroy())
    return true
  }

  #send(text: string, headers: readonly string[], { key, outgoing }: Asked, edition: string): void {
    outgoing.writeHead(200, [...headers, 'content-length', String(Buffer.byteLength(text))])
    // As text: a buffer of its own for each answer costs more than all the rest of sending it.
    outgoing.end(text)
    if (key === null || text.length > MAX_ANSWER_BYTES || !this.#stored.isWanted(key)) return
    this.#stored.keep(key, edition, headers, Buffer.from(text))
  }

  /** The response, whose bytes are kept when the last of them has been sent. */
  #keepWhileSent(key: string, edition: string, response: Response): Response {
    const parts: Uint8Array[] = []
    let size = 0
    const collected = new TransformStream<Uint8Array, Uint8Array>({
      transform: (part, controller) => {
        size += part.length
        if (size <= MAX_ANSWER_BYTES) parts.push(part)
        controller.enqueue(part)
      },
      flush: () => {
        if (size <= MAX_ANSWER_BYTES)
          this.#stored.keep(key, edition, [...response.headers].flat(), Buffer.concat(parts))
      },
    })
    const { status, headers } = response
    // The headers may be those of another implementation, which a response of this one reads as a plain object.
    return new Response(response.body?.pipeThrough(collected) ?? null, {
      status,
      headers: new Headers([...headers]),
    })
  }
}

function sendStored(answer: StoredAnswer, incoming: IncomingMessage, outgoing: Outgoing): void {
  const wanted = incoming.headers['if-none-match']
  const isKnown = incoming.method === 'GET' && (namesAny(wanted) || namesTag(wanted, answer.etag))
  const headers = isKnown ? answer.headers.slice(0, -2) : answer.headers // without the length, which comes last
  outgoing.writeHead(isKnown ? 304 : 200, headers as string[]) // Node does not change them
  outgoing.end(isKnown ? undefined : answer.body)
}

function isQuestion({ method, url }: IncomingMessage): boolean {
  return method === 'POST' && url === '/graphql'
}

/** True for an answer without errors, from the version of the graph that the edition names. */
function isOfVersion({ status, headers, body }: Response, edition: string): boolean {
  const version = headers.get(VERSION_HEADER)
  return status === 200 && body !== null && version !== null && edition.startsWith(`${version} `)
}

/** The headers of a request by which it may be refused (checkTransport.ts) or that may change those of its answer. */
function mannerOf({ headers }: IncomingMessage): string {
  return `${headers.host ?? ''}\n${headers.accept ?? ''}\n${headers['accept-encoding'] ?? ''}\n${headers.origin ?? ''}\n${headers['content-type'] ?? ''}\n${headers['content-encoding'] ?? ''}\n${headers['x-graphql-yoga-csrf'] ?? ''}\n${headers['apollo-require-preflight'] ?? ''}`
}

function keyOf({ method, url, headers }: IncomingMessage, manner: string, body: string): string | null {
  if (headers.authorization !== undefined || headers.cookie !== undefined) return null
  const key = `${method} ${url}\n${manner}\n${body}`
  return key.length > MAX_KEY_LENGTH ? null : key
}
