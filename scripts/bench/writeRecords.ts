import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { generateDatasets } from './generate/generateDatasets.ts'
import { printRecords } from './printRecords.ts'

/**
 * Writes a made-up country as a file to import: `npm run bench:records -- --partnerships 330 --seed 1 country.ndjson.gz`. It is packed when
 * its name ends in .gz.
 */
const { values, positionals } = parseArgs({
  options: { partnerships: { type: 'string', default: '330' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const [path] = positionals
if (path === undefined) throw new Error('Give the file to write.')

function* lines(): Generator<string> {
  let batch = ''
  const size = { partnerships: Number(values.partnerships), seed: Number(values.seed) }
  for (const dataset of generateDatasets(size)) {
    for (const line of printRecords(dataset)) batch += `${line}\n`
    yield batch
    batch = ''
  }
}

const file = createWriteStream(path)
if (path.endsWith('.gz')) await pipeline(Readable.from(lines()), createGzip(), file)
else await pipeline(Readable.from(lines()), file)
