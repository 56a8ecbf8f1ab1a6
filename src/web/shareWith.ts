import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'

/**
 * Lets pages of the given sites read answers from the reader's browser (CORS), never with the reader's cookies or passwords. To
 * any other site nothing is said, so that the browser keeps the answer from it.
 */
export function shareWith(origins: readonly string[]): MiddlewareHandler {
  const share = cors({
    origin: [...origins],
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['content-type', 'if-none-match', 'x-graphql-yoga-csrf'],
    exposeHeaders: ['etag', 'graph-version'],
    maxAge: 600,
  })
  return async (context, next) => {
    if (origins.length === 0) return next()
    const origin = context.req.header('origin')
    if (origin !== undefined && origins.includes(origin)) return share(context, next)
    await next()
    // Stores on the way must not hand what was sent to one site to another.
    context.res.headers.append('vary', 'origin')
  }
}
