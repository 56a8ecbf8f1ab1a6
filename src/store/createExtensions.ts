import pg from 'pg'
import { DatabaseError } from '../errors.ts'

/** What search needs of PostgreSQL beyond its core. */
const EXTENSIONS = ['pg_trgm', 'unaccent']

/**
 * Adds the extensions that the migrations need to the session's database, where they are missing. They are "trusted": the owner of
 * a database may add them, a superuser is not needed. Do it before the migrations: one that fails must be resolved by hand.
 * @throws {DatabaseError} with what to do, when the user may not add them or the server does not have them.
 */
export async function createExtensions(session: pg.Client): Promise<void> {
  const { rows } = await session.query<{ name: string }>(
    'SELECT name FROM unnest($1::text[]) AS name WHERE name NOT IN (SELECT extname FROM pg_extension) ORDER BY name',
    [EXTENSIONS],
  )
  const missing = rows.map(({ name }) => name)
  try {
    for (const name of missing) await session.query(`CREATE EXTENSION IF NOT EXISTS ${name}`)
  } catch (cause) {
    const code = cause instanceof pg.DatabaseError ? cause.code : undefined
    const commands = missing.map((name) => `CREATE EXTENSION ${name};`).join(' ')
    if (code === '42501') {
      throw new DatabaseError(
        `search needs the PostgreSQL extensions ${missing.join(' and ')}, which the user of DATABASE_URL may not add. Let the owner of the database run there: ${commands} Then start again.`,
        { cause },
      )
    }
    if (code === '0A000' || code === '58P01') {
      throw new DatabaseError(
        `search needs the PostgreSQL extensions ${missing.join(' and ')}, which the server does not have. Install the package postgresql-contrib there, then start again.`,
        { cause },
      )
    }
    throw cause
  }
}
