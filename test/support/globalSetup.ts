import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '../../src/store/applyMigrations.ts'
import { openEmbeddedServer } from '../../src/store/embeddedServer.ts'
import { onServer } from './onServer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL server that all test files share. */
    serverUrl: string
  }
}

/** The database that each test database is a copy of. */
export const TEMPLATE = 'golden_thread_template'

/** Starts one PostgreSQL server for the whole run, with a migrated database to copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-thread-test-'))
  const server = await openEmbeddedServer({ dataDir, log: () => {} })
  await onServer(server.url, `CREATE DATABASE ${TEMPLATE}`)
  const url = new URL(server.url)
  url.pathname = `/${TEMPLATE}`
  await applyMigrations(url.href)
  project.provide('serverUrl', server.url)
  return async () => {
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
