import { beforeEach, describe, expect, it } from 'vitest'
import { ConflictError } from '../../src/errors.ts'
import type { DatasetRecord } from '../../src/ontology/records.ts'
import { loadDataset } from '../../src/store/loadDataset.ts'
import { loadGraph } from '../../src/store/loadGraph.ts'
import { loadVersion } from '../../src/store/loadVersion.ts'
import { type DatasetWriting, writeDataset } from '../../src/store/writeDataset.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { author, replaceDataset } from './replaceDataset.ts'
import { changesBetween, document, entity, header, link, sample } from './sampleRecords.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  return () => database.close()
})

/** Writes the dataset in place of what is stored of it, as an import does. */
function replace(after: DatasetRecord, more: Partial<DatasetWriting> = {}): Promise<{ version: number }> {
  return replaceDataset(database.client, after, more)
}

describe('records of several datasets', () => {
  const other: DatasetRecord = {
    ...header('other'),
    documents: [],
    entities: [entity('concern/noise')],
    links: [
      link('partner/council', 'LEADS', 'concern/noise', {
        evidence: [{ document: 'plan', locator: '1', note: null }],
      }),
    ],
    observations: [],
  }

  beforeEach(async () => {
    await replace(sample)
    await replace(other)
  })

  it('may join and cite those of another', async () => {
    expect(await loadDataset(database.client, 'other')).toEqual(other)
    expect((await loadDataset(database.client, 'sample'))?.links).toHaveLength(3)
    expect((await loadGraph(database.client)).links).toHaveLength(4)
  })

  it('reject an entity that another dataset holds', async () => {
    await expect(
      replace({ ...other, entities: [...other.entities, entity('partner/council')] }),
    ).rejects.toThrow(
      new ConflictError(
        'partner/council belongs to the dataset "sample" already. Refer to it there, or give it another name in "other".',
      ),
    )
  })

  it('reject a link that another dataset holds', async () => {
    const held = link('partner/council', 'PROVIDES', 'funding-stream/grant')
    await expect(replace({ ...other, links: [...other.links, held] })).rejects.toThrow(
      /^link\/partner\/council\/PROVIDES\/funding-stream\/grant belongs to the dataset "sample" already/,
    )
  })

  it('reject the removal of an entity that a link of another dataset joins', async () => {
    const without = {
      ...sample,
      entities: sample.entities.filter(({ id }) => id !== 'partner/council'),
      links: [],
    }
    await expect(replace(without)).rejects.toThrow(
      new ConflictError(
        'partner/council cannot be removed: link/partner/council/LEADS/concern/noise of the dataset "other" refers to it. Remove that first.',
      ),
    )
    expect(await loadDataset(database.client, 'sample')).toEqual(sample)
  })

  it('reject the removal of a section that another dataset cites', async () => {
    const [plan, ...rest] = sample.documents
    const outline = plan?.sections.filter(({ locator }) => locator !== '1') ?? []
    const uncited = JSON.parse(JSON.stringify(sample), (key, value) =>
      key === 'evidence' ? [] : value,
    ) as DatasetRecord
    const documents = [...(plan === undefined ? [] : [{ ...plan, sections: outline }]), ...rest]
    await expect(replace({ ...uncited, documents })).rejects.toThrow(
      new ConflictError(
        'section/plan/1 cannot be removed: link/partner/council/LEADS/concern/noise of the dataset "other" cites it. Change that first.',
      ),
    )
  })

  it('reject the removal of a document whose section another dataset cites', async () => {
    const uncited = JSON.parse(JSON.stringify(sample), (key, value) =>
      key === 'evidence' ? [] : value,
    ) as DatasetRecord
    await expect(replace({ ...uncited, documents: [] })).rejects.toThrow(
      /^section\/plan\/1 cannot be removed/,
    )
  })
})

describe('references that lead nowhere', () => {
  const bare: DatasetRecord = {
    ...header('bare'),
    documents: [],
    entities: [entity('partner/a')],
    links: [],
    observations: [],
  }
  it.each<[string, Partial<DatasetRecord>, RegExp]>([
    [
      'a link to an unknown entity',
      { links: [link('partner/a', 'LEADS', 'action/none')] },
      /^link\/partner\/a\/LEADS\/action\/none joins action\/none, which is not stored/,
    ],
    [
      'evidence in an unknown section',
      { entities: [entity('partner/a', { evidence: [{ document: 'plan', locator: '9', note: null }] })] },
      /^partner\/a cites section\/plan\/9, which is not stored/,
    ],
    [
      'a document about an unknown entity',
      { documents: [document('plan', [], { describes: 'strategy/none' })] },
      /^document\/plan describes strategy\/none, which is not stored/,
    ],
  ])('rejects %s and stores nothing', async (_case, facts, message) => {
    const failure = await replace({ ...bare, ...facts }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ConflictError)
    expect(String(failure).replace('ConflictError: ', '')).toMatch(message)
    expect(await loadGraph(database.client)).toMatchObject({ version: 0, entities: [], documents: [] })
    expect(await database.client.dataset.count()).toBe(0)
  })
})

describe('two who write', () => {
  it('take turns, and the one who compared with an older graph is told', async () => {
    await replace(sample)
    const work = (title: string) => replace({ ...sample, title }, { basedOn: 1 })
    const results = await Promise.allSettled([work('First'), work('Second')])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const failure = results.find((result) => result.status === 'rejected')
    expect(failure?.reason).toBeInstanceOf(ConflictError)
    expect(String(failure?.reason)).toContain('from version 1 to 2')
    expect(await loadVersion(database.client)).toBe(2)
  })

  it('reject what was removed or added meanwhile', async () => {
    await replace(sample)
    const dataset = sample
    const added = changesBetween(null, sample)
    await expect(writeDataset(database.client, { dataset, changes: added, ...author })).rejects.toThrow(
      'document/plan was added while the dataset "sample" was being compared. Import it again.',
    )
    const gone = {
      documents: [],
      links: [],
      observations: [],
      entities: [{ id: 'area/x', before: entity('area/x'), after: null }],
    }
    await expect(writeDataset(database.client, { dataset, changes: gone, ...author })).rejects.toThrow(
      'area/x was removed while the dataset "sample" was being compared. Import it again.',
    )
  })
})
