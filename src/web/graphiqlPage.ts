import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { defaultVariables, type SavedQuestion } from '../graphql/savedQuestions.ts'

/** Answers a browser that asks for GraphiQL. */
export type PageHandler = (request: Request) => Promise<Response>

const compress = promisify(gzip)

/** A small sign of our own: one thread through three knots. */
const LOGO =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M6 25C10 9 22 23 26 7' fill='none' stroke='%23b8860b' stroke-width='3' stroke-linecap='round'/%3E%3Ccircle cx='6' cy='25' r='4' fill='%231d4f72'/%3E%3Ccircle cx='16' cy='16' r='4' fill='%231d4f72'/%3E%3Ccircle cx='26' cy='7' r='4' fill='%231d4f72'/%3E%3C/svg%3E"

/**
 * GraphiQL takes the whole window, but its page leaves the browser's margin around it. Its tabs jump aside at the first press, so that
 * the click misses them; without the jump they are dragged as before, unseen until they are let go.
 */
const STYLE =
  '<style>body{margin:0}#root{height:100vh}.graphiql-logo{white-space:nowrap}.graphiql-logo div div{width:auto!important;align-items:center;gap:.75rem;margin-right:.5rem}.graphiql-logo a{font-weight:400;font-size:.9rem}.graphiql-tab{transform:none!important}</style>'

/** At a first visit GraphiQL fills in the variables of every tab but the one that it shows; it finds these in its own storage. */
function fillFirstTab(variables: string): string {
  const text = JSON.stringify(variables).replaceAll('<', '\\u003c')
  return `<script>if(!localStorage.getItem('graphiql:tabState'))localStorage.setItem('graphiql:variables',${text})</script>`
}

/** Registers are for programs that make reports: with them there would be more tabs than anybody looks through. */
export function isForPeople({ group }: SavedQuestion): boolean {
  return group !== 'Registers for reports'
}

/**
 * GraphiQL with a tab for each saved question that is for people, all in one page: nothing is fetched from elsewhere. The page is made
 * and compressed once, at the first request, and browsers that have it already are told so.
 */
export function createGraphiqlPage(questions: readonly SavedQuestion[]): PageHandler {
  let made: Promise<{ plain: Buffer; small: Buffer; etag: string }> | null = null
  const make = async () => {
    // Nine megabytes, which a start need not wait for.
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
    const tabs = questions.filter(isForPeople).map((question) => ({
      query: question.source,
      variables: JSON.stringify(defaultVariables(question), null, 2),
    }))
    const head = `${STYLE}${fillFirstTab(tabs[0]?.variables ?? '')}</head>`
    const page = renderGraphiQL({
      title: 'Golden Thread',
      favicon: LOGO,
      // Beside the tabs, of which only the first are seen: the way to all questions.
      logo: `<a href="/questions">All questions</a><img src="${LOGO}" width="28" height="28" alt="">`,
      endpoint: '/graphql',
      shouldPersistHeaders: false,
      schemaDescription: true,
      defaultTabs: tabs,
    })
    const plain = Buffer.from(page.replace('</head>', () => head))
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    return { plain, small: await compress(plain), etag }
  }
  return async (request) => {
    made ??= make()
    const { plain, small, etag } = await made
    const headers = {
      etag,
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept, accept-encoding',
    }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    const takesGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
    return takesGzip
      ? new Response(new Uint8Array(small), { headers: { ...headers, 'content-encoding': 'gzip' } })
      : new Response(new Uint8Array(plain), { headers })
  }
}
