import { strict as assert } from 'node:assert'
import { argv, stdout } from 'node:process'
import { ontology } from '../../src/ontology/ontology.ts'
import { completeNames } from '../../src/store/completeNames.ts'
import { openDatabase } from '../../src/store/database.ts'
import { searchEntities } from '../../src/store/searchEntities.ts'
import { openDatabases } from './databases.ts'

/**
 * Times completion and search, call after call, in the database of a made-up country: `npm run bench:search -- 330`. What is typed is
 * taken from the names in it, and every answer is looked at.
 */
const partnerships = Number(argv[2] ?? 330)
const kinds = [...ontology.kinds.keys()]
const scope = { visibilities: ['PUBLIC' as const], day: null }
const ROUND = 300

const databases = await openDatabases((message) => stdout.write(`${message}\n`))
const { url, fillSeconds } = await databases.open(partnerships)
const { client, close } = await openDatabase({ url })
try {
  await client.$executeRaw`ANALYZE search_entity, search_name, search_word`
  const [counts] = await client.$queryRaw<{ entities: bigint; names: bigint; words: bigint }[]>`
    SELECT (SELECT count(*) FROM search_entity) AS entities, (SELECT count(*) FROM search_name) AS names,
      (SELECT count(*) FROM search_word) AS words`
  stdout.write(
    `${partnerships} partnerships, ${counts?.entities} entities, ${counts?.names} beginnings of names, ${counts?.words} words; filled in ${fillSeconds} s\n`,
  )
  const rows = await client.$queryRaw<{ text: string }[]>`
    SELECT text FROM search_name WHERE visibility = 'PUBLIC' ORDER BY hashtext(text || position), entity_id LIMIT ${ROUND}`
  const names = rows.map(({ text }) => text)
  const words = names.flatMap((name) => name.split(' ').filter((word) => word.length > 3)[0] ?? [])
  const misspelt = words.map((word) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`)
  const complete = (text: string, of = kinds) =>
    completeNames(client, { ...scope, text, kinds: of, limit: 10 })
  const search = (text: string) => searchEntities(client, { ...scope, text, kinds: null, limit: 20 })
  const letters = names.map((name) => name.slice(0, 1))
  await time('complete one letter', letters, complete, (keys) => keys.length === 10)
  await time(
    'complete 2 to 12 characters',
    names.map((name, n) => name.slice(0, 2 + (n % 11))),
    complete,
    (keys) => keys.length > 0,
  )
  await time('complete within one kind', letters, (text) => complete(text, ['FUNDING_STREAM']), Array.isArray)
  await time('search for a name', names, search, ({ hits }) => hits.length > 0)
  await time('search for a word', words, search, ({ hits }) => hits.length > 0)
  await time('search for a misspelt word', misspelt, search, ({ hits }) => Array.isArray(hits))
  await time('search for what very many hold', Array(20).fill('police'), search, ({ more }) => more)
} finally {
  await close()
  await databases.close()
}

/** Writes how long half, and 99 of 100, of the calls take at most. The first twenty are not counted. */
async function time<Answer>(
  what: string,
  texts: readonly string[],
  call: (text: string) => Promise<Answer>,
  isSound: (answer: Answer) => boolean,
): Promise<void> {
  for (const text of texts.slice(0, 20)) await call(text)
  const times: number[] = []
  for (const text of texts) {
    const start = performance.now()
    const answer = await call(text)
    times.push(performance.now() - start)
    assert(isSound(answer), `${what}: not a sound answer to ${JSON.stringify(text)}`)
  }
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))]?.toFixed(1)
  stdout.write(`${what.padEnd(32)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, of ${times.length}\n`)
}
