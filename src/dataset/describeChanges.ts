import type { DatasetChanges, RecordChange } from '../ontology/changes.ts'
import type {
  EvidenceRecord,
  FundingRecord,
  HolderRecord,
  IdentifierRecord,
  PartnershipRecord,
  RuleSettingRecord,
  SectionRecord,
} from '../ontology/records.ts'
import type { Comparison } from './compareDatasets.ts'
import { describeEvidence, findChangedFields } from './compareRecords.ts'

const SORTS = [
  ['documents', 'document', 'documents'],
  ['entities', 'entity', 'entities'],
  ['links', 'link', 'links'],
  ['observations', 'figure', 'figures'],
] as const

/**
 * The changes in plain English, a line for each record: "+" added, "-" removed, "~" changed, then the sort, the id and
 * the name or value. A line for each field that changed follows a "~", indented. What the dataset says of itself comes
 * first, when it is given and was there before.
 */
export function describeChanges(changes: DatasetChanges, header: Comparison['header'] = null): string[] {
  return [
    ...(isChanged(header) ? describe('dataset', header, (dataset) => dataset.title) : []),
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
function isChanged(header: Comparison['header']): header is NonNullable<Comparison['header']> {
  return header !== null && header.before !== null
}

/**
 * The changes in one line: "Dataset: changed. Documents: 1 added. Entities: 2 added, 1 changed. ..."; "Nothing changes."
 * when there are none.
 */
export function summariseChanges(changes: DatasetChanges, header: Comparison['header'] = null): string {
  const records = SORTS.flatMap(([sort, one, many]) => {
    const all: readonly RecordChange<object>[] = changes[sort]
    const added = all.filter((change) => change.before === null).length
    const removed = all.filter((change) => change.after === null).length
    const counts: [number, string][] = [
      [added, 'added'],
      [all.length - added - removed, 'changed'],
      [removed, 'removed'],
    ]
    const said = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
    return said.length === 0 ? [] : [`${all.length === 1 ? one : many}: ${said.join(', ')}`]
  })
  const parts = isChanged(header) ? ['dataset: changed', ...records] : records
  if (parts.length === 0) return 'Nothing changes.'
  return `${parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('. ')}.`
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
