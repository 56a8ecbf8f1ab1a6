import { dayOf } from '../graph/days.ts'
import type { EntityRow } from '../graph/graphTables.ts'
import type {
  Basis,
  EvidenceRecord,
  FundingRecord,
  FundingYearRecord,
  HolderRecord,
  IdentifierRecord,
  PaymentFrequency,
  Visibility,
} from '../ontology/records.ts'
import type { Copying } from './copyOut.ts'
import { RowNumbers, RowPlaces } from './rowNumbers.ts'

type Filled<Row> = { -readonly [Field in keyof Row]: Row[Field] }

/** Shared by all rows that have none, so that they take up no memory. */
const NONE: readonly never[] = Object.freeze([])

/** All entities sorted by id, and where each row's entity stands among them. Seven queries. */
export async function loadEntityRows(
  copying: Copying,
  datasetKeys: ReadonlyMap<number, string>,
  locate: (section: number) => { readonly document: string; readonly locator: string },
): Promise<{ readonly rows: readonly EntityRow[]; readonly places: RowPlaces }> {
  const rows: Filled<EntityRow>[] = []
  const ids = new RowNumbers()
  await copying.each(
    `SELECT id, dataset_id, key, kind, name, summary, valid_from, valid_to, visibility::text
     FROM entity ORDER BY key COLLATE "C"`,
    (row) => {
      ids.push(row.int())
      rows.push({
        dataset: datasetKeys.get(row.int()) ?? '',
        id: row.text(),
        kind: row.word(),
        name: row.text(),
        summary: row.textOrNull(),
        aliases: NONE,
        identifiers: NONE,
        validFrom: dayOf(row.day()),
        validTo: dayOf(row.day()),
        visibility: row.word() as Visibility, // by the column's enum
        funding: null,
        holders: NONE,
      })
    },
  )
  const places = new RowPlaces(ids.all())
  const rowOf = (id: number) => rows[places.of(id)] as Filled<EntityRow> // a place of an entity has its row
  await copying.each(`SELECT entity_id, name FROM alias ORDER BY entity_id, position, id`, (row) => {
    const entity = rowOf(row.int())
    entity.aliases = append(entity.aliases, row.text())
  })
  await copying.each(
    `SELECT entity_id, scheme, value, url FROM identifier ORDER BY entity_id, position, id`,
    (row) => {
      const entity = rowOf(row.int())
      const identifier: IdentifierRecord = { scheme: row.word(), value: row.text(), url: row.textOrNull() }
      entity.identifiers = append(entity.identifiers, identifier)
    },
  )
  await loadHolders(copying, rowOf, locate)
  await loadFunding(copying, rowOf)
  return { rows, places }
}

/** The list with one more item, in place unless it is the shared empty one. */
function append<Item>(list: readonly Item[], item: Item): readonly Item[] {
  if (list.length === 0) return [item]
  ;(list as Item[]).push(item) // made here
  return list
}

async function loadHolders(
  copying: Copying,
  rowOf: (id: number) => Filled<EntityRow>,
  locate: (section: number) => { readonly document: string; readonly locator: string },
): Promise<void> {
  const evidence = new Map<number, readonly EvidenceRecord[]>()
  await copying.each(
    `SELECT holder_id, section_id, note FROM evidence WHERE holder_id IS NOT NULL ORDER BY holder_id, position, id`,
    (row) => {
      const holder = row.int()
      const record = { ...locate(row.int()), note: row.textOrNull() }
      evidence.set(holder, append(evidence.get(holder) ?? NONE, record))
    },
  )
  await copying.each(
    `SELECT id, entity_id, name, valid_from, valid_to FROM holder ORDER BY entity_id, position, id`,
    (row) => {
      const id = row.int()
      const entity = rowOf(row.int())
      const holder: HolderRecord = {
        name: row.text(),
        validFrom: dayOf(row.day()),
        validTo: dayOf(row.day()),
        evidence: evidence.get(id) ?? NONE,
      }
      entity.holders = append(entity.holders, holder)
    },
  )
}

async function loadFunding(copying: Copying, rowOf: (id: number) => Filled<EntityRow>): Promise<void> {
  const years = new Map<number, readonly FundingYearRecord[]>()
  await copying.each(
    `SELECT funding_stream_id, year, amount::text, basis::text, note FROM funding_year
     ORDER BY funding_stream_id, position, id`,
    (row) => {
      const stream = row.int()
      const year: FundingYearRecord = {
        year: row.text(),
        amount: row.textOrNull(),
        basis: row.word() as Basis, // by the column's enum
        note: row.textOrNull(),
      }
      years.set(stream, append(years.get(stream) ?? NONE, year))
    },
  )
  await copying.each(
    `SELECT entity_id, amount::text, currency, frequency::text FROM funding_stream`,
    (row) => {
      const id = row.int()
      const funding: FundingRecord = {
        amount: row.textOrNull(),
        currency: row.word(),
        frequency: row.textOrNull() as PaymentFrequency | null, // by the column's enum
        years: years.get(id) ?? NONE,
      }
      rowOf(id).funding = funding
    },
  )
}
