import type { EntityRecord, EvidenceRecord } from './records.ts'

/**
 * True when two records of one sort say the same. The order of aliases and of an outline counts; the order of evidence,
 * identifiers, years, holders and rules does not, since a store need not keep it.
 */
export function isSameRecord<T extends object>(before: T, after: T): boolean {
  // Nearly always the order is the same too, and that is quick to see.
  return isAlike(before, after) || canonicalText(before) === canonicalText(after)
}

function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => isAlike(item, b[i]))
  }
  const [fields, others] = [Object.entries(a), Object.entries(b)]
  return (
    fields.length === others.length &&
    fields.every(([key, value], i) => key === others[i]?.[0] && isAlike(value, others[i]?.[1]))
  )
}

/** The fields of a record in which two versions differ, in the order of the record. */
export function findChangedFields<T extends object>(before: T, after: T): (keyof T & string)[] {
  // Both are records of one sort, so the keys of the one are those of the other.
  const keys = Object.keys(after) as (keyof T & string)[]
  const ordered = keys.toSorted((a, b) => FIELDS.indexOf(a) - FIELDS.indexOf(b))
  return ordered.filter((key) => canonicalField(key, before[key]) !== canonicalField(key, after[key]))
}

/** The fields of all records as records.ts has them; a database gives them back in an order of its own. */
const FIELDS: readonly string[] = [
  ...[
    'key',
    'id',
    'kind',
    'type',
    'source',
    'target',
    'subject',
    'basis',
    'metric',
    'value',
    'unit',
    'period',
    'periodStart',
    'periodEnd',
  ],
  ...[
    'title',
    'name',
    'publisher',
    'publishedOn',
    'url',
    'describes',
    'summary',
    'description',
    'partnership',
    'rules',
    'aliases',
  ],
  ...[
    'identifiers',
    'note',
    'validFrom',
    'validTo',
    'visibility',
    'evidence',
    'funding',
    'holders',
    'sections',
  ],
]

function canonicalText(record: object): string {
  return JSON.stringify(
    Object.entries(record)
      .toSorted(byKey)
      .map(([key, value]) => [key, canonicalField(key, value)]),
  )
}

const UNORDERED: ReadonlySet<string> = new Set<keyof EntityRecord | 'years' | 'rules'>([
  'evidence',
  'identifiers',
  'holders',
  'years',
  'rules',
])

function canonicalField(key: string, value: unknown): string {
  if (Array.isArray(value)) {
    const parts = value.map(canonicalValue)
    return JSON.stringify(UNORDERED.has(key) ? parts.toSorted() : parts)
  }
  return canonicalValue(value)
}

function canonicalValue(value: unknown): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return canonicalText(value)
  return JSON.stringify(value) ?? 'null'
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Evidence as it is shown to people: joint-plan#3.i, with its note in brackets. */
export function describeEvidence(evidence: EvidenceRecord): string {
  const place = `${evidence.document}#${evidence.locator}`
  return evidence.note === null ? place : `${place} (${evidence.note})`
}
