import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { applyMigrations } from '../../src/store/applyMigrations.ts'
import { type EmbeddedServer, openEmbeddedServer } from '../../src/store/embeddedServer.ts'
import { ROOT, start } from './processes.ts'

/** The databases of made-up countries, one for each size, kept from run to run. */
export interface Databases {
  /** The address of the database with so many partnerships, which is made when it is not there. */
  open(partnerships: number): Promise<BenchDatabase>
  /** A new, empty database. */
  openEmpty(): Promise<string>
  close(): Promise<void>
}

export interface BenchDatabase {
  readonly url: string
  readonly partnerships: number
  /** What filling it took; null when that is not known. */
  readonly fillSeconds: number | null
}

/** What makes a filled database stale. Other tables do not: migrations are applied to it as to any. */
const SOURCES = ['scripts/bench/generate', 'scripts/bench/shape.json', 'scripts/bench/settle.sql']

/** The databases, on an embedded server whose data lies in a folder of the repository that git ignores. */
export async function openDatabases(log: (message: string) => void): Promise<Databases> {
  const server = await openEmbeddedServer({ dataDir: join(ROOT, '.bench'), log })
  const mark = await hashOf(SOURCES)
  return {
    open: (partnerships) => openDatabase(server, partnerships, mark, log),
    openEmpty: async () => {
      await onServer(server.url, 'DROP DATABASE IF EXISTS bench_empty WITH (FORCE)')
      await onServer(server.url, 'CREATE DATABASE bench_empty')
      return urlOf(server, 'bench_empty')
    },
    close: () => server.close(),
  }
}

async function openDatabase(
  server: EmbeddedServer,
  partnerships: number,
  mark: string,
  log: (message: string) => void,
): Promise<BenchDatabase> {
  const name = `bench_${partnerships}`
  const url = urlOf(server, name)
  const [known] = await onServer(
    server.url,
    `SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = '${name}'`,
  )
  const [knownMark, seconds] = String(known?.note ?? '').split(' ')
  if (knownMark === mark) {
    const { applied } = await applyMigrations(url)
    if (applied.length > 0) await onServer(url, 'VACUUM ANALYZE')
    return { url, partnerships, fillSeconds: seconds === undefined ? null : Number(seconds) }
  }
  log(`Making a country of ${partnerships} partnerships; it is kept for the next time.`)
  await onServer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await onServer(server.url, `CREATE DATABASE ${name}`)
  const started = performance.now()
  const fill = start('scripts/bench/fill.ts', url, ['--partnerships', String(partnerships)])
  const [code] = await once(fill, 'exit')
  if (code !== 0) throw new Error(`scripts/bench/fill.ts ended with ${code}.`)
  const fillSeconds = Math.round((performance.now() - started) / 1000)
  await onServer(url, await readFile(join(ROOT, 'scripts/bench/settle.sql'), 'utf8'))
  await onServer(url, 'VACUUM ANALYZE')
  await onServer(server.url, `COMMENT ON DATABASE ${name} IS '${mark} ${fillSeconds}'`)
  return { url, partnerships, fillSeconds }
}

/** The rows of one statement, run on a connection of its own. */
export async function onServer(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<Record<string, unknown>[]> {
  const session = new pg.Client({ connectionString: url })
  await session.connect()
  try {
    return (await session.query<Record<string, unknown>>(sql, values)).rows
  } finally {
    await session.end()
  }
}

function urlOf(server: EmbeddedServer, database: string): string {
  const url = new URL(server.url)
  url.pathname = `/${database}`
  return url.href
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    const folder = join(ROOT, path)
    const inside = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null)
    const files = inside?.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)) ?? [
      folder,
    ]
    for (const file of files.sort()) hash.update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}
