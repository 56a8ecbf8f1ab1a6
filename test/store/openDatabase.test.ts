import { createServer } from 'node:net'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { DatabaseError } from '../../src/errors.ts'
import { openDatabase } from '../../src/store/database.ts'
import { createRawDatabase, createTestDatabase } from '../support/database.ts'
import { onServer } from '../support/onServer.ts'

function at(change: (url: URL) => void): string {
  const url = new URL(inject('serverUrl'))
  url.password = 'very-secret'
  change(url)
  return url.href
}

describe('a database that cannot be used', () => {
  it.each<[string, string, RegExp]>([
    ['is no address at all', 'very-secret', /is not an address of a PostgreSQL database/],
    [
      'is of another sort',
      'mysql://me:very-secret@localhost/x',
      /is not an address of a PostgreSQL database/,
    ],
    [
      'does not take the password',
      at(() => {}),
      /^The database "postgres" at 127\.0\.0\.1:\d+ refused the sign-in/,
    ],
    [
      'runs nowhere',
      at((url) => {
        url.port = '1'
      }),
      /does not answer\. Check that the server runs/,
    ],
  ])('%s: says so without the password', async (_case, url, message) => {
    const failure = await openDatabase({ url }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DatabaseError)
    expect((failure as Error).message).toMatch(message)
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('very-secret')
  })

  it('does not exist: says so', async () => {
    const url = new URL(inject('serverUrl'))
    url.pathname = '/missing'
    await expect(openDatabase({ url: url.href })).rejects.toThrow(
      /^The database "missing" at .* does not exist/,
    )
  })

  it('is not PostgreSQL: says so', async () => {
    const rival = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((resolve) => rival.listen(0, '127.0.0.1', resolve))
    const address = rival.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    await expect(
      openDatabase({
        url: at((url) => {
          url.port = port
        }),
      }),
    ).rejects.toThrow(
      /ends the connection before it is made\. Check that DATABASE_URL names a PostgreSQL server/,
    )
    rival.close()
  })

  it('keeps text in another encoding than UTF8: says so', async () => {
    const server = inject('serverUrl')
    await onServer(
      server,
      "CREATE DATABASE test_latin1 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0",
    )
    const url = new URL(server)
    url.pathname = '/test_latin1'
    await expect(openDatabase({ url: url.href })).rejects.toThrow(
      /keeps text as LATIN1; Golden Thread needs UTF8/,
    )
    await onServer(server, 'DROP DATABASE test_latin1 WITH (FORCE)')
  })

  it('is older than PostgreSQL 15: says which version it needs', async () => {
    const { url, drop } = await createRawDatabase()
    const name = new URL(url).pathname.slice(1)
    // A function of that name in front of the real one makes the server look old.
    await onServer(
      url,
      `CREATE FUNCTION current_setting(text) RETURNS text LANGUAGE sql AS $$ SELECT '14.9 (Debian)' $$;
       ALTER DATABASE ${name} SET search_path = public, pg_catalog`,
    )
    await expect(openDatabase({ url })).rejects.toThrow(
      /is PostgreSQL 14\.9 \(Debian\); Golden Thread needs version 15/,
    )
    await drop()
  })
})

describe('an open database', () => {
  it('tells each statement to who counts them', async () => {
    const database = await createTestDatabase()
    afterAll(() => database.close())
    database.statements.length = 0
    await database.client.entity.count()
    expect(database.statements).toHaveLength(1)
    expect(database.statements[0]).toContain('"entity"')
  })
})
