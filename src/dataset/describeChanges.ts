import type { RecordChange } from '../ontology/changes.ts'
import { describeEvidence, findChangedFields } from '../ontology/compareRecords.ts'
import type {
  EvidenceRecord,
  FundingRecord,
  HolderRecord,
  IdentifierRecord,
  PartnershipRecord,
  RuleSettingRecord,
  SectionRecord,
} from '../ontology/records.ts'
import type { ImportOutcome } from '../store/import/importRecords.ts'

const SORTS = [
  ['document', 'documents'],
  ['entity', 'entities'],
  ['link', 'links'],
  ['observation', 'figures'],
] as const

/** What is told of an import. */
export type ToldChanges = Pick<ImportOutcome, 'changes' | 'counts' | 'headers'>

/**
 * The changes in plain English, a line for each record: "+" added, "-" removed, "~" changed, then the sort, the id and
 * the name or value. A line for each field that changed follows a "~", indented. What a dataset says of itself comes
 * first, when it was there before.
 */
export function describeChanges({ changes, headers }: Omit<ToldChanges, 'counts'>): string[] {
  return [
    ...headers.filter(isChanged).flatMap((header) => describe('dataset', header, (dataset) => dataset.title)),
    ...changes.documents.flatMap((change) => describe('document', change, (document) => document.title)),
    ...changes.entities.flatMap((change) => describe('entity', change, (entity) => entity.name)),
    ...changes.links.flatMap((change) => describe('link', change, (link) => link.basis)),
    ...changes.observations.flatMap((change) =>
      describe('figure', change, (figure) =>
        [figure.value, figure.unit].filter((part) => part !== null).join(' '),
      ),
    ),
  ]
}

/** True when a dataset that was there before says something else of itself; the first import is told by its records. */
function isChanged(header: ImportOutcome['headers'][number]): boolean {
  return header.before !== null
}

/**
 * The changes in one line: "Dataset: changed. Documents: 1 added. Entities: 2 added, 1 changed. ..."; "Nothing changes."
 * when there are none.
 */
export function summariseChanges({ counts, headers }: Omit<ToldChanges, 'changes'>): string {
  const datasets = headers.filter(isChanged).length
  const parts =
    datasets === 0 ? [] : [datasets === 1 ? 'Dataset: changed' : `Datasets: ${format(datasets)} changed`]
  for (const [sort, many] of SORTS) {
    const { added, changed, removed } = counts[sort]
    const all: [number, string][] = [
      [added, 'added'],
      [changed, 'changed'],
      [removed, 'removed'],
    ]
    const said = all.filter(([count]) => count > 0).map(([count, word]) => `${format(count)} ${word}`)
    const one = sort === 'observation' ? 'figure' : sort
    const name = added + changed + removed === 1 ? one : many
    if (said.length > 0) parts.push(`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${said.join(', ')}`)
  }
  return parts.length === 0 ? 'Nothing changes.' : `${parts.join('. ')}.`
}

function format(count: number): string {
  return count.toLocaleString('en-GB')
}

function describe<T extends object>(
  sort: string,
  change: RecordChange<T>,
  nameOf: (record: T) => string,
): string[] {
  const { id, before, after } = change
  if (after === null) return before === null ? [] : [`- ${sort} ${id}: ${nameOf(before)}`]
  if (before === null) return [`+ ${sort} ${id}: ${nameOf(after)}`]
  const fields = findChangedFields(before, after).flatMap((field) =>
    describeField(field, before[field], after[field]),
  )
  return [`~ ${sort} ${id}: ${nameOf(after)}`, ...fields.map((field) => `    ${field}`)]
}

function describeField(field: string, before: unknown, after: unknown): string[] {
  const name = NAMES[field] ?? field
  if (!Array.isArray(before) || !Array.isArray(after))
    return [`${name}: ${describeValue(before)} -> ${describeValue(after)}`]
  const [old, now] = [before.map(describeValue), after.map(describeValue)]
  const added = now.filter((value) => !old.includes(value))
  const removed = old.filter((value) => !now.includes(value))
  if (added.length + removed.length === 0) return [`${name}: in another order`]
  return [...removed.map((value) => `${name}: - ${value}`), ...added.map((value) => `${name}: + ${value}`)]
}

const NAMES: Readonly<Record<string, string>> = {
  validFrom: 'from',
  validTo: 'to',
  publishedOn: 'published',
  periodStart: 'from',
  periodEnd: 'to',
  sections: 'outline',
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined) return '(nothing)'
  if (typeof value !== 'object') return String(value)
  // The parts of a record are told apart by keys that only they have, hence the casts.
  if ('locator' in value && 'document' in value) return describeEvidence(value as EvidenceRecord)
  if ('locator' in value) return describeSection(value as SectionRecord)
  if ('scheme' in value) return describeIdentifier(value as IdentifierRecord)
  if ('currency' in value) return describeFunding(value as FundingRecord)
  if ('accent' in value) return describePartnership(value as PartnershipRecord)
  if ('rule' in value) return describeRule(value as RuleSettingRecord)
  if ('name' in value) return describeHolder(value as HolderRecord)
  return JSON.stringify(value)
}

function describeSection(section: SectionRecord): string {
  return section.heading === null ? section.locator : `${section.locator} ${section.heading}`
}

function describeIdentifier({ scheme, value, url }: IdentifierRecord): string {
  return url === null ? `${scheme} ${value}` : `${scheme} ${value} (${url})`
}

function describePartnership({ name, accent, logo }: PartnershipRecord): string {
  const picture =
    logo === null ? null : `logo ${logo.mediaType} of ${Math.ceil(logo.base64.length * 0.75)} bytes`
  return [name, accent, picture].filter((part) => part !== null).join(', ')
}

function describeRule({ rule, on, reason }: RuleSettingRecord): string {
  return `${rule} ${on ? 'on' : 'off'} (${reason})`
}

function describeFunding({ amount, currency, frequency, years }: FundingRecord): string {
  const each = years.map(({ year, amount, basis, note }) =>
    [year, amount, basis, note].filter((x) => x !== null).join(' '),
  )
  return [`${amount ?? 'no amount'} ${currency}`, frequency, ...each]
    .filter((part) => part !== null)
    .join(', ')
}

function describeHolder({ name, validFrom, validTo, evidence }: HolderRecord): string {
  const time = validFrom === null && validTo === null ? '' : `, ${validFrom ?? '…'} to ${validTo ?? '…'}`
  return `${name}${time} (${evidence.map(describeEvidence).join(', ')})`
}
