import { createHash } from 'node:crypto'
import type { RecordChange } from '../ontology/changes.ts'
import { sectionId } from '../ontology/recordIds.ts'
import type { PrismaClient } from './generated/client.ts'
import { loadVersion } from './loadVersion.ts'
import { inTurn } from './takeTurns.ts'
import { type Authorship, writeChanges } from './writeHistory.ts'
import { inChunks } from './writing.ts'

export interface SectionTexts extends Authorship {
  /** The document's key; its sections must be stored. */
  readonly document: string
  /** The wording by locator. Sections that are not named have none afterwards. */
  readonly texts: ReadonlyMap<string, string>
}

/** What the history keeps of a wording: enough to tell which copy it was, and not the wording itself, so that detaching takes it out. */
interface TextTrace {
  readonly characters: number
  readonly sha256: string
}

/**
 * How many sections have another wording afterwards, and the version of the graph: one transaction, so that all texts are
 * stored with their history or none is. When nothing differs, nothing is written and the version stays.
 * @throws {ConflictError} when an import goes on for two minutes.
 */
export function writeSectionTexts(
  client: PrismaClient,
  { document, texts, actor, reason }: SectionTexts,
): Promise<{ readonly version: number; readonly changed: number }> {
  return inTurn(client, async (tx) => {
    const stored = await tx.$queryRaw<{ id: number; locator: string; text: string | null }[]>`
      SELECT s.id, s.locator, s.text FROM section s JOIN document d ON d.id = s.document_id
      WHERE d.key = ${document} ORDER BY s.position, s.id`
    const changes: RecordChange<TextTrace>[] = []
    const rows: { id: number; text: string | null }[] = []
    for (const { id, locator, text } of stored) {
      const wanted = texts.get(locator) ?? null
      if (text === wanted) continue
      rows.push({ id, text: wanted })
      changes.push({
        id: `${sectionId(document, locator)}/text`,
        before: traceOf(text),
        after: traceOf(wanted),
      })
    }
    if (rows.length === 0) return { version: await loadVersion(tx), changed: 0 }
    await inChunks(rows, (json) => {
      return tx.$executeRaw`
        UPDATE section s SET text = r.text FROM json_to_recordset(${json}::json) AS r(id int, text text)
        WHERE s.id = r.id`
    })
    return { version: await writeChanges(tx, changes, { actor, reason }), changed: rows.length }
  })
}

function traceOf(text: string | null): TextTrace | null {
  if (text === null) return null
  return { characters: text.length, sha256: createHash('sha256').update(text).digest('hex') }
}
