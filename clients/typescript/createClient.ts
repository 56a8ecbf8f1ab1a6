import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core'
import type { questions } from './generated/questions.ts'

type Questions = typeof questions
export type QuestionName = keyof Questions
/** What the question with the name is answered with. */
export type AnswerTo<Name extends QuestionName> = ResultOf<Questions[Name]>
/** What the question with the name takes. */
export type VariablesFor<Name extends QuestionName> = VariablesOf<Questions[Name]>

export interface ClientOptions {
  /** Where Golden Thread answers: http://127.0.0.1:4000. */
  readonly url: string | URL
  /** Headers for every request. */
  readonly headers?: Readonly<Record<string, string>>
  readonly fetch?: typeof fetch
}

/** Asks saved questions by their names; what may be given and what comes back has the question's own types. */
export interface Client {
  /** One page of the answer, as GraphQL gives it: size it with `first`, go on with `after`. Throws a QuestionFailed. */
  ask<Name extends QuestionName>(name: Name, variables?: VariablesFor<Name>): Promise<AnswerTo<Name>>
  /** The whole answer, all pages joined; one that has not changed is not sent again. Throws a QuestionFailed. */
  askWhole<Name extends QuestionName>(name: Name, variables?: VariablesFor<Name>): Promise<AnswerTo<Name>>
}

/** One thing that is wrong with how a question was asked. */
export interface Fault {
  readonly message: string
  readonly extensions?: { readonly code?: string; readonly variable?: string }
}

/** A question that was not answered, with every reason. */
export class QuestionFailed extends Error {
  readonly status: number
  readonly faults: readonly Fault[]

  constructor(name: string, status: number, faults: readonly Fault[]) {
    super(`${name}: ${faults.map(({ message }) => message).join(' ') || `the server answered ${status}.`}`)
    this.status = status
    this.faults = faults
  }
}

interface Body {
  readonly data?: unknown
  readonly errors?: readonly Fault[]
}

/** A client of one server. */
export function createClient({ url, headers = {}, fetch = globalThis.fetch }: ClientOptions): Client {
  const known = new Map<string, { readonly etag: string; readonly data: unknown }>()

  async function read(name: string, response: Response): Promise<unknown> {
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
    const { data, errors = [] } = isJson ? ((await response.json()) as Body) : {}
    if (data == null || errors.length > 0) throw new QuestionFailed(name, response.status, errors)
    return data
  }

  return {
    async ask<Name extends QuestionName>(name: Name, variables?: VariablesFor<Name>) {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: {
          ...headers,
          accept: 'application/graphql-response+json, application/json',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ documentId: name, variables }),
      })
      return (await read(name, response)) as AnswerTo<Name> // the server answers with what the document asks for
    },

    async askWhole<Name extends QuestionName>(name: Name, variables?: VariablesFor<Name>) {
      const address = new URL(`/questions/${name}.json`, url)
      for (const [variable, value] of Object.entries(variables ?? {})) {
        if (value != null)
          address.searchParams.set(variable, typeof value === 'string' ? value : JSON.stringify(value))
      }
      const before = known.get(address.href)
      const response = await fetch(address, {
        headers: before === undefined ? headers : { ...headers, 'if-none-match': before.etag },
      })
      if (response.status === 304 && before !== undefined) return before.data as AnswerTo<Name> // as below
      const data = await read(name, response)
      const etag = response.headers.get('etag')
      if (etag !== null) known.set(address.href, { etag, data })
      return data as AnswerTo<Name> // the server answers with what the document asks for
    },
  }
}
