import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { DatabaseError } from '../../src/errors.ts'
import { explainFault, isCutOff, toDatabaseError } from '../../src/store/databaseFault.ts'
import { createTestDatabase } from '../support/database.ts'

/** What the client throws when PostgreSQL answers with this code. */
async function fail(code: string): Promise<unknown> {
  const database = await createTestDatabase()
  try {
    return await database.client.$executeRawUnsafe(
      `DO $$ BEGIN RAISE EXCEPTION 'postgresql://me:secret@db' USING ERRCODE = '${code}'; END $$`,
    )
  } catch (error) {
    return error
  } finally {
    await database.close()
  }
}

describe('a fault of the database', () => {
  it.each([
    ['53100', /no room left on its disk/],
    ['42501', /does not give this user the rights/],
    ['25006', /is read-only/],
    ['53200', /run out of memory/],
  ])('with code %s becomes a sentence that quotes nothing', async (code, sentence) => {
    const error = toDatabaseError(await fail(code))
    expect(error).toBeInstanceOf(DatabaseError)
    expect(error?.message).toMatch(sentence)
    expect(error?.message).not.toContain('secret')
  })

  it('that a person cannot mend stays as it is', async () => {
    expect(explainFault(await fail('XX000'))).toBeNull()
    expect(toDatabaseError(new TypeError('a slip of ours'))).toBeNull()
    expect(toDatabaseError(null)).toBeNull()
  })

  it('that cuts the connection is known by its text, which is all there is', async () => {
    const { url, close } = await createTestDatabase()
    const session = new pg.Client({ connectionString: url })
    session.on('error', () => {})
    await session.connect()
    const cut = await session.query('SELECT pg_terminate_backend(pg_backend_pid())').catch((error) => error)
    expect(explainFault(cut)).toMatch(/went away/)
    expect(isCutOff(cut)).toBe(true)
    await close()
  })
})
