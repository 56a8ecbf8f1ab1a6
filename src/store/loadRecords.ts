import type { GraphRecords } from '../graph/graphRecords.ts'
import type {
  DatasetHeaderRecord,
  DocumentRecord,
  EvidenceRecord,
  LinkRecord,
  ObservationRecord,
  SectionRecord,
} from '../ontology/records.ts'
import type { Prisma } from './generated/client.ts'
import { groupBy } from './groupBy.ts'
import { loadEntities } from './loadEntities.ts'
import { loadEvidence } from './loadEvidence.ts'

/**
 * The records of one dataset, by its id, or of all datasets, in the order in which they were first written.
 * Call it in a REPEATABLE READ transaction. Eleven statements, each over a whole table, whatever the number
 * of rows: the tables are joined here, by their integer ids, which is several times faster than letting the
 * database repeat long keys per row.
 */
export async function loadRecords(
  tx: Prisma.TransactionClient,
  headers: ReadonlyMap<number, DatasetHeaderRecord>,
  dataset: number | null,
): Promise<Omit<GraphRecords, 'version' | 'datasets'>> {
  const isWanted = (row: { dataset: number }) => dataset === null || row.dataset === dataset
  const documentRows = await tx.$queryRaw<DocumentRow[]>`
    SELECT id, dataset_id AS dataset, key, title, publisher, published_on::text AS "publishedOn", url,
      describes_id AS describes
    FROM document ORDER BY id`
  const sectionRows = await tx.$queryRaw<SectionRow[]>`
    SELECT id, document_id AS document, locator, heading FROM section ORDER BY position, id`
  const documentKeys = new Map(documentRows.map((row) => [row.id, row.key]))
  const places = new Map(
    sectionRows.map((row) => [
      row.id,
      { document: documentKeys.get(row.document) ?? '', locator: row.locator },
    ]),
  )
  const evidence = await loadEvidence(tx, places)
  const { entities, keys } = await loadEntities(tx, headers, isWanted, evidence)
  const linkRows = await tx.$queryRaw<LinkRow[]>`
    SELECT id, dataset_id AS dataset, type, source_id AS source, target_id AS target, basis::text AS basis, note,
      valid_from::text AS "validFrom", valid_to::text AS "validTo", visibility::text AS visibility
    FROM link ORDER BY id`
  const observationRows = await tx.$queryRaw<ObservationRow[]>`
    SELECT id, dataset_id AS dataset, subject_id AS subject, metric, value::text AS value, unit, period,
      period_start::text AS "periodStart", period_end::text AS "periodEnd", note, visibility::text AS visibility
    FROM observation ORDER BY id`
  const sections = groupBy(sectionRows, (row) => row.document)
  return {
    documents: documentRows
      .filter(isWanted)
      .map((row) => documentOf(row, row.describes === null ? null : keyOf(keys, row.describes), sections)),
    entities,
    links: linkRows.filter(isWanted).map((row) => linkOf(row, keys, evidence.links.get(row.id) ?? [])),
    observations: observationRows
      .filter(isWanted)
      .map((row) => observationOf(row, keyOf(keys, row.subject), evidence.observations.get(row.id) ?? [])),
  }
}

interface DocumentRow extends Omit<DocumentRecord, 'describes' | 'sections'> {
  readonly id: number
  readonly dataset: number
  readonly describes: number | null
}

interface SectionRow extends SectionRecord {
  readonly id: number
  readonly document: number
}

interface LinkRow extends Omit<LinkRecord, 'source' | 'target' | 'evidence'> {
  readonly id: number
  readonly dataset: number
  readonly source: number
  readonly target: number
}

interface ObservationRow extends Omit<ObservationRecord, 'subject' | 'evidence'> {
  readonly id: number
  readonly dataset: number
  readonly subject: number
}

function documentOf(
  row: DocumentRow,
  describes: string | null,
  sections: ReadonlyMap<number, readonly SectionRow[]>,
): DocumentRecord {
  const { key, title, publisher, publishedOn, url } = row
  const outline = (sections.get(row.id) ?? []).map(({ locator, heading }) => ({ locator, heading }))
  return { key, title, publisher, publishedOn, url, describes, sections: outline }
}

function linkOf(
  row: LinkRow,
  keys: ReadonlyMap<number, string>,
  evidence: readonly EvidenceRecord[],
): LinkRecord {
  const { type, basis, note, validFrom, validTo, visibility } = row
  const source = keyOf(keys, row.source)
  const target = keyOf(keys, row.target)
  return { type, source, target, basis, note, validFrom, validTo, visibility, evidence }
}

function observationOf(
  row: ObservationRow,
  subject: string,
  evidence: readonly EvidenceRecord[],
): ObservationRecord {
  const { metric, value, unit, period, periodStart, periodEnd, note, visibility } = row
  return { subject, metric, value, unit, period, periodStart, periodEnd, note, visibility, evidence }
}

/** Foreign keys hold inside one REPEATABLE READ transaction, so an id that a row holds has its key. */
function keyOf(keys: ReadonlyMap<number, string>, id: number): string {
  return keys.get(id) ?? ''
}
