import { isDeepStrictEqual } from 'node:util'
import { ConflictError } from '../errors.ts'
import type { DatasetChanges, RecordChange } from '../ontology/changes.ts'
import { linkId, observationId } from '../ontology/recordIds.ts'
import type { DatasetHeaderRecord } from '../ontology/records.ts'
import { loadHeaders, writeHeader } from './datasetHeader.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { loadVersion } from './loadVersion.ts'
import { removeEntities, removeLinks, removeObservations } from './removeRecords.ts'
import { checkStarts, findByKey, findLinks, type StoredRecord } from './storedRecords.ts'
import { inTurn } from './takeTurns.ts'
import { describeEntities, releaseDescribed, removeDocuments, writeDocuments } from './writeDocuments.ts'
import { clearEntities, writeEntities } from './writeEntities.ts'
import { writeEvidence } from './writeEvidence.ts'
import { type Authorship, writeHistory } from './writeHistory.ts'
import { clearLinks, writeLinks } from './writeLinks.ts'
import { clearObservations, writeObservations } from './writeObservations.ts'
import type { Writing } from './writing.ts'

export interface DatasetWriting extends Authorship {
  /** What the dataset says of itself; more than that is not looked at. */
  readonly dataset: DatasetHeaderRecord
  readonly changes: DatasetChanges
  /**
   * The version of the graph that the changes were worked out from: if it has moved on, nothing is written.
   */
  readonly basedOn?: number
  /** Called as records are written or removed. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * The version of the graph after the changes are written: one transaction, so that they are stored with their
 * history or not at all. Without changes, nothing is written and the version stays. Two writers take turns.
 * @throws {ConflictError} when a record that is added is there already, one that is changed or removed is
 * not, one that is removed is still referred to or cited, a reference leads nowhere, or another import goes
 * on for two minutes.
 */
export function writeDataset(client: PrismaClient, writing: DatasetWriting): Promise<{ version: number }> {
  return inTurn(client, (tx) => write(tx, writing))
}

async function write(tx: Prisma.TransactionClient, input: DatasetWriting): Promise<{ version: number }> {
  const { dataset, basedOn, onProgress } = input
  const version = await loadVersion(tx)
  if (basedOn !== undefined && basedOn !== version) {
    throw new ConflictError(
      `The graph has gone from version ${basedOn} to ${version} since "${dataset.key}" was compared with it. Import it again.`,
    )
  }
  const { key } = dataset
  const stored = (await loadHeaders(tx)).values().find((header) => header.key === key)
  const own = stored === undefined ? [] : compareHeaders(stored, dataset)
  const { documents, entities, links, observations } = input.changes
  const changes: RecordChange<object>[] = [...own, ...documents, ...entities, ...links, ...observations]
  if (stored !== undefined && changes.length === 0) return { version }
  const id = await writeHeader(tx, dataset)
  let done = 0
  const advance = (records: number) => {
    done += records
    onProgress?.(done, changes.length - own.length)
  }
  const target = { tx, dataset: { id, key }, advance }
  await writeRecords(target, input.changes)
  return { version: await writeHistory(target, changes, input) }
}

/** The change of what the dataset says of itself: one, or none when it says the same. */
function compareHeaders(stored: DatasetHeaderRecord, stated: DatasetHeaderRecord): RecordChange<object>[] {
  const [before, after] = [stored, stated].map(({ title, description, partnership, rules }) => {
    return { title, description, partnership, rules }
  })
  if (before === undefined || after === undefined || isDeepStrictEqual(before, after)) return []
  return [{ id: `dataset/${stated.key}`, before, after }]
}

/** First all that goes, from the leaves down; then all that comes, from the roots up. */
async function writeRecords(writing: Writing, changes: DatasetChanges): Promise<void> {
  const { tx, dataset } = writing
  const { documents, entities, links, observations } = changes
  const storedDocuments = await findByKey(
    tx,
    'document',
    either(documents).map((record) => record.key),
  )
  const storedEntities = await findByKey(
    tx,
    'entity',
    either(entities).map((record) => record.id),
  )
  const storedLinks = await findLinks(tx, either(links))
  const storedObservations = await findByKey(tx, 'observation', either(observations).map(observationId))
  checkStarts(documents, (record) => storedDocuments.get(record.key), dataset.key)
  checkStarts(entities, (record) => storedEntities.get(record.id), dataset.key)
  checkStarts(links, (record) => storedLinks.get(linkId(record)), dataset.key)
  checkStarts(observations, (record) => storedObservations.get(observationId(record)), dataset.key)

  const linkIds = split(links, (record) => storedLinks.get(linkId(record)))
  const observationIds = split(observations, (record) => storedObservations.get(observationId(record)))
  const entityIds = split(entities, (record) => storedEntities.get(record.id))
  const documentIds = split(documents, (record) => storedDocuments.get(record.key))
  await removeLinks(writing, linkIds.removed)
  await removeObservations(writing, observationIds.removed)
  await clearLinks(writing, linkIds.changed)
  await clearObservations(writing, observationIds.changed)
  await clearEntities(writing, entityIds.changed)
  await releaseDescribed(writing, [...documentIds.changed, ...documentIds.removed])
  await removeEntities(writing, entityIds.removed)
  await removeDocuments(writing, documents, storedDocuments)

  await writeDocuments(writing, documents, storedDocuments)
  const evidence = await writeEntities(writing, entities, storedEntities)
  const named = await findByKey(tx, 'entity', namesOf(changes))
  await describeEntities(writing, documents, named)
  const linkEvidence = await writeLinks(writing, links, storedLinks, named)
  const observationEvidence = await writeObservations(writing, observations, storedObservations, named)
  await writeEvidence(writing, [...evidence, ...linkEvidence, ...observationEvidence])
}

/** The records on either side: as they are afterwards, or, if they go, as they were. */
function either<T>(changes: readonly RecordChange<T>[]): T[] {
  return changes.flatMap(({ before, after }) => after ?? before ?? [])
}

/** The rows of the changed records and of the removed ones. */
function split<T>(
  changes: readonly RecordChange<T>[],
  stored: (record: T) => StoredRecord | undefined,
): { changed: number[]; removed: number[] } {
  const idOf = ({ before }: RecordChange<T>) => (before === null ? [] : (stored(before)?.id ?? []))
  return {
    changed: changes.filter(({ after }) => after !== null).flatMap(idOf),
    removed: changes.filter(({ after }) => after === null).flatMap(idOf),
  }
}

/** Every entity that the written records refer to, of whichever dataset. */
function* namesOf({ documents, links, observations }: DatasetChanges): Generator<string> {
  for (const { after } of documents) if (after !== null && after.describes !== null) yield after.describes
  for (const { after } of links) if (after !== null) yield* [after.source, after.target]
  for (const { after } of observations) if (after !== null) yield after.subject
}
