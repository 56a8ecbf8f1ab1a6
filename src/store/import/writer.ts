import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { DatabaseError } from '../../errors.ts'
import { PrismaClient } from '../generated/client.ts'

/** A client with one connection of its own, which can copy rows into tables within the client's transaction. */
export interface Writer {
  readonly client: PrismaClient
  /**
   * Sends rows in COPY's text format: a line for each row, tabs between the columns.
   * @throws {DatabaseError} outside of a transaction.
   */
  copy(table: string, rows: Uint8Array): Promise<void>
  /** The rows of a query in COPY's binary format, and where to write such rows; within a transaction too, and throwing alike. */
  copyOut(query: string): Readable
  copyIn(table: string): Writable
  close(): Promise<void>
}

/**
 * A writer to the database at the URL. Prisma has no COPY, which takes rows in several times as fast as statements with
 * JSON do; so the client gets a pool of one connection, and that connection is known here.
 */
export function openWriter(url: string): Writer {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 })
  let connection: pg.PoolClient | null = null
  pool.on('connect', (client) => {
    connection = client
  })
  // A connection that is lost while nobody uses it is reported by the next statement.
  const adapter = new PrismaPg(pool, { disposeExternalPool: true, onPoolError: () => {} })
  const client = new PrismaClient({ adapter })
  const connected = () => {
    if (connection === null) throw new DatabaseError('Rows can be copied within a transaction only.')
    return connection
  }
  return {
    client,
    copyOut: (query) => connected().query(to(`COPY (${query}) TO STDOUT (FORMAT binary)`)),
    copyIn: (table) => connected().query(from(`COPY ${table} FROM STDIN (FORMAT binary)`)),
    async copy(table, rows) {
      const stream = connected().query(from(`COPY ${table} FROM STDIN`))
      stream.end(rows)
      await once(stream, 'finish')
    },
    close: () => client.$disconnect(),
  }
}
