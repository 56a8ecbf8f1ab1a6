import type { Ontology } from '../ontology/ontology.ts'
import {
  type DatasetHeaderRecord,
  type EvidenceRecord,
  VISIBILITIES,
  type Visibility,
} from '../ontology/records.ts'
import { groupIntoRows, type Rows } from './adjacency.ts'
import { buildColumns, type GraphColumns } from './columns.ts'
import { isWithinDays, parseDay } from './days.ts'
import type { GraphRecords } from './graphRecords.ts'
import type {
  DocumentNode,
  EntityNode,
  EvidenceNode,
  LinkNode,
  ObservationNode,
  SectionNode,
} from './nodes.ts'
import { RecentlyUsed } from './recentlyUsed.ts'

/** What is left out of a snapshot beyond what the clearance may not see. */
export interface SnapshotLimits {
  /** Only what is in force on this day. */
  readonly day?: string
  /** Indexes of entities that are taken to be gone, with their links and figures. */
  readonly without?: ReadonlySet<number>
}

/** How many snapshots of a day are kept for one version of the graph, over all clearances. */
export const KEPT_DAYS = 16

const keptDays = new WeakMap<GraphColumns, RecentlyUsed<Snapshot>>()

/**
 * One version of the graph as one clearance may see it, the whole of it or as it stood on one day; it never changes. What
 * the clearance may not see, and what was not in force that day, is in none of its lists, so nothing computed from it can
 * tell that it exists.
 */
export class Snapshot {
  readonly columns: GraphColumns
  readonly clearance: Visibility
  /** The day on which everything in the snapshot is in force, or null: nothing is left out by date. */
  readonly day: string | null
  /** Indexes of the visible entities, in the order of their ids. */
  readonly entityIndexes: Uint32Array
  /** Indexes of the visible links, in the order of source, type, target and first day. */
  readonly linkIndexes: Uint32Array
  /** Indexes of the visible figures, in the order of their ids. */
  readonly observationIndexes: Uint32Array
  readonly #limit: number
  readonly #without: ReadonlySet<number> | undefined
  readonly #days: number | null
  readonly #outgoing: Rows
  readonly #incoming: Rows
  readonly #observations: Rows
  readonly #byKind = new Map<string, Uint32Array>()

  /**
   * With a day, an entity belongs when the day lies between its first and last day (the last included, an unknown one
   * open), a link when it does so itself and both its ends belong, a figure when its subject does. Throws
   * InvalidInputError when the day is none. Linear in the number of records.
   */
  constructor(columns: GraphColumns, clearance: Visibility, limits: SnapshotLimits = {}) {
    this.columns = columns
    this.clearance = clearance
    this.day = limits.day ?? null
    this.#limit = VISIBILITIES.indexOf(clearance)
    this.#without = limits.without
    this.#days = this.day === null ? null : parseDay(this.day)
    const days = this.#days
    const { linkSource, linkTarget, linkVisibility, linkFrom, linkTo } = columns
    const { observations, observationVisibility } = columns
    const sourceOf = (link: number) => linkSource[link] as number
    const targetOf = (link: number) => linkTarget[link] as number
    const subjectOf = (figure: number) => (observations[figure] as ObservationNode).subject.index
    this.entityIndexes = findIndexes(columns.entities.length, (entity) => this.#sees(entity))
    this.linkIndexes = findIndexes(
      linkSource.length,
      (link) =>
        (linkVisibility[link] as number) <= this.#limit &&
        (days === null || isWithinDays(days, linkFrom[link] as number, linkTo[link] as number)) &&
        this.#sees(sourceOf(link)) &&
        this.#sees(targetOf(link)),
    )
    this.observationIndexes = findIndexes(
      observations.length,
      (figure) => (observationVisibility[figure] as number) <= this.#limit && this.#sees(subjectOf(figure)),
    )
    const rows = columns.entities.length
    this.#outgoing = groupIntoRows(rows, this.linkIndexes, sourceOf)
    this.#incoming = groupIntoRows(rows, this.linkIndexes, targetOf)
    this.#observations = groupIntoRows(rows, this.observationIndexes, subjectOf)
    for (const kind of columns.ontology.kinds.keys()) {
      this.#byKind.set(
        kind,
        this.entityIndexes.filter((index) => this.entityAt(index).kind === kind),
      )
    }
  }

  get ontology(): Ontology {
    return this.columns.ontology
  }

  get version(): number {
    return this.columns.version
  }

  /**
   * The same version and clearance as it stood on a day, whatever the day of this one. Throws InvalidInputError when the
   * day is none. Constant time for the KEPT_DAYS last asked for, else what a new snapshot costs.
   */
  asOf(day: string): Snapshot {
    if (day === this.day) return this
    if (this.#without !== undefined) {
      return new Snapshot(this.columns, this.clearance, { day, without: this.#without })
    }
    const kept = keptDays.get(this.columns) ?? new RecentlyUsed<Snapshot>(KEPT_DAYS)
    keptDays.set(this.columns, kept)
    return kept.get(`${this.clearance} ${day}`, () => new Snapshot(this.columns, this.clearance, { day }))
  }

  /** The same snapshot as if some entities, given by their indexes, had never been; costs what a new snapshot does. */
  without(entities: Iterable<number>): Snapshot {
    const without = new Set([...(this.#without ?? []), ...entities])
    return new Snapshot(this.columns, this.clearance, {
      ...(this.day !== null && { day: this.day }),
      without,
    })
  }

  /** What the datasets say of themselves, by key. */
  get datasets(): readonly DatasetHeaderRecord[] {
    return this.columns.datasets
  }

  get documents(): readonly DocumentNode[] {
    return this.columns.documents
  }

  /** The visible entity with the id, or undefined. */
  findEntity(id: string): EntityNode | undefined {
    const entity = this.columns.findEntity(id)
    return entity !== undefined && this.#sees(entity.index) ? entity : undefined
  }

  /** The entity at an index that this snapshot gave out. */
  entityAt(index: number): EntityNode {
    return this.columns.entities[index] as EntityNode
  }

  /** Indexes of the visible entities of a kind, in the order of their ids; empty for an unknown kind. */
  entitiesOf(kind: string): Uint32Array {
    return this.#byKind.get(kind) ?? new Uint32Array()
  }

  /** The link at an index that this snapshot gave out. */
  linkAt(index: number): LinkNode {
    return this.columns.linkAt(index)
  }

  /** Indexes of the links that start at an entity, by type and target. Constant time. */
  linksFrom(entity: number): Uint32Array {
    return this.#outgoing.row(entity)
  }

  /** Indexes of the links that end at an entity, by source and type. Constant time. */
  linksTo(entity: number): Uint32Array {
    return this.#incoming.row(entity)
  }

  /** The visible link with the id, or undefined. Costs the degree of its source. */
  findLink(id: string): LinkNode | undefined {
    const parts = /^link\/([^/]+\/[^/]+)\//.exec(id)
    const source = parts?.[1] === undefined ? undefined : this.findEntity(parts[1])
    if (source === undefined) return undefined
    for (const index of this.linksFrom(source.index)) {
      const link = this.linkAt(index)
      if (link.id === id) return link
    }
    return undefined
  }

  /** Indexes of the figures about an entity, in the order of their ids. Constant time. */
  observationsOf(entity: number): Uint32Array {
    return this.#observations.row(entity)
  }

  /** The figure at an index that this snapshot gave out. */
  observationAt(index: number): ObservationNode {
    return this.columns.observations[index] as ObservationNode
  }

  /** The visible figure with the id, or undefined. Costs the number of figures about its subject. */
  findObservation(id: string): ObservationNode | undefined {
    const parts = /^observation\/([^/]+\/[^/]+)\//.exec(id)
    const subject = parts?.[1] === undefined ? undefined : this.findEntity(parts[1])
    if (subject === undefined) return undefined
    for (const index of this.observationsOf(subject.index)) {
      const figure = this.observationAt(index)
      if (figure.id === id) return figure
    }
    return undefined
  }

  /** The document with the key, or undefined. */
  findDocument(key: string): DocumentNode | undefined {
    return this.documents.find((document) => document.key === key)
  }

  /** The section at a locator of a document, or undefined. */
  findSection(documentKey: string, locator: string): SectionNode | undefined {
    return this.columns.findSection(documentKey, locator)
  }

  /** Evidence records with their sections; every record of this graph has one. */
  evidenceOf(records: readonly EvidenceRecord[]): readonly EvidenceNode[] {
    return this.columns.evidenceOf(records)
  }

  #sees(entity: number): boolean {
    const { entityVisibility, entityFrom, entityTo } = this.columns
    if ((entityVisibility[entity] as number) > this.#limit || this.#without?.has(entity)) return false
    if (this.#days === null) return true
    return isWithinDays(this.#days, entityFrom[entity] as number, entityTo[entity] as number)
  }
}

function findIndexes(length: number, test: (index: number) => boolean): Uint32Array {
  const found = new Uint32Array(length)
  let count = 0
  for (let index = 0; index < length; index++) {
    if (test(index)) found[count++] = index
  }
  return found.slice(0, count)
}

/** A snapshot for each clearance, made on first use; all share the columns of one version of the graph. */
export class Snapshots {
  readonly columns: GraphColumns
  readonly #made = new Map<Visibility, Snapshot>()

  constructor(ontology: Ontology, records: GraphRecords) {
    this.columns = buildColumns(ontology, records)
  }

  /**
   * The snapshot of a clearance, as it stood on a day when one is given (see Snapshot.asOf). Linear in the number of
   * records the first time, constant after that.
   */
  for(clearance: Visibility, day: string | null = null): Snapshot {
    const made = this.#made.get(clearance) ?? new Snapshot(this.columns, clearance)
    this.#made.set(clearance, made)
    return day === null ? made : made.asOf(day)
  }
}
