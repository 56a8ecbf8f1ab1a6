import type { Ontology } from '../ontology/ontology.ts'
import { linkId } from '../ontology/recordIds.ts'
import { BASES, type DatasetHeaderRecord, type EvidenceRecord, VISIBILITIES } from '../ontology/records.ts'
import { dayOf, daysOf } from './days.ts'
import { buildDocuments } from './documents.ts'
import { foldText } from './foldText.ts'
import type { EntityRow, GraphTables, ObservationRow } from './graphTables.ts'
import { compareByName } from './nameOrder.ts'
import type {
  DocumentNode,
  EntityNode,
  EvidenceNode,
  LinkNode,
  ObservationNode,
  SectionNode,
} from './nodes.ts'
import { allIndexes, lowerBound } from './sortedIndexes.ts'

/**
 * One version of the whole graph, whatever the clearance: entity rows sorted by id, links in typed arrays. The snapshots
 * of all clearances share it and differ only in which indexes they let through.
 */
export interface GraphColumns {
  readonly ontology: Ontology
  readonly tables: GraphTables
  readonly version: number
  /**
   * The same object for versions in which the same entities, links and figures stand at the same places and are seen by the same on the
   * same days. What is worked out of nothing else can be kept by it.
   */
  readonly shape: object
  /** Sorted by key. */
  readonly datasets: readonly DatasetHeaderRecord[]
  readonly documents: readonly DocumentNode[]
  readonly entityCount: number
  /** Place in the vocabulary's order of kinds; NO_KIND for a kind that it does not have. */
  readonly entityKind: Uint8Array
  readonly entityVisibility: Uint8Array
  /** Days since 1970, or NO_DAY. */
  readonly entityFrom: Int32Array
  readonly entityTo: Int32Array
  /** Index in typeNames, which is sorted. */
  readonly linkType: Uint16Array
  readonly typeNames: readonly string[]
  readonly linkSource: Uint32Array
  readonly linkTarget: Uint32Array
  /** 0 STATED, 1 STRUCTURAL, 2 INFERRED. */
  readonly linkBasis: Uint8Array
  /** 0 PUBLIC, 1 PARTNERS, 2 RESTRICTED. */
  readonly linkVisibility: Uint8Array
  /** Days since 1970, or NO_DAY. */
  readonly linkFrom: Int32Array
  readonly linkTo: Int32Array
  readonly observationCount: number
  readonly observationVisibility: Uint8Array
  /** The index of the entity that a figure is about. */
  readonly observationSubject: Uint32Array
  /** The entity at an index; the same object each time. */
  entityAt(index: number): EntityNode
  /** The entity with the id, or undefined. Costs a binary search. */
  findEntity(id: string): EntityNode | undefined
  findDocument(key: string): DocumentNode | undefined
  findSection(documentKey: string, locator: string): SectionNode | undefined
  /** The place of a section among all sections, as evidence tables give it. */
  placeOf(section: SectionNode): number
  linkAt(index: number): LinkNode
  /** The figure at an index; the same object each time. */
  observationAt(index: number): ObservationNode
  evidenceOf(records: readonly EvidenceRecord[]): readonly EvidenceNode[]
  /** Indexes of all entities by name, then id. Sorted the first time, which takes about half a second for 100,000; kept after that. */
  nameOrder(): Uint32Array
  /** For each entity its place in `nameOrder`. */
  nameRanks(): Uint32Array
  /** The name and the aliases of an entity, folded as filters compare them; worked out once for each row. */
  foldedNames(index: number): readonly string[]
}

/** Stands for a kind that the vocabulary does not have. */
export const NO_KIND = 255

/** The entity of a row of these columns, read on demand. */
class ColumnEntity implements EntityNode {
  readonly index: number
  readonly #columns: Columns
  readonly #row: EntityRow

  constructor(columns: Columns, index: number, row: EntityRow) {
    this.#columns = columns
    this.index = index
    this.#row = row
  }

  get id() {
    return this.#row.id
  }
  get dataset() {
    return this.#row.dataset
  }
  get kind() {
    return this.#row.kind
  }
  get name() {
    return this.#row.name
  }
  get summary() {
    return this.#row.summary
  }
  get aliases() {
    return this.#row.aliases
  }
  get identifiers() {
    return this.#row.identifiers
  }
  get validFrom() {
    return this.#row.validFrom
  }
  get validTo() {
    return this.#row.validTo
  }
  get visibility() {
    return this.#row.visibility
  }
  get funding() {
    return this.#row.funding
  }
  get holders() {
    return this.#row.holders
  }
  get evidence(): readonly EvidenceNode[] {
    return this.#columns.evidenceAt(this.#columns.tables.entityEvidence[this.index] as number)
  }
  get row(): EntityRow {
    return this.#row
  }
}

/** The link that joins two entities of these columns, read from them on demand: making one costs two fields. */
class ColumnLink implements LinkNode {
  readonly index: number
  readonly #columns: Columns

  constructor(columns: Columns, index: number) {
    this.#columns = columns
    this.index = index
  }

  get id(): string {
    return linkId({
      type: this.type,
      source: this.source.id,
      target: this.target.id,
      validFrom: this.validFrom,
    })
  }
  get type(): string {
    return this.#columns.typeNames[this.#columns.linkType[this.index] as number] as string
  }
  get source(): EntityNode {
    return this.#columns.entityAt(this.#columns.linkSource[this.index] as number)
  }
  get target(): EntityNode {
    return this.#columns.entityAt(this.#columns.linkTarget[this.index] as number)
  }
  get basis() {
    return BASES[this.#columns.linkBasis[this.index] as 0 | 1 | 2]
  }
  get note(): string | null {
    const { links, notes } = this.#columns.tables
    return notes.at(links.note[this.index] as number)
  }
  get validFrom(): string | null {
    return dayOf(this.#columns.linkFrom[this.index] as number)
  }
  get validTo(): string | null {
    return dayOf(this.#columns.linkTo[this.index] as number)
  }
  get visibility() {
    return VISIBILITIES[this.#columns.linkVisibility[this.index] as 0 | 1 | 2]
  }
  get evidence(): readonly EvidenceNode[] {
    return this.#columns.evidenceAt(this.#columns.tables.linkEvidence[this.index] as number)
  }
}

/** A section that bears something out. */
class SectionEvidence implements EvidenceNode {
  readonly section: SectionNode
  readonly note: string | null

  constructor(section: SectionNode, note: string | null) {
    this.section = section
    this.note = note
  }

  get document(): DocumentNode {
    return this.section.document
  }
  get locator(): string {
    return this.section.locator
  }
  get heading(): string {
    return this.section.heading
  }
}

/** The figure of a row of these columns. */
class ColumnObservation implements ObservationNode {
  readonly index: number
  readonly #columns: Columns
  readonly #row: ObservationRow

  constructor(columns: Columns, index: number, row: ObservationRow) {
    this.#columns = columns
    this.index = index
    this.#row = row
  }

  get id() {
    return this.#row.id
  }
  get subject(): EntityNode {
    return this.#columns.entityAt(this.#row.subject)
  }
  get metric() {
    return this.#row.metric
  }
  get value() {
    return this.#row.value
  }
  get unit() {
    return this.#row.unit
  }
  get period() {
    return this.#row.period
  }
  get periodStart() {
    return this.#row.periodStart
  }
  get periodEnd() {
    return this.#row.periodEnd
  }
  get note() {
    return this.#row.note
  }
  get visibility() {
    return this.#row.visibility
  }
  get evidence(): readonly EvidenceNode[] {
    return this.#columns.evidenceAt(this.#columns.tables.observationEvidence[this.index] as number)
  }
}

/** Rows live on from version to version, so what is worked out of them is kept with them. */
const folded = new WeakMap<EntityRow, readonly string[]>()

/** Things by their index, made when first asked for. Room is made for some hundreds at a time, so those that nobody asks for cost none. */
class MadeOnce<Thing> {
  readonly #rooms: (Thing[] | undefined)[] = []

  at(index: number): Thing | undefined {
    return this.#rooms[index >>> ROOM]?.[index & WITHIN]
  }

  keep(index: number, thing: Thing): Thing {
    const room = this.#rooms[index >>> ROOM] ?? new Array<Thing>(WITHIN + 1)
    this.#rooms[index >>> ROOM] = room
    room[index & WITHIN] = thing
    return thing
  }
}

/** How many bits of an index tell the place within a room, and those bits. */
const ROOM = 8
const WITHIN = (1 << ROOM) - 1

class Columns implements GraphColumns {
  readonly ontology: Ontology
  readonly tables: GraphTables
  readonly shape: object
  readonly documents: readonly DocumentNode[]
  readonly entityKind: Uint8Array
  readonly entityVisibility: Uint8Array
  readonly entityFrom: Int32Array
  readonly entityTo: Int32Array
  readonly observationVisibility: Uint8Array
  readonly observationSubject: Uint32Array
  readonly #sections: readonly SectionNode[]
  /** The place of each document's first section. */
  readonly #firstSections: Uint32Array
  readonly #outlines: Map<DocumentNode, ReadonlyMap<string, SectionNode>>
  readonly #entities = new MadeOnce<ColumnEntity>()
  readonly #observations = new MadeOnce<ColumnObservation>()
  #nameOrder: Uint32Array | null
  #nameRanks: Uint32Array | null

  constructor(ontology: Ontology, tables: GraphTables, made: RowColumns, earlier: Earlier | null) {
    this.ontology = ontology
    this.tables = tables
    this.entityKind = made.entityKind
    this.entityVisibility = made.entityVisibility
    this.entityFrom = made.entityFrom
    this.entityTo = made.entityTo
    this.observationVisibility = made.observationVisibility
    this.observationSubject = made.observationSubject
    const before = (earlier?.columns ?? null) as Columns | null // only this file makes columns
    this.shape = before !== null && isSameShape(before, this) ? before.shape : {}
    this.#nameOrder = earlier?.nameOrder ?? null
    this.#nameRanks = before !== null && before.#nameOrder === this.#nameOrder ? before.#nameRanks : null
    if (before?.tables.documents === tables.documents) {
      this.documents = before.documents
      this.#sections = before.#sections
      this.#outlines = before.#outlines
      this.#firstSections = before.#firstSections
      return
    }
    this.documents = buildDocuments(tables.documents)
    this.#sections = this.documents.flatMap(({ sections }) => sections)
    this.#outlines = new Map()
    this.#firstSections = new Uint32Array(this.documents.length + 1)
    this.documents.forEach(({ sections }, index) => {
      this.#firstSections[index + 1] = (this.#firstSections[index] as number) + sections.length
    })
  }

  get version() {
    return this.tables.version
  }
  get datasets() {
    return this.tables.datasets
  }
  get typeNames() {
    return this.tables.typeNames
  }
  get linkType() {
    return this.tables.links.type
  }
  get linkSource() {
    return this.tables.links.source
  }
  get linkTarget() {
    return this.tables.links.target
  }
  get linkBasis() {
    return this.tables.links.basis
  }
  get linkVisibility() {
    return this.tables.links.visibility
  }
  get linkFrom() {
    return this.tables.links.from
  }
  get linkTo() {
    return this.tables.links.to
  }
  get entityCount() {
    return this.tables.entities.length
  }
  get observationCount() {
    return this.tables.observations.length
  }

  entityAt(index: number): EntityNode {
    const known = this.#entities.at(index)
    if (known !== undefined) return known
    return this.#entities.keep(
      index,
      new ColumnEntity(this, index, this.tables.entities[index] as EntityRow), // callers give indexes of these columns
    )
  }

  observationAt(index: number): ObservationNode {
    const known = this.#observations.at(index)
    if (known !== undefined) return known
    return this.#observations.keep(
      index,
      new ColumnObservation(this, index, this.tables.observations[index] as ObservationRow), // as above
    )
  }

  findEntity(id: string): EntityNode | undefined {
    const { entities } = this.tables
    const index = lowerBound(entities.length, (at) => (entities[at] as EntityRow).id < id)
    return entities[index]?.id === id ? this.entityAt(index) : undefined
  }

  findDocument(key: string): DocumentNode | undefined {
    const { documents } = this
    const found = documents[lowerBound(documents.length, (at) => (documents[at] as DocumentNode).key < key)]
    return found?.key === key ? found : undefined
  }

  findSection(documentKey: string, locator: string): SectionNode | undefined {
    const document = this.findDocument(documentKey)
    if (document === undefined) return undefined
    const known = this.#outlines.get(document)
    if (known !== undefined) return known.get(locator)
    const outline = new Map(document.sections.map((section) => [section.locator, section]))
    this.#outlines.set(document, outline)
    return outline.get(locator)
  }

  placeOf({ document, order }: SectionNode): number {
    return (this.#firstSections[document.index] as number) + order
  }

  linkAt(index: number): LinkNode {
    return new ColumnLink(this, index)
  }

  /** The evidence at a place of the pool. */
  evidenceAt(place: number): readonly EvidenceNode[] {
    const { evidence: pool, notes } = this.tables
    const evidence: EvidenceNode[] = []
    const count = pool.countAt(place)
    for (let piece = 0; piece < count; piece++) {
      const section = this.#sections[pool.sectionAt(place, piece)] as SectionNode // the pool gives places of sections
      evidence.push(new SectionEvidence(section, notes.at(pool.noteAt(place, piece))))
    }
    return evidence
  }

  evidenceOf(records: readonly EvidenceRecord[]): readonly EvidenceNode[] {
    return records.map((record) => {
      const section = this.findSection(record.document, record.locator)
      if (section === undefined) {
        throw new Error(`The graph cites ${record.document}#${record.locator}, which it does not hold.`)
      }
      return new SectionEvidence(section, record.note)
    })
  }

  nameOrder(): Uint32Array {
    const { entities } = this.tables
    this.#nameOrder ??= allIndexes(entities.length).sort((a, b) =>
      compareByName(entities[a] as EntityRow, entities[b] as EntityRow),
    )
    return this.#nameOrder
  }

  nameRanks(): Uint32Array {
    if (this.#nameRanks === null) {
      const order = this.nameOrder()
      const ranks = new Uint32Array(order.length)
      for (let rank = 0; rank < order.length; rank++) ranks[order[rank] as number] = rank
      this.#nameRanks = ranks
    }
    return this.#nameRanks
  }

  foldedNames(index: number): readonly string[] {
    const row = this.tables.entities[index] as EntityRow // callers give indexes of these columns
    const known = folded.get(row)
    if (known !== undefined) return known
    const names = [row.name, ...row.aliases].map(foldText)
    folded.set(row, names)
    return names
  }

  /** The order of names, if it was asked for. */
  get knownNameOrder(): Uint32Array | null {
    return this.#nameOrder
  }
}

/** The columns that are worked out of rows. */
export type RowColumns = Pick<
  GraphColumns,
  | 'entityKind'
  | 'entityVisibility'
  | 'entityFrom'
  | 'entityTo'
  | 'observationVisibility'
  | 'observationSubject'
>

/** What can be taken over from an earlier version of the graph. */
export interface Earlier {
  readonly columns: GraphColumns
  /** The order of the new version's names, when it is known. */
  readonly nameOrder: Uint32Array | null
}

/** The order of the names of columns, or null while nobody has asked for it. */
export function knownNameOrder(columns: GraphColumns): Uint32Array | null {
  return columns instanceof Columns ? columns.knownNameOrder : null
}

/** The columns of one version of the graph. Linear in the number of entities and figures. */
export function buildColumns(ontology: Ontology, tables: GraphTables): GraphColumns {
  return new Columns(ontology, tables, readRows(ontology, tables), null)
}

/** The columns of a version that follows on another, whose rows have been read. Constant time. */
export function followColumns(tables: GraphTables, made: RowColumns, earlier: Earlier): GraphColumns {
  return new Columns(earlier.columns.ontology, tables, made, earlier)
}

function readRows(ontology: Ontology, { entities, observations }: GraphTables): RowColumns {
  const made = {
    entityKind: new Uint8Array(entities.length),
    entityVisibility: new Uint8Array(entities.length),
    entityFrom: new Int32Array(entities.length),
    entityTo: new Int32Array(entities.length),
    observationVisibility: new Uint8Array(observations.length),
    observationSubject: new Uint32Array(observations.length),
  }
  entities.forEach(({ kind, visibility, validFrom, validTo }, index) => {
    made.entityKind[index] = placeOfKind(ontology, kind)
    made.entityVisibility[index] = VISIBILITIES.indexOf(visibility)
    made.entityFrom[index] = daysOf(validFrom)
    made.entityTo[index] = daysOf(validTo)
  })
  observations.forEach(({ visibility, subject }, index) => {
    made.observationVisibility[index] = VISIBILITIES.indexOf(visibility)
    made.observationSubject[index] = subject
  })
  return made
}

const kindPlaces = new WeakMap<Ontology, ReadonlyMap<string, number>>()

/** The place of a kind in the vocabulary's order, or NO_KIND. Constant time. */
export function placeOfKind(ontology: Ontology, kind: string): number {
  const places =
    kindPlaces.get(ontology) ?? new Map([...ontology.kinds.keys()].map((key, place) => [key, place]))
  kindPlaces.set(ontology, places)
  return places.get(kind) ?? NO_KIND
}

/** What the shape of columns consists of: a change makes new ones of those that it touches. */
const SHAPE = [
  'entityKind',
  'entityVisibility',
  'entityFrom',
  'entityTo',
  'linkType',
  'linkSource',
  'linkTarget',
  'linkVisibility',
  'linkFrom',
  'linkTo',
  'observationVisibility',
  'observationSubject',
] as const satisfies readonly (keyof GraphColumns)[]

function isSameShape(a: GraphColumns, b: GraphColumns): boolean {
  return SHAPE.every((column) => a[column] === b[column])
}
