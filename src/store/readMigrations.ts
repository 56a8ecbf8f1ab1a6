import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { MigrationList } from '@prisma/schema-engine-wasm'

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
const LOCKFILE = 'migration_lock.toml'

/** The migrations in prisma/migrations, oldest first, in the shape that Prisma's schema engine takes. */
export async function readMigrations(folder: string = MIGRATIONS): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: folder,
    lockfile: { path: LOCKFILE, content: await readFile(`${folder}/${LOCKFILE}`, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(`${folder}/${name}/migration.sql`, 'utf8') },
        },
      })),
    ),
  }
}
