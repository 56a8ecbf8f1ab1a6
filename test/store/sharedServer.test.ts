import { execFileSync } from 'node:child_process'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process, { kill, pid } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openEmbeddedServer } from '../../src/store/embeddedServer.ts'
import { isAlive, readPostmaster } from '../../src/store/postmaster.ts'
import { findServerPlace } from '../../src/store/serverPlace.ts'
import { onServer } from '../support/onServer.ts'
import { type Child, startChild } from './childProcess.ts'
import { discardDataDir, makeDataDir, recall, remember, stopLeftover } from './serverFolder.ts'

let dataDir: string
let home: string
const log = () => {}
const isRoot = process.geteuid?.() === 0

beforeAll(async () => {
  dataDir = await makeDataDir()
  home = join(dataDir, 'postgres')
  const server = await openEmbeddedServer({ dataDir, log })
  await server.close()
  return () => discardDataDir(dataDir)
})

afterEach(() => stopLeftover(dataDir))

/** The process of the server, which must run. */
async function serverPid(): Promise<number> {
  const running = await readPostmaster(home)
  if (running === null) throw new Error('no server runs')
  return running.pid
}

describe('a server that runs already', () => {
  it('is adopted after the process that started it was killed', async () => {
    const child = startChild('useServer.ts', [dataDir])
    const url = await child.next()
    await remember(url)
    const before = await serverPid()
    await child.kill()
    expect(isAlive(before)).toBe(true)
    const server = await openEmbeddedServer({ dataDir, log })
    expect(server.url).toBe(url)
    expect(await recall(server.url)).toBe(42)
    expect(await serverPid()).toBe(before)
    await server.close()
    expect(await readPostmaster(home)).toBeNull()
  })

  it('is shared by two processes, and the last to leave stops it', async () => {
    const first = startChild('useServer.ts', [dataDir])
    const url = await first.next()
    const second = startChild('useServer.ts', [dataDir])
    expect(await second.next()).toBe(url)
    first.send('leave')
    expect(await first.ended()).toBe(0)
    expect(await onServer(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    second.send('leave')
    expect(await second.ended()).toBe(0)
    expect(await readPostmaster(home)).toBeNull()
  })

  it('does not wait for a process that was killed', async () => {
    const killed = startChild('useServer.ts', [dataDir])
    await killed.next()
    const server = await openEmbeddedServer({ dataDir, log })
    await killed.kill()
    await server.close()
    expect(await readPostmaster(home)).toBeNull()
  })

  it('does not get the Ctrl-C of the terminal that it was started from', async () => {
    const child = startChild('useServer.ts', [dataDir])
    await child.next()
    const group = (id: number) =>
      execFileSync('ps', ['-o', 'pgid=', '-p', String(id)], { encoding: 'utf8' }).trim()
    expect(group(await serverPid())).not.toBe(group(child.pid))
    child.send('leave')
    await child.ended()
  })

  it('survives starts and stops that race, and loses nothing', async () => {
    const first = await openEmbeddedServer({ dataDir, log })
    await onServer(first.url, 'CREATE TABLE visit (name text)')
    await first.close()
    const visit = async (name: number) => {
      const server = await openEmbeddedServer({ dataDir, log })
      await onServer(server.url, `INSERT INTO visit VALUES ('${name}')`)
      await server.close()
    }
    await Promise.all(Array.from({ length: 6 }, (_, index) => sleep(index * 37).then(() => visit(index))))
    const children: Child[] = Array.from({ length: 3 }, () => startChild('useServer.ts', [dataDir]))
    await Promise.all(
      children.map(async (child) => {
        await child.next()
        child.send('leave')
        expect(await child.ended()).toBe(0)
      }),
    )
    expect(await readPostmaster(home)).toBeNull()
    const last = await openEmbeddedServer({ dataDir, log })
    expect(await onServer(last.url, 'SELECT count(*)::int AS visits FROM visit')).toEqual([{ visits: 6 }])
    await last.close()
  })
})

describe('after a crash', () => {
  it('starts again when the server itself was killed, and keeps what was committed', async () => {
    const server = await openEmbeddedServer({ dataDir, log })
    await remember(server.url)
    const child = startChild('useServer.ts', [dataDir])
    await child.next()
    await child.kill()
    kill(await serverPid(), 'SIGKILL')
    // The server holds on to its users: it is back, at the same address, without anyone asking.
    await vi.waitFor(async () => expect(await recall(server.url)).toBe(42), 20_000)
    await server.close()
    expect(await readPostmaster(home)).toBeNull()
  })

  it.each([
    [
      'nobody',
      async () => Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' })),
    ],
    ['a process of another sort', async () => pid],
  ])('starts although postmaster.pid was left behind and its number belongs to %s', async (_whom, stale) => {
    const server = await openEmbeddedServer({ dataDir, log })
    await remember(server.url)
    const file = join(home, 'data', 'postmaster.pid')
    const content = await readFile(file, 'utf8')
    await server.close()
    await writeFile(file, content.replace(/^\d+/, String(await stale())))
    if (isRoot) execFileSync('chown', ['--reference', join(home, 'data'), file])
    const again = await openEmbeddedServer({ dataDir, log })
    expect(await recall(again.url)).toBe(42)
    await again.close()
  })

  it('starts although the number in postmaster.pid belongs to another process of the same user', async () => {
    const server = await openEmbeddedServer({ dataDir, log })
    await remember(server.url)
    const file = join(home, 'data', 'postmaster.pid')
    const content = await readFile(file, 'utf8')
    await server.close()
    const { uid, gid } = await stat(home)
    const sleeper = startChild('sleeper.ts', [], { uid, gid, cwd: '/' })
    await sleeper.next()
    await writeFile(file, content.replace(/^\d+/, String(sleeper.pid)))
    if (isRoot) execFileSync('chown', ['--reference', join(home, 'data'), file])
    const again = await openEmbeddedServer({ dataDir, log })
    expect(await recall(again.url)).toBe(42)
    await again.close()
    await sleeper.kill()
  })

  it('takes another port when the one it chose is taken in between', async () => {
    const server = await openEmbeddedServer({ dataDir, log })
    const port = Number(new URL(server.url).port)
    const messages: string[] = []
    await server.close()
    const rival = createServer().listen(port, '127.0.0.1')
    const { startServer } = await import('../../src/store/postmaster.ts')
    const place = await findServerPlace({ dataDir, log: (message) => messages.push(message) })
    expect(await startServer(place, port, null)).toBe('PORT_TAKEN')
    rival.close()
  })
})
