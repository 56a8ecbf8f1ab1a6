import { LRUCache } from 'lru-cache'
import type { Ontology } from '../ontology/ontology.ts'
import {
  type DatasetHeaderRecord,
  type EvidenceRecord,
  VISIBILITIES,
  type Visibility,
} from '../ontology/records.ts'
import { groupIntoRows, type Rows } from './adjacency.ts'
import { buildColumns, type GraphColumns, NO_KIND } from './columns.ts'
import { isWithinDays, NO_DAY, parseDay } from './days.ts'
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

/** What is left out of a snapshot beyond what the clearance may not see. */
export interface SnapshotLimits {
  /** Only what is in force on this day. */
  readonly day?: string
  /** True: what had ended by the day as well, so that only what had not begun is left out. */
  readonly withEnded?: boolean
}

/** How many snapshots of a day are kept for one version of the graph, over all clearances; those without a day all are. */
export const KEPT_DAYS = 16

interface Kept {
  readonly undated: Map<string, Snapshot>
  readonly dated: LRUCache<string, Snapshot>
}

const keptSnapshots = new WeakMap<GraphColumns, Kept>()

/** The snapshot of a clearance within some limits. Constant time when it is kept, else what a new one costs. */
function keptSnapshot(columns: GraphColumns, clearance: Visibility, limits: SnapshotLimits): Snapshot {
  const kept = keptSnapshots.get(columns) ?? { undated: new Map(), dated: new LRUCache({ max: KEPT_DAYS }) }
  keptSnapshots.set(columns, kept)
  const { day, withEnded } = limits
  const [snapshots, key] =
    day === undefined ? [kept.undated, clearance] : [kept.dated, `${clearance} ${day} ${withEnded === true}`]
  const snapshot = snapshots.get(key) ?? new Snapshot(columns, clearance, limits)
  snapshots.set(key, snapshot)
  return snapshot
}

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
  /** True when what had ended by the day is in the snapshot too. */
  readonly withEnded: boolean
  readonly #limit: number
  readonly #days: number | null
  readonly #outgoing: Rows
  readonly #incoming: Rows
  readonly #observations: Rows
  readonly #byKind = new Map<string, Uint32Array>()

  /**
   * With a day, an entity belongs when the day lies between its first and last day (the last included, an unknown one
   * open), a link when it does so itself and both its ends belong, a figure when its subject does; with `withEnded`, no last
   * day counts. Throws InvalidInputError when the day is none. Linear in the number of records.
   */
  constructor(columns: GraphColumns, clearance: Visibility, limits: SnapshotLimits = {}) {
    this.columns = columns
    this.clearance = clearance
    this.day = limits.day ?? null
    this.#limit = VISIBILITIES.indexOf(clearance)
    this.#days = this.day === null ? null : parseDay(this.day)
    this.withEnded = this.#days !== null && limits.withEnded === true
    const { linkSource, linkTarget, linkVisibility, linkFrom, linkTo } = columns
    const { observationSubject, observationVisibility, entityCount, entityKind } = columns
    this.entityIndexes = findIndexes(entityCount, (entity) => this.holdsEntity(entity))
    const isSeen = new Uint8Array(entityCount)
    for (const entity of this.entityIndexes) isSeen[entity] = 1
    this.linkIndexes = findIndexes(
      linkSource.length,
      (link) =>
        (linkVisibility[link] as number) <= this.#limit &&
        this.#isInTime(linkFrom[link] as number, linkTo[link] as number) &&
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
   * The same version and clearance as it stood on a day, or with nothing left out by date, whatever the day of this one.
   * Throws InvalidInputError when the day is none. Constant time for those last asked for, else what a new snapshot costs.
   */
  asOf(day: string | null): Snapshot {
    if (day === this.day && !this.withEnded) return this
    return keptSnapshot(this.columns, this.clearance, day === null ? {} : { day })
  }

  /** The same with what had ended by its day: the snapshot itself when it has no day. Costs as `asOf` does. */
  lookingBack(): Snapshot {
    if (this.day === null || this.withEnded) return this
    return keptSnapshot(this.columns, this.clearance, { day: this.day, withEnded: true })
  }

  /** The same as an audience may see it that sees no more than this clearance, or else as this clearance does. Costs as `asOf` does. */
  seenBy(audience: Visibility): Snapshot {
    if (VISIBILITIES.indexOf(audience) >= this.#limit) return this
    const { day, withEnded } = this
    return keptSnapshot(this.columns, audience, day === null ? {} : { day, withEnded })
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
    return entity !== undefined && this.holdsEntity(entity.index) ? entity : undefined
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

  /** True when the snapshot has the entity at an index of the columns. Constant time. */
  holdsEntity(entity: number): boolean {
    const { entityVisibility, entityFrom, entityTo } = this.columns
    return (
      (entityVisibility[entity] as number) <= this.#limit &&
      this.#isInTime(entityFrom[entity] as number, entityTo[entity] as number)
    )
  }

  /** True when the snapshot has the link at an index of the columns. Constant time. */
  holdsLink(link: number): boolean {
    const { linkVisibility, linkFrom, linkTo, linkSource, linkTarget } = this.columns
    return (
      (linkVisibility[link] as number) <= this.#limit &&
      this.#isInTime(linkFrom[link] as number, linkTo[link] as number) &&
      this.holdsEntity(linkSource[link] as number) &&
      this.holdsEntity(linkTarget[link] as number)
    )
  }

  #isInTime(from: number, to: number): boolean {
    return this.#days === null || isWithinDays(this.#days, from, this.withEnded ? NO_DAY : to)
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

/** The snapshots of all clearances, made on first use; they share the columns of one version of the graph. */
export class Snapshots {
  readonly columns: GraphColumns

  constructor(columns: GraphColumns) {
    this.columns = columns
  }

  /**
   * The snapshot of a clearance, as it stood on a day when one is given (see Snapshot.asOf). Linear in the number of
   * records the first time, constant after that.
   */
  for(clearance: Visibility, day: string | null = null): Snapshot {
    return keptSnapshot(this.columns, clearance, day === null ? {} : { day })
  }
}

/** The snapshots of a graph that is given as plain records, in any order. Throws an Error when a record refers to one that is not there. */
export function snapshotsOf(ontology: Ontology, records: GraphRecords): Snapshots {
  return new Snapshots(buildColumns(ontology, makeTables(ontology, records)))
}
