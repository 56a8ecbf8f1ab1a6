import { cleanSearchText } from './cleanSearchText.ts'
import type { Prisma } from './generated/client.ts'
import { isInForce, type SearchScope } from './searchScope.ts'

export interface Completing extends SearchScope {
  readonly text: string
  /** Only entities of these kinds. */
  readonly kinds: readonly string[]
  readonly limit: number
}

/** Rows that are read for each one wanted: an entity may have several names that begin alike. */
const SPARE = 2

/**
 * Keys of the entities of which a name, an alias or the rest of one from any word on begins with the text: whole names first,
 * then aliases, then later words, each in alphabetical order. One statement, which reads no more than a few rows from the index for
 * each visibility, kind and place, however large the graph. None when the text has no letter or digit.
 * @throws {InvalidInputError} when the text is too long.
 */
export async function completeNames(
  client: Prisma.TransactionClient,
  { text, kinds, limit, ...scope }: Completing,
): Promise<string[]> {
  const clean = cleanSearchText(text)
  if (clean === '' || kinds.length === 0) return []
  const rows = await client.$queryRaw<{ key: string }[]>`
    WITH asked AS MATERIALIZED (
      SELECT search_fold(${clean}) AS text
    ), best AS MATERIALIZED (
      SELECT found.entity_id, bool_or(found.text = asked.text) AS is_whole, min(found.place) AS place, min(found.text) AS text
      FROM asked, unnest(${scope.visibilities}::text[]::visibility[]) AS level, unnest(${kinds}::text[]) AS kind_of,
        generate_series(0, 2) AS at, LATERAL (
          SELECT n.entity_id, n.place, n.text FROM search_name n
          WHERE n.visibility = level AND n.kind = kind_of AND n.place = at
            AND n.text >= asked.text AND n.text < asked.text || chr(1114111) AND ${isInForce(scope, 'n')}
          ORDER BY n.text LIMIT ${limit * SPARE}
        ) AS found
      WHERE asked.text <> ''
      GROUP BY found.entity_id
      ORDER BY is_whole DESC, place, text, found.entity_id LIMIT ${limit}
    )
    SELECT e.key FROM best JOIN search_entity e ON e.entity_id = best.entity_id
    ORDER BY best.is_whole DESC, best.place, best.text, best.entity_id`
  return rows.map(({ key }) => key)
}
