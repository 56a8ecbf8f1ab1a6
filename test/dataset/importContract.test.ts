import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { generateDatasets } from '../../scripts/bench/generate/generateDatasets.ts'
import { printRecords } from '../../scripts/bench/printRecords.ts'
import type { ImportOptions } from '../../src/dataset/importDataset.ts'
import { findImportFormat } from '../../src/dataset/importFormats.ts'
import { DatasetError } from '../../src/dataset/problem.ts'
import { ConflictError } from '../../src/errors.ts'
import { isSameRecord } from '../../src/ontology/compareRecords.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { linkId, observationId } from '../../src/ontology/recordIds.ts'
import type { DatasetRecord } from '../../src/ontology/records.ts'
import type { ImportOutcome } from '../../src/store/import/importRecords.ts'
import { loadDataset, loadGraph } from '../store/loadGraph.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { anyDataset, PICTURE } from './anyDataset.ts'
import { writeDataset } from './writeDataset.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import contract '))
  await writeFile(join(folder, PICTURE.name), PICTURE.bytes)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** One way in which a dataset may be written down. */
interface Written {
  readonly name: string
  readonly file: string
  readonly holdsLogos: boolean
  print(dataset: DatasetRecord): string | Uint8Array
}

const linesOf = (dataset: DatasetRecord) => [...printRecords(dataset)].join('\n')

const formats: readonly Written[] = [
  {
    name: 'YAML',
    file: 'dataset.yaml',
    holdsLogos: true,
    print: (dataset) => {
      const own = new Set(dataset.entities.map(({ id }) => id))
      return writeDataset(ontology, dataset, ({ source }) => own.has(source))
    },
  },
  { name: 'record lines', file: 'dataset.ndjson', holdsLogos: false, print: linesOf },
  {
    name: 'packed record lines',
    file: 'dataset.jsonl.gz',
    holdsLogos: false,
    print: (dataset) => gzipSync(linesOf(dataset)),
  },
]

const [national, partnership] = [...generateDatasets({ partnerships: 1, seed: 7 })] as [
  DatasetRecord,
  DatasetRecord,
]

/** The records in one order, for comparison: formats may differ in it. */
function inOrder(dataset: DatasetRecord | null): DatasetRecord | null {
  if (dataset === null) return null
  const by =
    <T>(idOf: (one: T) => string) =>
    (a: T, b: T) =>
      idOf(a) < idOf(b) ? -1 : 1
  return {
    ...dataset,
    documents: dataset.documents.toSorted(by(({ key }) => key)),
    entities: dataset.entities.toSorted(by(({ id }) => id)),
    links: dataset.links.toSorted(by(linkId)),
    observations: dataset.observations.toSorted(by(observationId)),
    rules: dataset.rules.toSorted(by(({ rule }) => rule)),
  }
}

describe.each(formats)('an importer of $name', ({ file, holdsLogos, print }) => {
  async function openDatabase(): Promise<TestDatabase> {
    const database = await createTestDatabase()
    onTestFinished(() => database.close())
    return database
  }

  async function importFile(
    database: TestDatabase,
    contents: string | Uint8Array,
    options: Partial<ImportOptions> = {},
  ): Promise<ImportOutcome> {
    const path = join(folder, file)
    await writeFile(path, contents)
    const defaults = { remove: false, dryRun: false, actor: 'test', reason: 'a test' }
    return findImportFormat(path).import(path, { database, ontology, ...defaults, ...options })
  }

  it('stores what is stated, and with every row its evidence', async () => {
    const database = await openDatabase()
    await importFile(database, print(national))
    const { counts, version } = await importFile(database, print(partnership))
    expect(version).toBe(2)
    expect(counts.link).toEqual({ added: partnership.links.length, changed: 0, removed: 0 })
    expect(inOrder(await loadDataset(database.client, national.key))).toEqual(inOrder(national))
    expect(inOrder(await loadDataset(database.client, partnership.key))).toEqual(inOrder(partnership))
    const [bare] = await database.client.$queryRaw<{ entities: bigint; links: bigint; figures: bigint }[]>`
      SELECT (SELECT count(*) FROM entity e WHERE NOT EXISTS (SELECT FROM evidence v WHERE v.entity_id = e.id)) AS entities,
        (SELECT count(*) FROM link l WHERE NOT EXISTS (SELECT FROM evidence v WHERE v.link_id = l.id)) AS links,
        (SELECT count(*) FROM observation o WHERE NOT EXISTS (SELECT FROM evidence v WHERE v.observation_id = o.id)) AS figures`
    expect(bare).toEqual({ entities: 0n, links: 0n, figures: 0n })
  })

  it('stores the same each time', async () => {
    const [one, other] = [await openDatabase(), await openDatabase()]
    for (const database of [one, other]) {
      await importFile(database, print(national))
      await importFile(database, print(partnership))
    }
    expect(await loadGraph(one.client)).toEqual(await loadGraph(other.client))
  })

  it('changes nothing the second time, and says so', async () => {
    const database = await openDatabase()
    const first = await importFile(database, print(national))
    const history = await database.client.change.count()
    const total = Object.values(first.counts).reduce((sum, { added }) => sum + added, 0)
    expect(await importFile(database, print(national), { remove: true })).toMatchObject({
      version: null,
      unchanged: total,
      headers: [],
      kept: [],
    })
    expect(await database.client.change.count()).toBe(history)
    expect(await database.client.importRun.count()).toBe(1)
  })

  it('tells on a dry run what it would do, and writes nothing', async () => {
    const database = await openDatabase()
    const dry = await importFile(database, print(national), { dryRun: true })
    expect(await loadGraph(database.client)).toMatchObject({ version: 0, entities: [], datasets: [] })
    const { version, ...done } = await importFile(database, print(national))
    expect(version).toBe(1)
    expect({ ...dry, version: undefined }).toEqual({ ...done, version: undefined })
  })

  it('makes any dataset into any other, and then changes nothing', async () => {
    const database = await openDatabase()
    const plain = (dataset: DatasetRecord): DatasetRecord => {
      const { partnership: own } = dataset
      const isWhole = own === null || holdsLogos
      return { ...dataset, key: 'any', partnership: isWhole ? own : { ...own, logo: null } }
    }
    await fc.assert(
      fc.asyncProperty(anyDataset(ontology), async (any) => {
        const after = plain(any)
        await importFile(database, print(after), { remove: true })
        // The order of identifiers, years and rules does not count, and objects of JavaScript do not keep it.
        const stored = inOrder(await loadDataset(database.client, 'any')) ?? {}
        if (!isSameRecord(stored, inOrder(after) ?? {})) expect(stored).toEqual(inOrder(after))
        expect(await importFile(database, print(after), { remove: true })).toMatchObject({ version: null })
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  it('keeps what left the file until removing is asked for', async () => {
    const database = await openDatabase()
    const gone = national.entities.find(({ kind }) => kind === 'DUTY')?.id ?? ''
    const without: DatasetRecord = {
      ...national,
      entities: national.entities.filter(({ id }) => id !== gone),
      links: national.links.filter(({ source, target }) => source !== gone && target !== gone),
    }
    const links = national.links.length - without.links.length
    await importFile(database, print(national))
    expect(await importFile(database, print(without))).toMatchObject({ version: null, kept: [gone] })
    const { counts, kept } = await importFile(database, print(without), { remove: true })
    expect(kept).toEqual([])
    expect(counts).toMatchObject({
      entity: { added: 0, changed: 0, removed: 1 },
      link: { added: 0, changed: 0, removed: links },
    })
    expect(inOrder(await loadDataset(database.client, national.key))).toEqual(inOrder(without))
  })

  it('rejects with every problem of the file, and writes nothing', async () => {
    const database = await openDatabase()
    const [first, second, third, ...more] = national.entities
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Too few entities.')
    const bad: DatasetRecord = {
      ...national,
      entities: [
        { ...first, validFrom: '2019-02-30' },
        { ...second, name: ' ' },
        { ...third, evidence: [{ document: 'statutes', locator: '99.z', note: null }] },
        ...more,
      ],
    }
    const failure = await importFile(database, print(bad)).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DatasetError)
    const problems = failure instanceof DatasetError ? failure.problems : []
    expect(problems.map(({ code }) => code).toSorted()).toEqual(['BAD_DAY', 'EMPTY', 'UNKNOWN_LOCATOR'])
    expect(await loadGraph(database.client)).toMatchObject({ version: 0, entities: [], datasets: [] })
  })

  it('rejects what another dataset holds', async () => {
    const database = await openDatabase()
    await importFile(database, print(national))
    const failure = await importFile(database, print({ ...national, key: 'another' })).catch(
      (error: unknown) => error,
    )
    expect(failure instanceof DatasetError || failure instanceof ConflictError).toBe(true)
    expect(String(failure)).toMatch(/belongs to the dataset ["“]national["”] already/)
    expect(await database.client.dataset.count()).toBe(1)
  })
})
