/** The largest body that is read: no honest question comes near it. */
export const MAX_BODY_BYTES = 256 * 1024

/** Why a body could not be had: it is too large, or its sender went away. */
export class BodyError extends Error {
  readonly reason: 'TOO_LARGE' | 'CUT_SHORT'

  constructor(reason: 'TOO_LARGE' | 'CUT_SHORT', options?: { cause?: unknown }) {
    super(`The body is ${reason === 'TOO_LARGE' ? 'too large' : 'cut short'}.`, options)
    this.reason = reason
  }
}

/**
 * The body of a request as text. Reads no more than MAX_BODY_BYTES, and nothing where the request states a greater length.
 * Throws a BodyError.
 */
export async function readBody(request: Pick<Request, 'body' | 'headers' | 'text'>): Promise<string> {
  const stated = request.headers.get('content-length')
  // First, since a body that has been asked for and is not read to its end holds up its connection.
  if (Number(stated) > MAX_BODY_BYTES) throw new BodyError('TOO_LARGE')
  // The web server lets no body be longer than it is said to be, and has most of them at hand without a stream.
  if (stated !== null) return readWhole(request)
  const { body } = request
  if (body === null) return ''
  const parts: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (let part = await readPart(reader); part !== undefined; part = await readPart(reader)) {
    size += part.length
    if (size > MAX_BODY_BYTES) {
      // Without waiting: who sends without end must not hold up the answer.
      reader.cancel().catch(() => {})
      throw new BodyError('TOO_LARGE')
    }
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

async function readPart(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value
  } catch (cause) {
    throw new BodyError('CUT_SHORT', { cause })
  }
}

async function readWhole(request: Pick<Request, 'text'>): Promise<string> {
  try {
    return await request.text()
  } catch (cause) {
    throw new BodyError('CUT_SHORT', { cause })
  }
}
