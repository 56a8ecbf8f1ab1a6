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

/** What the headers of a request say. */
interface Manner {
  /** The same for headers that differ in nothing by which a request may be refused (checkTransport.ts) or that changes those of its answer. */
  readonly id: number
  readonly hasCredentials: boolean
  /** Bytes of its body; NaN when it does not tell. */
  readonly length: number
  /** The entity tags that the client has. */
  readonly known: string | undefined
}

/** A request, as far as it may be answered early. */
interface Asked {
  readonly incoming: IncomingMessage
  readonly outgoing: Outgoing
  readonly manner: Manner
  /** What an answer depends on beside the graph; null for a request with credentials, and for one too long to remember. */
  readonly key: string | null
  readonly body: string
}

/** Characters of a question that is remembered. */
const MAX_KEY_LENGTH = 24_000
/** In how many manners requests are known to come. */
const MAX_MANNERS = 200
/** For how many sets of headers, each of so many characters at the most, it is known what they say. */
const MAX_HEADERS = 1_000
const MAX_HEADERS_LENGTH = 2_000

/**
 * Answers what was answered before, ahead of the web app and in its words: from bytes to those who come without a name, when just that
 * was asked for twice; else by the program of a question that is known, whatever its variables. Headers are those that
 * the web app gave to a request of the same manner.
 */
export class EarlyAnswers {
  readonly #sources: EarlySources
  readonly #stored: StoredAnswers
  readonly #headers = new LRUCache<number, KnownHeaders>({ max: MAX_MANNERS })
  readonly #manners = new Manners()
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
      const { method } = incoming
      const manner = this.#manners.of(incoming)
      if (method === 'GET') {
        this.#answerOr(next, { incoming, outgoing, manner, body: '' })
        return
      }
      const { length } = manner
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
        this.#answerOr(next, { incoming, outgoing, manner, body: body.toString('utf8') })
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
      if (isQuestion(asked.incoming)) this.#headers.set(asked.manner.id, new KnownHeaders(response.headers))
      const { key } = asked
      return key !== null && this.#stored.isWanted(key)
        ? this.#keepWhileSent(key, edition, response)
        : response
    }
  }

  #answerOr(next: RequestListener, request: Omit<Asked, 'key'>): void {
    const { incoming, outgoing } = request
    const key = keyOf(request)
    const stored = key === null ? undefined : this.#stored.find(key)
    if (stored !== undefined) {
      sendStored(stored, request)
      return
    }
    const asked = { ...request, key }
    if (!isQuestion(incoming) || !this.#answerAgain(asked, next)) {
      this.#asked.set(incoming, asked)
      next(incoming, outgoing)
    }
  }

  /** True when the question is known, and is answered, or handed on after all when its answer has an error. */
  #answerAgain(asked: Asked, next: RequestListener): boolean {
    const headers = this.#headers.get(asked.manner.id)
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

/** Reads headers once for all requests that have the same. */
class Manners {
  readonly #known = new LRUCache<string, Manner>({ max: MAX_HEADERS })
  readonly #ids = new LRUCache<string, number>({ max: MAX_HEADERS })
  #last = 0

  of(incoming: IncomingMessage): Manner {
    // Node makes an object of the headers when somebody first asks for one, which costs more than to look them up here.
    const raw = incoming.rawHeaders.join('\n')
    const known = this.#known.get(raw)
    if (known !== undefined) return known
    const { headers, headersDistinct } = incoming
    const manner = {
      id: this.#idOf(MANNER.map((name) => headersDistinct[name]?.join(', ') ?? '').join('\n')),
      hasCredentials: headers.authorization !== undefined || headers.cookie !== undefined,
      length: Number(headers['content-length']),
      known: headers['if-none-match'],
    }
    if (raw.length <= MAX_HEADERS_LENGTH) this.#known.set(raw, manner)
    return manner
  }

  #idOf(text: string): number {
    const id = this.#ids.get(text) ?? ++this.#last
    this.#ids.set(text, id)
    return id
  }
}

function sendStored(answer: StoredAnswer, { incoming, outgoing, manner }: Omit<Asked, 'key'>): void {
  const isKnown = incoming.method === 'GET' && (namesAny(manner.known) || namesTag(manner.known, answer.etag))
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
const MANNER = [
  'host',
  'accept',
  'accept-encoding',
  'origin',
  'content-type',
  'content-encoding',
  'x-graphql-yoga-csrf',
  'apollo-require-preflight',
] as const

function keyOf({ incoming, manner, body }: Omit<Asked, 'key'>): string | null {
  if (manner.hasCredentials || body.length > MAX_KEY_LENGTH) return null
  return `${incoming.method} ${incoming.url} ${manner.id}\n${body}`
}
