import { beforeEach, describe, expect, it } from 'vitest'
import type { DatasetRecord, EntityRecord } from '../../src/ontology/records.ts'
import { writeSectionTexts } from '../../src/store/writeSectionTexts.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { expectFreshSearch, searched } from './expectFreshSearch.ts'
import { author, replaceDataset } from './replaceDataset.ts'
import { document, entity, header, sample } from './sampleRecords.ts'
import { complete, find, search, searchable } from './searchable.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  return () => database.close()
})

/** Expects that what is searched is what making all of it anew would give. */
const expectFresh = () => expectFreshSearch(database.client)

function withEntity(id: string, change: Partial<EntityRecord>): DatasetRecord {
  return {
    ...searchable,
    entities: searchable.entities.map((one) => (one.id === id ? { ...one, ...change } : one)),
  }
}

const attach = (texts: Record<string, string>) =>
  writeSectionTexts(database.client, { document: 'plan', texts: new Map(Object.entries(texts)), ...author })

describe('after a write, a search finds', () => {
  it('what was added', async () => {
    await replaceDataset(database, searchable)
    expect(await find(database.client, 'patrol')).toEqual(['action/patrol'])
    await expectFresh()
  })

  it('what was renamed by its new name only', async () => {
    await replaceDataset(database, searchable)
    await replaceDataset(database, withEntity('action/patrol', { name: 'Walk the moorings' }))
    expect(await find(database.client, 'moorings')).toEqual(['action/patrol'])
    expect(await find(database.client, 'quays')).not.toContain('action/patrol')
    expect(await complete(database.client, 'moor')).toEqual(['action/patrol'])
    expect(await complete(database.client, 'patr')).toEqual([])
    await expectFresh()
  })

  it('by other aliases, a new glossary', async () => {
    await replaceDataset(database, searchable)
    await replaceDataset(database, withEntity('concern/domestic-abuse', { aliases: ['DV'] }))
    expect(await find(database.client, 'DVA')).toEqual(['action/train-staff'])
    expect(await find(database.client, 'DV')).toContain('service/helpline')
    await expectFresh()
  })

  it('by another summary, holder, identifier, visibility and day', async () => {
    await replaceDataset(database, searchable)
    const change = { summary: 'On the moorings.', validTo: '2020-01-01' }
    await replaceDataset(database, withEntity('action/patrol', change))
    expect(await find(database.client, 'moorings')).toEqual(['action/patrol'])
    expect(await find(database.client, 'moorings', { day: '2020-01-02' })).toEqual([])
    expect(await find(database.client, 'corner')).toEqual([])
    await replaceDataset(database, withEntity('action/patrol', { visibility: 'RESTRICTED' }))
    expect(await find(database.client, 'patrol')).toEqual([])
    expect(await complete(database.client, 'patrol')).toEqual([])
    const holders = [{ name: 'Ben Sample', validFrom: null, validTo: null, evidence: [] }]
    await replaceDataset(database, withEntity('role/commissioner', { holders }))
    expect(await find(database.client, 'ben sample')).toEqual(['role/commissioner'])
    expect(await find(database.client, 'ann')).toEqual([])
    const identifiers = [{ scheme: 'ONS', value: 'E99', url: null }]
    await replaceDataset(database, withEntity('partner/quay-trust', { identifiers }))
    expect(await find(database.client, 'e99')).toEqual(['partner/quay-trust'])
    expect(await find(database.client, 'e06000022')).toEqual([])
    await expectFresh()
  })

  it('nothing that was removed', async () => {
    await replaceDataset(database, searchable)
    const entities = searchable.entities.filter(({ id }) => id !== 'action/patrol')
    await replaceDataset(database, { ...searchable, entities })
    expect(await find(database.client, 'patrol')).toEqual([])
    expect(await complete(database.client, 'patr')).toEqual([])
    await expectFresh()
    await replaceDataset(database, { ...searchable, documents: [], entities: [] })
    expect(await searched(database.client)).toEqual([])
  })

  it('by the new heading of a section, and by that of one above', async () => {
    await replaceDataset(database, searchable)
    const outline = (heading: string) => ({
      ...searchable,
      documents: [
        document('plan', [], {
          sections: [
            { locator: '1', heading },
            { locator: '1.a', heading: null },
            { locator: '1.a.i', heading: 'Tall masts' },
            { locator: '2', heading: 'Footbridges' },
          ],
        }),
      ],
    })
    await replaceDataset(database, outline('Loud cranes'))
    expect(await find(database.client, 'cranes')).toEqual(['concern/anti-social-behaviour'])
    expect(await find(database.client, 'masts')).toEqual(['action/mend-lamps'])
    expect(await find(database.client, 'harbours')).toEqual(['partner/quay-trust'])
    expect(await find(database.client, 'lanterns')).toEqual([])
    await expectFresh()
  })

  it('by the sections that it cites now', async () => {
    await replaceDataset(database, searchable)
    const evidence = [{ document: 'plan', locator: '1.a.i', note: null }]
    await replaceDataset(database, withEntity('action/patrol', { evidence }))
    expect(await find(database.client, 'footbridges')).toEqual([])
    expect(await find(database.client, 'lanterns')).toContain('action/patrol')
    await expectFresh()
  })

  it('by a text from when it is attached to when it is detached', async () => {
    await replaceDataset(database, searchable)
    await attach({
      '2': `${'Nothing much happens here. '.repeat(20)}Gulls steal sandwiches. ${'And so on. '.repeat(20)}`,
    })
    const { hits } = await search(database.client, 'gull')
    expect(hits.map(({ key }) => key)).toEqual(['action/patrol'])
    expect(hits[0]?.snippet).toMatch(/^… .*Gulls steal sandwiches.* …$/)
    expect(hits[0]?.snippet?.length).toBeLessThan(300)
    expect(await find(database.client, 'sandwishes')).toEqual(['action/patrol'])
    await expectFresh()
    await attach({ '2': 'Herons wait.' })
    expect(await find(database.client, 'gull')).toEqual([])
    expect(await find(database.client, 'herons')).toEqual(['action/patrol'])
    await attach({})
    expect(await find(database.client, 'herons')).toEqual([])
    expect((await searched(database.client)).join('\n')).not.toMatch(/heron|gull|sandwich/)
    await expectFresh()
  })

  it('the entities of another dataset by what that cites in this one', async () => {
    await replaceDataset(database, searchable)
    await replaceDataset(database, {
      ...header('other'),
      documents: [],
      entities: [entity('partner/rowers', { evidence: [{ document: 'plan', locator: '2', note: null }] })],
      links: [],
      observations: [],
    })
    await attach({ '2': 'Herons wait.' })
    expect(await find(database.client, 'heron')).toEqual(['action/patrol', 'partner/rowers'])
    await expectFresh()
  })

  it('the same as before when the write was rolled back', async () => {
    await replaceDataset(database, searchable)
    const before = await searched(database.client)
    const bad = withEntity('action/patrol', {
      name: 'Other',
      evidence: [{ document: 'none', locator: '1', note: null }],
    })
    await expect(replaceDataset(database, bad)).rejects.toThrow()
    expect(await searched(database.client)).toEqual(before)
  })

  it('the words of a name with every sort of record beside it', async () => {
    await replaceDataset(database, sample)
    expect(await find(database.client, 'the authority', { visibilities: ['PUBLIC', 'PARTNERS'] })).toEqual([
      'partner/council',
    ])
    await expectFresh()
  })

  it('the beginning of a text that is too long to be searched whole', async () => {
    await replaceDataset(database, searchable)
    const words = Array.from({ length: 90_000 }, (_, n) => `w${n.toString(36)}`)
    await attach({ '2': `herons ${words.join(' ')} gulls` })
    expect(await find(database.client, 'herons')).toEqual(['action/patrol'])
    expect(await find(database.client, 'gulls')).toEqual([])
  })
})

describe('a small change of a large graph', () => {
  it('makes anew only what it concerns', async () => {
    const entities = Array.from({ length: 50 }, (_, n) => entity(`partner/p-${n}`, { name: `Partner ${n}` }))
    const dataset = { ...searchable, entities: [...searchable.entities, ...entities] }
    await replaceDataset(database, dataset)
    const places = () =>
      database.client.$queryRaw<
        { key: string; place: string }[]
      >`SELECT key, xmin::text || ctid::text AS place FROM search_entity`
    const before = new Map((await places()).map(({ key, place }) => [key, place]))
    const changed = dataset.entities.map((one) =>
      one.id === 'partner/p-7' ? { ...one, name: 'Seventh' } : one,
    )
    await replaceDataset(database, { ...dataset, entities: changed })
    const moved = (await places()).filter(({ key, place }) => before.get(key) !== place)
    expect(moved.map(({ key }) => key)).toEqual(['partner/p-7'])
    await attach({ '2': 'Herons wait.' })
    const cited = (await places()).filter(({ key, place }) => before.get(key) !== place)
    expect(cited.map(({ key }) => key).sort()).toEqual(['action/patrol', 'partner/p-7'])
  })
})
