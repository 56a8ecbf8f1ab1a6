import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ConfigurationError, DatabaseError } from '../errors.ts'
import { openCluster, SERVER_ROLE } from './cluster.ts'
import { findProcessOwner, type Postmaster, readPostmaster, startServer, stopServer } from './postmaster.ts'
import { findServerPlace, type ServerPlace } from './serverPlace.ts'

/** A PostgreSQL server of our own. */
export interface EmbeddedServer {
  readonly url: string
  /** Stops the server unless another process uses it. Calling it again does nothing. */
  close(): Promise<void>
}

export interface EmbeddedServerOptions {
  /** Made if it is not there. */
  readonly dataDir: string
  readonly log: (message: string) => void
}

/**
 * The lock by which processes share one server. Each holds it shared, on a connection of its own, for as long
 * as it uses the server; who wants to stop the server must get it alone. PostgreSQL frees the locks of a
 * process that dies, however it dies, so there is no register to go stale.
 */
const LOCK = 5_147_003
const PATIENCE = 60_000
/** Between attempts to have a server back that does not start: its disk may be full. */
const RETRY = 5_000

/**
 * A PostgreSQL server on the data directory, listening on 127.0.0.1 alone. It is started, or, when it runs
 * already (for another process, or since one was killed), shared. It outlives this process unless close() is
 * called.
 * @throws {ConfigurationError} when this machine or the directory cannot hold a server.
 * @throws {DatabaseError} when the server does not start.
 */
export async function openEmbeddedServer({ dataDir, log }: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const place = await findServerPlace({ dataDir, log })
  const password = await openCluster(place, log)
  let isOpen = true
  const closing = new AbortController()
  const hold = async (wantedPort: number | null): Promise<Hold> => {
    const held = await holdServer(place, password, wantedPort)
    held.session.once('end', () => {
      if (!isOpen) return
      log('The database went away; holding on to it again.')
      current = holdAgain(held.port)
      // Fails only when it is closed meanwhile.
      current.catch(() => {})
    })
    return held
  }
  const holdAgain = async (wantedPort: number): Promise<Hold> => {
    for (let told = ''; ; await sleep(RETRY, undefined, { signal: closing.signal })) {
      try {
        const held = await hold(wantedPort)
        log(
          held.port === wantedPort
            ? 'The database is back.'
            : 'The database came back elsewhere. Start Golden Thread again.',
        )
        return held
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        const first = reason.split('\n', 1)[0] ?? ''
        // The times in it differ from one attempt to the next.
        const gist = first.replaceAll(/\d+/g, '')
        if (gist !== told) log(`The database did not come back, and is tried again: ${reason}`)
        told = gist
      }
    }
  }
  let current = hold(null)
  const { port } = await current
  return {
    url: urlOf(port, password),
    close: async () => {
      if (!isOpen) return
      isOpen = false
      closing.abort()
      const held = await current.catch(() => null)
      if (held !== null) await release(place, held.session)
    },
  }
}

interface Hold {
  readonly port: number
  readonly session: pg.Client
}

async function holdServer(place: ServerPlace, password: string, wantedPort: number | null): Promise<Hold> {
  let port = wantedPort ?? (await findFreePort())
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(20)) {
    const running = await readPostmaster(place.home)
    const owner = running === null ? 'NOBODY' : await findProcessOwner(running.pid, place.home)
    if (running !== null && (owner === 'SERVER' || owner === 'UNKNOWN')) {
      const session = await joinServer(place, running, password)
      if (session !== null) return { port: running.port, session }
      if (owner === 'SERVER') continue
    }
    const failure = await startServer(place, port, owner === 'ANOTHER' ? (running?.pid ?? null) : null)
    if (failure === 'PORT_TAKEN') port = await findFreePort()
  }
  throw new DatabaseError(
    `The database in ${place.home} neither starts nor answers. See server.log there, and stop the server if it hangs.`,
  )
}

/** A session that holds the lock, or null when the server is still coming or already going. */
async function joinServer(
  place: ServerPlace,
  running: Postmaster,
  password: string,
): Promise<pg.Client | null> {
  if (running.port === 0) return null
  const session = new pg.Client({ connectionString: urlOf(running.port, password), keepAlive: true })
  session.on('error', () => {})
  try {
    await session.connect()
    const { rows } = await session.query('SELECT pg_try_advisory_lock_shared($1) AS held', [LOCK])
    if (rows[0]?.held === true) {
      // A server that is being stopped may give the lock away on its last breath; then this fails.
      await session.query('SELECT 1')
      return session
    }
  } catch (cause) {
    if ((cause as { code?: unknown }).code === '28P01') {
      throw new ConfigurationError(
        `The database in ${place.home} does not accept the password in that folder. Put the right file back.`,
        { cause },
      )
    }
  }
  await session.end().catch(() => {})
  return null
}

async function release(place: ServerPlace, session: pg.Client): Promise<void> {
  const isLast = await leave(session).catch(() => false)
  if (isLast) await stopServer(place)
  await session.end().catch(() => {})
}

/** True when nobody else holds the server; the lock then keeps others out until it has stopped. */
async function leave(session: pg.Client): Promise<boolean> {
  await session.query('SELECT pg_advisory_unlock_shared($1)', [LOCK])
  const { rows } = await session.query('SELECT pg_try_advisory_lock($1) AS alone', [LOCK])
  return rows[0]?.alone === true
}

function urlOf(port: number, password: string): string {
  return `postgresql://${SERVER_ROLE}:${password}@127.0.0.1:${port}/postgres?sslmode=disable`
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
