import { createHash } from 'node:crypto'

/** The entity tag (RFC 9110, section 8.8.3) of what is made of the parts and of nothing else. */
export function printEntityTag(parts: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`
}

/** True when If-None-Match names the tag, weak or not: the client has what it would be sent. */
export function namesTag(ifNoneMatch: string | null | undefined, tag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}

/** True when If-None-Match is *: the client wants nothing when there is anything to be had at the address. */
export function namesAny(ifNoneMatch: string | null | undefined): boolean {
  return ifNoneMatch?.trim() === '*'
}
