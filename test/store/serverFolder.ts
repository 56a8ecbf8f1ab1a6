import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { kill, pid } from 'node:process'
import { vi } from 'vitest'
import { isAlive, readPostmaster } from '../../src/store/postmaster.ts'
import { onServer } from '../support/onServer.ts'

/** A data directory that is not there yet, with a space in its path, because people's folders have them. */
export async function makeDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'golden thread '))
  await chmod(folder, 0o755)
  return join(folder, 'data')
}

/** Takes the data directory away, and with it a server that a failed test left running. */
export async function discardDataDir(dataDir: string): Promise<void> {
  await stopLeftover(dataDir)
  await rm(dirname(dataDir), { recursive: true, force: true, maxRetries: 5 })
}

/** Stops a server that a failed test left running. */
export async function stopLeftover(dataDir: string): Promise<void> {
  const left = await readPostmaster(join(dataDir, 'postgres'))
  if (left === null || left.pid === pid || !isAlive(left.pid)) return
  kill(left.pid, 'SIGINT')
  await vi.waitUntil(async () => (await readPostmaster(join(dataDir, 'postgres'))) === null, 10_000)
}

/** Leaves something in the database that a later start can find. */
export async function remember(url: string): Promise<void> {
  await onServer(url, 'DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 42 AS answer')
}

/** What remember() left: 42. */
export async function recall(url: string): Promise<unknown> {
  return (await onServer(url, 'SELECT answer FROM kept'))[0]?.answer
}
