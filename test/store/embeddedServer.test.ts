import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process, { platform } from 'node:process'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ConfigurationError } from '../../src/errors.ts'
import { openEmbeddedServer } from '../../src/store/embeddedServer.ts'
import { readPostmaster } from '../../src/store/postmaster.ts'
import { findServerPlace } from '../../src/store/serverPlace.ts'
import { onServer } from '../support/onServer.ts'
import { startChild } from './childProcess.ts'
import { discardDataDir, makeDataDir, recall, remember } from './serverFolder.ts'

let dataDir: string
let home: string
const log = () => {}
const isRoot = process.geteuid?.() === 0

beforeEach(async () => {
  dataDir = await makeDataDir()
  home = join(dataDir, 'postgres')
  return () => discardDataDir(dataDir)
})

describe('a new data directory', () => {
  it('becomes a PostgreSQL server that listens on the loopback alone, with a password, fsync and UTF-8', async () => {
    const server = await openEmbeddedServer({ dataDir, log })
    const [row] = await onServer(
      server.url,
      `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
        current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding,
        (SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()) AS locale,
        (SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules) AS methods`,
    )
    expect(row).toEqual({
      addresses: '127.0.0.1',
      sockets: '',
      fsync: 'on',
      encoding: 'UTF8',
      locale: 'b C.UTF-8',
      methods: 'scram-sha-256',
    })
    if (platform !== 'win32') expect((await stat(join(home, 'password'))).mode & 0o777).toBe(0o600)
    const wrong = new URL(server.url)
    wrong.password = 'guess'
    await expect(onServer(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
    await server.close()
    await server.close()
    expect(await readPostmaster(home)).toBeNull()
  })

  it('keeps its data from one start to the next', async () => {
    const first = await openEmbeddedServer({ dataDir, log })
    await remember(first.url)
    await first.close()
    const second = await openEmbeddedServer({ dataDir, log })
    expect(await recall(second.url)).toBe(42)
    await second.close()
  })

  it('is set up anew when a process died while setting it up', async () => {
    const dead = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim()
    const draft = join(dataDir, `postgres.new-${dead}-1234`)
    await mkdir(join(draft, 'data', 'base'), { recursive: true })
    await writeFile(join(draft, 'data', 'PG_VERSION'), '18\n')
    const server = await openEmbeddedServer({ dataDir, log })
    expect(await onServer(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(await readdir(dataDir)).toEqual(['postgres'])
    await server.close()
  })

  it('is set up once when a process is killed in the middle of initdb and another comes at once', async () => {
    const killed = startChild('useServer.ts', [dataDir])
    await vi.waitFor(async () => expect((await readdir(dataDir)).join()).toContain('postgres.new-'), {
      timeout: 10_000,
      interval: 2,
    })
    await killed.kill()
    const server = await openEmbeddedServer({ dataDir, log })
    expect(await onServer(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await server.close()
  })

  it('is a clear error when the directory cannot be made', async () => {
    await mkdir(dataDir)
    await writeFile(join(dataDir, 'file'), '')
    const failure = openEmbeddedServer({ dataDir: join(dataDir, 'file', 'data'), log })
    await expect(failure).rejects.toBeInstanceOf(ConfigurationError)
    await expect(failure).rejects.toThrow(/cannot be made: .* Choose another, or set DATABASE_URL/)
  })

  it('is a clear error where the system says that there is no such place', async () => {
    await expect(openEmbeddedServer({ dataDir: '/proc/data', log })).rejects.toThrow(
      /The data directory \/proc\/data cannot be made/,
    )
  })

  it('is a clear error when another version of PostgreSQL made it', async () => {
    const server = await openEmbeddedServer({ dataDir, log })
    await server.close()
    await writeFile(join(home, 'data', 'PG_VERSION'), '19\n')
    const failure = openEmbeddedServer({ dataDir, log })
    await expect(failure).rejects.toBeInstanceOf(ConfigurationError)
    await expect(failure).rejects.toThrow(/was made by PostgreSQL 19, and this version .* brings 18/)
  })

  it('tells the log of a server that does not start, and what may be done', async () => {
    const server = await openEmbeddedServer({ dataDir, log })
    await server.close()
    await writeFile(join(home, 'data', 'global', 'pg_control'), 'garbage')
    await expect(openEmbeddedServer({ dataDir, log })).rejects.toThrow(
      /does not start: .*pg_control.*move .* away: the next start makes a new one/s,
    )
  })

  it('is a clear error when its password is lost', async () => {
    const server = await openEmbeddedServer({ dataDir, log })
    await server.close()
    await rm(join(home, 'password'))
    await expect(openEmbeddedServer({ dataDir, log })).rejects.toThrow(
      /the file password is missing\. Put it back/,
    )
    await writeFile(join(home, 'password'), 'another\n')
    await expect(openEmbeddedServer({ dataDir, log })).rejects.toThrow(/does not accept the password/)
  })
})

describe.runIf(isRoot)('as root (this part needs root, it shows as skipped for others)', () => {
  it('keeps the data elsewhere when its user may not enter the data directory', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'golden-thread-closed-'))
    const shared = await mkdtemp(join(tmpdir(), 'golden-thread-shared-'))
    await chmod(shared, 0o755)
    const messages: string[] = []
    const place = await findServerPlace({
      dataDir: join(closed, 'below', 'data'),
      log: (message) => messages.push(message),
      sharedFolder: shared,
    })
    expect(place.home.startsWith(`${shared}/data/data-`)).toBe(true)
    expect(messages.join()).toContain('may not enter')
    await rm(closed, { recursive: true })
    await rm(shared, { recursive: true })
  })

  it('runs for an ordinary user in a directory of theirs, and tells a stranger whose it is', async () => {
    await mkdir(dataDir, { mode: 0o755 })
    execFileSync('chown', ['nobody', dataDir])
    const { uid, gid } = await stat(dataDir)
    const child = startChild('useServer.ts', [dataDir], { uid, gid: gid || 65534, cwd: '/' })
    const url = await child.next()
    expect(await onServer(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect((await stat(home)).uid).toBe(uid)
    const stranger = startChild('useServer.ts', [dataDir], { uid: 1, gid: 1, cwd: '/' })
    await expect(stranger.next()).rejects.toThrow(/belongs to another user/)
    child.send('leave')
    expect(await child.ended()).toBe(0)
  })
})
