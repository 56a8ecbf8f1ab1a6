import { DatabaseError } from '../errors.ts'

const AWAY = 'went away. What was not finished was not written; try again when it is back.'
const SIGN_IN = 'refused the sign-in. Check the user and the password in DATABASE_URL.'

/** What follows "The database …", by the code of PostgreSQL, of the operating system or of Prisma's adapter. */
const REASONS: Readonly<Record<string, string>> = {
  '28P01': SIGN_IN,
  '28000': SIGN_IN,
  '3D000': 'does not exist. Create it, or correct the name in DATABASE_URL.',
  '42501':
    'does not give this user the rights that are needed: to create tables in the schema, and to read and write them. Let its owner grant them (GRANT ALL ON SCHEMA public TO …).',
  '25006': 'is read-only, as a standby server is. Name the one that takes writes in DATABASE_URL.',
  '53100': 'has no room left on its disk. Nothing was written. Make room, then try again.',
  '53200': 'has run out of memory. Nothing was written. Try again, or give it more.',
  '53300': 'has no connection left to give. Close other programs that use it, or raise max_connections.',
  '57P01': AWAY,
  '57P02': AWAY,
  '57P03': 'is starting up or shutting down. Try again in a moment.',
  '08003': AWAY,
  '08006': AWAY,
  ConnectionClosed: AWAY,
  ECONNRESET: AWAY,
  TlsConnectionError:
    'and this machine do not agree on an encrypted connection. Check sslmode in DATABASE_URL.',
  ENOTFOUND: 'has a host name that nobody knows. Correct it in DATABASE_URL.',
  DatabaseNotReachable: 'does not answer. Check that the server runs and that DATABASE_URL names it.',
  ECONNREFUSED: 'does not answer. Check that the server runs and that DATABASE_URL names it.',
  ETIMEDOUT: 'does not answer. Check that the server runs and that DATABASE_URL names it.',
}

/**
 * Why the database cannot be used and what to do, to follow its name; null when the error tells nothing that a person could mend.
 * From the code of the error alone, as its text might quote the address and its password.
 */
export function explainFault(error: unknown): string | null {
  const reason = REASONS[codeOf(error)]
  if (reason !== undefined) return reason
  // What comes without a code: from the driver, and from Prisma's schema engine.
  const text = error instanceof Error ? error.message : ''
  if (text.startsWith('Connection terminated')) return AWAY
  return text.includes('permission denied for') ? (REASONS['42501'] ?? null) : null
}

/** True when the connection ended without a word: in the middle of work, or because what answers is no PostgreSQL server. */
export function isCutOff(error: unknown): boolean {
  return explainFault(error) === AWAY
}

/** A DatabaseError that explains what the database's client threw; null when the error tells nothing that a person could mend. */
export function toDatabaseError(error: unknown): DatabaseError | null {
  const reason = explainFault(error)
  return reason === null ? null : new DatabaseError(`The database ${reason}`, { cause: error })
}

/** The code of PostgreSQL or of the operating system, however deep the error holds it; empty without one. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { meta, cause, originalCode, kind, code } = error as Record<string, unknown>
  if (typeof originalCode === 'string') return originalCode
  const adapterError = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
  return codeOf(adapterError) || codeOf(cause) || [code, kind].find((text) => typeof text === 'string') || ''
}
