import type { Ontology } from '../ontology/ontology.ts'
import {
  type DatasetHeaderRecord,
  type EvidenceRecord,
  VISIBILITIES,
  type Visibility,
} from '../ontology/records.ts'
import { groupIntoRows, type Rows } from './adjacency.ts'
import { buildColumns, type GraphColumns, NO_KIND } from './columns.ts'
import { isWithinDays, parseDay } from './days.ts'
import type { GraphRecords } from './graphRecords.ts'
import { makeTables } from './makeTables.ts'
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
    const { observationSubject, observationVisibility, entityCount, entityKind } = columns
    this.entityIndexes = findIndexes(entityCount, (entity) => this.#sees(entity))
    const isSeen = new Uint8Array(entityCount)
    for (const entity of this.entityIndexes) isSeen[entity] = 1
    this.linkIndexes = findIndexes(
      linkSource.length,
      (link) =>
        (linkVisibility[link] as number) <= this.#limit &&
        (days === null || isWithinDays(days, linkFrom[link] as number, linkTo[link] as number)) &&
        isSeen[linkSource[link] as number] === 1 &&
        isSeen[linkTarget[link] as number] === 1,
    )
    this.observationIndexes = findIndexes(
      columns.observationCount,
      (figure) =>
        (observationVisibility[figure] as number) <= this.#limit &&
        isSeen[observationSubject[figure] as number] === 1,
    )
    // Links and figures lie in the order of what they start at and are about, so their rows need no copy.
    this.#outgoing = groupIntoRows(entityCount, this.linkIndexes, linkSource)
    this.#incoming = groupIntoRows(entityCount, this.linkIndexes, linkTarget)
    this.#observations = groupIntoRows(entityCount, this.observationIndexes, observationSubject)
    const kinds = [...columns.ontology.kinds.keys()]
    const byKind = groupIntoRows(NO_KIND + 1, this.entityIndexes, entityKind)
    kinds.forEach((kind, place) => {
      this.#byKind.set(kind, byKind.row(place))
    })
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
    return this.columns.entityAt(index)
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
    return this.columns.observationAt(index)
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
    return this.columns.findDocument(key)
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

  constructor(columns: GraphColumns) {
    this.columns = columns
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

/** The snapshots of a graph that is given as plain records, in any order. Throws an Error when a record refers to one that is not there. */
export function snapshotsOf(ontology: Ontology, records: GraphRecords): Snapshots {
  return new Snapshots(buildColumns(ontology, makeTables(ontology, records)))
}
