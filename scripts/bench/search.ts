import { strict as assert } from 'node:assert'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { ontology } from '../../src/ontology/ontology.ts'
import { applyMigrations } from '../../src/store/applyMigrations.ts'
import { completeNames } from '../../src/store/completeNames.ts'
import { openDatabase } from '../../src/store/database.ts'
import { openEmbeddedServer } from '../../src/store/embeddedServer.ts'
import type { PrismaClient } from '../../src/store/generated/client.ts'
import { searchEntities } from '../../src/store/searchEntities.ts'

/**
 * Times completion and search in a graph of made-up names: node scripts/bench/search.ts [entities, 100,000 when left out].
 * The graph is written by SQL into an embedded server of its own, in a temporary folder, as many partnerships would fill it: names
 * that begin alike, an abbreviation each, words as unevenly frequent as in real text, sections with headings and texts.
 */
const entities = Number(argv[2] ?? 100_000)
const kinds = [...ontology.kinds.keys()]
const scope = { visibilities: ['PUBLIC' as const], day: null }

const WORDS =
  'community safety domestic abuse violence partnership police crime plan strategy forum group youth offending service hate rural burglary knife night time economy prevent drug alcohol misuse safeguarding housing support victims review board panel neighbourhood policing road retail theft modern slavery exploitation'
const PLACES =
  'Bath Keynsham Somer Chew Bristol Avon Mendip Sedgemoor Taunton Yeovil Exeter Plymouth Torbay Kerrier Penwith Swindon Salisbury Reading Oxford Luton Kent Dover Leeds York Hull Derby Stoke Crewe Wigan Bolton Salford Preston Durham Tyne'

async function fill(client: PrismaClient): Promise<void> {
  await client.$executeRaw`INSERT INTO dataset (key, title) VALUES ('made-up', 'Made up')`
  await client.$executeRaw`INSERT INTO document (key, title, dataset_id) VALUES ('plan', 'Plan', 1)`
  // A word's frequency falls with its number: the square of a random number is often small.
  await client.$executeRaw`
    CREATE FUNCTION some_words(count int, seed int) RETURNS text LANGUAGE sql VOLATILE AS $$
      SELECT string_agg(CASE WHEN random() < 0.4 THEN known[1 + floor(cardinality(known) * random())::int]
        ELSE translate(floor(20000 * random() ^ 3)::text, '0123456789', 'aeioulmnrst') END, ' ')
      FROM generate_series(1, count + 0 * seed), (SELECT string_to_array(current_setting('bench.words'), ' ')) AS w(known)
    $$`
  await client.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('bench.words', ${WORDS}, true), setseed(0.5)`
      await tx.$executeRaw`
        INSERT INTO section (document_id, locator, heading, position, text)
        SELECT 1, n::text, some_words(6, n), n, some_words(150, n) FROM generate_series(1, 2000) AS n`
      await tx.$executeRaw`
        INSERT INTO entity (key, kind, name, summary, dataset_id)
        SELECT 'made-up/' || n, (${kinds}::text[])[1 + n % ${kinds.length}::int],
          (string_to_array(${PLACES}, ' '))[1 + floor(34 * random())::int] || ' ' || some_words(2 + n % 5, n), some_words(15, n), 1
        FROM generate_series(1, ${entities}::int) AS n`
      await tx.$executeRaw`
        INSERT INTO alias (entity_id, name, position)
        SELECT id, upper(regexp_replace(name, '(\\w)\\w* ?', '\\1', 'g')), 0 FROM entity`
      await tx.$executeRaw`
        INSERT INTO evidence (entity_id, section_id, position)
        SELECT e.id, 1 + floor(2000 * random() ^ 2)::int, n FROM entity e, generate_series(0, 1) AS n`
    },
    { timeout: 24 * 60 * 60 * 1000 },
  )
}

async function refresh(client: PrismaClient): Promise<void> {
  for (let first = 1; first <= entities; first += 5_000) {
    await client.$queryRaw`SELECT refresh_search(ARRAY(SELECT id FROM entity WHERE id >= ${first} AND id < ${first + 5_000}))::text`
  }
}

/** Milliseconds that half, and 99 of 100, of the calls stay below. */
async function time<Answer>(
  what: string,
  texts: readonly string[],
  call: (text: string) => Promise<Answer>,
  isSound: (answer: Answer) => boolean,
) {
  for (const text of texts.slice(0, 20)) await call(text)
  const times: number[] = []
  for (const text of texts) {
    const start = performance.now()
    const answer = await call(text)
    times.push(performance.now() - start)
    assert(isSound(answer), `${what} found nothing for ${text}`)
  }
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))]?.toFixed(1)
  stdout.write(
    `${what.padEnd(48)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms, ${times.length} calls\n`,
  )
}

const dataDir = await mkdtemp(join(tmpdir(), 'golden-thread-bench-'))
const server = await openEmbeddedServer({ dataDir, log: () => {} })
try {
  await applyMigrations(server.url)
  const { client, close } = await openDatabase({ url: server.url })
  let start = performance.now()
  const lap = (what: string) => {
    stdout.write(`${what.padEnd(48)} ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
    start = performance.now()
  }
  await fill(client)
  lap(`${entities} entities made up`)
  await refresh(client)
  lap('what is searched written')
  const names = await client.$queryRaw<{ text: string }[]>`
    SELECT text FROM search_name WHERE entity_id IN (SELECT 1 + floor(${entities}::int * random())::int FROM generate_series(1, 400))`
  const words = names.flatMap(({ text }) => text.split(' ')[0] ?? [])
  const shuffled = names.map(({ text }, n) => text.slice(0, 1 + (n % 12)))
  const complete = (text: string) => completeNames(client, { ...scope, text, kinds, limit: 10 })
  await time(
    'complete: one letter',
    [...'abcdefghijklmnoprstuvwy'].flatMap((letter) => Array(20).fill(letter)),
    complete,
    Array.isArray,
  )
  await time('complete: 1 to 12 characters of names', shuffled, complete, (found) => found.length > 0)
  await time(
    'complete: within one kind',
    shuffled,
    (text) => completeNames(client, { ...scope, text, kinds: ['DUTY'], limit: 10 }),
    Array.isArray,
  )
  const search = (text: string) => searchEntities(client, { ...scope, text, kinds: null, limit: 20 })
  await time('search: one word', words.slice(0, 200), search, ({ hits }) => hits.length > 0)
  await time(
    'search: a whole name',
    names.slice(0, 200).map(({ text }) => text),
    search,
    ({ hits }) => hits.length > 0,
  )
  await time(
    'search: two common words',
    Array(20).fill('domestic abuse'),
    search,
    ({ hits }) => hits.length > 0,
  )
  await time(
    'search: with a typing error',
    Array(20).fill('domestc abuse'),
    search,
    ({ hits }) => hits.length > 0,
  )
  await close()
} finally {
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
}
