import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type App, openApp } from '../../src/app.ts'
import { findDatasetFiles } from '../../src/dataset/findDatasetFiles.ts'
import { importDataset } from '../../src/dataset/importDataset.ts'
import type { Ontology } from '../../src/ontology/ontology.ts'
import { createRawDatabase } from './database.ts'
import { TEMPLATE } from './globalSetup.ts'

/** The folder of the first dataset. */
export const FIRST_DATASET = fileURLToPath(new URL('../../data/banes-2018-2021', import.meta.url))

/** The app on a database of its own. close() drops the database. */
export interface TestApp extends App {
  readonly url: string
  /** The text of each statement sent so far; empty it to count anew. */
  readonly statements: string[]
}

/** A new app with an empty graph. */
export async function openEmptyApp(ontology?: Ontology): Promise<TestApp> {
  const { url, drop } = await createRawDatabase(TEMPLATE)
  const statements: string[] = []
  const app = await openApp({
    databaseUrl: url,
    dataDir: tmpdir(),
    onStatement: (sql) => statements.push(sql),
    ...(ontology === undefined ? {} : { ontology }),
  })
  return {
    ontology: app.ontology,
    schema: app.schema,
    database: app.database,
    snapshot: (clearance) => app.snapshot(clearance),
    edition: () => app.edition(),
    contextFor: (clearance) => app.contextFor(clearance),
    refresh: () => app.refresh(),
    watch: (milliseconds) => app.watch(milliseconds),
    abandon: () => app.abandon(),
    url,
    statements,
    close: async () => {
      await app.close()
      await drop()
    },
  }
}

/** A new app whose graph holds the first dataset. */
export async function openPlanApp(): Promise<TestApp> {
  const app = await openEmptyApp()
  await importFirstDataset(app)
  return app
}

/** Imports the first dataset into the app's graph. */
export async function importFirstDataset(app: App): Promise<void> {
  await importDataset({
    database: app.database,
    ontology: app.ontology,
    files: await findDatasetFiles(FIRST_DATASET),
    remove: false,
    dryRun: false,
    actor: 'test',
    reason: 'A test needs it.',
  })
  await app.refresh()
}
