import { expect } from 'vitest'
import type { PrismaClient } from '../../src/store/generated/client.ts'

/** Expects that what is searched is what making all of it anew would give. */
export async function expectFreshSearch(client: PrismaClient): Promise<void> {
  const kept = await searched(client)
  await client.$executeRaw`DELETE FROM search_entity`
  expect(await searched(client)).toEqual([])
  await client.$queryRaw`SELECT refresh_search(ARRAY(SELECT id FROM entity))::text`
  expect(kept).toEqual(await searched(client))
}

/** All that is searched, as text, but for the running numbers of names: of two equal ends of a name either may come first. */
export async function searched(client: PrismaClient): Promise<string[]> {
  const rows = await client.$queryRaw<{ line: string }[]>`
    SELECT line FROM (
      SELECT s::text AS line FROM search_entity s
      UNION ALL SELECT (to_jsonb(n) - 'position')::text FROM search_name n
      UNION ALL SELECT w::text FROM search_word w
    ) AS lines ORDER BY line COLLATE "C"`
  return rows.map(({ line }) => line)
}
