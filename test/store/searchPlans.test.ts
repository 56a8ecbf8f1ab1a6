import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Prisma, type PrismaClient } from '../../src/store/generated/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { complete, search } from './searchable.ts'

const ENTITIES = 4_000

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  const { client } = database
  await client.$executeRaw`INSERT INTO dataset (key, title) VALUES ('d', 'D')`
  await client.$executeRaw`
    INSERT INTO entity (key, kind, name, summary, dataset_id)
    SELECT 'partner/p-' || n, 'PARTNER', 'Partner ' || md5(n::text), 'Word' || md5((n / 3)::text), 1
    FROM generate_series(1, ${ENTITIES}::int) AS n`
  await client.$executeRaw`INSERT INTO alias (entity_id, name, position) SELECT id, 'X' || id, 0 FROM entity`
  await client.$queryRaw`SELECT refresh_search(ARRAY(SELECT id FROM entity))::text`
  await client.$executeRaw`ANALYZE`
})
afterAll(() => database.close())

/** The plans by which PostgreSQL answers the statements that the function sends. */
async function plansOf(ask: (client: PrismaClient) => Promise<unknown>): Promise<string[]> {
  const plans: string[] = []
  const explaining = {
    $queryRaw: async (strings: TemplateStringsArray, ...values: unknown[]) => {
      const statement = Prisma.sql(strings, ...values)
      const rows = await database.client.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${statement}`
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
      return database.client.$queryRaw(statement)
    },
  }
  await ask(explaining as unknown as PrismaClient) // search and completion call nothing else
  return plans
}

/** The indexes that a plan reads, and the tables that it reads from end to end. */
function readsOf(plan: string): { indexes: Set<string>; whole: string[] } {
  const names = [...plan.matchAll(/(?:Index(?: Only)? Scan (?:Backward )?using|Bitmap Index Scan on) (\w+)/g)]
  const whole = [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table]) => table ?? '')
  return { indexes: new Set(names.map(([, name]) => name ?? '')), whole }
}

const SEARCHED = /^(search_\w+|entity|alias)$/

describe('in a filled database', () => {
  it('the words of a search are looked up by indexes', async () => {
    const [words] = await plansOf((client) => search(client, 'partner word'))
    const { indexes, whole } = readsOf(words ?? '')
    expect(whole.filter((table) => SEARCHED.test(table))).toEqual([])
    expect(indexes).toContain('search_word_word_idx')
    expect(indexes).toContain('search_name_stems_idx')
  })

  it('what holds the words, and what is named so, is found by indexes', async () => {
    const [, hits = ''] = await plansOf((client) => search(client, 'x77'))
    const { indexes, whole } = readsOf(hits)
    expect(whole.filter((table) => SEARCHED.test(table))).toEqual([])
    expect(indexes).toContain('search_entity_document_idx')
    expect(indexes).toContain('search_name_stems_idx')
    expect(indexes).not.toContain('search_name_visibility_kind_place_text_idx')
  })

  it('completion reads a few rows in the order of the index', async () => {
    for (const text of ['p', 'partner a', 'x7']) {
      const [plan] = await plansOf((client) => complete(client, text))
      const { indexes, whole } = readsOf(plan ?? '')
      expect(whole).toEqual([])
      expect(indexes).toContain('search_name_visibility_kind_place_text_idx')
      expect(plan).toMatch(/Limit[^\n]*\n\s+->\s+Index Scan using search_name_visibility_kind_place_text_idx/)
    }
  })
})

describe('a word that very many hold', () => {
  it('is counted in full, and the best thousand can be paged through', async () => {
    await database.client.$executeRaw`UPDATE entity SET summary = 'Harbour' WHERE id > 10`
    await database.client.$queryRaw`SELECT refresh_search(ARRAY(SELECT id FROM entity))::text`
    await database.client.$executeRaw`UPDATE entity SET name = 'Harbour' WHERE id = ${ENTITIES}::int`
    await database.client.$queryRaw`SELECT refresh_search(ARRAY[${ENTITIES}::int])::text`
    let seen = 0
    let page = await search(database.client, 'harbour')
    expect(page.hits[0]?.key).toBe(`partner/p-${ENTITIES}`)
    for (; ; page = await search(database.client, 'harbour', { after: page.hits.at(-1) })) {
      expect(page.kindCounts).toEqual([{ kind: 'PARTNER', count: ENTITIES - 10 }])
      seen += page.hits.length
      if (!page.more) break
    }
    expect(seen).toBeGreaterThanOrEqual(1_000)
    expect(seen).toBeLessThanOrEqual(1_001)
  })
})
