import { applyMigrations } from './store/applyMigrations.ts'
import { type Database, openDatabase } from './store/database.ts'
import { openEmbeddedServer } from './store/embeddedServer.ts'

/** Where the graph lives and what is told on the way. */
export interface StoreOptions {
  /** Null: the embedded server, with its data in dataDir. */
  readonly databaseUrl: string | null
  readonly dataDir: string
  /** Takes note of what happens while running; says nothing of its own accord. */
  readonly log?: StoreLog
  /** Called with the text of each statement that is sent to the database once it is open. */
  readonly onStatement?: ((sql: string) => void) | undefined
}

export interface StoreLog {
  info(message: string): void
  warn(message: string): void
}

/** The database, opened, for those who need no graph in memory. */
export interface Store {
  readonly database: Database
  /** Lets go of the database and, when nobody else uses it, stops the embedded server. */
  close(): Promise<void>
  /** Like close(), but waits for nothing that is going on in the database: it is rolled back when the process ends. */
  abandon(): Promise<void>
}

/**
 * The database, which is started and brought up to date. Throws ConfigurationError or DatabaseError; whatever was started by then
 * is stopped again.
 */
export async function openStore({ databaseUrl, dataDir, log, onStatement }: StoreOptions): Promise<Store> {
  const server =
    databaseUrl === null ? await openEmbeddedServer({ dataDir, log: (message) => log?.info(message) }) : null
  const url = databaseUrl ?? server?.url ?? ''
  let opened: Database | undefined
  try {
    const database = await openDatabase({ url, log: (message) => log?.warn(message), onStatement })
    opened = database
    const { applied } = await applyMigrations(url)
    if (applied.length > 0) log?.info(`Brought the database up to date: ${applied.join(', ')}.`)
    return {
      database,
      close: async () => {
        await database.close()
        await server?.close()
      },
      abandon: async () => server?.close(),
    }
  } catch (cause) {
    await opened?.close()
    await server?.close()
    throw cause
  }
}
