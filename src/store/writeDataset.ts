import { ConflictError } from '../errors.ts'
import type { DatasetChanges, RecordChange } from '../ontology/changes.ts'
import { linkId, observationId } from '../ontology/recordIds.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { loadVersion } from './loadVersion.ts'
import { removeEntities, removeLinks, removeObservations } from './removeRecords.ts'
import { checkStarts, findByKey, findLinks, type StoredRecord } from './storedRecords.ts'
import { describeEntities, releaseDescribed, removeDocuments, writeDocuments } from './writeDocuments.ts'
import { clearEntities, writeEntities } from './writeEntities.ts'
import { writeEvidence } from './writeEvidence.ts'
import { type Authorship, writeHistory } from './writeHistory.ts'
import { clearLinks, writeLinks } from './writeLinks.ts'
import { clearObservations, writeObservations } from './writeObservations.ts'
import type { Writing } from './writing.ts'

export interface DatasetWriting extends Authorship {
  readonly dataset: { readonly key: string; readonly title: string; readonly description: string | null }
  readonly changes: DatasetChanges
  /**
   * The version of the graph that the changes were worked out from: if it has moved on, nothing is written.
   */
  readonly basedOn?: number
  /** Called as records are written or removed. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Of writing datasets alone. */
const LOCK = 5_147_002
/**
 * Prisma's limit lies far above the database's own: its time-out during a COMMIT releases the connection
 * twice.
 */
const DAY = 24 * 60 * 60 * 1000

/**
 * The version of the graph after the changes are written: one transaction, so that they are stored with their
 * history or not at all. Without changes, nothing is written and the version stays. Two writers take turns.
 * @throws {ConflictError} when a record that is added is there already, one that is changed or removed is
 * not, one that is removed is still referred to or cited, a reference leads nowhere, or another import goes
 * on for two minutes.
 */
export async function writeDataset(
  client: PrismaClient,
  writing: DatasetWriting,
): Promise<{ version: number }> {
  try {
    return await client.$transaction((tx) => write(tx, writing), { maxWait: 120_000, timeout: DAY })
  } catch (error) {
    if (!isLockTimeout(error)) throw error
    throw new ConflictError('Another import is being written. Try again when it has finished.', {
      cause: error,
    })
  }
}

async function write(tx: Prisma.TransactionClient, input: DatasetWriting): Promise<{ version: number }> {
  const { dataset, basedOn, onProgress } = input
  await tx.$executeRaw`SELECT set_config('lock_timeout', '2min', true), set_config('statement_timeout', '1h', true)`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`
  const version = await loadVersion(tx)
  if (basedOn !== undefined && basedOn !== version) {
    throw new ConflictError(
      `The graph has gone from version ${basedOn} to ${version} since "${dataset.key}" was compared with it. Import it again.`,
    )
  }
  const { key, title, description } = dataset
  const before = await tx.dataset.findUnique({ where: { key }, select: { title: true, description: true } })
  const own: RecordChange<object>[] =
    before === null || (before.title === title && before.description === description)
      ? []
      : [{ id: `dataset/${key}`, before, after: { title, description } }]
  const { documents, entities, links, observations } = input.changes
  const changes: RecordChange<object>[] = [...own, ...documents, ...entities, ...links, ...observations]
  if (before !== null && changes.length === 0) return { version }
  const { id } = await tx.dataset.upsert({
    where: { key },
    create: { key, title, description },
    update: { title, description, importedAt: new Date() },
  })
  let done = 0
  const advance = (records: number) => {
    done += records
    onProgress?.(done, changes.length - own.length)
  }
  await writeChanges({ tx, dataset: { id, key }, advance }, input.changes)
  return { version: await writeHistory({ tx, dataset: { id, key }, advance }, changes, input) }
}

/** First all that goes, from the leaves down; then all that comes, from the roots up. */
async function writeChanges(writing: Writing, changes: DatasetChanges): Promise<void> {
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

function isLockTimeout(error: unknown): boolean {
  return JSON.stringify(error)?.includes('"originalCode":"55P03"') ?? false
}
