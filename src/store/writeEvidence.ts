import { ConflictError } from '../errors.ts'
import { sectionId } from '../ontology/recordIds.ts'
import type { EvidenceRecord } from '../ontology/records.ts'
import { inChunks, type Writing } from './writing.ts'

/** The evidence of one record: `owner` is its row, `record` its id for messages. */
export interface OwnedEvidence {
  readonly owner: { entity: number } | { link: number } | { observation: number } | { holder: number }
  readonly record: string
  readonly evidence: readonly EvidenceRecord[]
}

/**
 * Writes evidence, in the order of each list.
 * @throws {ConflictError} when a section that it cites is not stored.
 */
export async function writeEvidence({ tx }: Writing, owned: readonly OwnedEvidence[]): Promise<void> {
  const places = new Map<string, { document: string; locator: string }>()
  for (const { document, locator } of owned.flatMap(({ evidence }) => evidence)) {
    places.set(sectionId(document, locator), { document, locator })
  }
  const sections = new Map<string, number>()
  await inChunks([...places.values()], async (json) => {
    const rows = await tx.$queryRaw<{ id: number; document: string; locator: string }[]>`
      SELECT s.id, d.key AS document, s.locator
      FROM json_to_recordset(${json}::json) AS r(document text, locator text)
      JOIN document d ON d.key = r.document
      JOIN section s ON s.document_id = d.id AND s.locator = r.locator`
    for (const { id, document, locator } of rows) sections.set(sectionId(document, locator), id)
  })
  const rows = owned.flatMap(({ owner, record, evidence }) =>
    evidence.map(({ document, locator, note }, position) => {
      const section = sections.get(sectionId(document, locator))
      if (section !== undefined) return { ...owner, section, note, position }
      throw new ConflictError(
        `${record} cites ${sectionId(document, locator)}, which is not stored. Add the section to its document first.`,
      )
    }),
  )
  await inChunks(rows, (json) => {
    return tx.$executeRaw`
      INSERT INTO evidence (entity_id, link_id, observation_id, holder_id, section_id, note, position)
      SELECT entity, link, observation, holder, section, note, position
      FROM json_to_recordset(${json}::json)
        AS r(entity int, link int, observation int, holder int, section int, note text, position int)`
  })
}
