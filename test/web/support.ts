import type { App } from '../../src/app.ts'
import { readSavedQuestions } from '../../src/graphql/savedQuestions.ts'
import { createWebApp, type WebApp } from '../../src/web/webApp.ts'
import type { Answer } from '../graphql/ask.ts'

/** The web app of a test, asked through fetch without a socket. */
export interface TestWeb {
  /** What a server would be given. */
  readonly handle: (request: Request) => Promise<Response>
  readonly answerAgain: WebApp['answerAgain']
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** POSTs to /graphql; a body that is no text is sent as JSON. */
  readonly post: (body: unknown, headers?: Record<string, string>) => Promise<Response>
  /** POSTs a question and reads its answer. */
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<WebAnswer>
  /** What was reported so far, with its id. */
  readonly reports: { readonly id: string; readonly fault: unknown }[]
}

export interface WebAnswer {
  readonly data?: Answer
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Readonly<Record<string, unknown>>
  }[]
}

/** The media type that tells failures by the status too. */
export const GRAPHQL_RESPONSE = 'application/graphql-response+json'

/** The web app over an app, with the saved questions of the product. */
export async function openWeb(app: App): Promise<TestWeb> {
  const reports: { id: string; fault: unknown }[] = []
  const web = createWebApp({
    app,
    questions: await readSavedQuestions(),
    report: (id, fault) => reports.push({ id, fault }),
  })
  const fetch = (path: string, init?: RequestInit) =>
    web.fetch(new Request(new URL(path, 'http://golden.test'), init))
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return {
    handle: web.fetch,
    answerAgain: web.answerAgain,
    fetch,
    post,
    reports,
    ask: async (query, variables) => readAnswer(await post({ query, variables })),
  }
}

/** The answer in a response. */
export async function readAnswer(response: Response): Promise<WebAnswer> {
  return (await response.json()) as WebAnswer // checked by what the tests expect of it
}
