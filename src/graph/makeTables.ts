import type { Ontology } from '../ontology/ontology.ts'
import { linkId, observationId } from '../ontology/recordIds.ts'
import { BASES, type EvidenceRecord, VISIBILITIES } from '../ontology/records.ts'
import { compareText } from './compareText.ts'
import { daysOf } from './days.ts'
import { EvidencePool } from './evidencePool.ts'
import type { GraphRecords } from './graphRecords.ts'
import type { EntityRow, GraphTables, LinkTable, ObservationRow } from './graphTables.ts'
import { Notes } from './notes.ts'
import { allIndexes, sortByNumber } from './sortedIndexes.ts'

/**
 * The tables of a graph that is given as plain records, in any order. Throws an Error when a record refers to one that is
 * not there: the store's foreign keys and the dataset's checks rule that out.
 */
export function makeTables(ontology: Ontology, records: GraphRecords): GraphTables {
  const byKey = (a: { readonly key: string }, b: { readonly key: string }) => compareText(a.key, b.key)
  const documents = [...records.documents].sort(byKey)
  const sections = new Map<string, number>()
  for (const { key, sections: outline } of documents) {
    for (const { locator } of outline) sections.set(`${key}#${locator}`, sections.size)
  }
  const sectionOf = ({ document, locator }: EvidenceRecord) => {
    const place = sections.get(`${document}#${locator}`)
    if (place !== undefined) return place
    throw new Error(`The graph cites ${document}#${locator}, which it does not hold.`)
  }
  const entities = [...records.entities].sort((a, b) => compareText(a.id, b.id))
  const indexes = new Map(entities.map(({ id }, index) => [id, index]))
  const indexOf = (id: string) => {
    const index = indexes.get(id)
    if (index !== undefined) return index
    throw new Error(`The graph links to ${id}, which it does not hold.`)
  }
  const typeNames = namesOfTypes(ontology, new Set(records.links.map(({ type }) => type)))
  const typeOf = new Map(typeNames.map((name, index) => [name, index]))
  const rows = records.links.map((link) => ({
    ...link,
    source: indexOf(link.source),
    target: indexOf(link.target),
    type: typeOf.get(link.type) as number, // made of their types
    from: daysOf(link.validFrom),
    to: daysOf(link.validTo),
    basis: BASES.indexOf(link.basis),
    visibility: VISIBILITIES.indexOf(link.visibility),
    id: linkId(link),
  }))
  rows.sort((a, b) => a.source - b.source || a.type - b.type || a.target - b.target || a.from - b.from)
  const observations = records.observations
    .map((record) => ({ ...record, id: observationId(record), subject: indexOf(record.subject) }))
    .sort((a, b) => compareText(a.id, b.id))
  const notes = new Notes()
  const evidence = new EvidencePool()
  const evidenceOf = (owners: readonly { readonly evidence: readonly EvidenceRecord[] }[]) =>
    Uint32Array.from(owners, (owner) =>
      evidence.add(owner.evidence.map((one) => [sectionOf(one), notes.add(one.note)] as const)),
    )
  const tables: GraphTables = {
    version: records.version,
    datasets: [...records.datasets].sort(byKey),
    documents,
    entities: entities.map(({ evidence: _evidence, ...row }): EntityRow => row),
    entityEvidence: evidenceOf(entities),
    typeNames,
    links: {
      type: Uint16Array.from(rows, ({ type }) => type),
      source: Uint32Array.from(rows, ({ source }) => source),
      target: Uint32Array.from(rows, ({ target }) => target),
      basis: Uint8Array.from(rows, ({ basis }) => basis),
      visibility: Uint8Array.from(rows, ({ visibility }) => visibility),
      from: Int32Array.from(rows, ({ from }) => from),
      to: Int32Array.from(rows, ({ to }) => to),
      note: Uint32Array.from(rows, ({ note }) => notes.add(note)),
    },
    linkEvidence: evidenceOf(rows),
    observations: observations.map(({ evidence: _evidence, ...row }): ObservationRow => row),
    observationEvidence: evidenceOf(observations),
    evidence,
    notes,
  }
  notes.markRead()
  evidence.markRead()
  return tables
}

/** The names of the vocabulary's link types and of those in use, sorted. */
export function namesOfTypes(ontology: Ontology, inUse: ReadonlySet<string>): readonly string[] {
  return [...new Set([...inUse, ...ontology.linkTypes.keys()])].sort(compareText)
}

/**
 * The order in which links must stand: by source, type, target and first day. `links` are columns in any order. Linear in the
 * links, the entities and the days between the first and the last.
 */
export function orderOfLinks(
  links: Pick<LinkTable, 'type' | 'source' | 'target' | 'from'>,
  entities: number,
  types: number,
): Uint32Array {
  const { days, range } = countDays(links.from)
  let order = allIndexes(links.from.length)
  if (range > 1) order = sortByNumber(order, days, range)
  order = sortByNumber(order, links.target, entities)
  order = sortByNumber(order, links.type, types)
  return sortByNumber(order, links.source, entities)
}

/** The days counted from the first, which is 1; 0 where none is known. */
function countDays(from: Int32Array): { days: Int32Array; range: number } {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  const none = daysOf(null)
  for (let i = 0; i < from.length; i++) {
    const day = from[i] as number
    if (day === none) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  if (last < first) return { days: from, range: 1 }
  const days = new Int32Array(from.length)
  for (let i = 0; i < from.length; i++) {
    const day = from[i] as number
    days[i] = day === none ? 0 : day - first + 1
  }
  return { days, range: last - first + 2 }
}
