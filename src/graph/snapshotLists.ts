import { groupIntoRows, type Rows } from './adjacency.ts'
import { type GraphColumns, NO_KIND } from './columns.ts'
import { isWithinDays, NO_DAY } from './days.ts'

/** What a snapshot lets through. */
export interface Scope {
  /** Place in VISIBILITIES of the most that is let through. */
  readonly visibility: number
  /** Days since 1970, or null: nothing is left out by date. */
  readonly day: number | null
  /** True when what had ended by the day is let through too. */
  readonly withEnded: boolean
}

/**
 * The indexes that a scope lets through, by what they start at, end at and are about. They depend on the shape of the columns alone, so
 * versions of the same shape share them.
 */
export interface SnapshotLists {
  /** In the order of ids. */
  readonly entities: Uint32Array
  /** In the order of source, type, target and first day. */
  readonly links: Uint32Array
  /** In the order of ids. */
  readonly observations: Uint32Array
  readonly outgoing: Rows
  readonly incoming: Rows
  readonly about: Rows
  /** By the place of the kind in the vocabulary. */
  readonly ofKind: Rows
}

/** True when a scope lets through what is seen from a visibility on, between two days. */
export function isInScope(scope: Scope, visibility: number, from: number, to: number): boolean {
  if (visibility > scope.visibility) return false
  return scope.day === null || isWithinDays(scope.day, from, scope.withEnded ? NO_DAY : to)
}

/** The lists of a scope. Linear in the number of records. */
export function makeLists(columns: GraphColumns, scope: Scope): SnapshotLists {
  const { entityCount, entityKind, linkSource, linkTarget, observationSubject } = columns
  const entities = findEntities(columns, scope)
  const isSeen = new Uint8Array(entityCount)
  for (let i = 0; i < entities.length; i++) isSeen[entities[i] as number] = 1
  const links = findLinks(columns, scope, isSeen)
  const observations = findObservations(columns, scope, isSeen)
  return {
    entities,
    links,
    observations,
    // Links and figures lie in the order of what they start at and are about, so their rows need no copy.
    outgoing: groupIntoRows(entityCount, links, linkSource),
    incoming: groupIntoRows(entityCount, links, linkTarget),
    about: groupIntoRows(entityCount, observations, observationSubject),
    ofKind: groupIntoRows(NO_KIND + 1, entities, entityKind),
  }
}

/** Where indexes are gathered before it is known how many there are. Memory that was used before is several times as fast as new memory. */
let gathered = new Uint32Array(0)

function roomFor(length: number): Uint32Array {
  if (gathered.length < length) gathered = new Uint32Array(length)
  return gathered
}

// A loop for each, since they run over hundreds of thousands of records whenever a link changes. Indexes stay within the columns, so the
// reads never give undefined.

function findEntities(columns: GraphColumns, scope: Scope): Uint32Array {
  const { entityCount, entityVisibility, entityFrom, entityTo } = columns
  const found = roomFor(entityCount)
  let count = 0
  for (let entity = 0; entity < entityCount; entity++) {
    const [from, to] = [entityFrom[entity] as number, entityTo[entity] as number]
    if (isInScope(scope, entityVisibility[entity] as number, from, to)) found[count++] = entity
  }
  return found.slice(0, count)
}

function findLinks(columns: GraphColumns, scope: Scope, isSeen: Uint8Array): Uint32Array {
  const { linkSource, linkTarget, linkVisibility, linkFrom, linkTo } = columns
  const found = roomFor(linkSource.length)
  let count = 0
  const links = linkSource.length
  const { visibility, day } = scope
  for (let link = 0; link < links; link++) {
    if ((linkVisibility[link] as number) > visibility) continue
    if (isSeen[linkSource[link] as number] === 0 || isSeen[linkTarget[link] as number] === 0) continue
    if (day !== null && !isInScope(scope, 0, linkFrom[link] as number, linkTo[link] as number)) continue
    found[count++] = link
  }
  return found.slice(0, count)
}

function findObservations(columns: GraphColumns, scope: Scope, isSeen: Uint8Array): Uint32Array {
  const { observationCount, observationSubject, observationVisibility } = columns
  const found = roomFor(observationCount)
  let count = 0
  for (let figure = 0; figure < observationCount; figure++) {
    if (isSeen[observationSubject[figure] as number] === 0) continue
    if ((observationVisibility[figure] as number) <= scope.visibility) found[count++] = figure
  }
  return found.slice(0, count)
}
