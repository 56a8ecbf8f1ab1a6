import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const PAGE_HEADERS = secureHeaders({
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // GraphiQL's page carries its program and style within itself, and its editor starts workers from blobs.
    scriptSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    workerSrc: ["'self'", 'blob:'],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    objectSrc: ["'none'"],
  },
})

const DATA_HEADERS = secureHeaders({
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  // These speak of pages: of their windows, processes and look-ups.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
})

/**
 * Tells browsers what may be done with an answer: with a page, to run what it carries and what comes from here; with data, nothing but
 * to read them (OWASP, REST Security Cheat Sheet, security headers).
 */
export const secure: MiddlewareHandler = async (context, next) => {
  await next()
  // The client keeps the headers of what it has, and would take these in their place (RFC 9111, section 4.3.4).
  if (context.res.status === 304) return
  const isPage = context.res.headers.get('content-type')?.startsWith('text/html') === true
  return (isPage ? PAGE_HEADERS : DATA_HEADERS)(context, async () => {})
}
