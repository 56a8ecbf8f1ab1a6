import { GraphQLError } from 'graphql'
import type { GraphQLParams } from 'graphql-yoga'
import { BodyError, MAX_BODY_BYTES, readBody } from './readBody.ts'
import type { TrustedDocuments } from './trustedDocuments.ts'

/** How deep the lists and objects of a request may lie within each other: filters need four levels. */
const MAX_JSON_DEPTH = 32

/**
 * The question, its variables and its operation's name as a request carries them: a POST as JSON in its body, a GET in its
 * address. In place of a question there may be the documentId of a trusted document, which becomes the question. Each is of its type, texts are sound Unicode without NUL, which no database takes, and nothing nests deeper than
 * 32 levels; the rest is for others to check. Throws a GraphQLError with the status 400, or 413 for a body that is too large.
 */
export async function parseParams(request: Request, documents: TrustedDocuments): Promise<GraphQLParams> {
  const params = request.method === 'GET' ? parseAddress(request.url) : parseBody(await readText(request))
  return checkParams(params, documents)
}

/** The same from the body of a POST; null where parseParams throws. */
export function parseJsonParams(body: string, documents: TrustedDocuments): GraphQLParams | null {
  try {
    return checkParams(parseBody(body), documents)
  } catch {
    return null // whoever tells what is wrong looks at it again
  }
}

function checkParams(params: Params, documents: TrustedDocuments): GraphQLParams {
  checkNames(params)
  checkTexts(params)
  return openDocument(params, documents)
}

/** What a request may hold: documentId is no part of what the library takes. */
type Params = GraphQLParams & { documentId?: string | null }

/** The parameters with the text of the trusted document that they name. */
function openDocument({ documentId, ...params }: Params, documents: TrustedDocuments): GraphQLParams {
  if (documentId == null) return params
  const query = documents.find(documentId)
  if (query !== undefined) return { ...params, query }
  const near = documents.findNear(documentId)
  throw invalid(
    `No saved question has the documentId ${JSON.stringify(documentId.slice(0, 80))}.${near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`} GET /questions lists their names and SHA-256 identifiers.`,
    'NOT_FOUND',
  )
}

function parseBody(text: string): Params {
  const body = parseJson(text, 'The body')
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  throw invalid(
    'The body must be one JSON object: {"query": "…", "variables": {…}}. Several questions are asked one by one.',
  )
}

async function readText(request: Request): Promise<string> {
  try {
    return await readBody(request)
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
    if (error.reason === 'CUT_SHORT') throw invalid('The body ended before its end.')
    throw new GraphQLError(
      `The request is larger than ${MAX_BODY_BYTES / 1024} KiB. Ask in several questions.`,
      { extensions: { code: 'TOO_LARGE', http: { status: 413 } } },
    )
  }
}

function parseAddress(address: string): Params {
  const { searchParams } = new URL(address)
  const params: Record<string, unknown> = {}
  for (const name of ['query', 'documentId', 'operationName', 'variables', 'extensions']) {
    const value = searchParams.get(name)
    if (value === null || value === '') continue
    params[name] = name === 'variables' || name === 'extensions' ? parseJson(value, name) : value
  }
  return params
}

const isText = (value: unknown) => typeof value === 'string'
const isObject = (value: unknown) => typeof value === 'object' && !Array.isArray(value)

/** What a request may hold, and what each is. All but the question may be left out or null. */
const PARAMS: Readonly<
  Record<string, { readonly type: string; readonly test: (value: unknown) => boolean }>
> = {
  query: { type: 'a text: the question', test: isText },
  documentId: { type: 'a text: the name of a saved question', test: isText },
  operationName: { type: 'a text', test: isText },
  variables: { type: 'an object', test: isObject },
  extensions: { type: 'an object', test: isObject },
}

function checkNames(params: Params): void {
  for (const [name, value] of Object.entries(params)) {
    const known = Object.hasOwn(PARAMS, name) ? PARAMS[name] : undefined
    if (known === undefined && value !== null) {
      throw invalid(
        `A request has no ${JSON.stringify(name.toWellFormed().slice(0, 40))}; it has query or documentId, variables, operationName and extensions.`,
      )
    }
    if (value !== null && known?.test(value) === false) throw invalid(`${name} must be ${known.type}.`)
  }
  if (params.documentId != null) {
    if (params.query == null) return
    throw invalid('Give a question as query or the documentId of a saved one, not both.')
  }
  if (params.query == null || params.query.trim() === '') {
    throw invalid(
      'There is no question. Give one as query: {"query": "{ partners { nodes { name } } }"}, or name a saved one: {"documentId": "who-owns-what"}.',
    )
  }
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The reason would quote the text, which may be long, or not meant for a log.
    throw invalid(`${what} is not JSON.`)
  }
}

/** Looks at every text and name, level by level, so that no depth can exhaust the stack. */
function checkTexts(params: Params): void {
  let level: readonly unknown[] = [params]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_JSON_DEPTH) {
      throw invalid(`The request nests deeper than ${MAX_JSON_DEPTH} levels.`)
    }
    const below: unknown[] = []
    for (const value of level) {
      if (typeof value === 'string') checkText(value)
      else if (Array.isArray(value)) for (const item of value) below.push(item)
      else if (typeof value === 'object' && value !== null) {
        for (const [name, item] of Object.entries(value)) {
          checkText(name)
          below.push(item)
        }
      }
    }
    level = below
  }
}

/** Throws a GraphQLError for a text that holds NUL or half of a surrogate pair. */
export function checkText(text: string): void {
  if (text.isWellFormed() && !text.includes('\0')) return
  const shown = JSON.stringify(text.toWellFormed().slice(0, 40))
  throw invalid(`The text ${shown} holds a character that no name has: NUL, or half of a surrogate pair.`)
}

function invalid(message: string, code = 'BAD_USER_INPUT'): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
}
