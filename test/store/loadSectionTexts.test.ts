import { beforeAll, describe, expect, it } from 'vitest'
import { loadSectionTexts } from '../../src/store/loadSectionTexts.ts'
import { loadVersion } from '../../src/store/loadVersion.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { replaceDataset } from './replaceDataset.ts'
import { sample } from './sampleRecords.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await replaceDataset(database, sample)
  return () => database.close()
})

describe('the version of the graph', () => {
  it('is had for one statement', async () => {
    database.statements.length = 0
    expect(await loadVersion(database.client)).toBe(1)
    expect(database.statements).toHaveLength(1)
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
