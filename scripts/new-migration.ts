import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process, { argv, stderr, stdout } from 'node:process'
import { openEmbeddedServer } from '../src/store/embeddedServer.ts'
import { findSchemaDrift, readSchema } from '../src/store/findSchemaDrift.ts'

/**
 * Writes prisma/migrations/<time>_<name>/migration.sql: what leads from the migrations so far to
 * prisma/schema.prisma. Needs no database, it makes one in a temporary folder. Read what it wrote: a column
 * that is renamed looks to it like one that goes and one that comes.
 */
async function writeMigration(name: string): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-thread-migration-'))
  const server = await openEmbeddedServer({ dataDir, log: () => {} })
  try {
    const sql = await findSchemaDrift(server.url, await readSchema())
    if (sql === '') return 'The migrations already make what prisma/schema.prisma says.'
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = join(import.meta.dirname, '..', 'prisma', 'migrations', `${time}_${name}`)
    await mkdir(folder)
    await writeFile(join(folder, 'migration.sql'), `${sql}\n`)
    return `Wrote ${join(folder, 'migration.sql')}. Read it, then run npm run generate and npm test.`
  } finally {
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const name = argv[2] ?? ''
if (/^[a-z0-9_]+$/.test(name)) {
  stdout.write(`${await writeMigration(name)}\n`)
} else {
  stderr.write(
    'Give the migration a name of small letters, digits and underscores: npm run migration add_measure_baseline\n',
  )
  process.exitCode = 2
}
