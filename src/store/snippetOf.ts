import { Prisma } from './generated/client.ts'

/** The longest text that is shown whole; of longer ones a few words around what was found. */
const WHOLE = 240

/**
 * The expression for the words around what was found in the row `hit` (of which entity_id is read): null when the entity's name
 * holds all of them. The first of its summary, aliases, holders, identifiers, headings and texts that holds every word is chosen,
 * else the first that holds some word; all are the entity's own, or of sections that its own evidence cites.
 */
export function snippetOf(hit: string, every: Prisma.Sql, some: Prisma.Sql): Prisma.Sql {
  const id = Prisma.sql`${Prisma.raw(hit)}.entity_id`
  const texts = Prisma.sql`
    SELECT e.summary AS text, 0 AS place, 0 AS position FROM entity e WHERE e.id = ${id}
    UNION ALL SELECT a.name, 1, a.position FROM alias a WHERE a.entity_id = ${id}
    UNION ALL SELECT o.name, 2, o.position FROM holder o WHERE o.entity_id = ${id}
    UNION ALL SELECT i.value, 3, i.position FROM identifier i WHERE i.entity_id = ${id}
    UNION ALL SELECT s.heading, 4, v.position FROM evidence v JOIN section s ON s.id = v.section_id WHERE v.entity_id = ${id}
    UNION ALL SELECT heading_above(s.document_id, s.locator), 5, v.position
      FROM evidence v JOIN section s ON s.id = v.section_id WHERE v.entity_id = ${id} AND coalesce(s.heading, '') = ''
    UNION ALL SELECT s.text, 6, v.position FROM evidence v JOIN section s ON s.id = v.section_id WHERE v.entity_id = ${id}`
  return Prisma.sql`(
    SELECT CASE WHEN length(t.text) <= ${WHOLE} THEN t.text ELSE concat('… ', ts_headline('search_english', t.text, ${some},
      'StartSel="", StopSel="", MaxWords=35, MinWords=20'), ' …') END
    FROM (${texts}) AS t, search_vector(t.text) AS words
    WHERE t.text IS NOT NULL AND words @@ ${some}
      AND NOT EXISTS (SELECT FROM entity e WHERE e.id = ${id} AND search_vector(e.name) @@ ${every})
    ORDER BY words @@ ${every} DESC, t.place, t.position LIMIT 1
  )`
}
