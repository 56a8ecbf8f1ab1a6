import pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeTables } from '../../../src/graph/makeTables.ts'
import { ontology } from '../../../src/ontology/ontology.ts'
import type { DatasetRecord, LinkRecord } from '../../../src/ontology/records.ts'
import { MANY_ENTITIES, openSearchHelper } from '../../../src/store/import/searchHelper.ts'
import { openWriter } from '../../../src/store/import/writer.ts'
import { loadTables } from '../../../src/store/loadTables.ts'
import { readableTables } from '../../graph/support.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { expectFreshSearch } from '../expectFreshSearch.ts'
import { loadGraph } from '../loadGraph.ts'
import { replaceDataset } from '../replaceDataset.ts'
import { document, entity, header, link } from '../sampleRecords.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  return () => database.close()
})

const ENTITIES = MANY_ENTITIES + 200
/** As many as tables are stripped of their indexes for. */
const LINKS = 50_000

/** A dataset large enough for the ways of a whole country, with everything in it by which entities are found. */
const large: DatasetRecord = {
  ...header('large'),
  documents: [
    document('plan', ['1', '1.i', '1.i.a', '2'], {
      sections: [
        { locator: '1', heading: 'Safer streets' },
        { locator: '1.i', heading: null },
        { locator: '1.i.a', heading: null },
        { locator: '2', heading: 'Young people' },
      ],
    }),
  ],
  entities: Array.from({ length: ENTITIES }, (_, at) =>
    entity(`action/number-${at}`, {
      name: at % 3 === 0 ? `Co-ordinate patrols of ward ${at}` : `Train officers in ward ${at}`,
      summary: at % 5 === 0 ? `Goes on from the year ${2000 + (at % 20)}.` : null,
      aliases: at % 4 === 0 ? [`CP${at}`, `The patrols, number ${at}`] : [],
      identifiers: at % 7 === 0 ? [{ scheme: 'local', value: `W-${at}`, url: null }] : [],
      visibility: at % 11 === 0 ? 'PARTNERS' : 'PUBLIC',
      evidence: [
        {
          document: 'plan',
          locator: at % 2 === 0 ? '1.i.a' : '2',
          note: at % 9 === 0 ? 'In passing.' : null,
        },
      ],
    }),
  ),
  links: Array.from({ length: LINKS }, (_, at): LinkRecord => {
    const [from, step] = [at % ENTITIES, 1 + Math.floor(at / ENTITIES)]
    return link(`action/number-${from}`, 'CONTRIBUTES_TO', `action/number-${(from + step) % ENTITIES}`, {
      evidence: [{ document: 'plan', locator: '1', note: null }],
    })
  }),
  observations: [],
}

/** The indexes and foreign keys of all tables. */
function constraints(): Promise<unknown[]> {
  return database.client.$queryRaw`
    SELECT indexdef AS made FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND convalidated
    ORDER BY made`
}

describe('a large dataset', { timeout: 120_000 }, () => {
  it('is stored and found as a small one is, and leaves every index and foreign key in its place', async () => {
    const before = await constraints()
    const { counts } = await replaceDataset(database, large)
    expect(counts.link.added).toBe(LINKS)
    expect(await constraints()).toEqual(before)
    const { links, ...rest } = await loadGraph(database.client)
    const expected = makeTables(ontology, { ...rest, links })
    expect(rest.entities).toEqual(large.entities.map((one) => ({ ...one, dataset: 'large' })))
    expect(readableTables(await loadTables(database.url, ontology))).toEqual(readableTables(expected))
    expect(links).toHaveLength(LINKS)
    await expectFreshSearch(database.client)
  })

  it('is found by its new words alone when most of it changes', async () => {
    await replaceDataset(database, { ...large, links: [] })
    const changed = large.entities.map((one, at) =>
      at % 20 === 0 ? one : { ...one, name: one.name.replace('ward', 'parish'), aliases: [] },
    )
    const outline = large.documents.map((one) => ({
      ...one,
      sections: one.sections.map((section) => ({
        ...section,
        heading: section.heading === null ? null : 'Another heading',
      })),
    }))
    await replaceDataset(database, { ...large, documents: outline, entities: changed, links: [] })
    await expectFreshSearch(database.client)
  })

  it.each([
    ['it works', 'SELECT refresh_search($1)%'],
    ['it is given its copy', 'COPY pg_temp.entity FROM STDIN%'],
    ['it hands over what it made', 'COPY pg_temp.search_name TO STDOUT%'],
  ])(
    'is stored and found all the same when the helper for search is lost while %s',
    async (_when, statement) => {
      // Long enough that the copies take a moment.
      const entities = large.entities.map((one) => ({
        ...one,
        summary: `${one.summary ?? ''} ${'abc '.repeat(500)}`,
      }))
      const ended = endBackend(statement)
      const { counts } = await replaceDataset(database, { ...large, entities, links: [] })
      expect(await ended).toBe(true)
      expect(counts.entity.added).toBe(ENTITIES)
      expect(await database.client.change.count()).toBe(ENTITIES + 1)
      await expectFreshSearch(database.client)
    },
  )

  it('goes to the real tables by its transaction alone, even where temporary ones are searched last', async () => {
    const [{ name } = { name: '' }] = await database.client.$queryRaw<
      { name: string }[]
    >`SELECT current_database() AS name`
    await database.client.$executeRawUnsafe(`ALTER DATABASE ${name} SET search_path = public, pg_temp`)
    await replaceDataset(database, { ...large, links: [] })
    expect(await database.client.entity.count()).toBe(ENTITIES)
    await expectFreshSearch(database.client)
  })

  it('has a helper that locks nothing that others use', async () => {
    const writer = openWriter(database.url)
    try {
      await writer.client.$transaction(async (tx) => {
        const helper = await openSearchHelper(database.url, { tx, writer })
        expect(helper).not.toBeNull()
        const locks = await database.client.$queryRaw`
          SELECT c.relname FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
          WHERE c.relnamespace = 'public'::regnamespace AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`
        expect(locks).toEqual([])
        await helper?.close()
      })
    } finally {
      await writer.close()
    }
  })

  it('goes on row by row while somebody reads what its tables refer to, and waits for nobody', async () => {
    const reader = new pg.Client({ connectionString: database.url })
    await reader.connect()
    try {
      await reader.query('BEGIN; SELECT count(*) FROM entity')
      const before = await constraints()
      expect(await replaceDataset(database, large)).toMatchObject({ version: 1 })
      expect(await constraints()).toEqual(before)
    } finally {
      await reader.end()
    }
    await expectFreshSearch(database.client)
  })
})

/** Ends the connection that answers such a statement, as soon as there is one; false when there was none in half a minute. */
async function endBackend(statement: string): Promise<boolean> {
  const end = performance.now() + 30_000
  while (performance.now() < end) {
    const [found] = await database.client.$queryRaw<{ ended: boolean }[]>`
      SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'active' AND query LIKE ${statement} AND pid <> pg_backend_pid()`
    if (found?.ended === true) return true
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return false
}
