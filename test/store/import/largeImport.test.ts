import { beforeEach, describe, expect, it } from 'vitest'
import { makeTables } from '../../../src/graph/makeTables.ts'
import { ontology } from '../../../src/ontology/ontology.ts'
import type { DatasetRecord, LinkRecord } from '../../../src/ontology/records.ts'
import { MANY_ENTITIES } from '../../../src/store/import/searchHelper.ts'
import { loadTables } from '../../../src/store/loadTables.ts'
import { loadVersion } from '../../../src/store/loadVersion.ts'
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

const ENTITIES = MANY_ENTITIES + 500
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

describe('a large dataset', () => {
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

  it('is not there at all when making what search needs breaks off', async () => {
    const killed = new Promise<void>((resolve, reject) => {
      const look = async () => {
        const [found] = await database.client.$queryRaw<{ ended: boolean }[]>`
          SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
          WHERE datname = current_database() AND state = 'active' AND query LIKE 'SELECT refresh_search($1)%' AND pid <> pg_backend_pid()`
        if (found?.ended === true) resolve()
        else setTimeout(() => look().catch(reject), 2)
      }
      look().catch(reject)
    })
    const before = await constraints()
    const importing = replaceDataset(database, large).then(
      () => null,
      (error: unknown) => error,
    )
    await killed
    expect(await importing).toBeInstanceOf(Error)
    expect(await loadVersion(database.client)).toBe(0)
    expect(await database.client.entity.count()).toBe(0)
    expect(await constraints()).toEqual(before)
    // And then it can be had.
    expect(await replaceDataset(database, { ...large, links: [] })).toMatchObject({ version: 1 })
  })
})
