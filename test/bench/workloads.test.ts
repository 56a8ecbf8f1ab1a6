import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateDatasets } from '../../scripts/bench/generate/generateDatasets.ts'
import type { Ask } from '../../scripts/bench/workloads/workload.ts'
import { workloads } from '../../scripts/bench/workloads/workloads.ts'
import { buildColumns } from '../../src/graph/columns.ts'
import { Corridor } from '../../src/graph/corridor.ts'
import { makeTables } from '../../src/graph/makeTables.ts'
import { Snapshot } from '../../src/graph/snapshot.ts'
import { ruleOfProfile } from '../../src/graph/steps.ts'
import { Work } from '../../src/graph/work.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { VISIBILITIES } from '../../src/ontology/records.ts'
import { importRecords } from '../../src/store/import/importRecords.ts'
import { stageDataset } from '../../src/store/import/stage.ts'
import { ask } from '../graphql/ask.ts'
import { openEmptyApp, type TestApp } from '../support/app.ts'
import { onServer } from '../support/onServer.ts'

/** The snapshot of a made-up country, without a database. */
function countryOf(partnerships: number): Snapshot {
  const datasets = [...generateDatasets({ partnerships, seed: 1 })]
  const records = {
    version: 1,
    datasets,
    documents: datasets.flatMap((one) => one.documents),
    entities: datasets.flatMap((one) => one.entities.map((entity) => ({ ...entity, dataset: one.key }))),
    links: datasets.flatMap((one) => one.links),
    observations: datasets.flatMap((one) => one.observations),
  }
  return new Snapshot(buildColumns(ontology, makeTables(ontology, records)), 'PUBLIC')
}

describe('what the benchmark asks', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await openEmptyApp()
    await importRecords(app.url, {
      read: async (stage) => {
        for (const dataset of generateDatasets({ partnerships: 1, seed: 1 }))
          await stageDataset(stage, dataset)
      },
      remove: false,
      dryRun: false,
      actor: 'test',
      reason: 'A test needs it.',
    })
    await app.refresh()
  }, 60_000)
  afterAll(() => app.close())

  /** Searching is PostgreSQL's part; all else is answered from memory. */
  const STATEMENTS: Readonly<Record<string, number>> = { search: 2 }

  test.each(workloads.map((one) => [one.name, one] as const))(
    '%s sends no statement but those it must',
    async (name, workload) => {
      const wording = workload.wordings.goldenThread
      if (wording === undefined) throw new Error(`${name} is not a question for Golden Thread.`)
      const answer: Ask = ({ query, variables }) => ask(app, query, { ...variables })
      const parameters = await workload.loadParameters(app.url, null)
      expect(parameters.length).toBeGreaterThan(0)
      for (const parameter of parameters) {
        const prepared = (await wording.prepare?.(parameter, answer)) ?? parameter
        app.statements.length = 0
        const read = wording.read(await answer(wording.ask(prepared)))
        expect(app.statements).toHaveLength(STATEMENTS[name] ?? 0)
        expect(JSON.stringify(read).length).toBeGreaterThan(2)
      }
    },
  )

  test('quotes and changes are found by an index', async () => {
    const partner = '{ partners(first: 20) { nodes { evidence { quote } } } }'
    app.statements.length = 0
    await ask(app, partner)
    const [texts] = app.statements
    const changes = 'SELECT * FROM change WHERE version > $1'
    // Small tables are read whole however they are indexed, unless that is ruled out.
    const url = new URL(app.url)
    url.searchParams.set('options', '-c enable_seqscan=off')
    for (const sql of [texts ?? '', changes]) {
      const plan = await onServer(url.href, `EXPLAIN (GENERIC_PLAN) ${sql}`)
      const lines = plan.map((row) => Object.values(row).join()).join('\n')
      expect(lines).toMatch(/Index/)
      expect(lines).not.toMatch(/Seq Scan/)
    }
  })

  test('every clearance looks at the same arrays', () => {
    const [first, ...others] = VISIBILITIES.map((clearance) => app.snapshot(clearance))
    for (const other of others) expect(other.columns).toBe(first?.columns)
    const entity = app.snapshot('PUBLIC').entityIndexes[0] ?? 0
    for (const clearance of VISIBILITIES) {
      const snapshot = app.snapshot(clearance)
      expect(snapshot.linksFrom(entity).buffer).toBe(snapshot.linkIndexes.buffer)
    }
  })
})

describe('threads in a larger country', () => {
  const [small, large] = [countryOf(1), countryOf(6)]

  test('cost no more links than in a small one', () => {
    const actions = Array.from(small.entitiesOf('ACTION'), (index) => small.entityAt(index).id)
    const strategies = Array.from(small.entitiesOf('STRATEGY'), (index) => small.entityAt(index).id)
    const pairs = actions.map((from, i) => [from, strategies[i % strategies.length] ?? from] as const)
    const costIn = (snapshot: Snapshot) => {
      const work = new Work(Number.POSITIVE_INFINITY)
      let spent = 0
      for (const [from, to] of pairs) {
        const counted = new Work(1_000)
        const ends = { from: snapshot.findEntity(from)?.index ?? 0, to: snapshot.findEntity(to)?.index ?? 0 }
        const rule = ruleOfProfile(snapshot.columns, 'THREAD')
        const corridor = Corridor.find(snapshot, { ...ends, rule, maxHops: 6 }, counted)
        expect(corridor).not.toBeNull()
        corridor?.search(2, 5, work)
        spent += 1_000 - counted.left
      }
      return spent
    }
    const [before, after] = [costIn(small), costIn(large)]
    expect(before).toBeGreaterThan(0)
    expect(after).toBeLessThan(before * 1.3)
  })
})
