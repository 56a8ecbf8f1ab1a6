import { randomUUID } from 'node:crypto'
import type { DocumentNode, GraphQLError } from 'graphql'
import { createYoga, isAsyncIterable, type Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { App } from '../app.ts'
import { pinDay } from '../graphql/asOf.ts'
import type { GraphContext } from '../graphql/context.ts'
import { answerAgain, executeDocument } from '../graphql/executeDocument.ts'
import { maskError, type ReportFault } from '../graphql/maskError.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import { type RepeatedAnswer, VERSION_HEADER } from './earlyAnswers.ts'
import { parseJsonParams, parseParams } from './parseParams.ts'
import { limitErrors, parseWithinLimits, shortenMessage, validateWithinLimits } from './questionLimits.ts'
import { TrustedDocuments } from './trustedDocuments.ts'

export interface GraphqlServerOptions {
  readonly app: App
  /** Which clients may name in place of sending a question. */
  readonly questions: readonly SavedQuestion[]
  /** Takes note of faults that clients are not told about. */
  readonly report: ReportFault
}

/** Documents of questions that are asked again and again are parsed, checked and compiled once; very long ones are not kept. */
const KEPT_QUESTIONS = { max: 500, maxSize: 4_000_000, maxEntrySize: 20_000 }

/**
 * The platform's responses in place of the library's own. The web server writes the text of one at once; of the others it only
 * knows a stream, which it reads part by part.
 */
const OwnResponse = new Proxy(Response, {
  // Looked up each time, since the web server puts a lighter class in its place when it starts.
  construct: (_first, [body, init]: ConstructorParameters<typeof Response>) =>
    new globalThis.Response(body, init),
})

/** GraphQL over HTTP, within the limits of questionLimits.ts. */
export interface GraphqlServer {
  fetch(request: Request): Promise<Response>
  /** The answer to a question, given as the body of a request, whose document is compiled; null for any other, and where something is wrong. */
  answerAgain(body: string): RepeatedAnswer | null
}

/** A server of the app's schema, in which saved questions may be named. */
export function createGraphqlServer({ app, questions, report }: GraphqlServerOptions): GraphqlServer {
  const trusted = new TrustedDocuments(questions)
  const documents = new LRUCache<string, DocumentNode>({
    ...KEPT_QUESTIONS,
    sizeCalculation: (_document, source) => source.length,
  })
  const yoga = createYoga<Record<string, never>, GraphContext>({
    schema: app.schema,
    fetchAPI: { Response: OwnResponse },
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    cors: false,
    multipart: false,
    graphiql: false,
    maxRequestBodySize: false, // the web app has looked at it
    context: ({ request }) => {
      const context = app.contextFor('PUBLIC')
      contexts.set(request, context)
      return context
    },
    plugins: [requestRules(trusted), limits, execution, statuses],
    maskedErrors: { maskError: (error) => maskError(error, report, randomUUID) },
    parserAndValidationCache: {
      documentCache: documents,
      errorCache: { get: () => undefined, set: () => {} },
    },
  })
  return {
    async fetch(request) {
      const response = await yoga.fetch(request)
      const context = contexts.get(request)
      if (context !== undefined && !faulty.has(request)) {
        response.headers.set(VERSION_HEADER, String(context.snapshot.version))
      }
      return response
    },
    answerAgain(body) {
      const params = parseJsonParams(body, trusted)
      const document = params?.query == null ? undefined : documents.get(params.query)
      if (params === null || document === undefined) return null
      const { operationName, variables: variableValues } = params
      const executed = { schema: app.schema, document, operationName, variableValues }
      try {
        const contextValue = pinDay(executed, app.contextFor('PUBLIC'))
        const text = answerAgain({ ...executed, contextValue })
        return text === null ? null : { text, version: contextValue.snapshot.version }
      } catch {
        return null // a day that is none, for one: the web app tells what is wrong
      }
    },
  }
}

/** What a request is answered from. */
const contexts = new WeakMap<Request, GraphContext>()
/** Requests whose answer holds an error. */
const faulty = new WeakSet<Request>()

function requestRules(documents: TrustedDocuments): Plugin {
  return {
    onRequestParse: ({ setRequestParser }) => setRequestParser((request) => parseParams(request, documents)),
  }
}

const limits: Plugin = {
  onParse: ({ setParseFn }) => setParseFn(parseWithinLimits),
  onValidate: ({ setValidationFn }) =>
    setValidationFn((schema, document, rules) => validateWithinLimits(schema, document, rules)),
  onExecute: () => ({
    onExecuteDone({ result, setResult }) {
      if (isAsyncIterable(result) || result.errors === undefined) return
      setResult({ ...result, errors: limitErrors(result.errors) })
    },
  }),
}

/** A question with @asOf is answered from the graph of that day; one that is asked again is compiled. */
const execution: Plugin<GraphContext> = {
  onExecute: ({ args, extendContext, setExecuteFn }) => {
    setExecuteFn(executeDocument)
    const pinned = pinDay(args, args.contextValue)
    if (pinned !== args.contextValue) extendContext(pinned)
  },
}

/** An answer without data tells so by its status too, to clients that accept application/graphql-response+json. */
const statuses: Plugin = {
  onExecutionResult({ result, setResult, context }) {
    if (result === undefined || isAsyncIterable(result) || result.errors === undefined) return
    faulty.add(context.request)
    const { errors, data } = result
    for (const error of errors) shortenMessage(error)
    // The size of a question is found when its first field is answered; all its fields fail alike.
    const tooLarge = errors.find((error) => error.extensions.code === 'QUESTION_TOO_LARGE')
    if (tooLarge !== undefined) setResult({ errors: [withStatus(tooLarge, 400)] })
    else if (data == null) {
      const isOurFault = errors.some((error) => error.extensions.code === 'INTERNAL_SERVER_ERROR')
      for (const error of errors) withStatus(error, isOurFault ? 500 : 400)
    }
  },
}

/** The error with a status, unless it has another than 400 already: clients of application/json get 200 in its place. */
function withStatus(error: GraphQLError, status: number): GraphQLError {
  const known = error.extensions.http?.status
  if (known !== undefined && known !== 400) return error
  return Object.assign(error, { extensions: { ...error.extensions, http: { spec: true, status } } })
}
