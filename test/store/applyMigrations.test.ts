import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DatabaseError } from '../../src/errors.ts'
import { applyMigrations } from '../../src/store/applyMigrations.ts'
import { findSchemaDrift, readSchema } from '../../src/store/findSchemaDrift.ts'
import { readMigrations } from '../../src/store/readMigrations.ts'
import { createRawDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts'
import { onServer } from '../support/onServer.ts'

const drops: (() => Promise<void>)[] = []

async function newUrl(): Promise<string> {
  const { url, drop } = await createRawDatabase()
  drops.push(drop)
  return url
}

afterAll(async () => {
  for (const drop of drops) await drop()
})

describe('migrations', () => {
  it('are applied to an empty database, and once only', async () => {
    const url = await newUrl()
    const names = (await readMigrations()).migrationDirectories.map(({ path }) => path)
    expect(await applyMigrations(url)).toEqual({ applied: names })
    expect(await applyMigrations(url)).toEqual({ applied: [] })
    const rows = await onServer(
      url,
      'SELECT migration_name, finished_at IS NOT NULL AS done FROM _prisma_migrations',
    )
    expect(rows).toEqual(names.map((name) => ({ migration_name: name, done: true })))
  })

  it('are applied once when several processes start at once', async () => {
    const url = await newUrl()
    const results = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)])
    const applied = (await readMigrations()).migrationDirectories.length
    expect(results.map((result) => result.applied.length).toSorted()).toEqual([0, 0, applied])
  })

  it('tell that a database cannot be reached', async () => {
    const url = new URL(await newUrl())
    url.pathname = '/no_such_database'
    const failure = await applyMigrations(url.href).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DatabaseError)
    expect(String(failure)).toContain('could not be brought up to date: it does not exist')
    expect(String(failure)).not.toContain(url.password)
  })

  it('tell when they cannot be applied because the database holds something else', async () => {
    const url = await newUrl()
    await onServer(url, 'CREATE SCHEMA other; CREATE TYPE public.basis AS ENUM ()')
    const failure = await applyMigrations(url).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DatabaseError)
    expect(String(failure)).toMatch(/P3005|not empty|already exists/)
  })
})

describe('the schema', () => {
  it('says what the migrations make: run npm run migration NAME if this fails', async () => {
    expect(await findSchemaDrift(await newUrl(), await readSchema())).toBe('')
  })

  it.each([
    [
      'a column',
      (schema: string) => schema.replace('summary       String?', 'summary       String?\n  colour String?'),
    ],
    ['an index', (schema: string) => schema.replace('@@index([kind])', '@@index([kind, name])')],
    [
      'whether a column may be null',
      (schema: string) => schema.replace('title        String', 'title        String?'),
    ],
    [
      'the precision of a number',
      (schema: string) =>
        schema.replace('value       Decimal    @db.Decimal', 'value       Decimal    @db.Decimal(10, 2)'),
    ],
    ['a value of an enum', (schema: string) => schema.replace('  RESTRICTED', '  RESTRICTED\n  SECRET')],
  ])('is found to have drifted when it changes %s without a migration', async (_what, change) => {
    const schema = await readSchema()
    expect(change(schema)).not.toBe(schema)
    expect(await findSchemaDrift(await newUrl(), change(schema))).not.toBe('')
  })
})

describe('what the migrations add by hand', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
    await database.client.$executeRaw`INSERT INTO dataset (key, title) VALUES ('d', 'D')`
    await database.client.$executeRaw`
      INSERT INTO entity (key, kind, name, dataset_id) VALUES ('a/b', 'A', 'B', 1), ('a/c', 'A', 'C', 1)`
    return () => database.close()
  })

  it.each(['UPDATE change SET reason = $$none$$', 'DELETE FROM change', 'TRUNCATE change'])(
    'refuses to rewrite history: %s',
    async (sql) => {
      await database.client.$executeRaw`
        INSERT INTO change (actor, op, record, reason, version) VALUES ('a', 'ADDED', 'a/b', 'r', 1)`
      await expect(database.client.$executeRawUnsafe(sql)).rejects.toThrow(
        /The change history is append-only/,
      )
      expect(await database.client.change.count()).toBeGreaterThan(0)
    },
  )

  it('refuses a second undated link of one type between the same two', async () => {
    const add = () => database.client.$executeRaw`
      INSERT INTO link (type, source_id, target_id, basis, dataset_id) VALUES ('LEADS', 1, 2, 'STATED', 1)`
    await add()
    await expect(add()).rejects.toThrow(/23505|[Uu]nique/)
  })

  it('refuses evidence of nothing, and of two records at once', async () => {
    await database.client.$executeRaw`INSERT INTO document (key, title, dataset_id) VALUES ('doc', 'Doc', 1)`
    await database.client.$executeRaw`INSERT INTO section (document_id, locator, position) VALUES (1, '1', 0)`
    await expect(
      database.client.$executeRaw`INSERT INTO evidence (section_id, position) VALUES (1, 0)`,
    ).rejects.toThrow(/evidence_one_owner/)
    await expect(
      database.client
        .$executeRaw`INSERT INTO evidence (section_id, position, entity_id, link_id) VALUES (1, 0, 1, 1)`,
    ).rejects.toThrow(/evidence_one_owner/)
  })

  it('refuses a second row of the version', async () => {
    await expect(database.client.$executeRaw`INSERT INTO graph_version VALUES (2, 0)`).rejects.toThrow(
      /graph_version_single_row/,
    )
  })
})
