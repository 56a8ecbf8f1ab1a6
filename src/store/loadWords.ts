import { Prisma } from './generated/client.ts'
import { liesWithin, type SearchScope } from './searchScope.ts'

/** A word in the form in which it is compared with others. */
export interface Stem {
  readonly stem: string
  /** The stem as a tsquery. */
  readonly query: string
}

/** A word of a question that says something: not "the" or "of". */
export interface SearchWord extends Stem {
  /** How many entities hold the word; 0 for one that is not known. */
  readonly entities: number
  /** True when no entity holds the word, but some hold words that begin with it. */
  readonly isBeginning: boolean
  /** The known words most like one that is not known, best first. */
  readonly corrections: readonly (Stem & { readonly similarity: number })[]
  /** The word and its next as one, when some entity holds that: "antisocial" of "anti social". */
  readonly joined: Stem | null
}

/** A run of words that is the whole name or alias of something. */
export interface SearchPhrase {
  /** Places of its first and its last word, from 1. */
  readonly first: number
  readonly last: number
  /** Ids of what bears the name, up to MAX_BEARERS. */
  readonly bearers: readonly number[]
  /** The other names of the same things, as tsqueries: the glossary, both ways. */
  readonly others: readonly string[]
}

export interface SearchWords {
  /** The text as search_fold() writes it. */
  readonly text: string
  /** In their order. */
  readonly words: readonly SearchWord[]
  readonly phrases: readonly SearchPhrase[]
}

const MAX_BEARERS = 200
/** Words in one name that is looked for within the text. */
const MAX_PHRASE = 8
/** Words that are looked at; a text of 200 characters seldom has more. */
const MAX_WORDS = 40
/** Words with an error in one text that are put right. */
const MAX_CORRECTED = 6
/** Known words that are held against one with an error; the best three of them count. */
const MAX_SIMILAR = 10
/** The similarity of words with the same letters in another order: the commonest error, which leaves few trigrams whole. */
const SWAPPED = 0.75
/** Other names of one phrase. */
const MAX_OTHERS = 12

/**
 * What the words of a cleaned text mean to the graph within the scope. A word that no entity holds is taken for the beginning
 * of one, or else for the most similar ones by trigrams. A name stands for another of the same thing when at least a quarter of
 * those that bear the one bear the other: "DVA" for "domestic abuse", but not one council's initials for "the council". One
 * statement; all look-ups go by indexes and are bounded.
 */
export async function loadWords(
  client: Prisma.TransactionClient,
  text: string,
  scope: SearchScope,
): Promise<SearchWords> {
  const visible = Prisma.sql`w.visibility = ANY (${scope.visibilities}::text[]::visibility[])`
  const [row] = await client.$queryRaw<[{ answer: SearchWords }]>`
    WITH asked AS MATERIALIZED (
      SELECT search_fold(${text}) AS text
    ), stemmed AS MATERIALIZED (
      SELECT word, n, tsvector_to_array(to_tsvector('search_english', word)) AS stems
      FROM asked, string_to_table(asked.text, ' ') WITH ORDINALITY AS split(word, n)
    ), plain AS MATERIALIZED (
      SELECT row_number() OVER (ORDER BY n) AS at, word, stems[1] AS stem
      FROM stemmed WHERE cardinality(stems) > 0 ORDER BY n LIMIT ${MAX_WORDS}
    ), counted AS MATERIALIZED (
      SELECT p.*, (SELECT coalesce(sum(entities), 0) FROM search_word w WHERE w.word = p.stem AND ${visible}) AS entities
      FROM plain p
    ), begun AS MATERIALIZED (
      SELECT c.*, c.entities = 0 AND length(c.stem) >= 3 AND EXISTS (
        SELECT FROM search_word w WHERE w.word > c.stem AND w.word < c.stem || chr(1114111) AND ${visible}
      ) AS "isBeginning"
      FROM counted c
    ), unknown AS MATERIALIZED (
      SELECT at, stem FROM begun
      WHERE entities = 0 AND NOT "isBeginning" AND length(stem) >= 4 AND stem !~ '[0-9]' ORDER BY at LIMIT ${MAX_CORRECTED}
    ), corrected AS MATERIALIZED (
      SELECT at, stem, similarity, row_number() OVER (PARTITION BY at ORDER BY similarity DESC, entities DESC, stem) AS rank
      FROM (
        SELECT u.at, s.stem, s.entities, CASE WHEN s.letters = u.letters THEN greatest(s.similarity, ${SWAPPED}::real) ELSE s.similarity END AS similarity
        FROM (SELECT at, stem, (SELECT string_agg(c, '' ORDER BY c) FROM string_to_table(stem, NULL) AS c) AS letters FROM unknown) u, LATERAL (
          SELECT w.word AS stem, similarity(w.word, u.stem) AS similarity, sum(w.entities) AS entities,
            (SELECT string_agg(c, '' ORDER BY c) FROM string_to_table(w.word, NULL) AS c) AS letters
          FROM search_word w WHERE w.word % u.stem AND w.word !~ '[0-9]' AND ${visible}
          GROUP BY w.word ORDER BY similarity DESC, entities DESC, w.word LIMIT ${MAX_SIMILAR}
        ) s
      ) AS similar_words
    ), words AS MATERIALIZED (
      SELECT b.*, coalesce((SELECT c.stem FROM corrected c WHERE c.at = b.at AND c.rank = 1), b.stem) AS best
      FROM begun b
    ), runs AS MATERIALIZED (
      SELECT f.at AS first, l.at AS last, string_agg(m.best, ' ' ORDER BY m.at) AS stems
      FROM words f
      JOIN words l ON l.at BETWEEN f.at AND f.at + ${MAX_PHRASE}::int - 1
      JOIN words m ON m.at BETWEEN f.at AND l.at
      GROUP BY f.at, l.at
    ), borne AS MATERIALIZED (
      SELECT r.*, b.bearers FROM runs r, LATERAL (
        SELECT array_agg(DISTINCT entity_id) AS bearers FROM (
          SELECT n.entity_id FROM search_name n WHERE n.stems = r.stems AND ${liesWithin(scope, 'n')} LIMIT ${MAX_BEARERS}
        ) AS found
      ) b WHERE b.bearers IS NOT NULL
    ), phrases AS (
      SELECT first, last, bearers, (
        SELECT coalesce(json_agg(phraseto_tsquery('search_english', text)::text), '[]') FROM (
          SELECT min(n.text) AS text FROM search_name n
          WHERE n.entity_id = ANY (b.bearers) AND n.is_synonym
            AND NOT string_to_array(n.stems, ' ') @> string_to_array(b.stems, ' ')
          GROUP BY n.stems HAVING 4 * count(DISTINCT n.entity_id) >= cardinality(b.bearers)
          ORDER BY count(DISTINCT n.entity_id) DESC, length(n.stems), n.stems LIMIT ${MAX_OTHERS}
        ) AS other
      ) AS others
      FROM borne b
    )
    SELECT json_build_object(
      'text', (SELECT text FROM asked),
      'words', (SELECT coalesce(json_agg(json_build_object(
        'query', array_to_tsvector(ARRAY[w.stem])::text, 'stem', w.stem, 'entities', w.entities,
        'isBeginning', w."isBeginning",
        'corrections', (SELECT coalesce(json_agg(json_build_object(
          'query', array_to_tsvector(ARRAY[c.stem])::text, 'stem', c.stem, 'similarity', c.similarity) ORDER BY c.rank), '[]')
          FROM corrected c WHERE c.at = w.at AND c.rank <= 3),
        'joined', (SELECT json_build_object('query', array_to_tsvector(j.stems)::text, 'stem', j.stems[1])
          FROM words next, LATERAL tsvector_to_array(to_tsvector('search_english', w.word || next.word)) AS j(stems)
          WHERE next.at = w.at + 1 AND EXISTS (SELECT FROM search_word w WHERE w.word = j.stems[1] AND ${visible}))
      ) ORDER BY w.at), '[]') FROM words w),
      'phrases', (SELECT coalesce(json_agg(p), '[]') FROM phrases p)
    ) AS answer`
  return row.answer
}
