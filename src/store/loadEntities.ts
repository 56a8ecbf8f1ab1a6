import type { StoredEntityRecord } from '../graph/graphRecords.ts'
import type {
  DatasetHeaderRecord,
  EntityRecord,
  FundingRecord,
  FundingYearRecord,
  HolderRecord,
  IdentifierRecord,
} from '../ontology/records.ts'
import type { Prisma } from './generated/client.ts'
import { groupBy } from './groupBy.ts'
import type { LoadedEvidence } from './loadEvidence.ts'

/** The wanted entities with all that hangs on them, and the keys of all entities by id. Six statements. */
export async function loadEntities(
  tx: Prisma.TransactionClient,
  headers: ReadonlyMap<number, DatasetHeaderRecord>,
  isWanted: (row: { dataset: number }) => boolean,
  evidence: LoadedEvidence,
): Promise<{ entities: StoredEntityRecord[]; keys: ReadonlyMap<number, string> }> {
  const rows = await tx.$queryRaw<EntityRow[]>`
    SELECT id, dataset_id AS dataset, key, kind, name, summary, valid_from::text AS "validFrom",
      valid_to::text AS "validTo", visibility::text AS visibility
    FROM entity ORDER BY id`
  const aliases = groupBy(
    await tx.$queryRaw<
      { entity: number; name: string }[]
    >`SELECT entity_id AS entity, name FROM alias ORDER BY position, id`,
    (row) => row.entity,
  )
  const identifiers = groupBy(
    await tx.$queryRaw<({ entity: number } & IdentifierRecord)[]>`
      SELECT entity_id AS entity, scheme, value, url FROM identifier ORDER BY position, id`,
    (row) => row.entity,
  )
  const holders = groupBy(
    await tx.$queryRaw<HolderRow[]>`
      SELECT id, entity_id AS entity, name, valid_from::text AS "validFrom", valid_to::text AS "validTo"
      FROM holder ORDER BY position, id`,
    (row) => row.entity,
  )
  const funding = await loadFunding(tx)
  const entities = rows.filter(isWanted).map((row): StoredEntityRecord => {
    const { id, key, kind, name, summary, validFrom, validTo, visibility } = row
    return {
      dataset: headers.get(row.dataset)?.key ?? '',
      id: key,
      kind,
      name,
      summary,
      aliases: (aliases.get(id) ?? []).map((alias) => alias.name),
      identifiers: (identifiers.get(id) ?? []).map(({ scheme, value, url }) => ({ scheme, value, url })),
      validFrom,
      validTo,
      visibility,
      evidence: evidence.entities.get(id) ?? [],
      funding: funding.get(id) ?? null,
      holders: (holders.get(id) ?? []).map((holder) => ({
        name: holder.name,
        validFrom: holder.validFrom,
        validTo: holder.validTo,
        evidence: evidence.holders.get(holder.id) ?? [],
      })),
    }
  })
  return { entities, keys: new Map(rows.map((row) => [row.id, row.key])) }
}

type EntityRow = Pick<EntityRecord, 'kind' | 'name' | 'summary' | 'validFrom' | 'validTo' | 'visibility'> & {
  readonly id: number
  readonly dataset: number
  readonly key: string
}

interface HolderRow extends Omit<HolderRecord, 'evidence'> {
  readonly id: number
  readonly entity: number
}

async function loadFunding(tx: Prisma.TransactionClient): Promise<ReadonlyMap<number, FundingRecord>> {
  const streams = await tx.$queryRaw<({ entity: number } & Omit<FundingRecord, 'years'>)[]>`
    SELECT entity_id AS entity, amount::text AS amount, currency, frequency::text AS frequency FROM funding_stream`
  const years = groupBy(
    await tx.$queryRaw<({ stream: number } & FundingYearRecord)[]>`
      SELECT funding_stream_id AS stream, year, amount::text AS amount, basis::text AS basis, note
      FROM funding_year ORDER BY position, id`,
    (row) => row.stream,
  )
  return new Map(
    streams.map(({ entity, amount, currency, frequency }) => [
      entity,
      {
        amount,
        currency,
        frequency,
        years: (years.get(entity) ?? []).map(({ year, amount: sum, basis, note }) => ({
          year,
          amount: sum,
          basis,
          note,
        })),
      },
    ]),
  )
}
