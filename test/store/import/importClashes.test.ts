import { beforeEach, describe, expect, it } from 'vitest'
import { ConflictError } from '../../../src/errors.ts'
import type { DatasetRecord } from '../../../src/ontology/records.ts'
import type { ImportOutcome, RecordImport } from '../../../src/store/import/importRecords.ts'
import { loadVersion } from '../../../src/store/loadVersion.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { loadDataset, loadGraph } from '../loadGraph.ts'
import { replaceDataset } from '../replaceDataset.ts'
import { document, entity, header, link, observation, sample } from '../sampleRecords.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  return () => database.close()
})

/** Writes the dataset in place of what is stored of it, as an import does. */
function replace(after: DatasetRecord, more: Partial<RecordImport> = {}): Promise<ImportOutcome> {
  return replaceDataset(database, after, more)
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
      /^link\/partner\/a\/LEADS\/action\/none refers to action\/none, which is not stored/,
    ],
    [
      'a figure about an unknown entity',
      { observations: [observation('measure/none')] },
      /^observation\/measure\/none\/reports\/count\/undated refers to measure\/none, which is not stored/,
    ],
    [
      'evidence in an unknown document',
      { entities: [entity('partner/a', { evidence: [{ document: 'plan', locator: '9', note: null }] })] },
      /^partner\/a cites plan, which is not stored/,
    ],
    [
      'evidence in an unknown section',
      {
        documents: [document('plan', ['1'])],
        links: [
          link('partner/a', 'LEADS', 'action/a', {
            evidence: [{ document: 'plan', locator: '9', note: null }],
          }),
        ],
        entities: [entity('partner/a'), entity('action/a')],
      },
      /^link\/partner\/a\/LEADS\/action\/a cites plan#9, which is not stored/,
    ],
    [
      'a document about an unknown entity',
      { documents: [document('plan', [], { describes: 'strategy/none' })] },
      /^document\/plan refers to strategy\/none, which is not stored/,
    ],
  ])('rejects %s and stores nothing', async (_case, facts, message) => {
    const failure = await replace({ ...bare, ...facts }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ConflictError)
    expect(String(failure).replace('ConflictError: ', '')).toMatch(message)
    expect(await loadGraph(database.client)).toMatchObject({ version: 0, entities: [], documents: [] })
    expect(await database.client.dataset.count()).toBe(0)
  })
})

describe('records that clash with one another', () => {
  const both = (facts: Partial<DatasetRecord>): DatasetRecord => ({
    ...header('both'),
    documents: [],
    entities: [entity('partner/a'), entity('action/a')],
    links: [],
    observations: [],
    ...facts,
  })
  const leads = (validFrom: string | null, validTo: string | null) =>
    link('partner/a', 'LEADS', 'action/a', { validFrom, validTo })

  it.each<[string, Partial<DatasetRecord>, RegExp]>([
    [
      'an entity that stands twice',
      { entities: [entity('partner/a'), entity('action/a'), entity('partner/a')] },
      /^partner\/a stands twice/,
    ],
    [
      'a document that stands twice',
      { documents: [document('d', []), document('d', [])] },
      /^document\/d stands twice/,
    ],
    [
      'a figure that stands twice',
      { observations: [observation('action/a'), observation('action/a', { value: '2' })] },
      /^observation\/action\/a\/reports\/count\/undated stands twice/,
    ],
    [
      'a link that stands twice',
      { links: [leads('2019-01-01', null), leads('2019-01-01', '2019-02-01')] },
      /^link\/partner\/a\/LEADS\/action\/a@2019-01-01 stands twice/,
    ],
    [
      'a link within the time of another',
      { links: [leads('2019-06-01', '2019-07-01'), leads('2020-06-01', null), leads(null, '2019-12-31')] },
      /^link\/partner\/a\/LEADS\/action\/a@2019-06-01 overlaps in time/,
    ],
  ])('are rejected: %s', async (_case, facts, message) => {
    await expect(replace(both(facts))).rejects.toThrow(message)
    expect(await loadVersion(database.client)).toBe(0)
  })

  it('are none when one link follows another', async () => {
    const links = [leads('2019-01-01', '2019-12-31'), leads('2020-01-01', null), leads(null, '2018-12-31')]
    await replace(both({ links }))
    expect((await loadDataset(database.client, 'both'))?.links).toEqual(links)
  })
})

describe('two who write', () => {
  it('take turns: the second one is held against what the first one wrote', async () => {
    await replace(sample)
    const work = (title: string) => replace({ ...sample, title })
    const outcomes = await Promise.all([work('First'), work('Second')])
    expect(outcomes.map(({ version }) => version).toSorted()).toEqual([2, 3])
    const [, second] = outcomes.toSorted((a, b) => (a.version ?? 0) - (b.version ?? 0))
    const [header] = second?.headers ?? []
    expect([header?.before?.title, header?.after?.title].toSorted()).toEqual(['First', 'Second'])
    expect(await loadVersion(database.client)).toBe(3)
  })

  it('write the same once', async () => {
    const outcomes = await Promise.all([replace(sample), replace(sample)])
    expect(outcomes.map(({ version }) => version)).toContain(null)
    expect(await loadVersion(database.client)).toBe(1)
  })
})
