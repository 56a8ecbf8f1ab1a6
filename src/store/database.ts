import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { DatabaseError } from '../errors.ts'
import { codeOf, explainFault, isCutOff } from './databaseFault.ts'
import { PrismaClient } from './generated/client.ts'

/** An open PostgreSQL database. */
export interface Database {
  readonly client: PrismaClient
  readonly url: string
  /** Gives the connections back; the database server goes on running. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  readonly log?: ((message: string) => void) | undefined
  /** Called with the text of each statement that the client reports: all but BEGIN. */
  readonly onStatement?: ((sql: string) => void) | undefined
}

/** NULLS NOT DISTINCT came with version 15. */
const OLDEST_VERSION = 15

/**
 * The database at the URL, once it has answered.
 * @throws {DatabaseError} when no server answers, the sign-in fails, PostgreSQL is older than 15 or the database is not in UTF8. No
 * message holds the password.
 */
export async function openDatabase({ url, log, onStatement }: DatabaseOptions): Promise<Database> {
  const place = describePlace(url)
  // Not through Prisma, which compiles its engine at the first query: a start need not wait for that.
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  session.on('error', () => {})
  try {
    await session.connect()
    const { rows } = await session.query<{ version: string; encoding: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding`,
    )
    const { version = 'unknown', encoding = 'unknown' } = rows[0] ?? {}
    if (Number.parseInt(version, 10) < OLDEST_VERSION) {
      throw new DatabaseError(
        `${place} is PostgreSQL ${version}; Golden Thread needs version ${OLDEST_VERSION} or newer. Upgrade the server, or leave DATABASE_URL out to use the embedded one.`,
      )
    }
    if (encoding !== 'UTF8') {
      throw new DatabaseError(
        `${place} keeps text as ${encoding}; Golden Thread needs UTF8. Make another with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0, and name it in DATABASE_URL.`,
      )
    }
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    const reason = isCutOff(error)
      ? 'ends the connection before it is made. Check that DATABASE_URL names a PostgreSQL server.'
      : (explainFault(error) ??
        `does not answer (${codeOf(error) || 'no reason given'}). Check that the server runs and that DATABASE_URL names it.`)
    throw new DatabaseError(`${place} ${reason}`)
  } finally {
    await session.end().catch(() => {})
  }
  const client = newClient(url, log ?? (() => {}), onStatement)
  return { client, url, close: () => client.$disconnect() }
}

function newClient(
  url: string,
  log: (message: string) => void,
  onStatement: DatabaseOptions['onStatement'],
): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: url, connectionTimeoutMillis: 10_000 },
    {
      onPoolError: (error) => log(`An idle database connection was lost: ${error.message}`),
      onConnectionError: (error) => log(`A database connection was lost: ${error.message}`),
    },
  )
  if (onStatement === undefined) return new PrismaClient({ adapter })
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  client.$on('query', (event) => onStatement(event.query))
  // The two types differ in $on alone, which nobody calls from here on.
  return client as unknown as PrismaClient
}

/** The server and the database as a person knows them, without the password. */
function describePlace(url: string): string {
  const parsed = URL.parse(url)
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new DatabaseError(
      'DATABASE_URL is not an address of a PostgreSQL database. Write it as postgresql://user:password@host:5432/database.',
    )
  }
  const database = decodeURIComponent(parsed.pathname.slice(1))
  return `The database ${database === '' ? '' : `"${database}" `}at ${parsed.hostname}:${parsed.port || '5432'}`
}
