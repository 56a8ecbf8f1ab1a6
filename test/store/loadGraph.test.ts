import { beforeAll, describe, expect, it } from 'vitest'
import type { StoredEntityRecord } from '../../src/graph/graphRecords.ts'
import type { DatasetRecord } from '../../src/ontology/records.ts'
import { loadGraph } from '../../src/store/loadGraph.ts'
import { loadSectionTexts } from '../../src/store/loadSectionTexts.ts'
import { loadVersion } from '../../src/store/loadVersion.ts'
import { writeDataset } from '../../src/store/writeDataset.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startChild } from './childProcess.ts'
import { changesBetween, document, entity, header, link, observation, sample } from './sampleRecords.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  return () => database.close()
})

function write(before: DatasetRecord | null, after: DatasetRecord) {
  return writeDataset(database.client, {
    dataset: after,
    changes: changesBetween(before, after),
    actor: 'test',
    reason: 'a test',
  })
}

/** A dataset of so many entities, each with a link, a figure, an alias, a holder, money and evidence. */
function ofSize(size: number): DatasetRecord {
  const evidence = [{ document: 'sized', locator: '1', note: null }]
  const names = Array.from({ length: size }, (_, index) => `role/number-${index}`)
  return {
    ...header('sized'),
    documents: [document('sized', ['1'])],
    entities: names.map((id) =>
      entity(id, {
        aliases: [`${id} by another name`],
        evidence,
        holders: [{ name: 'Dee', validFrom: null, validTo: null, evidence }],
        funding: { amount: '1', currency: 'GBP', frequency: null, years: [] },
      }),
    ),
    links: names.map((id) => link(id, 'WORKS_WITH', names[0] ?? '', { evidence })),
    observations: names.map((id) => observation(id, { evidence })),
  }
}

/** Its entities as the graph holds them. */
function stored({ key, entities }: DatasetRecord): StoredEntityRecord[] {
  return entities.map((one) => ({ ...one, dataset: key }))
}

describe('the graph', () => {
  it('is loaded with the same number of statements for 2 entities and for 20', async () => {
    const small = ofSize(2)
    await write(null, small)
    database.statements.length = 0
    expect((await loadGraph(database.client)).entities).toEqual(stored(small))
    const few = database.statements.length
    const large = ofSize(20)
    await write(small, large)
    database.statements.length = 0
    const { entities, links } = await loadGraph(database.client)
    expect(entities).toEqual(stored(large))
    expect(links).toEqual(large.links)
    expect(database.statements.length).toBe(few)
    expect(few).toBeLessThan(16)
  })

  it('has its version for one statement', async () => {
    database.statements.length = 0
    expect(await loadVersion(database.client)).toBe(2)
    expect(database.statements).toHaveLength(1)
  })

  it('is as before after a process was killed in the middle of writing, and can be written again', async () => {
    const before = await loadGraph(database.client)
    const child = startChild('writeForEver.ts', [database.url])
    expect(await child.next()).not.toBe('finished')
    await child.kill()
    expect(await loadGraph(database.client)).toEqual(before)
    expect(await database.client.dataset.count({ where: { key: 'large' } })).toBe(0)
    expect(await write(null, { ...sample, key: 'after' })).toEqual({ version: before.version + 1 })
  })
})

describe('section texts', () => {
  it('come in the order of the keys for one statement, null where there is none', async () => {
    await database.client.section.updateMany({ where: { locator: '2.a' }, data: { text: 'What it says.' } })
    const keys = [
      { document: 'plan', locator: '10' },
      { document: 'plan', locator: '2.a' },
      { document: 'none', locator: '1' },
      { document: 'plan', locator: '2.a' },
      ...Array.from({ length: 20 }, () => ({ document: 'plan', locator: 'none' })),
    ]
    database.statements.length = 0
    const texts = await loadSectionTexts(database.client, keys)
    expect(texts.slice(0, 4)).toEqual([null, 'What it says.', null, 'What it says.'])
    expect(texts).toHaveLength(24)
    expect(database.statements).toHaveLength(1)
    expect(await loadSectionTexts(database.client, [])).toEqual([])
  })
})
