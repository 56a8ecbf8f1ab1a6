import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Databases } from './databases.ts'
import { mostMemoryOf, ROOT, start } from './processes.ts'

/** What the command for importing takes. */
export interface ImportTimes {
  /** Seconds for the first dataset, into an empty database. */
  readonly first: number
  /** Seconds for the same files again, without a change. */
  readonly again: number
  readonly country: CountryImport
}

/** A whole country as one file with a record on each line, into an empty database. */
export interface CountryImport {
  readonly partnerships: number
  readonly megabytes: number
  readonly seconds: number
  /** Mebibytes that the process held at most; null where the system does not tell. */
  readonly memory: number | null
}

/** Imports by the command, each time as a process of its own. */
export async function measureImports(databases: Databases, partnerships: number): Promise<ImportTimes> {
  const url = await databases.openEmpty()
  const { seconds: first } = await runImport(url, 'data/banes-2018-2021')
  const { seconds: again } = await runImport(url, 'data/banes-2018-2021')
  const file = join(ROOT, '.bench', `country-${partnerships}.ndjson`)
  const writing = start('scripts/bench/writeRecords.ts', '', ['--partnerships', String(partnerships), file])
  const [code] = await once(writing, 'exit')
  if (code !== 0) throw new Error(`scripts/bench/writeRecords.ts ended with ${code}.`)
  const { size } = await stat(file)
  const country = await runImport(await databases.openEmpty(), file)
  return { first, again, country: { partnerships, megabytes: size / 1_000_000, ...country } }
}

async function runImport(url: string, path: string): Promise<{ seconds: number; memory: number | null }> {
  const started = performance.now()
  const child = spawn(process.execPath, ['bin/golden-thread.mjs', 'import', path], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let memory: number | null = null
  const look = async () => {
    memory = (await mostMemoryOf(child)) ?? memory
  }
  const timer = setInterval(look, 200)
  const [code] = await once(child, 'exit')
  clearInterval(timer)
  if (code !== 0) throw new Error(`The import of ${path} ended with ${code}.`)
  return { seconds: (performance.now() - started) / 1000, memory }
}
