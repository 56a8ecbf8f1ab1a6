import pg from 'pg'

/** The rows of one statement, run on a connection of its own. */
export async function onServer(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const session = new pg.Client({ connectionString: url })
  await session.connect()
  try {
    return (await session.query<Record<string, unknown>>(sql)).rows
  } finally {
    await session.end()
  }
}
