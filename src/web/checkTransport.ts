/** Why a request is turned away before its body is read. */
export interface Refusal {
  readonly status: 403 | 405 | 415
  readonly code: 'FORBIDDEN' | 'METHOD_NOT_ALLOWED' | 'UNSUPPORTED_MEDIA_TYPE'
  readonly message: string
}

/** Headers that a page of another site cannot set without asking first; a GET needs one of them. */
const OWN_HEADERS = ['x-graphql-yoga-csrf', 'apollo-require-preflight'] as const

/** What a form or a script of any site may send, with the reader's cookies, and without asking first. */
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)$/

/**
 * Why a request to the GraphQL endpoint is turned away, or null when it may go on. Nobody's browser can be made to ask for
 * another site: a POST must be JSON and a GET must carry a header of its own, both of which browsers let another
 * site send only when this one agrees, which it never does. Compressed bodies are refused too, for what they may unpack to.
 */
export function checkTransport({ method, headers }: Pick<Request, 'method' | 'headers'>): Refusal | null {
  if (method !== 'GET' && method !== 'POST') {
    return {
      status: 405,
      code: 'METHOD_NOT_ALLOWED',
      message: `${method} is not answered here. Send the question with POST, or with GET.`,
    }
  }
  if ((headers.get('content-encoding') ?? 'identity').toLowerCase() !== 'identity') {
    return {
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'A body that is compressed is not read. Send it as it is, without Content-Encoding.',
    }
  }
  const [type = '', ...parameters] = splitType(headers.get('content-type') ?? '')
  if (method === 'GET') {
    if (type === 'application/json' || OWN_HEADERS.some((name) => headers.has(name))) return null
    return {
      status: 403,
      code: 'FORBIDDEN',
      message: `A question in an address must come with the header ${OWN_HEADERS[0]}, whatever its value, so that no other site can ask in your name. Or send it with POST.`,
    }
  }
  if (FORM_TYPES.test(type)) {
    return {
      status: 403,
      code: 'FORBIDDEN',
      message: `A body of the type ${type} is not read, since any other site could send one in your name. Send JSON, with the header Content-Type: application/json.`,
    }
  }
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  if (type !== 'application/json' || !/^(charset="?utf-?8"?)?$/.test(charset ?? '')) {
    return {
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'Send the question as JSON in UTF-8, with the header Content-Type: application/json.',
    }
  }
  return null
}

function splitType(header: string): string[] {
  return header
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
}
