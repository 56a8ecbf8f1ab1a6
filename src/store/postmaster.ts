import { execFile, spawn } from 'node:child_process'
import { open, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { kill, platform } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { DatabaseError } from '../errors.ts'
import type { ServerPlace } from './serverPlace.ts'

const run = promisify(execFile)

/** What postmaster.pid says of the running server. */
export interface Postmaster {
  readonly pid: number
  /** 0 until the server has chosen it. */
  readonly port: number
  readonly isReady: boolean
}

/** What postmaster.pid says, or null without that file; it does not say whether the process still lives. */
export async function readPostmaster(home: string): Promise<Postmaster | null> {
  const text = await readFile(join(home, 'data', 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number.parseInt(lines[0] ?? '', 10)
  if (!(pid > 0)) return null
  return { pid, port: Number.parseInt(lines[3] ?? '', 10) || 0, isReady: lines[7] === 'ready' }
}

/** True when the process exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    return kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Who a process number belongs to, as far as this process may know. */
export type ProcessOwner = 'NOBODY' | 'SERVER' | 'ANOTHER' | 'UNKNOWN'

/**
 * Whether the number in postmaster.pid is still the server's: after a crash, it may have become another's.
 * UNKNOWN when the machine does not tell.
 */
export async function findProcessOwner(pid: number, home: string): Promise<ProcessOwner> {
  if (!isAlive(pid)) return 'NOBODY'
  const data = join(home, 'data')
  try {
    if (platform === 'linux') {
      const [program = '', ...input] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')
      // Children of a server, whoever it belongs to, write what they do behind a colon.
      if (!basename(program).startsWith('postgres') || program.startsWith('postgres:')) return 'ANOTHER'
      const folder = input[input.indexOf('-D') + 1] ?? ''
      return (await realpath(folder)) === (await realpath(data)) ? 'SERVER' : 'ANOTHER'
    }
    if (platform === 'win32') {
      const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/NH'])
      return stdout.includes('postgres') ? 'UNKNOWN' : 'ANOTHER'
    }
    const { stdout } = await run('ps', ['-p', String(pid), '-o', 'command='])
    if (stdout.includes(data)) return 'SERVER'
    return stdout.includes('postgres') ? 'UNKNOWN' : 'ANOTHER'
  } catch {
    return isAlive(pid) ? 'UNKNOWN' : 'NOBODY'
  }
}

/** Why a server did not start; the rest is for the person who reads the message. */
export type StartFailure = 'PORT_TAKEN' | 'ALREADY_RUNNING' | 'STILL_STOPPING'

const FAILURES: readonly (readonly [StartFailure, RegExp])[] = [
  ['PORT_TAKEN', /could not create any TCP\/IP sockets|[Aa]ddress already in use/],
  ['ALREADY_RUNNING', /lock file "postmaster.pid" (already exists|is empty)/],
  ['STILL_STOPPING', /pre-existing shared memory block/],
]

/** A crash may have left much to recover. */
const START_LIMIT = 300_000
const STOP_SECONDS = 60

/**
 * Nothing, once the server accepts connections on 127.0.0.1, or else why it does not. `stalePid` is a number
 * in postmaster.pid that is known to belong to a process of another sort now: the server would take it for a
 * rival.
 * @throws {DatabaseError} with the end of the server's log, when it fails for a reason that waiting does not
 * cure.
 */
export async function startServer(
  place: ServerPlace,
  port: number,
  stalePid: number | null,
): Promise<StartFailure | null> {
  const data = join(place.home, 'data')
  const path = join(place.home, 'server.log')
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  const log = await open(path, size > 1_000_000 ? 'w' : 'a')
  const logged = size > 1_000_000 ? 0 : size
  const address = ['-p', String(port), '-h', '127.0.0.1']
  // A session of its own: Ctrl-C in a terminal does not reach it, and it outlives this process. On Windows
  // pg_ctl does that, and drops the rights of an administrator. PostgreSQL takes the parent of its parent for
  // no rival: that is how it is told that the process with the stale number is none. It goes on to clear up
  // by its own careful rules.
  const child =
    platform === 'win32'
      ? spawn(place.binaries.pgCtl, ['start', '-D', data, '-W', '-o', address.join(' ')], {
          windowsHide: true,
          stdio: ['ignore', log.fd, log.fd],
        })
      : spawn(place.binaries.postgres, ['-D', data, ...address], {
          ...place.user,
          cwd: place.home,
          detached: true,
          env: { LC_ALL: 'C', ...(stalePid === null ? {} : { PG_GRANDPARENT_PID: String(stalePid) }) },
          stdio: ['ignore', log.fd, log.fd],
        })
  let failed: Error | null = null
  child.once('error', (error) => {
    failed = error
  })
  child.once('exit', (code, signal) => {
    if (platform !== 'win32' || code !== 0) failed ??= new Error(`it ended with ${signal ?? code}`)
  })
  child.unref()
  try {
    for (const deadline = Date.now() + START_LIMIT; Date.now() < deadline; await sleep(10)) {
      const postmaster = await readPostmaster(place.home)
      const isOurs = platform === 'win32' || postmaster?.pid === child.pid
      if (postmaster?.isReady && isOurs && failed === null) return null
      if (failed !== null) return explain(failed, await readFrom(path, logged), path)
    }
  } finally {
    await log.close()
  }
  throw new DatabaseError(`The database did not start within ${START_LIMIT / 1000} seconds. See ${path}.`)
}

function explain(failed: Error, output: string, path: string): StartFailure {
  const known = FAILURES.find(([, pattern]) => pattern.test(output))
  if (known !== undefined) return known[0]
  const lines = output.trim().split('\n').slice(-5).join('\n')
  throw new DatabaseError(
    `The database does not start: ${lines || failed.message}\nSee ${path}. If it cannot be mended, move ${dirname(path)} away: the next start makes a new one, for you to import your datasets again.`,
    { cause: failed },
  )
}

async function readFrom(path: string, start: number): Promise<string> {
  return (await readFile(path)).subarray(start).toString('utf8')
}

/**
 * Stops the server, whoever is still connected, and waits until it has gone.
 * @throws {DatabaseError} when it goes on running for a minute.
 */
export async function stopServer({ binaries, home, user }: ServerPlace): Promise<void> {
  const input = ['stop', '-D', join(home, 'data'), '-m', 'fast', '-w', '-t', String(STOP_SECONDS)]
  try {
    await run(binaries.pgCtl, input, { ...user, cwd: home, windowsHide: true })
  } catch (cause) {
    if ((await readPostmaster(home)) === null) return
    throw new DatabaseError(`The database in ${home} does not stop. See ${join(home, 'server.log')}.`, {
      cause,
    })
  }
}
