import type { Prisma } from '../generated/client.ts'
import { SORTS, stagedId } from './sorts.ts'

/** What is wrong with a staged record that only shows beside the others, or beside the graph. */
export interface StageFault {
  readonly code:
    | 'DATASET_TWICE'
    | 'RECORD_TWICE'
    | 'OVERLAP'
    | 'UNKNOWN_ENTITY'
    | 'UNKNOWN_DOCUMENT'
    | 'UNKNOWN_LOCATOR'
    | 'HELD_ELSEWHERE'
  /** Where it stands; null when the import does not tell. */
  readonly line: number | null
  /** The record's id: partner/curo, link/partner/curo/MEMBER_OF/thematic-group/x. */
  readonly record: string
  /** What is not there: an entity's id, a document's key, or both of a section as plan#3.i. */
  readonly value: string | null
  /** The line of the record that it clashes with, if it clashes with one of the import. */
  readonly other: number | null
  /** The dataset that holds the record, when another does. */
  readonly holder: string | null
  /** The dataset that it is stated in. */
  readonly dataset: string
}

/**
 * The faults of the staged and planned records, so many of them at the most: datasets and records that stand twice, links whose
 * times overlap, references and evidence that lead nowhere, records that another dataset holds. Six statements.
 */
export async function findFaults(
  tx: Prisma.TransactionClient,
  { most, remove }: { readonly most: number; readonly remove: boolean },
): Promise<StageFault[]> {
  const faults: StageFault[] = []
  for (const statement of [DATASETS, KEYS, LINKS, REFERENCES, evidence(remove), HOLDERS]) {
    if (faults.length >= most) break
    const sql = `
      SELECT f.code, f.line, f.record, f.value, f.other, f.holder, d.key AS dataset
      FROM (${statement}) AS f (code, line, dataset, record, value, other, holder, n) JOIN stage_dataset d ON d.n = f.dataset
      ORDER BY f.n LIMIT ${most - faults.length}`
    faults.push(...(await tx.$queryRawUnsafe<StageFault[]>(sql)))
  }
  return faults
}

const DATASETS = `
  SELECT 'DATASET_TWICE', d.line, d.n, 'dataset/' || d.key, d.key, first.line, NULL, d.n
  FROM (SELECT key, min(n) AS n FROM stage_dataset GROUP BY key HAVING count(*) > 1) AS twice
  JOIN stage_dataset first ON first.n = twice.n
  JOIN stage_dataset d ON d.key = twice.key AND d.n > twice.n`

const KEYS = (['document', 'entity', 'observation'] as const)
  .map(
    (sort) => `
    SELECT 'RECORD_TWICE', s.line, s.dataset, ${stagedId(sort, 's')}, s.key, first.line, NULL, s.n
    FROM (SELECT key, min(n) AS n FROM stage_${sort} GROUP BY key HAVING count(*) > 1) AS twice
    JOIN stage_${sort} first ON first.n = twice.n
    JOIN stage_${sort} s ON s.key = twice.key AND s.n > twice.n`,
  )
  .join(' UNION ALL ')

/** Of the links of one type between the same two, in the order of their days: each that begins before all earlier ones have ended. */
const LINKS = `
  SELECT CASE WHEN s.valid_from IS NOT DISTINCT FROM o.valid_from THEN 'RECORD_TWICE' ELSE 'OVERLAP' END,
    s.line, s.dataset, ${stagedId('link', 's')}, NULL, o.line, NULL, s.n
  FROM (
    -- The last day so far, in days since 1970, and in the lower half of the number the link that has it.
    SELECT n, valid_from, max((coalesce(valid_to - DATE 'epoch', 2147483647)::bigint << 32) + n) OVER earlier AS reach
    FROM plan_link WINDOW earlier AS (PARTITION BY source_id, target_id, type ORDER BY valid_from NULLS FIRST, n
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  ) AS late
  JOIN stage_link s ON s.n = late.n
  JOIN stage_link o ON o.n = (late.reach & 4294967295)::int
  WHERE coalesce(late.valid_from - DATE 'epoch', -2147483648) <= late.reach >> 32`

const REFERENCES = `
  SELECT 'UNKNOWN_ENTITY', s.line, s.dataset, ${stagedId('link', 's')}, ends.key, NULL::int, NULL, s.n
  FROM (SELECT * FROM stage_link s WHERE NOT EXISTS (SELECT FROM plan_link p WHERE p.n = s.n)) AS s,
    LATERAL (VALUES (s.source), (s.target)) AS ends (key)
  WHERE NOT EXISTS (SELECT FROM plan_end WHERE plan_end.key = ends.key)
  UNION ALL
  SELECT 'UNKNOWN_ENTITY', s.line, s.dataset, s.key, s.subject, NULL, NULL, s.n
  FROM stage_observation s WHERE NOT EXISTS (SELECT FROM plan_end WHERE plan_end.key = s.subject)
  UNION ALL
  SELECT 'UNKNOWN_ENTITY', s.line, s.dataset, ${stagedId('document', 's')}, s.record->>'describes', NULL, NULL, s.n
  FROM stage_document s
  WHERE s.record->>'describes' IS NOT NULL AND NOT EXISTS (SELECT FROM plan_end WHERE plan_end.key = s.record->>'describes')`

/** Evidence in sections that are neither staged nor, of documents that are not, stored and staying. */
function evidence(remove: boolean): string {
  const goes = remove ? 'd.dataset_id IN (SELECT stored FROM plan_dataset WHERE stored IS NOT NULL)' : 'FALSE'
  return `
  SELECT CASE WHEN places.is_known THEN 'UNKNOWN_LOCATOR' ELSE 'UNKNOWN_DOCUMENT' END, s.line, s.dataset, s.record,
    places.document || CASE WHEN places.is_known THEN '#' || places.locator ELSE '' END, NULL::int, NULL, s.n
  FROM (
    SELECT document, locator, EXISTS (SELECT FROM stage_document s WHERE s.key = document)
      OR EXISTS (SELECT FROM document d WHERE d.key = document AND NOT (${goes})) AS is_known
    FROM (SELECT DISTINCT document, locator FROM stage_evidence) AS cited
    WHERE NOT EXISTS (SELECT FROM stage_section o WHERE o.document = cited.document AND o.locator = cited.locator)
      AND NOT EXISTS (
        SELECT FROM document d JOIN section o ON o.document_id = d.id
        WHERE d.key = cited.document AND o.locator = cited.locator AND NOT (${goes})
          AND NOT EXISTS (SELECT FROM stage_document s WHERE s.key = cited.document))
  ) AS places
  JOIN stage_evidence e ON e.document = places.document AND e.locator = places.locator
  JOIN (
    SELECT n, line, dataset, key AS record FROM stage_entity
    UNION ALL SELECT n, line, dataset, ${stagedId('link', 'stage_link')} FROM stage_link
    UNION ALL SELECT n, line, dataset, key FROM stage_observation
  ) AS s ON s.n = e.n`
}

const HOLDERS = SORTS.map(
  (sort) => `
    SELECT 'HELD_ELSEWHERE', s.line, s.dataset, ${stagedId(sort, 's')}, NULL, NULL::int, holder.key, s.n
    FROM plan_${sort} p JOIN dataset holder ON holder.id = p.held_by JOIN stage_dataset own ON own.n = p.dataset
    JOIN stage_${sort} s ON s.n = p.n
    WHERE holder.key <> own.key`,
).join(' UNION ALL ')
