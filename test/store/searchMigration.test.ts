import { afterEach, describe, expect, it } from 'vitest'
import { DatabaseError } from '../../src/errors.ts'
import { applyMigrations } from '../../src/store/applyMigrations.ts'
import { openDatabase } from '../../src/store/database.ts'
import { readMigrations } from '../../src/store/readMigrations.ts'
import { openSchemaEngine } from '../../src/store/schemaEngine.ts'
import { createRawDatabase } from '../support/database.ts'
import { onServer } from '../support/onServer.ts'
import { complete, find } from './searchable.ts'

const cleanUps: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function newDatabase(): Promise<string> {
  const { url, drop } = await createRawDatabase()
  cleanUps.push(drop)
  return url
}

/** Applies the migrations that came before search. */
async function applyEarlier(url: string): Promise<void> {
  const list = await readMigrations()
  const end = list.migrationDirectories.findIndex(({ path }) => path.endsWith('_search'))
  expect(end).toBeGreaterThan(0)
  const { engine, close } = await openSchemaEngine({ url })
  await engine.applyMigrations({
    migrationsList: { ...list, migrationDirectories: list.migrationDirectories.slice(0, end) },
    filters: { externalTables: [], externalEnums: [] },
  })
  await close()
}

describe('a database that held a graph before it could be searched', () => {
  it('can be searched once it is brought up to date', async () => {
    const url = await newDatabase()
    await applyEarlier(url)
    await onServer(
      url,
      `INSERT INTO dataset (key, title) VALUES ('d', 'D');
       INSERT INTO document (key, title, dataset_id) VALUES ('plan', 'Plan', 1);
       INSERT INTO section (document_id, locator, heading, position, text) VALUES (1, '1', 'Footbridges', 0, 'Herons wait.');
       INSERT INTO entity (key, kind, name, visibility, dataset_id) SELECT 'partner/p-' || n, 'PARTNER', 'Partner ' || n, 'PUBLIC', 1
         FROM generate_series(1, 6001) AS n;
       INSERT INTO alias (entity_id, name, position) VALUES (6001, 'XYZ', 0);
       INSERT INTO evidence (entity_id, section_id, position) VALUES (1, 1, 0)`,
    )
    await applyMigrations(url)
    const { client, close } = await openDatabase({ url })
    cleanUps.push(close)
    expect(await find(client, 'heron')).toEqual(['partner/p-1'])
    expect(await find(client, 'footbridge')).toEqual(['partner/p-1'])
    expect(await find(client, 'xyz')).toEqual(['partner/p-6001'])
    expect(await complete(client, 'partner 5999')).toEqual(['partner/p-5999'])
    expect(await onServer(url, 'SELECT count(*)::int AS rows FROM search_entity')).toEqual([{ rows: 6001 }])
  })
})

describe('a server on which the extensions may not be added', () => {
  it('is told of in a sentence that says what to do; once that is done, the migrations go through', async () => {
    const url = new URL(await newDatabase())
    const role = `clerk_${url.pathname.slice(-8)}`
    await onServer(
      url.href,
      `CREATE ROLE ${role} LOGIN PASSWORD 'clerk'; GRANT ALL ON SCHEMA public TO ${role}`,
    )
    cleanUps.push(() =>
      onServer(
        url.href,
        `REASSIGN OWNED BY ${role} TO CURRENT_USER; DROP OWNED BY ${role}; DROP ROLE ${role}`,
      ),
    )
    const clerks = new URL(url)
    clerks.username = role
    clerks.password = 'clerk'
    const failure = await applyMigrations(clerks.href).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DatabaseError)
    expect(String(failure)).toContain(
      'search needs the PostgreSQL extensions pg_trgm and unaccent, which the user of DATABASE_URL may not add. Let the owner of the database run there: CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; Then start again.',
    )
    await onServer(url.href, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent')
    expect((await applyMigrations(clerks.href)).applied.join()).toContain('_search')
  })
})
