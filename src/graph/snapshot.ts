import { LRUCache } from 'lru-cache'
import type { Ontology } from '../ontology/ontology.ts'
import {
  type DatasetHeaderRecord,
  type EvidenceRecord,
  VISIBILITIES,
  type Visibility,
} from '../ontology/records.ts'
import { buildColumns, type GraphColumns, NO_KIND, placeOfKind } from './columns.ts'
import { parseDay } from './days.ts'
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
import { isInScope, makeLists, type Scope, type SnapshotLists } from './snapshotLists.ts'

/** What is left out of a snapshot beyond what the clearance may not see. */
export interface SnapshotLimits {
  /** Only what is in force on this day. */
  readonly day?: string
  /** True: what had ended by the day as well, so that only what had not begun is left out. */
  readonly withEnded?: boolean
}

/** How many snapshots of a day are kept for one version of the graph, over all clearances; those without a day all are. */
export const KEPT_DAYS = 16

/** What is made once for each clearance and its limits; of those with a day the last few are kept. */
class KeptByLimits<Value extends object> {
  readonly #undated = new Map<string, Value>()
  readonly #dated = new LRUCache<string, Value>({ max: KEPT_DAYS })

  get(clearance: Visibility, { day, withEnded }: SnapshotLimits, make: () => Value): Value {
    const kept = day === undefined ? this.#undated : this.#dated
    const key = day === undefined ? clearance : `${clearance} ${day} ${withEnded === true}`
    const value = kept.get(key) ?? make()
    kept.set(key, value)
    return value
  }
}

const keptSnapshots = new WeakMap<GraphColumns, KeptByLimits<Snapshot>>()
const keptLists = new WeakMap<GraphColumns['shape'], KeptByLimits<SnapshotLists>>()

/** The snapshot of a clearance within some limits. Constant time when it is kept, else what a new one costs. */
function keptSnapshot(columns: GraphColumns, clearance: Visibility, limits: SnapshotLimits): Snapshot {
  const kept = keptSnapshots.get(columns) ?? new KeptByLimits()
  keptSnapshots.set(columns, kept)
  return kept.get(clearance, limits, () => new Snapshot(columns, clearance, limits))
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
  /** What links, entities and figures it lets through; versions of the same shape share it. */
  readonly lists: SnapshotLists
  readonly #scope: Scope

  /**
   * With a day, an entity belongs when the day lies between its first and last day (the last included, an unknown one
   * open), a link when it does so itself and both its ends belong, a figure when its subject does; with `withEnded`, no last
   * day counts. Throws InvalidInputError when the day is none. Linear in the number of records the first time for columns of a
   * shape, constant after that.
   */
  constructor(columns: GraphColumns, clearance: Visibility, limits: SnapshotLimits = {}) {
    this.columns = columns
    this.clearance = clearance
    this.day = limits.day ?? null
    this.withEnded = this.day !== null && limits.withEnded === true
    this.#scope = {
      visibility: VISIBILITIES.indexOf(clearance),
      day: this.day === null ? null : parseDay(this.day),
      withEnded: this.withEnded,
    }
    const kept = keptLists.get(columns.shape) ?? new KeptByLimits()
    keptLists.set(columns.shape, kept)
    this.lists = kept.get(clearance, limits, () => makeLists(columns, this.#scope))
    this.entityIndexes = this.lists.entities
    this.linkIndexes = this.lists.links
    this.observationIndexes = this.lists.observations
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
    if (VISIBILITIES.indexOf(audience) >= this.#scope.visibility) return this
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
    const place = placeOfKind(this.ontology, kind)
    return place === NO_KIND ? new Uint32Array() : this.lists.ofKind.row(place)
  }

  /** The link at an index that this snapshot gave out. */
  linkAt(index: number): LinkNode {
    return this.columns.linkAt(index)
  }

  /** Indexes of the links that start at an entity, by type and target. Constant time. */
  linksFrom(entity: number): Uint32Array {
    return this.lists.outgoing.row(entity)
  }

  /** Indexes of the links that end at an entity, by source and type. Constant time. */
  linksTo(entity: number): Uint32Array {
    return this.lists.incoming.row(entity)
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
    return this.lists.about.row(entity)
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
    return isInScope(
      this.#scope,
      entityVisibility[entity] as number,
      entityFrom[entity] as number,
      entityTo[entity] as number,
    )
  }

  /** True when the snapshot has the link at an index of the columns. Constant time. */
  holdsLink(link: number): boolean {
    const { linkVisibility, linkFrom, linkTo, linkSource, linkTarget } = this.columns
    return (
      isInScope(
        this.#scope,
        linkVisibility[link] as number,
        linkFrom[link] as number,
        linkTo[link] as number,
      ) &&
      this.holdsEntity(linkSource[link] as number) &&
      this.holdsEntity(linkTarget[link] as number)
    )
  }
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
