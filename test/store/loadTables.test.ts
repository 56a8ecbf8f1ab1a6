import { beforeAll, describe, expect, it } from 'vitest'
import { makeTables } from '../../src/graph/makeTables.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { loadTables } from '../../src/store/loadTables.ts'
import { readableTables } from '../graph/support.ts'
import { openPlanApp, type TestApp } from '../support/app.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { loadGraph } from './loadGraph.ts'
import { replaceDataset } from './replaceDataset.ts'
import { sample } from './sampleRecords.ts'

let database: TestDatabase
let app: TestApp

beforeAll(async () => {
  database = await createTestDatabase()
  app = await openPlanApp()
  return async () => {
    await database.close()
    await app.close()
  }
})

describe('the tables of the graph', () => {
  it('are empty in an empty database', async () => {
    const tables = await loadTables(database.url, ontology)
    const expected = makeTables(ontology, await loadGraph(database.client))
    expect(readableTables(tables)).toEqual(readableTables(expected))
  })

  it('are those of its records, for records with everything that a record may have', async () => {
    await replaceDataset(database, sample)
    const tables = await loadTables(database.url, ontology)
    const expected = makeTables(ontology, await loadGraph(database.client))
    expect(readableTables(tables)).toEqual(readableTables(expected))
    expect(tables.entities.length).toBe(sample.entities.length)
    expect(tables.links.type.length).toBe(sample.links.length)
  })

  it('are those of its records for a whole plan', async () => {
    const { url, client } = app.database
    const tables = await loadTables(url, ontology)
    const expected = makeTables(ontology, await loadGraph(client))
    expect(readableTables(tables)).toEqual(readableTables(expected))
    expect(tables.links.type.length).toBeGreaterThan(400)
  })
})
