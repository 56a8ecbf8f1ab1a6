import { createHash } from 'node:crypto'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { DatabaseError } from '../errors.ts'
import { createExtensions } from './createExtensions.ts'
import { explainFault } from './databaseFault.ts'
import { readMigrations } from './readMigrations.ts'
import { openSchemaEngine } from './schemaEngine.ts'

/** Of Golden Thread's migrations alone; Prisma's engine takes a lock of its own as well. */
const LOCK = 5_147_001

/**
 * The names of the migrations that had to be applied, oldest first; none when the database was up to date.
 * Processes that start at once wait for one another. Keeps `_prisma_migrations`, so `prisma migrate deploy`
 * works on the same database. Each migration is one transaction.
 * @throws {DatabaseError} when the database cannot be reached, lacks an extension that its user may not add, or a migration fails.
 */
export async function applyMigrations(url: string): Promise<{ applied: string[] }> {
  const session = new pg.Client({ connectionString: url })
  session.on('error', () => {})
  try {
    const migrationsList = await readMigrations()
    await session.connect()
    if (await isUpToDate(session, migrationsList)) return { applied: [] }
    await session.query('SELECT pg_advisory_lock($1)', [LOCK])
    await createExtensions(session)
    const { engine, close } = await openSchemaEngine({ url })
    try {
      const filters = { externalTables: [], externalEnums: [] }
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
      return { applied: appliedMigrationNames }
    } finally {
      await close()
    }
  } catch (error) {
    // One of ours says already what to do.
    const known = error instanceof DatabaseError ? null : explainFault(error)
    const text = error instanceof Error ? error.message : String(error)
    // The engine's errors end in a trace of its own code.
    const reason = text.replace(/\n\s+0: .*$/s, '')
    throw new DatabaseError(
      known === null
        ? `The database could not be brought up to date: ${reason.trim()}`
        : `The database could not be brought up to date: it ${known}`,
      { cause: error },
    )
  } finally {
    await session.end().catch(() => {})
  }
}

/** True when every migration, as it stands in its file, was applied to its end: then the engine need not be woken. */
async function isUpToDate(session: pg.Client, { migrationDirectories }: MigrationList): Promise<boolean> {
  const { rows: tables } = await session.query(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found",
  )
  if (tables[0]?.found !== true) return false
  const { rows } = await session.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  return migrationDirectories.every(({ path, migrationFile: { content } }) => {
    if (content.tag !== 'ok') return false
    return applied.get(path) === createHash('sha256').update(content.value).digest('hex')
  })
}
