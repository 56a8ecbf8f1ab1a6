import { cleanSearchText } from './cleanSearchText.ts'
import { Prisma } from './generated/client.ts'
import { loadWords } from './loadWords.ts'
import { searchQuery } from './searchQuery.ts'
import { liesWithin, type SearchScope } from './searchScope.ts'
import { snippetOf } from './snippetOf.ts'

/** How many of the entities that match are ranked and can be paged through; all are counted. */
export const MAX_RANKED = 1_000
/** Names that are, or begin with, the whole text. */
const MAX_NAMED = 200
/** Sorts behind every text. */
const LAST = '\u{10FFFF}'

export interface Searching extends SearchScope {
  readonly text: string
  /** Only entities of these kinds; null: of any kind. */
  readonly kinds: readonly string[] | null
  readonly limit: number
  /** Only what comes after the hit with this score and key. */
  readonly after?: { readonly score: number; readonly key: string } | undefined
}

/** An entity that was found. */
export interface SearchHit {
  readonly key: string
  /** 5 and more: its name or an alias is the text; 4: begins with it; 3: holds it; 2: its other texts hold it; 1: the text names it; 0: it holds some of the words. Less when words had to be put right. */
  readonly score: number
  /** The words around what was found; null when its name holds all of them. */
  readonly snippet: string | null
}

export interface SearchAnswer {
  /** Best first; equally good ones by key. */
  readonly hits: readonly SearchHit[]
  /** True when more hits follow. */
  readonly more: boolean
  /** How many entities were found of each kind, whatever kinds were asked for; largest first. */
  readonly kindCounts: readonly { readonly kind: string; readonly count: number }[]
}

const NOTHING: SearchAnswer = { hits: [], more: false, kindCounts: [] }

/**
 * What is found for a text within the scope. Names come first, then the full text rank; when nothing holds all words, whatever
 * holds some of them. What lies outside the scope has no part in hits, counts, scores or snippets. Two statements, none when the
 * text has no letter or digit. Counting is linear in the matches; at most MAX_RANKED of them (all those named like the text, then
 * as they come) are ranked, so nothing is sorted whole.
 * @throws {InvalidInputError} when the text is too long.
 */
export async function searchEntities(
  client: Prisma.TransactionClient,
  { text, kinds, limit, after, ...scope }: Searching,
): Promise<SearchAnswer> {
  const clean = cleanSearchText(text)
  if (clean === '') return NOTHING
  const words = await loadWords(client, clean, scope)
  const { all, any, parts, whole, isBeginning, named, likeness } = searchQuery(words)
  const every = Prisma.sql`${all}::tsquery`
  const some = Prisma.sql`${any}::tsquery`
  const wanted = (alias: string) =>
    kinds === null ? Prisma.sql`TRUE` : Prisma.sql`${Prisma.raw(alias)}.kind = ANY (${kinds}::text[])`
  // The bounds stand in the statement, one branch for each, so that PostgreSQL can tell how few rows lie between them.
  const begun = (stems: string) => Prisma.sql`(
    SELECT n.entity_id, 4, ${stems.length}::float8 / length(n.stems) FROM search_name n
    WHERE n.stems > ${isBeginning ? stems : `${stems} `} AND n.stems < ${stems + (isBeginning ? LAST : '!')} AND n.place = 0
      AND ${liesWithin(scope, 'n')} AND ${wanted('n')}
    ORDER BY n.stems LIMIT ${MAX_NAMED})`
  const [row] = await client.$queryRaw<[{ answer: SearchAnswer }]>`
    WITH all_words AS MATERIALIZED (
      SELECT s.entity_id, s.kind FROM search_entity s WHERE s.document @@ ${every} AND ${liesWithin(scope, 's')}
    ), some_words AS MATERIALIZED (
      SELECT s.entity_id, s.kind FROM search_entity s WHERE s.document @@ ${some} AND ${liesWithin(scope, 's')}
        AND NOT EXISTS (SELECT FROM all_words)
    ), named AS MATERIALIZED (
      SELECT DISTINCT ON (entity_id) entity_id, tier, closeness FROM (
        (SELECT n.entity_id, 5 AS tier, CASE n.place WHEN 0 THEN 1 ELSE 0.9 END AS closeness FROM search_name n
          WHERE n.stems = ANY (${whole}::text[]) AND ${liesWithin(scope, 'n')} AND ${wanted('n')} LIMIT ${MAX_NAMED})
        UNION ALL
        ${Prisma.join(whole.map(begun), ' UNION ALL ')}
        UNION ALL
        SELECT id, 1, 0 FROM unnest(${named}::int[]) AS id
      ) AS names ORDER BY entity_id, tier DESC, closeness DESC
    ), beside AS MATERIALIZED (
      -- What the text names, though it does not hold all of the words.
      SELECT s.entity_id, s.kind FROM named n
      CROSS JOIN LATERAL (SELECT * FROM search_entity e WHERE e.entity_id = n.entity_id LIMIT 1) s
      WHERE ${liesWithin(scope, 's')} AND NOT s.document @@ ${every}
        AND NOT (s.document @@ ${some} AND NOT EXISTS (SELECT FROM all_words))
    ), candidates AS (
      SELECT entity_id FROM named
      UNION (SELECT a.entity_id FROM all_words a WHERE ${wanted('a')} LIMIT ${MAX_RANKED})
      UNION (SELECT o.entity_id FROM some_words o WHERE ${wanted('o')} LIMIT ${MAX_RANKED})
    ), parts AS MATERIALIZED (
      SELECT query::tsquery AS query, weight FROM json_to_recordset(${JSON.stringify(parts)}::json) AS p(query text, weight float8)
    ), ranked AS MATERIALIZED (
      SELECT s.entity_id, s.key, round((${likeness}::float8 * (greatest(n.tier, CASE
          WHEN NOT s.document @@ ${every} THEN 0
          WHEN ts_filter(s.document, '{a,b}') @@ ${every} THEN 3
          ELSE 2
        END) + CASE
          WHEN n.tier >= 4 THEN 0.5 * n.closeness + 0.49 * ts_rank_cd('{0.02, 0.2, 0.6, 1}', s.document, ${every}, 32)
          WHEN s.document @@ ${every} THEN ts_rank_cd('{0.02, 0.2, 0.6, 1}', s.document, ${every}, 32)
          ELSE 0.9 * (SELECT coalesce(sum(weight) FILTER (WHERE s.document @@ p.query), 0) / greatest(sum(weight), 1) FROM parts p)
            + 0.09 * ts_rank_cd('{0.02, 0.2, 0.6, 1}', s.document, ${some}, 32)
        END))::numeric, 4)::float8 AS score
      FROM candidates c
      -- One look-up for each candidate, whatever PostgreSQL reckons: never the whole table.
      CROSS JOIN LATERAL (SELECT * FROM search_entity e WHERE e.entity_id = c.entity_id LIMIT 1) s
      LEFT JOIN named n ON n.entity_id = c.entity_id
      WHERE ${wanted('s')} AND ${liesWithin(scope, 's')}
    ), page AS MATERIALIZED (
      SELECT r.* FROM ranked r
      WHERE ${after === undefined ? Prisma.sql`TRUE` : Prisma.sql`(r.score, ${after.key}) < (${after.score}::float8, r.key)`}
      ORDER BY r.score DESC, r.key LIMIT ${limit + 1}
    ), shown AS (
      SELECT * FROM page ORDER BY score DESC, key LIMIT ${limit}
    )
    SELECT json_build_object(
      'hits', (SELECT coalesce(json_agg(json_build_object('key', h.key, 'score', h.score, 'snippet', ${snippetOf('h', every, some)})
        ORDER BY h.score DESC, h.key), '[]') FROM shown h),
      'more', (SELECT count(*) > ${limit}::int FROM page),
      'kindCounts', (SELECT coalesce(json_agg(c ORDER BY count DESC, kind), '[]') FROM (
        SELECT kind, count(*) AS count FROM (
          SELECT kind FROM all_words UNION ALL SELECT kind FROM some_words UNION ALL SELECT kind FROM beside
        ) AS found GROUP BY kind
      ) AS c)
    ) AS answer`
  return row.answer
}
