import { isDeepStrictEqual } from 'node:util'
import type { RecordChange } from '../ontology/changes.ts'
import type { Prisma } from './generated/client.ts'
import { inChunks } from './writing.ts'

/**
 * Brings what is searched in line with the changes, within their transaction: the entities among them, and those whose evidence
 * cites a section of which the heading or the text may be another than before. Call it when all records are written; every writer
 * does so by way of its history (writeHistory.ts), and an import does the same set-wise (import/writeRecords.ts), so nothing that
 * has a history can be found by words that it no longer has. What is removed takes its rows along. A few statements for each
 * CHUNK of records.
 */
export async function refreshSearch(
  tx: Prisma.TransactionClient,
  changes: readonly RecordChange<unknown>[],
): Promise<void> {
  const ids = new Set<number>()
  const add = (rows: readonly { readonly id: number }[]) => {
    for (const { id } of rows) ids.add(id)
  }
  const remaining = changes.filter(({ id, after }) => after !== null && !OTHER_RECORD.test(id))
  const keys = remaining.map(({ id }) => id)
  await inChunks(keys, async (json) => {
    add(
      await tx.$queryRaw`
      SELECT id FROM entity WHERE key IN (SELECT json_array_elements_text(${json}::json))`,
    )
  })
  await inChunks([...changedPlaces(changes)], async (json) => {
    add(
      await tx.$queryRaw`
      SELECT DISTINCT v.entity_id AS id FROM json_to_recordset(${json}::json) AS place(document text, locator text)
      JOIN document d ON d.key = place.document
      JOIN section s ON s.document_id = d.id AND s.locator = coalesce(place.locator, s.locator)
      JOIN evidence v ON v.section_id = s.id WHERE v.entity_id IS NOT NULL`,
    )
  })
  await inChunks([...ids], (json) => {
    return tx.$queryRaw`SELECT refresh_search(ARRAY(SELECT json_array_elements_text(${json}::json)::int))::text`
  })
}

/** The beginnings of the ids of records that are no entities, as recordIds.ts writes them. */
const OTHER_RECORD = /^(dataset|document|section|link|observation)\//

/**
 * The sections of which the text is another than before, and, with a null for the locator, the documents of which the outline is.
 * A document that is new is cited by nothing but what is new or changed itself.
 */
function* changedPlaces(changes: readonly RecordChange<unknown>[]) {
  for (const { id, before, after } of changes) {
    const [, document, locator] = /^section\/([^/]+)\/(.+)\/text$/.exec(id) ?? []
    if (document !== undefined) yield { document, locator: locator ?? null }
    const [, key] = /^document\/(.+)$/.exec(id) ?? []
    const isOther = before !== null && !isDeepStrictEqual(outlineOf(before), outlineOf(after))
    if (key !== undefined && isOther) yield { document: key, locator: null }
  }
}

function outlineOf(document: unknown): unknown {
  return typeof document === 'object' && document !== null && 'sections' in document
    ? document.sections
    : null
}
