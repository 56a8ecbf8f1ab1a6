import { ConflictError } from '../errors.ts'
import type { RecordChange } from '../ontology/changes.ts'
import { linkId } from '../ontology/recordIds.ts'
import type { LinkRecord } from '../ontology/records.ts'
import { Prisma } from './generated/client.ts'
import { inChunks } from './writing.ts'

/** A record that is stored already: its row, and the key of the dataset that holds it. */
export interface StoredRecord {
  readonly id: number
  readonly dataset: string
}

type StoredRecords = ReadonlyMap<string, StoredRecord>

/** The stored ones among the keys, by key. */
export async function findByKey(
  tx: Prisma.TransactionClient,
  table: 'document' | 'entity' | 'observation',
  keys: Iterable<string>,
): Promise<StoredRecords> {
  const found = new Map<string, StoredRecord>()
  await inChunks([...new Set(keys)], async (json) => {
    const rows = await tx.$queryRaw<(StoredRecord & { key: string })[]>`
      SELECT r.id, r.key, d.key AS dataset FROM ${Prisma.raw(table)} r JOIN dataset d ON d.id = r.dataset_id
      WHERE r.key IN (SELECT json_array_elements_text(${json}::json))`
    for (const { id, key, dataset } of rows) found.set(key, { id, dataset })
  })
  return found
}

/** The stored ones among the links, by the id that linkId() writes. */
export async function findLinks(
  tx: Prisma.TransactionClient,
  links: readonly LinkRecord[],
): Promise<StoredRecords> {
  const found = new Map<string, StoredRecord>()
  const wanted = links.map(({ type, source, target, validFrom }) => ({
    type,
    source,
    target,
    day: validFrom,
  }))
  await inChunks(wanted, async (json) => {
    const rows = await tx.$queryRaw<
      (StoredRecord & Pick<LinkRecord, 'type' | 'source' | 'target' | 'validFrom'>)[]
    >`
      SELECT l.id, d.key AS dataset, l.type, s.key AS source, t.key AS target, l.valid_from::text AS "validFrom"
      FROM json_to_recordset(${json}::json) AS wanted(type text, source text, target text, day date)
      JOIN entity s ON s.key = wanted.source
      JOIN entity t ON t.key = wanted.target
      JOIN link l ON l.source_id = s.id AND l.target_id = t.id AND l.type = wanted.type
        AND l.valid_from IS NOT DISTINCT FROM wanted.day
      JOIN dataset d ON d.id = l.dataset_id`
    for (const row of rows) found.set(linkId(row), { id: row.id, dataset: row.dataset })
  })
  return found
}

/**
 * Nothing, when the stored records are what the changes start from: what is added is not there, the rest is,
 * in this dataset.
 * @throws {ConflictError} naming the first record of which that is not true.
 */
export function checkStarts<T>(
  changes: readonly RecordChange<T>[],
  stored: (record: T) => StoredRecord | undefined,
  dataset: string,
): void {
  for (const { id, before, after } of changes) {
    const record = before ?? after
    const found = record === null ? undefined : stored(record)
    if (before === null && found !== undefined && found.dataset !== dataset) {
      throw new ConflictError(
        `${id} belongs to the dataset "${found.dataset}" already. Refer to it there, or give it another name in "${dataset}".`,
      )
    }
    if ((before === null) !== (found === undefined) || (found !== undefined && found.dataset !== dataset)) {
      throw new ConflictError(
        `${id} was ${found === undefined ? 'removed' : 'added'} while the dataset "${dataset}" was being compared. Import it again.`,
      )
    }
  }
}
