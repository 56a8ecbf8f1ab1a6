import fc from 'fast-check'
import type { GraphRecords, StoredEntityRecord } from '../../src/graph/graphRecords.ts'
import type { GraphTables } from '../../src/graph/graphTables.ts'
import type { EntityNode, LinkNode } from '../../src/graph/nodes.ts'
import { type Snapshot, snapshotsOf } from '../../src/graph/snapshot.ts'
import type { ShortcutDefinition } from '../../src/ontology/definitions.ts'
import { kinds } from '../../src/ontology/kinds.ts'
import { linkTypes } from '../../src/ontology/linkTypes.ts'
import { defineOntology, type Ontology, ontology } from '../../src/ontology/ontology.ts'
import { profiles } from '../../src/ontology/profiles.ts'
import { linkId } from '../../src/ontology/recordIds.ts'
import {
  BASES,
  type DatasetHeaderRecord,
  type DocumentRecord,
  type EvidenceRecord,
  type LinkRecord,
  type ObservationRecord,
  VISIBILITIES,
  type Visibility,
} from '../../src/ontology/records.ts'

/** The vocabulary with a symmetric type on the golden thread, which the real one happens not to have. */
export const symmetricOntology = defineOntology({
  kinds,
  linkTypes: { ...linkTypes, WORKS_WITH: { ...linkTypes.WORKS_WITH, thread: 'UP' } },
  profiles,
})

/** The document that evidence is taken from when a literal names none. */
export const plan: DocumentRecord = {
  key: 'plan',
  title: 'Safer Together Plan 2018-2021',
  publisher: null,
  publishedOn: null,
  url: null,
  describes: 'strategy/plan',
  sections: ['1', '2', '2.i', '2.ii', '2.ii.a', '3', '3.i'].map((locator) => ({ locator, heading: null })),
}

/** Evidence from literals such as 2.ii, or pcc-plan#1 for another document; "2.ii: why" gives the note too. */
export function evidenceFrom(...literals: readonly string[]): readonly EvidenceRecord[] {
  return literals.map((literal) => {
    const [place = '', note] = literal.split(': ')
    const [document, locator] = place.includes('#') ? place.split('#') : ['plan', place]
    return { document: document as string, locator: locator as string, note: note ?? null }
  })
}

/** An entity from its id: the name is the id's key unless told otherwise. */
export function entityFrom(id: string, more: Partial<StoredEntityRecord> = {}): StoredEntityRecord {
  const [prefix = '', key = ''] = id.split('/')
  const kind = ontology.kindByPrefix.get(prefix)?.name
  if (kind === undefined) throw new Error(`No kind has the prefix of ${id}.`)
  return {
    id,
    dataset: 'test',
    kind,
    name: key,
    summary: null,
    aliases: [],
    identifiers: [],
    validFrom: null,
    validTo: null,
    visibility: 'PUBLIC',
    evidence: evidenceFrom('1'),
    funding: null,
    holders: [],
    ...more,
  }
}

/**
 * A link from a literal: `partner/a LEADS action/b`, and behind it in any order a basis, a visibility, a first day as
 * @2018-04-01, a last day as ..2019-03-31, and where it says so as #2.ii; without these STATED, PUBLIC, no day, #1.
 */
export function linkFrom(literal: string, more: Partial<LinkRecord> = {}): LinkRecord {
  const [source = '', type = '', target = '', ...rest] = literal.split(' ')
  const locators = rest.filter((word) => word.startsWith('#')).map((word) => word.slice(1))
  return {
    type,
    source,
    target,
    basis: BASES.find((basis) => rest.includes(basis)) ?? 'STATED',
    note: null,
    validFrom: rest.find((word) => word.startsWith('@'))?.slice(1) ?? null,
    validTo: rest.find((word) => word.startsWith('..'))?.slice(2) ?? null,
    visibility: VISIBILITIES.find((visibility) => rest.includes(visibility)) ?? 'PUBLIC',
    evidence: evidenceFrom(...(locators.length > 0 ? locators : ['1'])),
    ...more,
  }
}

/** A figure about an entity. */
export function figureFrom(
  subject: string,
  metric: string,
  more: Partial<ObservationRecord> = {},
): ObservationRecord {
  return {
    subject,
    metric,
    value: '1',
    unit: null,
    period: null,
    periodStart: null,
    periodEnd: null,
    note: null,
    visibility: 'PUBLIC',
    evidence: evidenceFrom('1'),
    ...more,
  }
}

/** What a graph is built from; the ends of links that are not among the entities are made from their ids. */
export interface GraphLiteral {
  readonly entities?: readonly (string | StoredEntityRecord)[]
  readonly links?: readonly (string | LinkRecord)[]
  readonly observations?: readonly ObservationRecord[]
  readonly documents?: readonly DocumentRecord[]
  /** Without any, one with the key test, which switches no rule. */
  readonly datasets?: readonly DatasetHeaderRecord[]
}

/** What a dataset says of itself when it says little; entities belong to the one with the key test unless told otherwise. */
export function datasetFrom(key: string, more: Partial<DatasetHeaderRecord> = {}): DatasetHeaderRecord {
  return { key, title: `Dataset ${key}`, description: null, partnership: null, rules: [], ...more }
}

/** Tables with notes and evidence themselves in place of their numbers, which depend on what came before. */
export function readableTables({ notes, evidence, ...tables }: GraphTables) {
  const texts = (numbers: Uint32Array) => Array.from(numbers, (number) => notes.at(number))
  const listsAt = (places: Uint32Array) =>
    Array.from(places, (place) =>
      Array.from({ length: evidence.countAt(place) }, (_, piece) => [
        evidence.sectionAt(place, piece),
        notes.at(evidence.noteAt(place, piece)),
      ]),
    )
  return {
    ...tables,
    links: { ...tables.links, note: texts(tables.links.note) },
    entityEvidence: listsAt(tables.entityEvidence),
    linkEvidence: listsAt(tables.linkEvidence),
    observationEvidence: listsAt(tables.observationEvidence),
  }
}

export function recordsFrom(literal: GraphLiteral): GraphRecords {
  const links = (literal.links ?? []).map((link) => (typeof link === 'string' ? linkFrom(link) : link))
  const given = (literal.entities ?? []).map((entity) =>
    typeof entity === 'string' ? entityFrom(entity) : entity,
  )
  const observations = literal.observations ?? []
  const ids = new Set(given.map((entity) => entity.id))
  const ends = new Set([
    ...links.flatMap((link) => [link.source, link.target]),
    ...observations.map((figure) => figure.subject),
  ])
  return {
    version: 1,
    datasets: literal.datasets ?? [datasetFrom('test')],
    documents: [plan, ...(literal.documents ?? [])],
    entities: [...given, ...[...ends].filter((id) => !ids.has(id)).map((id) => entityFrom(id))],
    links,
    observations,
  }
}

/** The snapshot of a graph told in short, as the widest clearance sees it unless another is given. */
export function snapshotFrom(
  literal: GraphLiteral,
  clearance: Visibility = 'RESTRICTED',
  vocabulary: Ontology = ontology,
): Snapshot {
  return snapshotsOf(vocabulary, recordsFrom(literal)).for(clearance)
}

/** The entity with the id. Throws an Error when the snapshot does not hold it. */
export function entityOf(snapshot: Snapshot, id: string): EntityNode {
  const entity = snapshot.findEntity(id)
  if (entity === undefined) throw new Error(`The test's graph holds no ${id}.`)
  return entity
}

/** The entity at a place in the order of ids. */
export function nthEntity(snapshot: Snapshot, place: number): EntityNode {
  return snapshot.entityAt(snapshot.entityIndexes[place % snapshot.entityIndexes.length] as number)
}

/** Small random graphs: circles, parallel links, links to oneself, islands, all bases and visibilities. */
export function graphs(options: {
  readonly types: readonly string[]
  readonly prefixes?: readonly string[]
  readonly minLinks?: number
  readonly maxLinks?: number
}): fc.Arbitrary<GraphLiteral> {
  const { types, prefixes = ['action', 'objective', 'strategy'], minLinks = 0, maxLinks = 24 } = options
  const ids = prefixes.flatMap((prefix) => ['a', 'b'].map((key) => `${prefix}/${key}`))
  const id = fc.constantFrom(...ids)
  const visibility = fc.constantFrom(...VISIBILITIES)
  const link = fc
    .record({
      source: id,
      type: fc.constantFrom(...types),
      target: id,
      basis: fc.constantFrom(...BASES),
      validFrom: fc.constantFrom(null, '2018-04-01'),
      visibility,
      locator: fc.constantFrom(...plan.sections.map((section) => section.locator)),
    })
    .map(({ locator, ...record }) => ({
      ...record,
      note: null,
      validTo: null,
      evidence: evidenceFrom(locator),
    }))
  return fc.record({
    entities: fc
      .uniqueArray(
        fc.record({
          id,
          visibility,
          name: fc.constantFrom('Alder', 'Birch', 'Cedar 2', 'Cedar 10'),
          section: fc.constantFrom(null, ...plan.sections.map((section) => section.locator)),
        }),
        { selector: (entity) => entity.id, minLength: 2, maxLength: ids.length, size: 'max' },
      )
      .map((entities) =>
        entities.map(({ id, section, ...more }) =>
          entityFrom(id, { ...more, evidence: section === null ? [] : evidenceFrom(section) }),
        ),
      ),
    links: fc.uniqueArray(link, { selector: linkId, minLength: minLinks, maxLength: maxLinks, size: 'max' }),
  })
}

/** Bare lists of what a graph holds: what slow, obvious answers are found in. */
export interface PlainGraph {
  readonly entities: readonly EntityNode[]
  readonly links: readonly LinkNode[]
}

/** The lists of a snapshot without some entities and their links. */
export function plainWithout(snapshot: Snapshot, gone: readonly EntityNode[]): PlainGraph {
  return {
    entities: entitiesIn(snapshot).filter((entity) => !gone.includes(entity)),
    links: linksIn(snapshot).filter(({ source, target }) => !gone.includes(source) && !gone.includes(target)),
  }
}

/** Every entity of a graph. */
export function entitiesIn(graph: Snapshot | PlainGraph): readonly EntityNode[] {
  if ('entities' in graph) return graph.entities
  return Array.from(graph.entityIndexes, (index) => graph.entityAt(index))
}

/** Every link of a graph. */
export function linksIn(graph: Snapshot | PlainGraph): readonly LinkNode[] {
  if ('links' in graph) return graph.links
  return Array.from(graph.linkIndexes, (index) => graph.linkAt(index))
}

/** A shortcut that the vocabulary declares. Throws an Error when it does not. */
export function ontologyShortcut(kind: string, field: string): ShortcutDefinition {
  const shortcut = ontology.kinds.get(kind)?.shortcuts?.[field]
  if (shortcut === undefined) throw new Error(`The vocabulary has no shortcut ${kind}.${field}.`)
  return shortcut
}
