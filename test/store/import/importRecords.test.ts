import { beforeEach, describe, expect, it } from 'vitest'
import type { DatasetRecord } from '../../../src/ontology/records.ts'
import type { ImportOutcome, ImportProgress, RecordImport } from '../../../src/store/import/importRecords.ts'
import { loadSectionTexts } from '../../../src/store/loadSectionTexts.ts'
import { loadVersion } from '../../../src/store/loadVersion.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { startChild } from '../childProcess.ts'
import { loadDataset, loadGraph } from '../loadGraph.ts'
import { author, replaceDataset } from '../replaceDataset.ts'
import { document, entity, link, sample } from '../sampleRecords.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  return () => database.close()
})

/** Writes the dataset in place of what is stored of it, as an import does. */
function replace(after: DatasetRecord, more: Partial<RecordImport> = {}): Promise<ImportOutcome> {
  return replaceDataset(database, after, more)
}

describe('a dataset that is written', () => {
  it('is loaded as it was stated', async () => {
    expect(await replace(sample)).toMatchObject({ version: 1 })
    expect(await loadDataset(database.client, 'sample')).toEqual(sample)
    const { documents, entities, links, observations, ...dataset } = sample
    expect(await loadGraph(database.client)).toEqual({
      version: 1,
      datasets: [dataset],
      documents,
      entities: entities.map((one) => ({ ...one, dataset: 'sample' })),
      links,
      observations,
    })
  })

  it('is null when there is none of that key', async () => {
    expect(await loadDataset(database.client, 'nothing')).toBeNull()
  })

  it('is a row of history for each record, and a run', async () => {
    await replace(sample)
    const changes = await database.client.change.findMany({ orderBy: { seq: 'asc' } })
    expect(changes.map(({ operation, record }) => `${operation} ${record}`)).toEqual([
      'ADDED document/plan',
      'ADDED document/paper',
      ...sample.entities.map(({ id }) => `ADDED ${id}`),
      'ADDED link/partner/council/PUBLISHES/strategy/plan',
      'ADDED link/partner/council/PROVIDES/funding-stream/grant@2018-04-01',
      'ADDED link/partner/council/PROVIDES/funding-stream/grant',
      'ADDED observation/measure/reports/change-in-reports/per-cent/12-months-to-april-2018',
      'ADDED observation/measure/reports/reports/count/undated',
    ])
    expect(changes[2]).toMatchObject({ ...author, before: null, after: sample.entities[0], version: 1n })
    const runs = await database.client.importRun.findMany()
    expect(runs).toMatchObject([
      { datasetKey: 'sample', actor: 'test', added: 12, changed: 0, removed: 0, version: 1n },
    ])
  })

  it('tells how far it has got, phase by phase', async () => {
    const seen: ImportProgress[] = []
    await replace(sample, { onProgress: (progress) => seen.push(progress) })
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(['CHECKING', 'WRITING'])
    expect(seen.at(-1)).toEqual({ phase: 'WRITING', records: 12, share: 1 })
    for (const phase of ['CHECKING', 'WRITING']) {
      const shares = seen.filter((one) => one.phase === phase).map(({ share }) => share ?? 0)
      expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    }
  })

  it('tells what it did', async () => {
    const { counts, headers, changes, kept, unchanged } = await replace(sample)
    expect(counts).toEqual({
      document: { added: 2, changed: 0, removed: 0 },
      entity: { added: 5, changed: 0, removed: 0 },
      link: { added: 3, changed: 0, removed: 0 },
      observation: { added: 2, changed: 0, removed: 0 },
    })
    expect(headers).toMatchObject([{ id: 'dataset/sample', before: null, after: { key: 'sample' } }])
    expect(changes.entities).toEqual(sample.entities.map((after) => ({ id: after.id, before: null, after })))
    expect({ kept, unchanged }).toEqual({ kept: [], unchanged: 0 })
  })
})

describe('without changes', () => {
  it('writes nothing, neither a version nor a run', async () => {
    await replace(sample)
    expect(await replace(sample)).toMatchObject({ version: null, unchanged: 12, headers: [] })
    expect(await loadVersion(database.client)).toBe(1)
    expect(await database.client.importRun.count()).toBe(1)
  })

  it('still takes a new title', async () => {
    await replace(sample)
    expect(await replace({ ...sample, title: 'Another' })).toMatchObject({ version: 2 })
    expect((await loadDataset(database.client, 'sample'))?.title).toBe('Another')
    expect(await database.client.change.findFirst({ where: { record: 'dataset/sample' } })).toMatchObject({
      operation: 'CHANGED',
      before: { title: 'A sample' },
      after: { title: 'Another' },
    })
  })

  it('still takes another appearance and other rules, as one change of the dataset', async () => {
    await replace(sample)
    const { title, description, partnership, rules } = sample
    const plain = { title, description, partnership: null, rules: [] }
    expect(await replace({ ...sample, ...plain })).toMatchObject({ version: 2 })
    expect(await loadDataset(database.client, 'sample')).toEqual({ ...sample, ...plain })
    expect(await replace({ ...sample, ...plain })).toMatchObject({ version: null })
    const another = {
      ...plain,
      partnership: { name: 'Another', accent: null, logo: null },
      rules: rules.toReversed(),
    }
    expect(await replace({ ...sample, ...another })).toMatchObject({ version: 3 })
    expect(await loadDataset(database.client, 'sample')).toEqual({ ...sample, ...another })
    const changes = await database.client.change.findMany({
      where: { record: 'dataset/sample' },
      orderBy: { seq: 'asc' },
    })
    expect(changes).toMatchObject([
      { operation: 'CHANGED', before: { title, description, partnership, rules }, after: plain, version: 2n },
      { operation: 'CHANGED', before: plain, after: another, version: 3n },
    ])
    expect(await database.client.importRun.findFirst({ where: { version: 2 } })).toMatchObject({ changed: 1 })
  })
})

describe('changed records', () => {
  const changed: DatasetRecord = {
    ...sample,
    documents: [
      document('plan', ['10', '1', '3'], {
        sections: [
          { locator: '10', heading: 'Afterword' },
          { locator: '1', heading: null },
          { locator: '3', heading: null },
        ],
      }),
    ],
    entities: [
      entity('partner/council', {
        aliases: ['Council'],
        evidence: [{ document: 'plan', locator: '3', note: null }],
      }),
      entity('role/commissioner', {
        holders: [{ name: 'Cy Example', validFrom: null, validTo: null, evidence: [] }],
      }),
      entity('funding-stream/grant', {
        funding: { amount: null, currency: 'GBP', frequency: null, years: [] },
      }),
      entity('measure/reports'),
    ],
    links: [
      link('partner/council', 'PROVIDES', 'funding-stream/grant', { basis: 'STRUCTURAL', note: 'Now sure.' }),
    ],
    observations: [],
  }

  it('replace all that hung on the old ones, and what is left out is gone', async () => {
    await replace(sample)
    expect(await replace(changed)).toMatchObject({ version: 2 })
    expect(await loadDataset(database.client, 'sample')).toEqual(changed)
  })

  it('count one version more, those that stay do not', async () => {
    await replace(sample)
    await replace(changed)
    const rows = await database.client.entity.findMany({ orderBy: { key: 'asc' } })
    expect(rows.map(({ key, version }) => [key, version])).toEqual([
      ['funding-stream/grant', 2],
      ['measure/reports', 1],
      ['partner/council', 2],
      ['role/commissioner', 2],
    ])
    expect((await database.client.link.findMany()).map(({ version }) => version)).toEqual([2])
  })

  it('go back to what they were', async () => {
    await replace(sample)
    await replace(changed)
    await replace(sample)
    // What was taken away and came back stands behind what was there all the time.
    const stored = await loadDataset(database.client, 'sample')
    expect(new Set(stored?.documents)).toEqual(new Set(sample.documents))
    expect(new Set(stored?.entities)).toEqual(new Set(sample.entities))
    expect(new Set(stored?.links)).toEqual(new Set(sample.links))
    expect(new Set(stored?.observations)).toEqual(new Set(sample.observations))
    expect(await replace(sample)).toMatchObject({ version: null, unchanged: 12 })
  })

  it('keep the text of sections whose locator stays', async () => {
    await replace(sample)
    await database.client.section.updateMany({
      where: { locator: { in: ['1', '2.a'] } },
      data: { text: 'Words.' },
    })
    await replace(changed)
    const keys = ['1', '2.a', '3', '10'].map((locator) => ({ document: 'plan', locator }))
    expect(await loadSectionTexts(database.client, keys)).toEqual(['Words.', null, null, null])
  })
})

describe('a process that is killed in the middle of an import', () => {
  it.each(['READ', 'CHECKING', 'WRITING'])('leaves the graph as it was (%s)', async (moment) => {
    await replace(sample)
    const before = await loadGraph(database.client)
    const child = startChild('writeForEver.ts', [database.url])
    for (let line = ''; !line.startsWith(moment); ) line = await child.next()
    await child.kill()
    expect(await loadGraph(database.client)).toEqual(before)
    expect(await database.client.dataset.count({ where: { key: 'large' } })).toBe(0)
    expect(await replace({ ...sample, title: 'After' })).toMatchObject({ version: before.version + 1 })
  })
})
