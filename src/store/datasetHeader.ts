import type { DatasetHeaderRecord, RuleSettingRecord } from '../ontology/records.ts'
import { Prisma } from './generated/client.ts'

/** What the datasets say of themselves, by the ids of their rows, in the order of first writing. One statement. */
export async function loadHeaders(
  tx: Prisma.TransactionClient,
): Promise<ReadonlyMap<number, DatasetHeaderRecord>> {
  const rows = await tx.$queryRaw<HeaderRow[]>(Prisma.raw(SELECT_HEADERS))
  return new Map(rows.map((row) => [row.id, headerOf(row)]))
}

/** Reads what the datasets say of themselves: rows for headerOf. */
export const SELECT_HEADERS = `
  SELECT d.id, d.key, d.title, d.description, d.partnership_name AS name, d.partnership_accent AS accent,
    d.partnership_logo AS logo, d.partnership_logo_type AS "logoType",
    (SELECT coalesce(json_agg(json_build_object('rule', r.rule, 'on', r.is_on, 'reason', r.reason) ORDER BY r.position), '[]')
      FROM rule_setting r WHERE r.dataset_id = d.id) AS rules
  FROM dataset d ORDER BY d.id`

/** A row of SELECT_HEADERS. */
export interface HeaderRow {
  readonly id: number
  readonly key: string
  readonly title: string
  readonly description: string | null
  readonly name: string | null
  readonly accent: string | null
  readonly logo: Uint8Array | null
  readonly logoType: string | null
  readonly rules: readonly RuleSettingRecord[]
}

/** What a dataset says of itself, from its row. */
export function headerOf({
  key,
  title,
  description,
  name,
  accent,
  logo,
  logoType,
  rules,
}: HeaderRow): DatasetHeaderRecord {
  const picture =
    logo === null || logoType === null
      ? null
      : { mediaType: logoType, base64: Buffer.from(logo).toString('base64') }
  const partnership = name === null ? null : { name, accent, logo: picture }
  return {
    key,
    title,
    description,
    partnership,
    rules: rules.map(({ rule, on, reason }) => ({ rule, on, reason })),
  }
}

/**
 * The id of the dataset's row, once the row says what the header says, and that it is written now. Three
 * statements.
 */
export async function writeHeader(
  tx: Prisma.TransactionClient,
  { key, title, description, partnership, rules }: DatasetHeaderRecord,
): Promise<number> {
  const logo = partnership?.logo ?? null
  const facts = {
    title,
    description,
    partnership: partnership?.name ?? null,
    accent: partnership?.accent ?? null,
    logo: logo === null ? null : Buffer.from(logo.base64, 'base64'),
    logoType: logo?.mediaType ?? null,
  }
  const { id } = await tx.dataset.upsert({
    where: { key },
    create: { key, ...facts },
    update: { ...facts, importedAt: new Date() },
  })
  await tx.ruleSetting.deleteMany({ where: { datasetId: id } })
  await tx.ruleSetting.createMany({
    data: rules.map(({ rule, on, reason }, order) => ({ datasetId: id, rule, isOn: on, reason, order })),
  })
  return id
}
