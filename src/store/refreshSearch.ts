import { isDeepStrictEqual } from 'node:util'
import type { RecordChange } from '../ontology/changes.ts'
import type { Prisma } from './generated/client.ts'
import { inChunks } from './writing.ts'

/**
 * Brings what is searched in line with the changes, within their transaction: the entities among them, and those whose evidence
 * cites a document of which the outline or a text changed. Call it when all records are written; every writer does so by way of
 * its history (writeHistory.ts), so nothing that has a history can be found by words that it no longer has. What is removed takes
 * its rows along. A few statements for each CHUNK of entities.
 */
export async function refreshSearch(
  tx: Prisma.TransactionClient,
  changes: readonly RecordChange<unknown>[],
): Promise<void> {
  const remaining = changes.filter(({ after }) => after !== null)
  const ids = new Set<number>()
  await inChunks(
    remaining.map(({ id }) => id).filter((id) => !OTHER_RECORD.test(id)),
    async (json) => {
      const rows = await tx.$queryRaw<{ id: number }[]>`
        SELECT id FROM entity WHERE key IN (SELECT json_array_elements_text(${json}::json))`
      for (const { id } of rows) ids.add(id)
    },
  )
  await inChunks([...citedDocuments(changes)], async (json) => {
    const rows = await tx.$queryRaw<{ id: number }[]>`
      SELECT DISTINCT v.entity_id AS id FROM document d
      JOIN section s ON s.document_id = d.id
      JOIN evidence v ON v.section_id = s.id
      WHERE d.key IN (SELECT json_array_elements_text(${json}::json)) AND v.entity_id IS NOT NULL`
    for (const { id } of rows) ids.add(id)
  })
  await inChunks([...ids], (json) => {
    return tx.$queryRaw`SELECT refresh_search(ARRAY(SELECT json_array_elements_text(${json}::json)::int))::text`
  })
}

/** The beginnings of the ids of records that are no entities, as recordIds.ts writes them. */
const OTHER_RECORD = /^(dataset|document|section|link|observation)\//

/**
 * Keys of the documents of which the outline or a text is another than before. One that is new is cited by nothing but what is new
 * or changed itself.
 */
function* citedDocuments(changes: readonly RecordChange<unknown>[]): Generator<string> {
  for (const { id, before, after } of changes) {
    const [sort, key] = id.split('/')
    if (key === undefined) continue
    const isOther =
      sort === 'document' && before !== null && !isDeepStrictEqual(outlineOf(before), outlineOf(after))
    if (sort === 'section' || isOther) yield key
  }
}

function outlineOf(document: unknown): unknown {
  return typeof document === 'object' && document !== null && 'sections' in document
    ? document.sections
    : null
}
