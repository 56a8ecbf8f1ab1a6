import { ConflictError } from '../../errors.ts'
import type { DatasetChanges, RecordChange } from '../../ontology/changes.ts'
import type { DatasetHeaderRecord } from '../../ontology/records.ts'
import type { Prisma } from '../generated/client.ts'
import { inTurn } from '../takeTurns.ts'
import { type Authorship, raiseVersion } from '../writeHistory.ts'
import { LARGE_TABLES, withBareTables } from './bareTables.ts'
import { compareRecords } from './compareRecords.ts'
import { type ChangeCount, countChanges } from './countChanges.ts'
import { findFaults, type StageFault } from './findFaults.ts'
import { listChanges, listHeaders, listKept } from './listChanges.ts'
import { planRecords } from './planRecords.ts'
import { planRemovals } from './planRemovals.ts'
import { removeLeft } from './removeLeft.ts'
import { MANY_ENTITIES, openSearchHelper } from './searchHelper.ts'
import type { Sort } from './sorts.ts'
import { Stage } from './stage.ts'
import { completeStage, createStage } from './stageTables.ts'
import { writeDatasets } from './writeDatasets.ts'
import { writeRecords } from './writeRecords.ts'
import { type NewVersion, writeRemovals, writeRuns } from './writeRuns.ts'
import { openWriter, type Writer } from './writer.ts'

/** How an import goes on. */
export interface ImportProgress {
  readonly phase: 'READING' | 'CHECKING' | 'WRITING'
  /** Records read, or written. */
  readonly records: number
  /** From 0 to 1; null when it cannot be told. */
  readonly share: number | null
}

export interface RecordImport extends Authorship {
  /** Takes all that the import states into the stage. It may look into the graph, and throw. */
  readonly read: (stage: Stage, tx: Prisma.TransactionClient) => Promise<void>
  /**
   * Looks at the faults that show only beside other records, ten thousand at the most, and throws if the import shall not go on. When
   * left out, a ConflictError names the first. It may let none pass.
   */
  readonly review?: (faults: readonly StageFault[], tx: Prisma.TransactionClient) => Promise<void>
  /** True: what the datasets of the import have no more is removed from the graph. */
  readonly remove: boolean
  /** True: nothing is written. */
  readonly dryRun: boolean
  readonly onProgress?: (progress: ImportProgress) => void
}

export interface ImportOutcome {
  /** The version of the graph afterwards; null when nothing was written. */
  readonly version: number | null
  readonly counts: Readonly<Record<Sort, ChangeCount>>
  /** Where what a dataset says of itself changes; `before` is null for a new dataset. */
  readonly headers: readonly RecordChange<DatasetHeaderRecord>[]
  /** The first changes of each sort, LISTED at the most. */
  readonly changes: DatasetChanges
  /** The first ids of entities and documents that are in the graph only and stay, LISTED at the most. */
  readonly kept: readonly string[]
  /** How many records are in the graph as they are stated. */
  readonly unchanged: number
}

/** So many changes of a sort are told one by one, and so many ids of what is kept. */
export const LISTED = 1_000

/** From so many records on, indexes and counts of rows are worth their time. */
const MANY = 1_000

/** So many faults are told one by one. */
const FAULTS = 10_000

/**
 * What an import of any number of datasets changed, or would change on a dry run. Everything is taken into temporary tables,
 * checked and compared there by the database, and written in one transaction with its history: killed at any point, the
 * graph is as before or complete. Memory does not grow with the records, nor does the number of statements but for one
 * more in some ten thousand records. The graph is looked at only where the import touches it.
 * @throws {ConflictError} when another dataset holds or needs what would be written, or another import goes on for two
 * minutes; what `read` and `review` throw is passed on.
 */
export async function importRecords(url: string, input: RecordImport): Promise<ImportOutcome> {
  const writer = openWriter(url)
  const tell = input.onProgress ?? (() => {})
  let records = 0
  try {
    return await inTurn(
      writer.client,
      (tx) =>
        compareAndWrite(tx, { ...input, url, writer, isMuch: records > MANY }, (progress) =>
          tell({ records, ...progress }),
        ),
      async (tx) => {
        await createStage(tx)
        const stage = new Stage(writer.copy)
        await input.read(stage, tx)
        await stage.finish()
        records = stage.records
        tell({ phase: 'CHECKING', records, share: 0 })
        await completeStage(tx, records > MANY)
      },
    )
  } finally {
    await writer.close()
  }
}

type Tell = (progress: Omit<ImportProgress, 'records'> & { records?: number }) => void

interface Target {
  readonly url: string
  readonly writer: Writer
}

async function compareAndWrite(
  tx: Prisma.TransactionClient,
  input: RecordImport & Target & { readonly isMuch: boolean },
  tell: Tell,
): Promise<ImportOutcome> {
  const { remove, dryRun, isMuch, review = refuseFirst } = input
  await planRecords(tx, { remove, isMuch })
  tell({ phase: 'CHECKING', share: 0.25 })
  const faults = await findFaults(tx, { most: FAULTS, remove })
  await review(faults, tx)
  await refuseFirst(faults)
  tell({ phase: 'CHECKING', share: 0.5 })
  await planRemovals(tx, remove)
  const unchanged = await compareRecords(tx)
  tell({ phase: 'CHECKING', share: 1 })
  const counts = await countChanges(tx)
  const headers = await listHeaders(tx)
  const found = {
    counts,
    headers,
    changes: await listChanges(tx, LISTED),
    kept: await listKept(tx, LISTED),
    unchanged,
  }
  const total = Object.values(counts).reduce((sum, one) => sum + one.added + one.changed + one.removed, 0)
  if (dryRun || (total === 0 && headers.length === 0)) return { ...found, version: null }
  const version = { version: await raiseVersion(tx), actor: input.actor, reason: input.reason }
  await write(tx, version, { target: input, counts, total, tell })
  return { ...found, version: version.version }
}

async function write(
  tx: Prisma.TransactionClient,
  version: NewVersion,
  {
    target: { url, writer },
    counts,
    total,
    tell,
  }: { target: Target; counts: ImportOutcome['counts']; total: number; tell: Tell },
): Promise<void> {
  let done = 0
  const advance = (records: number) => {
    done += records
    tell({ phase: 'WRITING', records: done, share: total === 0 ? 1 : done / total })
  }
  await writeRemovals(tx, version)
  await removeLeft(tx)
  advance(Object.values(counts).reduce((sum, { removed }) => sum + removed, 0))
  await writeDatasets(tx)
  const isMuch = total > MANY
  const entities = counts.entity.added + counts.entity.changed
  const search = entities < MANY_ENTITIES ? null : await openSearchHelper(url, { tx, writer })
  try {
    const newLinks = counts.link.added
    await withBareTables(tx, { tables: LARGE_TABLES.search, newLinks }, async () => {
      await withBareTables(tx, { tables: LARGE_TABLES.facts, newLinks }, () =>
        writeRecords(tx, { version, isMuch, search, advance }),
      )
      await search?.finish()
    })
  } finally {
    await search?.close()
  }
  await writeRuns(tx, version)
}

async function refuseFirst([fault]: readonly StageFault[]): Promise<void> {
  if (fault !== undefined) throw new ConflictError(explain(fault))
}

function explain({ code, record, value, holder, dataset }: StageFault): string {
  switch (code) {
    case 'HELD_ELSEWHERE':
      return `${record} belongs to the dataset "${holder}" already. Refer to it there, or give it another name in "${dataset}".`
    case 'UNKNOWN_ENTITY':
      return `${record} refers to ${value}, which is not stored. Add that to the dataset, or import the dataset that has it first.`
    case 'UNKNOWN_DOCUMENT':
    case 'UNKNOWN_LOCATOR':
      return `${record} cites ${value}, which is not stored. Add the section to its document first.`
    case 'OVERLAP':
      return `${record} overlaps in time with another link between the same two. Correct the days, or make one link of the two.`
    case 'DATASET_TWICE':
    case 'RECORD_TWICE':
      return `${record} stands twice. Take one of the two away.`
  }
}
