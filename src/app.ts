import DataLoader from 'dataloader'
import type { GraphQLSchema } from 'graphql'
import { DatabaseError } from './errors.ts'
import { changeColumns } from './graph/changeColumns.ts'
import { buildColumns, type GraphColumns } from './graph/columns.ts'
import type { Snapshot } from './graph/snapshot.ts'
import { Snapshots } from './graph/snapshot.ts'
import type { GraphContext, SectionKey } from './graphql/context.ts'
import { buildSchema } from './graphql/schema.ts'
import { ontology as defaultOntology, type Ontology } from './ontology/ontology.ts'
import type { Visibility } from './ontology/records.ts'
import { openStore, type Store, type StoreLog, type StoreOptions } from './openStore.ts'
import type { Database } from './store/database.ts'
import { toDatabaseError } from './store/databaseFault.ts'
import { loadChanges } from './store/loadChanges.ts'
import { loadSectionTexts } from './store/loadSectionTexts.ts'
import { loadTables } from './store/loadTables.ts'
import { loadVersion } from './store/loadVersion.ts'

export interface AppOptions extends StoreOptions {
  readonly ontology?: Ontology
  /** Today's day, 2019-04-01; by the clock of the United Kingdom when left out. */
  readonly today?: () => string
}

/** The product, opened: the database, the schema, and the snapshot of the graph as it is now. */
export interface App {
  readonly ontology: Ontology
  readonly schema: GraphQLSchema
  readonly database: Database
  /** The graph as the clearance may see it, at the version last read. */
  snapshot(clearance: Visibility): Snapshot
  /** What answers depend on beside the question: the graph's version, a space, and today's day. */
  edition(): string
  /** What one request works with; it keeps the snapshot of this moment. */
  contextFor(clearance: Visibility): GraphContext
  /**
   * Takes over what has changed since the graph was read; true when anything has. One statement when nothing has changed, two
   * for a few records; after more than that the graph is read again.
   */
  refresh(): Promise<boolean>
  /** Refreshes at an interval until the app is closed, so that changes by other processes are seen. Tells once that the database is away, and once that it is back. */
  watch(milliseconds: number): void
  /** Stops watching, lets go of the database and, when nobody else uses it, stops the embedded server. */
  close(): Promise<void>
  /** Like close(), but waits for nothing that is going on in the database: it is rolled back when the process ends. */
  abandon(): Promise<void>
}

const BRITISH_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

const MINUTE = 60_000
let today = { minute: Number.NaN, day: '' }

/** Today's day in the United Kingdom. It is worked out once a minute: writing a day takes as long as a small answer. */
function todayInBritain(): string {
  const minute = Math.floor(Date.now() / MINUTE)
  if (minute !== today.minute) today = { minute, day: BRITISH_DAY.format(minute * MINUTE) }
  return today.day
}

function explainMissingTexts(cause: unknown): never {
  if (toDatabaseError(cause) === null) throw cause
  throw new DatabaseError(
    'The wording of documents cannot be read at present: the database does not answer. Ask again in a moment; all else is answered without it.',
    { cause },
  )
}

const SILENT: StoreLog = { info: () => {}, warn: () => {} }

/**
 * The product, opened on its database, which is started, brought up to date and read. Throws ConfigurationError or
 * DatabaseError; whatever was started by then is stopped again.
 */
export async function openApp(options: AppOptions): Promise<App> {
  const { ontology = defaultOntology, log = SILENT, today = todayInBritain } = options
  const store = await openStore(options)
  try {
    const columns = buildColumns(ontology, await loadTables(store.database.url, ontology))
    return new OpenedApp({ ontology, store, snapshots: new Snapshots(columns), log, today })
  } catch (cause) {
    await store.close()
    throw cause
  }
}

interface Parts {
  readonly ontology: Ontology
  readonly store: Store
  readonly snapshots: Snapshots
  readonly log: StoreLog
  readonly today: () => string
}

class OpenedApp implements App {
  readonly ontology: Ontology
  readonly schema: GraphQLSchema
  readonly database: Database
  readonly #parts: Parts
  #snapshots: Snapshots
  #edition = { version: Number.NaN, day: '', text: '' }
  #refreshing: Promise<boolean> | null = null
  #timer: NodeJS.Timeout | null = null
  #closed: Promise<void> | null = null

  constructor(parts: Parts) {
    this.ontology = parts.ontology
    this.schema = buildSchema(parts.ontology)
    this.database = parts.store.database
    this.#parts = parts
    this.#snapshots = parts.snapshots
  }

  snapshot(clearance: Visibility): Snapshot {
    return this.#snapshots.for(clearance)
  }

  edition(): string {
    const { version } = this.#snapshots.columns
    const day = this.#parts.today()
    if (this.#edition.version !== version || this.#edition.day !== day)
      this.#edition = { version, day, text: `${version} ${day}` }
    return this.#edition.text
  }

  contextFor(clearance: Visibility): GraphContext {
    const { client } = this.database
    return {
      snapshot: this.snapshot(clearance),
      client,
      today: this.#parts.today(),
      spent: { values: 0 },
      sectionTexts: new DataLoader<SectionKey, string | null, string>(
        (keys) => loadSectionTexts(client, keys).catch(explainMissingTexts),
        { cacheKeyFn: ({ document, locator }) => `${document}#${locator}` },
      ),
    }
  }

  refresh(): Promise<boolean> {
    this.#refreshing ??= this.#loadWhenChanged().finally(() => {
      this.#refreshing = null
    })
    return this.#refreshing
  }

  watch(milliseconds: number): void {
    const { log } = this.#parts
    let isAway = false
    const look = async () => {
      try {
        if (await this.refresh()) log.info(`Serving version ${this.#snapshots.columns.version} of the graph.`)
        if (isAway) log.info('The database answers again.')
        isAway = false
      } catch (error) {
        const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error)
        if (!isAway)
          log.warn(
            `The database does not answer (${reason}). Questions about the graph are answered from memory; trying again.`,
          )
        isAway = true
      }
      if (this.#closed === null) this.#timer = setTimeout(look, milliseconds).unref()
    }
    this.#timer = setTimeout(look, milliseconds).unref()
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async abandon(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#parts.store.abandon()
  }

  async #loadWhenChanged(): Promise<boolean> {
    const { client } = this.database
    if ((await loadVersion(client)) === this.#snapshots.columns.version) return false
    this.#snapshots = new Snapshots((await this.#changeColumns()) ?? (await this.#loadColumns()))
    return true
  }

  /** The columns with what has changed since, or null when they must be read again. */
  async #changeColumns(): Promise<GraphColumns | null> {
    const { columns } = this.#snapshots
    const changes = await loadChanges(this.database.client, columns.version)
    return changes === null ? null : changeColumns(columns, changes)
  }

  async #loadColumns(): Promise<GraphColumns> {
    return buildColumns(this.ontology, await loadTables(this.database.url, this.ontology))
  }

  async #close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#refreshing?.catch(() => false)
    await this.#parts.store.close()
  }
}
