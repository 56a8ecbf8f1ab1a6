import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pid } from 'node:process'
import { ConfigurationError, DatabaseError } from '../errors.ts'
import { isAlive } from './postmaster.ts'
import type { ServerPlace } from './serverPlace.ts'

/** The one role of an embedded server. */
export const SERVER_ROLE = 'golden_thread'

/**
 * The password of the server at the place. On the first call the server's files are made, in a folder beside,
 * and moved into place when they are complete: a process killed on the way leaves nothing that counts, and of
 * two that do it at once the first wins.
 * @throws {DatabaseError} when the files cannot be made.
 * @throws {ConfigurationError} when they belong to someone else, are incomplete or of another version of PostgreSQL.
 */
export async function openCluster(place: ServerPlace, log: (message: string) => void): Promise<string> {
  if (!(await isThere(place.home))) await makeCluster(place, log)
  await checkVersion(place)
  const file = join(place.home, 'password')
  const password = await readFile(file, 'utf8').catch((cause) => {
    throw new ConfigurationError(
      cause.code === 'ENOENT'
        ? `${place.home} holds no complete database: the file password is missing. Put it back, or move the folder away to begin anew.`
        : `${place.home} belongs to another user (${cause.code}). Start Golden Thread as that user, or choose another data directory.`,
      { cause },
    )
  })
  return password.trim()
}

/** A major version of PostgreSQL cannot read what another one wrote. */
async function checkVersion({ home, binaries }: ServerPlace): Promise<void> {
  const made = (await readFile(join(home, 'data', 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  const brought = String(Number.parseInt(binaries.version, 10))
  if (made === '' || made === brought) return
  throw new ConfigurationError(
    `The database in ${home} was made by PostgreSQL ${made}, and this version of Golden Thread brings ${brought}, which cannot read it. Use the version that made it, or choose another data directory and import your datasets there.`,
  )
}

async function makeCluster(place: ServerPlace, log: (message: string) => void): Promise<void> {
  const folder = dirname(place.home)
  const prefix = `${basename(place.home)}.new-`
  log(`Setting up a database in ${folder}.`)
  const draft = join(folder, `${prefix}${pid}-${randomBytes(4).toString('hex')}`)
  try {
    await removeLeftovers(folder, prefix)
    await mkdir(join(draft, 'data'), { recursive: true, mode: 0o700 })
    await writeFile(join(draft, 'password'), `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
    const { uid, gid } = place.user
    if (uid !== undefined && gid !== undefined) {
      for (const path of [draft, join(draft, 'data'), join(draft, 'password')]) await chown(path, uid, gid)
    }
    await runInitdb(place, draft)
    await rename(draft, place.home)
  } catch (cause) {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 })
    if (await isThere(place.home)) return
    if (cause instanceof DatabaseError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(
      `No database can be made in ${folder}: ${reason}. Choose another data directory, or set DATABASE_URL.`,
      { cause },
    )
  }
}

/** Drafts whose maker is gone. One that its initdb still writes to may stay until the next time. */
async function removeLeftovers(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
  }
}

function runInitdb({ binaries, user }: ServerPlace, draft: string): Promise<void> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'log_checkpoints=off']
  const child = spawn(
    binaries.initdb,
    [
      `--pgdata=${join(draft, 'data')}`,
      `--pwfile=${join(draft, 'password')}`,
      `--username=${SERVER_ROLE}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...settings.flatMap((setting) => ['--set', setting]),
    ],
    // Its own session, so that Ctrl-C in a terminal leaves it alone until this process decides.
    { ...user, cwd: draft, detached: true, windowsHide: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else
        reject(
          new DatabaseError(
            complaints.includes('No space left on device')
              ? `The database could not be set up: there is no room left on the disk of ${dirname(draft)}. It takes about 50 MB at first; make room, or choose another data directory.`
              : `The database could not be set up: ${complaints.trim() || `exit code ${code}`}`,
          ),
        )
    })
  })
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
