import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DatasetRecord } from '../../src/ontology/records.ts'
import { loadSectionTexts } from '../../src/store/loadSectionTexts.ts'
import { loadVersion } from '../../src/store/loadVersion.ts'
import { inTurn } from '../../src/store/takeTurns.ts'
import { writeSectionTexts } from '../../src/store/writeSectionTexts.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { author, replaceDataset } from './replaceDataset.ts'
import { document, entity, header } from './sampleRecords.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  return () => database.close()
})

const dataset = (locators: readonly string[]): DatasetRecord => ({
  ...header('sample'),
  documents: [document('plan', locators), document('paper', ['1'])],
  entities: [entity('concern/noise')],
  links: [],
  observations: [],
})

/** Writes these texts as the plan's, in place of all that it had. */
function write(texts: Readonly<Record<string, string>>) {
  return writeSectionTexts(database.client, {
    document: 'plan',
    texts: new Map(Object.entries(texts)),
    ...author,
  })
}

/** The plan's texts by locator, and the paper's. */
async function texts(locators = ['1', '2', '3']): Promise<unknown[]> {
  const keys = locators.map((locator) => ({ document: 'plan', locator }))
  return [...(await loadSectionTexts(database.client, [...keys, { document: 'paper', locator: '1' }]))]
}

const traceOf = (text: string) => ({
  characters: text.length,
  sha256: createHash('sha256').update(text).digest('hex'),
})

describe('the texts of a document', () => {
  beforeEach(() => replaceDataset(database, dataset(['1', '2', '3'])))

  it('are stored, all under one new version', async () => {
    expect(await write({ 1: 'Lamps.', 2: 'Buses “and” £5.' })).toEqual({ version: 2, changed: 2 })
    expect(await texts()).toEqual(['Lamps.', 'Buses “and” £5.', null, null])
    expect(await loadVersion(database.client)).toBe(2)
  })

  it('take the place of those before, and leave other documents alone', async () => {
    await write({ 1: 'Lamps.', 2: 'Buses.' })
    await writeSectionTexts(database.client, {
      document: 'paper',
      texts: new Map([['1', 'Paper.']]),
      ...author,
    })
    expect(await write({ 2: 'Later buses.', 3: 'Taxis.' })).toEqual({ version: 4, changed: 3 })
    expect(await texts()).toEqual([null, 'Later buses.', 'Taxis.', 'Paper.'])
  })

  it('change nothing when they are the same, neither version nor history', async () => {
    await write({ 1: 'Lamps.' })
    const before = await database.client.change.count()
    expect(await write({ 1: 'Lamps.' })).toEqual({ version: 2, changed: 0 })
    expect(await loadVersion(database.client)).toBe(2)
    expect(await database.client.change.count()).toBe(before)
  })

  it('change nothing where there is no such document or section', async () => {
    expect(await write({ 7: 'Nowhere.' })).toEqual({ version: 1, changed: 0 })
    const texts = new Map([['1', 'Nowhere.']])
    expect(await writeSectionTexts(database.client, { document: 'none', texts, ...author })).toEqual({
      version: 1,
      changed: 0,
    })
  })

  it('are gone when they are written without any', async () => {
    await write({ 1: 'Lamps.', 2: 'Buses.' })
    expect(await write({})).toEqual({ version: 3, changed: 2 })
    expect(await texts()).toEqual([null, null, null, null])
  })

  it('stand in the history by length and hash alone', async () => {
    await write({ 1: 'Secret lamps.', 2: 'Secret buses.' })
    await write({ 1: 'Secret taxis.' })
    await write({})
    const changes = await database.client.change.findMany({
      where: { record: { endsWith: '/text' } },
      orderBy: { seq: 'asc' },
    })
    expect(
      changes.map(({ operation, record, before, after }) => ({ operation, record, before, after })),
    ).toEqual([
      { operation: 'ADDED', record: 'section/plan/1/text', before: null, after: traceOf('Secret lamps.') },
      { operation: 'ADDED', record: 'section/plan/2/text', before: null, after: traceOf('Secret buses.') },
      {
        operation: 'CHANGED',
        record: 'section/plan/1/text',
        before: traceOf('Secret lamps.'),
        after: traceOf('Secret taxis.'),
      },
      { operation: 'REMOVED', record: 'section/plan/2/text', before: traceOf('Secret buses.'), after: null },
      { operation: 'REMOVED', record: 'section/plan/1/text', before: traceOf('Secret taxis.'), after: null },
    ])
    expect(changes[0]).toMatchObject({ ...author, version: 2n })
    const [{ tables }] = await database.client.$queryRaw<[{ tables: string }]>`
      SELECT string_agg(c::text, '') || (SELECT string_agg(s::text, '') FROM section s) AS tables FROM change c`
    expect(tables).not.toContain('Secret')
  })

  it('stay through an import for each section whose locator stays, and go with the others', async () => {
    await write({ 1: 'Lamps.', 2: 'Buses.' })
    const after = dataset(['0', '1', '3'])
    const [plan, paper] = after.documents
    if (plan === undefined || paper === undefined) throw new Error('The sample has two documents.')
    const sections = plan.sections.map((section) => ({ ...section, heading: 'A new heading' }))
    await replaceDataset(database, { ...after, documents: [{ ...plan, sections }, paper] })
    expect(await texts(['0', '1', '2', '3'])).toEqual([null, 'Lamps.', null, null, null])
  })

  it('wait for whoever else writes the graph', async () => {
    const order: string[] = []
    const held = Promise.withResolvers<void>()
    const holds = Promise.withResolvers<void>()
    const other = inTurn(database.client, async () => {
      holds.resolve()
      await held.promise
      order.push('the other')
    })
    await holds.promise
    const writing = write({ 1: 'Lamps.' }).then(() => order.push('the texts'))
    await expect
      .poll(async () => {
        const [{ waiting }] = await database.client.$queryRaw<[{ waiting: number }]>`
          SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
        return waiting
      })
      .toBe(1)
    expect(await texts()).toEqual([null, null, null, null])
    held.resolve()
    await Promise.all([other, writing])
    expect(order).toEqual(['the other', 'the texts'])
  })
})

it('the number of statements does not grow with the sections', async () => {
  const locators = Array.from({ length: 400 }, (_, i) => `${i}`)
  await replaceDataset(database, dataset(locators))
  const count = async (sections: number) => {
    database.statements.length = 0
    const own = locators.slice(0, sections).map((locator) => [locator, `Text ${locator} of ${sections}.`])
    expect((await write(Object.fromEntries(own))).changed).toBeGreaterThanOrEqual(sections)
    return database.statements.length
  }
  expect(await count(2)).toBe(await count(400))
})
