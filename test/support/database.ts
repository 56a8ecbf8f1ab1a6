import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { TEMPLATE } from './globalSetup.ts'
import { onServer } from './onServer.ts'

/** A database of its own, migrated and empty. close() drops it. */
export interface TestDatabase extends Database {
  /** The text of each statement sent so far; empty it to count anew. */
  readonly statements: string[]
}

/** A new database for one test file or one test. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = await createRawDatabase(TEMPLATE)
  const statements: string[] = []
  const database = await openDatabase({ url, onStatement: (sql) => statements.push(sql) })
  return {
    client: database.client,
    url,
    statements,
    close: async () => {
      await database.close()
      await drop()
    },
  }
}

/**
 * The URL of a new database: a copy of the template, or without one a database with nothing in it, not even
 * migrations.
 */
export async function createRawDatabase(
  template = 'template1',
): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('serverUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: async () => {
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}
