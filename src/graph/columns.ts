import type { Ontology } from '../ontology/ontology.ts'
import { linkId, observationId } from '../ontology/recordIds.ts'
import {
  BASES,
  type DatasetHeaderRecord,
  type EvidenceRecord,
  type LinkRecord,
  type ObservationRecord,
  VISIBILITIES,
} from '../ontology/records.ts'
import { dayOf, daysOf } from './days.ts'
import { buildDocuments } from './documents.ts'
import type { GraphRecords } from './graphRecords.ts'
import type {
  DocumentNode,
  EntityNode,
  EvidenceNode,
  LinkNode,
  ObservationNode,
  SectionNode,
} from './nodes.ts'

/**
 * One version of the whole graph, whatever the clearance: entity rows sorted by id, links in typed arrays. The snapshots
 * of all clearances share it and differ only in which indexes they let through.
 */
export interface GraphColumns {
  readonly ontology: Ontology
  readonly version: number
  /** Sorted by key. */
  readonly datasets: readonly DatasetHeaderRecord[]
  readonly documents: readonly DocumentNode[]
  readonly entities: readonly EntityNode[]
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
  readonly observations: readonly ObservationNode[]
  readonly observationVisibility: Uint8Array
  findEntity(id: string): EntityNode | undefined
  findSection(documentKey: string, locator: string): SectionNode | undefined
  linkAt(index: number): LinkNode
  evidenceOf(records: readonly EvidenceRecord[]): readonly EvidenceNode[]
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
    return this.#columns.entities[this.#columns.linkSource[this.index] as number] as EntityNode
  }
  get target(): EntityNode {
    return this.#columns.entities[this.#columns.linkTarget[this.index] as number] as EntityNode
  }
  get basis() {
    return BASES[this.#columns.linkBasis[this.index] as 0 | 1 | 2]
  }
  get note(): string | null {
    return this.#columns.linkNotes.get(this.index) ?? null
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
    const { evidenceOffset, evidence } = this.#columns
    return evidence.slice(evidenceOffset[this.index], evidenceOffset[this.index + 1])
  }
}

class Columns implements GraphColumns {
  readonly ontology: Ontology
  readonly version: number
  readonly datasets: readonly DatasetHeaderRecord[]
  readonly documents: readonly DocumentNode[]
  readonly entities: readonly EntityNode[]
  readonly entityVisibility: Uint8Array
  readonly entityFrom: Int32Array
  readonly entityTo: Int32Array
  readonly typeNames: readonly string[]
  readonly linkType: Uint16Array
  readonly linkSource: Uint32Array
  readonly linkTarget: Uint32Array
  readonly linkBasis: Uint8Array
  readonly linkVisibility: Uint8Array
  readonly linkFrom: Int32Array
  readonly linkTo: Int32Array
  /** Few links have a note, so notes are kept apart. */
  readonly linkNotes = new Map<number, string>()
  readonly evidence: EvidenceNode[] = []
  readonly evidenceOffset: Uint32Array
  readonly observations: readonly ObservationNode[]
  readonly observationVisibility: Uint8Array
  readonly #entityById = new Map<string, EntityNode>()
  readonly #sections = new Map<string, SectionNode>()

  constructor(ontology: Ontology, records: GraphRecords) {
    this.ontology = ontology
    this.version = records.version
    this.datasets = [...records.datasets].sort((a, b) => compareText(a.key, b.key))
    this.documents = buildDocuments(records.documents)
    for (const document of this.documents) {
      for (const section of document.sections) {
        this.#sections.set(`${document.key}#${section.locator}`, section)
      }
    }
    this.entities = [...records.entities]
      .sort((a, b) => compareText(a.id, b.id))
      .map((record, index) => ({ ...record, index }))
    for (const entity of this.entities) this.#entityById.set(entity.id, entity)
    this.entityVisibility = Uint8Array.from(this.entities, (entity) =>
      VISIBILITIES.indexOf(entity.visibility),
    )
    this.entityFrom = Int32Array.from(this.entities, (entity) => daysOf(entity.validFrom))
    this.entityTo = Int32Array.from(this.entities, (entity) => daysOf(entity.validTo))

    const links = this.#sortLinks(records.links)
    this.typeNames = [...new Set(links.map((link) => link.type))].sort(compareText)
    const typeIndex = new Map(this.typeNames.map((name, index) => [name, index]))
    this.linkType = Uint16Array.from(links, (link) => typeIndex.get(link.type) as number)
    this.linkSource = Uint32Array.from(links, (link) => this.#indexOf(link.source))
    this.linkTarget = Uint32Array.from(links, (link) => this.#indexOf(link.target))
    this.linkBasis = Uint8Array.from(links, (link) => BASES.indexOf(link.basis))
    this.linkVisibility = Uint8Array.from(links, (link) => VISIBILITIES.indexOf(link.visibility))
    this.linkFrom = Int32Array.from(links, (link) => daysOf(link.validFrom))
    this.linkTo = Int32Array.from(links, (link) => daysOf(link.validTo))
    this.evidenceOffset = new Uint32Array(links.length + 1)
    links.forEach((link, index) => {
      if (link.note !== null) this.linkNotes.set(index, link.note)
      for (const node of this.evidenceOf(link.evidence)) this.evidence.push(node)
      this.evidenceOffset[index + 1] = this.evidence.length
    })

    this.observations = records.observations
      .map((record) => ({ id: observationId(record), record }))
      .sort((a, b) => compareText(a.id, b.id))
      .map(({ id, record }, index) => this.#observation(id, record, index))
    this.observationVisibility = Uint8Array.from(this.observations, (figure) =>
      VISIBILITIES.indexOf(figure.visibility),
    )
  }

  findEntity(id: string): EntityNode | undefined {
    return this.#entityById.get(id)
  }

  findSection(documentKey: string, locator: string): SectionNode | undefined {
    return this.#sections.get(`${documentKey}#${locator}`)
  }

  linkAt(index: number): LinkNode {
    return new ColumnLink(this, index)
  }

  evidenceOf(records: readonly EvidenceRecord[]): readonly EvidenceNode[] {
    return records.map((record) => {
      const section = this.findSection(record.document, record.locator)
      if (section === undefined) {
        throw new Error(`The graph cites ${record.document}#${record.locator}, which it does not hold.`)
      }
      return { section, note: record.note }
    })
  }

  #indexOf(id: string): number {
    const entity = this.#entityById.get(id)
    if (entity === undefined) throw new Error(`The graph links to ${id}, which it does not hold.`)
    return entity.index
  }

  #sortLinks(links: readonly LinkRecord[]): readonly LinkRecord[] {
    return [...links].sort(
      (a, b) =>
        this.#indexOf(a.source) - this.#indexOf(b.source) ||
        compareText(a.type, b.type) ||
        this.#indexOf(a.target) - this.#indexOf(b.target) ||
        daysOf(a.validFrom) - daysOf(b.validFrom),
    )
  }

  #observation(id: string, record: ObservationRecord, index: number): ObservationNode {
    const subject = this.entities[this.#indexOf(record.subject)] as EntityNode
    return { ...record, id, index, subject, evidence: this.evidenceOf(record.evidence) }
  }
}

/** Order of two texts by code unit: the order of ids everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The columns of one version of the graph. Throws an Error when a record refers to one that is not there: the store's
 * foreign keys and the dataset's checks rule that out. Sorting aside, linear in the number of records.
 */
export function buildColumns(ontology: Ontology, records: GraphRecords): GraphColumns {
  return new Columns(ontology, records)
}
