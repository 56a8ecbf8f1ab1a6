import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { generateDatasets } from '../../../scripts/bench/generate/generateDatasets.ts'
import { printRecords } from '../../../scripts/bench/printRecords.ts'
import type { ImportOptions } from '../../../src/dataset/importDataset.ts'
import { importRecordLines } from '../../../src/dataset/lines/importRecordLines.ts'
import { readRecordLines } from '../../../src/dataset/lines/readRecordLines.ts'
import { splitLines } from '../../../src/dataset/lines/splitLines.ts'
import { DatasetError, type Problem } from '../../../src/dataset/problem.ts'
import { InvalidInputError } from '../../../src/errors.ts'
import { ontology } from '../../../src/ontology/ontology.ts'
import type { ImportOutcome, ImportProgress } from '../../../src/store/import/importRecords.ts'
import { Stage } from '../../../src/store/import/stage.ts'
import { loadVersion } from '../../../src/store/loadVersion.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

const LINES = [
  '{"dataset":{"key":"example","title":"Example"}}',
  '{"document":{"key":"plan","title":"Plan","default":true,"outline":[{"at":"3.i"},{"at":"3.ii"}]}}',
  '{"entity":{"id":"partner/curo","name":"Curo","evidence":"3.i"}}',
  '{"entity":{"id":"thematic-group/rag","name":"Responsible Authorities Group","evidence":"3.i"}}',
  '{"link":{"source":"partner/curo","type":"MEMBER_OF","target":"thematic-group/rag","evidence":"3.ii"}}',
  '{"figure":{"subject":"partner/curo","metric":"homes","value":1,"evidence":"3.i"}}',
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record lines '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  return () => database.close()
})

async function importFile(
  contents: string | Uint8Array,
  options: Partial<ImportOptions> & { readonly name?: string } = {},
): Promise<ImportOutcome> {
  const path = join(folder, options.name ?? 'records.ndjson')
  await writeFile(path, contents)
  const defaults = { remove: false, dryRun: false, actor: 'test', reason: 'a test' }
  return importRecordLines(path, { database, ontology, ...defaults, ...options })
}

const importLines = (lines: readonly string[], options: Partial<ImportOptions> = {}) =>
  importFile(lines.join('\n'), options)

async function problemsOf(
  lines: readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<readonly Problem[]> {
  const failure = await importLines(lines, options).catch((error: unknown) => error)
  if (!(failure instanceof DatasetError)) throw new Error(`Expected problems, got ${String(failure)}.`)
  return failure.problems
}

/** The problems of the lines with something in the place of others: by number, counted from 1. */
function withLines(changed: Readonly<Record<number, string>>, more: readonly string[] = []): string[] {
  return [...LINES.map((line, at) => changed[at + 1] ?? line), ...more]
}

describe('a file of several datasets', () => {
  const country = [...generateDatasets({ partnerships: 2, seed: 3 })]
  const lines = country.flatMap((dataset) => [...printRecords(dataset)])

  it('is imported in one go: one version, a run for each dataset, references in any order', async () => {
    // The partnerships before the bodies that they share.
    const turned = country.toReversed().flatMap((dataset) => [...printRecords(dataset)])
    const { version, counts } = await importLines(turned)
    expect(version).toBe(1)
    expect(counts.entity.added).toBe(country.reduce((sum, { entities }) => sum + entities.length, 0))
    const runs = await database.client.importRun.findMany({ orderBy: { id: 'asc' } })
    expect(runs.map(({ datasetKey, version: of }) => [datasetKey, of])).toEqual(
      country.toReversed().map(({ key }) => [key, 1n]),
    )
    expect(await importLines(lines, { remove: true })).toMatchObject({ version: null, kept: [] })
  })

  it('raises the version by one for a change of one of them, with a run for that one', async () => {
    await importLines(lines)
    const changed = lines.map((line) => line.replace('"title":"Statutes"', '"title":"Acts of Parliament"'))
    const { version, counts } = await importLines(changed)
    expect(version).toBe(2)
    expect(counts).toMatchObject({ document: { added: 0, changed: 1, removed: 0 }, entity: { changed: 0 } })
    expect(await database.client.importRun.findMany({ where: { version: 2 } })).toMatchObject([
      { datasetKey: 'national', added: 0, changed: 1, removed: 0 },
    ])
  })

  it('takes a body that moves from one dataset to another for a clash', async () => {
    await importLines(lines)
    const police =
      lines.find((line) => line.startsWith('{"entity":{"id":"partner/') && line.includes('-police"')) ?? ''
    expect(police).not.toBe('')
    const moved = [...lines.filter((line) => line !== police), police]
    const problems = await problemsOf(moved)
    expect(problems).toMatchObject([{ line: moved.length, code: 'DUPLICATE' }])
    expect(problems[0]?.message).toContain('belongs to the dataset “national” already')
  })
})

describe('what only shows in the whole', () => {
  it.each<[string, string[], [line: number, code: string, message: string][]]>([
    [
      'an end of a link that is not there',
      withLines({ 5: (LINES[4] ?? '').replace('partner/curo', 'partner/cura') }),
      [[5, 'UNKNOWN_ENTITY', 'There is no “partner/cura”. Did you mean “partner/curo”?']],
    ],
    [
      'a subject of a figure that is not there',
      withLines({ 6: (LINES[5] ?? '').replace('partner/curo', 'partner/curro') }),
      [[6, 'UNKNOWN_ENTITY', 'There is no “partner/curro”. Did you mean “partner/curo”?']],
    ],
    [
      'a document about what is not there',
      withLines({ 2: (LINES[1] ?? '').replace('"default"', '"describes":"strategy/plan","default"') }),
      [[2, 'UNKNOWN_ENTITY', 'There is no “strategy/plan”.']],
    ],
    [
      'a locator that is not there',
      withLines({ 3: (LINES[2] ?? '').replace('3.i', '3.iv') }),
      [[3, 'UNKNOWN_LOCATOR', 'The outline of “plan” has no “3.iv”. Did you mean “3.i”?']],
    ],
    [
      'a document that is not there',
      withLines({ 3: (LINES[2] ?? '').replace('3.i', 'plam#3.i') }),
      [[3, 'UNKNOWN_DOCUMENT', 'There is no document “plam”. Did you mean “plan”?']],
    ],
    [
      'records that stand twice',
      withLines({}, [LINES[2] ?? '', LINES[4] ?? '', LINES[5] ?? '', LINES[1] ?? '']),
      [
        [7, 'DUPLICATE', '“partner/curo” is already there, at line 3.'],
        [8, 'DUPLICATE', '“link/partner/curo/MEMBER_OF/thematic-group/rag” is already there, at line 5.'],
        [9, 'DUPLICATE', '“observation/partner/curo/homes/count/undated” is already there, at line 6.'],
        [10, 'DEFAULT_DOCUMENT', '“plan” is a second default document'],
      ],
    ],
    [
      'a dataset that stands twice',
      withLines({}, [LINES[0] ?? '']),
      [[7, 'DUPLICATE', 'The dataset “example” begins a second time here; the first is at line 1.']],
    ],
    [
      'links whose times overlap',
      withLines({ 5: (LINES[4] ?? '').replace('"evidence"', '"from":"2019-01-01","evidence"') }, [
        (LINES[4] ?? '').replace('"evidence"', '"from":"2020-01-01","evidence"'),
      ]),
      [[7, 'OVERLAP', 'overlaps in time with the link between the same two at line 5.']],
    ],
  ])('is told with its line: %s', async (_case, lines, expected) => {
    const problems = await problemsOf(lines)
    expect(problems.map(({ line, code }) => [line, code])).toEqual(
      expected.map(([line, code]) => [line, code]),
    )
    for (const [at, [, , message]] of expected.entries()) expect(problems[at]?.message).toContain(message)
    expect(await loadVersion(database.client)).toBe(0)
  })

  it('is told together with what is wrong with single lines, but for what those lines would have held', async () => {
    const problems = await problemsOf(
      withLines({ 3: '{"entity":{"id":"partner/curo","name":"","evidence":"3.i"}}' }, [
        '{"link":{"source":"partner/none","type":"MEMBER_OF","target":"thematic-group/rag","evidence":"3.ii"}}',
        '{"entity":{"id":"partner/lost"',
        '{"figure":{"subject":"partner/lost","metric":"homes","value":1,"evidence":"3.i"}}',
      ]),
    )
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'EMPTY'],
      [7, 'UNKNOWN_ENTITY'],
      [8, 'SYNTAX'],
    ])
  })

  it('may be found in the graph', async () => {
    await importLines(LINES)
    const other = [
      '{"dataset":{"key":"other","title":"Other"}}',
      '{"entity":{"id":"partner/other","name":"Other","evidence":"plan#3.i"}}',
      '{"link":{"source":"partner/other","type":"MEMBER_OF","target":"thematic-group/rag","evidence":"plan#3.ii"}}',
    ]
    expect(await importLines(other)).toMatchObject({ version: 2 })
  })

  it('may not be found in what is being removed', async () => {
    await importLines(LINES)
    const without = LINES.filter((_, at) => at !== 2 && at !== 5)
    expect(await importLines(without)).toMatchObject({ version: null, kept: ['partner/curo'] })
    expect(await problemsOf(without, { remove: true })).toMatchObject([
      { line: 3 + 1, code: 'UNKNOWN_ENTITY' },
    ])
  })
})

describe('the file', () => {
  it('is told to be missing', async () => {
    const nowhere = join(folder, 'nowhere.ndjson')
    const options = { database, ontology, remove: false, dryRun: false, actor: 'test', reason: 'a test' }
    await expect(importRecordLines(nowhere, options)).rejects.toThrow(InvalidInputError)
  })

  it('may be packed, and is told to be damaged', async () => {
    const packed = gzipSync(LINES.join('\n'))
    expect(await importFile(packed, { name: 'records.ndjson.gz' })).toMatchObject({ version: 1 })
    const failure = await importFile(packed.subarray(0, packed.length - 20), { name: 'cut.ndjson.gz' }).catch(
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(DatasetError)
    expect(String(failure)).toContain('cannot be unpacked')
    expect(await loadVersion(database.client)).toBe(1)
  })

  it('tells how much of it has been read', async () => {
    const seen: ImportProgress[] = []
    const more = Array.from({ length: 2_000 }, (_, at) =>
      JSON.stringify({ entity: { id: `action/number-${at}`, name: `${at}`, evidence: '3.i' } }),
    )
    await importLines([...LINES, ...more], { onProgress: (progress) => seen.push(progress) })
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(['READING', 'CHECKING', 'WRITING'])
    const reading = seen.filter(({ phase }) => phase === 'READING')
    expect(reading.map(({ records }) => records)).toEqual([498, 998, 1498, 1998])
    expect(reading.every(({ share }) => share !== null && share > 0 && share <= 1)).toBe(true)
  })
})

describe('memory', () => {
  it('holds a line, what waits for the database and what that takes in, however long the file', async () => {
    let made = 0
    let stored = 0
    let waiting = 0
    const most = { ahead: 0, waiting: 0 }
    const record = (at: number) =>
      `{"entity":{"id":"action/number-${at}","name":"${at}","summary":"${'a'.repeat(5_000)}","evidence":"3.i"}}\n`
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${LINES.slice(0, 2).join('\n')}\n`)
      for (let at = 0; at < 5_000; at += 10) {
        const chunk = Buffer.from(Array.from({ length: 10 }, (_, one) => record(at + one)).join(''))
        made += chunk.length
        most.ahead = Math.max(most.ahead, made - stored)
        yield chunk
      }
    }
    const stage = new Stage(async (_, rows) => {
      waiting = rows.length
      most.waiting = Math.max(most.waiting, waiting)
      await new Promise(setImmediate)
      stored = made
    })
    const { records, count } = await readRecordLines(splitLines(chunks()), stage, {
      path: 'a.ndjson',
      ontology,
    })
    expect({ records, count }).toEqual({ records: 5_001, count: 0 })
    expect(made).toBeGreaterThan(25_000_000)
    expect(most.waiting).toBeLessThan(4_100_000)
    expect(most.ahead).toBeLessThan(8_300_000)
  })
})
