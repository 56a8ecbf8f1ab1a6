import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { App } from '../app.ts'
import type { ReportFault } from '../graphql/maskError.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import { checkTransport } from './checkTransport.ts'
import { createGraphiqlPage } from './graphiqlPage.ts'
import { createGraphqlServer, type GraphqlServer } from './graphqlServer.ts'
import { addQuestionRoutes } from './questionRoutes.ts'
import { secure } from './secure.ts'
import { shareWith } from './shareWith.ts'

/** The status by which proxies log a request whose sender has gone. */
const CLIENT_GONE = 499

export interface WebOptions {
  readonly app: App
  /** GraphiQL's tabs, the trusted documents, and what /questions answers. */
  readonly questions: readonly SavedQuestion[]
  /** The sites whose pages may read answers from the reader's browser; none when left out. */
  readonly origins?: readonly string[]
  /** Takes note of faults that clients are not told about. */
  readonly report: ReportFault
}

/** The product on the web. */
export interface WebApp {
  readonly fetch: (request: Request) => Promise<Response>
  readonly answerAgain: GraphqlServer['answerAgain']
}

/** The product on the web: GraphQL and GraphiQL at /graphql, saved questions at /questions, health at /live and /ready. */
export function createWebApp(options: WebOptions): WebApp {
  const { app } = options
  const graphql = createGraphqlServer(options)
  const graphiql = createGraphiqlPage(options.questions)
  const web = new Hono()
  web.use(secure)
  web.use(shareWith(options.origins ?? []))
  web.get('/', (context) => context.redirect('/graphql'))
  web.get('/live', (context) => context.json({ status: 'live' }))
  web.get('/ready', (context) => context.json({ status: 'ready', version: app.snapshot('PUBLIC').version }))
  web.all('/graphql', async (context) => {
    const { method, raw } = context.req
    const isBrowser = method === 'GET' && /\btext\/html\b/.test(raw.headers.get('accept') ?? '')
    if (isBrowser) return graphiql(raw)
    const refusal = checkTransport(raw)
    if (refusal === null) return graphql.fetch(raw)
    if (refusal.status === 405) context.header('allow', 'GET, POST')
    return context.json(errorBody(refusal.message, refusal.code), refusal.status)
  })
  addQuestionRoutes(web, options)
  let reports: Promise<Hono> | null = null
  const loadOnce = () => {
    reports ??= loadReports(options).catch((error) => {
      reports = null // the next one tries again
      throw error
    })
    return reports
  }
  for (const path of ['/reports', '/reports/:file{.*}']) {
    web.all(path, async (context) => (await loadOnce()).fetch(context.req.raw, context.env))
  }
  web.notFound(nothingThere)
  web.onError((error, context) => {
    // Whoever asked has gone; nobody reads the answer, and nothing is at fault.
    if (context.req.raw.signal.aborted) return new Response(null, { status: CLIENT_GONE })
    const id = randomUUID()
    options.report(id, error)
    return context.json(
      errorBody(`Something went wrong on our side. Its id is ${id}.`, 'INTERNAL_SERVER_ERROR'),
      500,
    )
  })
  return { fetch: async (request) => web.fetch(request), answerAgain: graphql.answerAgain }
}

/** The reports, which are a fifth of the program: loaded when somebody first asks for one. */
async function loadReports(options: WebOptions): Promise<Hono> {
  const { addReportRoutes } = await import('./reportRoutes.ts')
  const web = new Hono()
  addReportRoutes(web, options)
  web.notFound(nothingThere)
  web.onError((error) => {
    throw error // the web app around them reports it
  })
  return web
}

function nothingThere(context: Context): Response {
  return context.json(
    errorBody(
      'There is nothing at this address. GraphQL and GraphiQL are at /graphql, saved questions at /questions.',
      'NOT_FOUND',
    ),
    404,
  )
}

function errorBody(message: string, code: string) {
  return { errors: [{ message, extensions: { code } }] }
}
