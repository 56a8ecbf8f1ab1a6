import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { chmod, chown, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { ConfigurationError } from '../errors.ts'
import { findServerBinaries, type ServerBinaries } from './serverBinaries.ts'

/** Where a server lives and as whom it runs. */
export interface ServerPlace {
  readonly binaries: ServerBinaries
  /** Holds `data`, `password` and `server.log`; made as a whole. */
  readonly home: string
  /** Set when this process is root, as which PostgreSQL refuses to run. */
  readonly user: { readonly uid: number; readonly gid: number } | Record<string, never>
}

/** The folder of the server in the data directory. */
export const SERVER_FOLDER = 'postgres'

/** Where root keeps what the database's own user cannot reach. */
const SHARED_FOLDER = '/var/lib/golden-thread'

/**
 * The place of the server of a data directory. For an ordinary user that is simply there. For root it is a
 * place that the user `postgres` can reach: below a folder such as /root, which that user may not enter, the
 * programs are copied to, and the data is kept in, /var/lib/golden-thread.
 * @throws {ConfigurationError} when this machine has no programs or no user for it.
 */
export async function findServerPlace(options: {
  dataDir: string
  log: (message: string) => void
  sharedFolder?: string
}): Promise<ServerPlace> {
  const { log, sharedFolder = SHARED_FOLDER } = options
  const dataDir = resolve(options.dataDir)
  const binaries = await findServerBinaries()
  await makeFolder(dataDir).catch((cause) => {
    throw new ConfigurationError(
      `The data directory ${dataDir} cannot be made: ${cause.message}. Choose another, or set DATABASE_URL.`,
      { cause },
    )
  })
  if (process.geteuid?.() !== 0) return { binaries, home: join(dataDir, SERVER_FOLDER), user: {} }

  const user = await chooseUser(join(dataDir, SERVER_FOLDER))
  const reached = canUse(binaries.postgres, user) ? binaries : await copyBinaries(binaries, sharedFolder)
  if (!canUse(dataDir, user)) await handOver(dataDir, user)
  if (canUse(dataDir, user)) return { binaries: reached, home: join(dataDir, SERVER_FOLDER), user }

  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const elsewhere = join(sharedFolder, 'data', `${basename(dataDir)}-${mark}`)
  for (const folder of [sharedFolder, join(sharedFolder, 'data'), elsewhere]) await makeOpenFolder(folder)
  log(`The database's user may not enter ${dataDir}, so the database is kept in ${elsewhere}.`)
  return { binaries: reached, home: join(elsewhere, SERVER_FOLDER), user }
}

/** Makes the folder and those above it. Node's own way to do that never ends where the system says that there is no such place, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const above = dirname(path)
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return
    if (code !== 'ENOENT' || (await stat(above).catch(() => null)) !== null) throw error
    await makeFolder(above)
    await mkdir(path)
  }
}

type User = { readonly uid: number; readonly gid: number }

/** Whoever owns the server already, or else `postgres`, who is made if need be. */
async function chooseUser(home: string): Promise<User> {
  const owner = await stat(home).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const known = idsOf('postgres')
  if (known !== null) return known
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  const made = idsOf('postgres')
  if (made !== null) return made
  throw new ConfigurationError(
    'PostgreSQL refuses to run as root, and the user postgres could not be made. Make that user, start Golden Thread as an ordinary user, or set DATABASE_URL.',
  )
}

function idsOf(name: string): User | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return null
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** True when the user can enter the folder or run the program. */
function canUse(path: string, user: User): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/' }).status === 0
}

/**
 * Gives an empty data directory to the database's user: a fresh temporary one, say, that is closed to others.
 */
async function handOver(dataDir: string, user: User): Promise<void> {
  const entries = await readdir(dataDir)
  if (entries.length === 0) await chown(dataDir, user.uid, user.gid)
}

async function copyBinaries(binaries: ServerBinaries, sharedFolder: string): Promise<ServerBinaries> {
  const home = join(sharedFolder, `postgresql-${binaries.version}`)
  const moved = (program: string) => join(home, 'bin', basename(program))
  const copied = {
    ...binaries,
    home,
    initdb: moved(binaries.initdb),
    pgCtl: moved(binaries.pgCtl),
    postgres: moved(binaries.postgres),
  }
  if (await stat(home).catch(() => null)) return copied
  const draft = `${home}.new-${randomUUID()}`
  await makeOpenFolder(sharedFolder)
  await cp(binaries.home, draft, { recursive: true, verbatimSymlinks: true })
  // Another process may have been first; its copy is as good.
  await rename(draft, home).catch(() => rm(draft, { recursive: true, force: true }))
  return copied
}

/** A folder that every user may enter, whatever root's umask is. */
async function makeOpenFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  await chmod(path, 0o755)
}
