import { observationId } from '../ontology/recordIds.ts'
import { BASES, type EvidenceRecord, type LinkRecord, VISIBILITIES } from '../ontology/records.ts'
import { followColumns, type GraphColumns, knownNameOrder, placeOfKind } from './columns.ts'
import { compareText } from './compareText.ts'
import { daysOf } from './days.ts'
import type { GraphChanges } from './graphChanges.ts'
import type { StoredEntityRecord } from './graphRecords.ts'
import type { EntityRow, GraphTables, ObservationRow } from './graphTables.ts'
import { compareByName } from './nameOrder.ts'
import { lowerBound } from './sortedIndexes.ts'
import { type Edit, GONE, Splice } from './splice.ts'

/**
 * The columns after some changes: what did not change is taken over, and only columns in which something changes are copied: at
 * worst, all those of 500,000 links. Null when the changes do not fit the columns, or touch what they cannot carry over (a link type or a
 * place in a document that is new): the graph must then be read again.
 */
export function changeColumns(columns: GraphColumns, changes: GraphChanges): GraphColumns | null {
  try {
    return new Change(columns, changes).apply()
  } catch (error) {
    if (error instanceof Unfit) return null
    throw error
  }
}

/** The changes do not fit. */
class Unfit extends Error {}

/** An entity's place in the old columns: a whole number, or half below the place that it would have. */
type OldPlace = number

interface NewLink {
  /** Where it stood, or null. */
  readonly old: number | null
  readonly type: number
  readonly source: number
  readonly target: number
  readonly record: LinkRecord
}

class Change {
  readonly #columns: GraphColumns
  readonly #changes: GraphChanges

  constructor(columns: GraphColumns, changes: GraphChanges) {
    this.#columns = columns
    this.#changes = changes
  }

  apply(): GraphColumns {
    const { tables, ontology } = this.#columns
    const { notes } = tables
    if (notes.isCrowded || tables.evidence.isCrowded) throw new Unfit('too much in memory is out of use')
    const entitySplice = this.#spliceEntities()
    const places = entitySplice.keepsPlaces ? null : entitySplice.places()
    const entities = entitySplice.values(tables.entities, ({ evidence: _evidence, ...row }): EntityRow => row)
    const moved = (old: Uint32Array) => {
      if (places === null) return old
      return old.map((entity) => places[entity] as number) // a link that stays has both ends, or the splice below is unfit
    }
    const newPlaceOf = (id: string) => {
      const place = lowerBound(entities.length, (at) => (entities[at] as EntityRow).id < id)
      if (entities[place]?.id !== id) throw new Unfit(`${id} is not there`)
      return place
    }
    const linkSplice = this.#spliceLinks(newPlaceOf)
    const { links } = tables
    const source = linkSplice.numbers(moved(links.source), (link) => link.source)
    const target = linkSplice.numbers(moved(links.target), (link) => link.target)
    if (source.includes(GONE) || target.includes(GONE)) throw new Unfit('a link lost an end')
    const figureSplice = this.#spliceObservations(newPlaceOf)
    const observations = figureSplice.values(tables.observations, (row) => row)
    const next: GraphTables = {
      version: this.#changes.version,
      datasets: this.#datasets(),
      documents: tables.documents,
      entities,
      entityEvidence: entitySplice.numbers(tables.entityEvidence, ({ id, evidence }) =>
        this.#placeOf(evidence, tables.entityEvidence[this.#oldPlaceOf(id)]),
      ),
      typeNames: tables.typeNames,
      links: {
        source,
        target,
        type: linkSplice.numbers(links.type, ({ type }) => type),
        basis: linkSplice.numbers(links.basis, ({ record }) => BASES.indexOf(record.basis)),
        visibility: linkSplice.numbers(links.visibility, ({ record }) =>
          VISIBILITIES.indexOf(record.visibility),
        ),
        from: linkSplice.numbers(links.from, ({ record }) => daysOf(record.validFrom)),
        to: linkSplice.numbers(links.to, ({ record }) => daysOf(record.validTo)),
        note: linkSplice.numbers(links.note, ({ old, record }) => {
          const known = old === null ? 0 : (links.note[old] as number)
          return notes.at(known) === record.note ? known : notes.add(record.note)
        }),
      },
      linkEvidence: linkSplice.numbers(tables.linkEvidence, ({ old, record }) =>
        this.#placeOf(record.evidence, old === null ? undefined : tables.linkEvidence[old]),
      ),
      observations:
        places === null
          ? observations
          : observations.map((row) => this.#moveFigure(row, figureSplice.items, places)),
      observationEvidence: figureSplice.numbers(tables.observationEvidence, ({ id }) =>
        this.#placeOf(this.#figureEvidence.get(id) ?? []),
      ),
      evidence: tables.evidence,
      notes,
    }
    const of = this.#columns
    const made = {
      entityKind: entitySplice.numbers(of.entityKind, ({ kind }) => placeOfKind(ontology, kind)),
      entityVisibility: entitySplice.numbers(of.entityVisibility, (row) =>
        VISIBILITIES.indexOf(row.visibility),
      ),
      entityFrom: entitySplice.numbers(of.entityFrom, ({ validFrom }) => daysOf(validFrom)),
      entityTo: entitySplice.numbers(of.entityTo, ({ validTo }) => daysOf(validTo)),
      observationVisibility: figureSplice.numbers(of.observationVisibility, (row) =>
        VISIBILITIES.indexOf(row.visibility),
      ),
      observationSubject: figureSplice.numbers(moved(of.observationSubject), ({ subject }) => subject),
    }
    const nameOrder = this.#nameOrder(entitySplice, places, entities)
    return followColumns(next, made, { columns: this.#columns, nameOrder })
  }

  readonly #figureEvidence = new Map<string, readonly EvidenceRecord[]>()

  /** A figure that was there before points to its subject's old place. */
  #moveFigure(row: ObservationRow, fresh: readonly ObservationRow[], places: Uint32Array): ObservationRow {
    if (fresh.includes(row)) return row
    const subject = places[row.subject] as number
    if (subject === GONE) throw new Unfit('a figure lost its subject')
    return subject === row.subject ? row : { ...row, subject }
  }

  #datasets(): GraphTables['datasets'] {
    const changed = new Map(this.#changes.datasets.map(({ id, after }) => [id, after]))
    return this.#columns.datasets.flatMap((header) => {
      const after = changed.get(`dataset/${header.key}`)
      return after === undefined ? header : (after ?? [])
    })
  }

  #oldPlaceOf(id: string): OldPlace {
    const { entities } = this.#columns.tables
    const place = lowerBound(entities.length, (at) => (entities[at] as EntityRow).id < id)
    return entities[place]?.id === id ? place : place - 0.5
  }

  /** The name that an entity had. */
  #nameOf(id: string): string | undefined {
    return this.#columns.tables.entities[this.#oldPlaceOf(id)]?.name
  }

  #spliceEntities(): Splice<StoredEntityRecord> {
    const edits = this.#changes.entities.map(({ id, after }) => editAt(this.#oldPlaceOf(id), after))
    return new Splice(this.#columns.entityCount, edits, (a, b) => compareText(a.id, b.id))
  }

  #spliceLinks(newPlaceOf: (id: string) => number): Splice<NewLink> {
    const { typeNames, tables } = this.#columns
    const { links } = tables
    const edits = this.#changes.links.flatMap((change): Edit<NewLink>[] => {
      const record = change.after ?? change.before
      if (record === null) return []
      const type = typeNames.indexOf(record.type)
      if (type < 0) throw new Unfit(`no link has had the type ${record.type}`)
      const key = [
        this.#oldPlaceOf(record.source),
        type,
        this.#oldPlaceOf(record.target),
        daysOf(record.validFrom),
      ]
      const compareAt = (at: number) =>
        (links.source[at] as number) - (key[0] as number) ||
        (links.type[at] as number) - (key[1] as number) ||
        (links.target[at] as number) - (key[2] as number) ||
        (links.from[at] as number) - (key[3] as number)
      const at = lowerBound(links.type.length, (place) => compareAt(place) < 0)
      const isThere = at < links.type.length && compareAt(at) === 0
      if (change.after === null) return isThere ? [{ at, removes: true }] : []
      const [source, target] = [newPlaceOf(record.source), newPlaceOf(record.target)]
      return [{ at, removes: isThere, item: { old: isThere ? at : null, type, source, target, record } }]
    })
    return new Splice(
      links.type.length,
      edits,
      (a, b) =>
        a.source - b.source ||
        a.type - b.type ||
        a.target - b.target ||
        daysOf(a.record.validFrom) - daysOf(b.record.validFrom),
    )
  }

  #spliceObservations(newPlaceOf: (id: string) => number): Splice<ObservationRow> {
    const { observations } = this.#columns.tables
    const edits = this.#changes.observations.flatMap(({ before, after }): Edit<ObservationRow>[] => {
      const record = after ?? before
      if (record === null) return []
      const id = observationId(record)
      const place = lowerBound(observations.length, (at) => (observations[at] as ObservationRow).id < id)
      const isThere = observations[place]?.id === id
      if (after === null) return isThere ? [{ at: place, removes: true }] : []
      const { evidence, subject, ...row } = after
      this.#figureEvidence.set(id, evidence)
      return [{ at: place, removes: isThere, item: { ...row, id, subject: newPlaceOf(subject) } }]
    })
    return new Splice(observations.length, edits, (a, b) => compareText(a.id, b.id))
  }

  /** Where the evidence stands in the pool: where it stood, if that says the same. */
  #placeOf(records: readonly EvidenceRecord[], old?: number): number {
    const { evidence, notes } = this.#columns.tables
    const cited = records.map(({ document, locator, note }) => {
      const section = this.#columns.findSection(document, locator)
      if (section === undefined) throw new Unfit(`${document}#${locator} is not there`)
      return { section: this.#columns.placeOf(section), note }
    })
    const isSame =
      old !== undefined &&
      evidence.countAt(old) === cited.length &&
      cited.every(
        ({ section, note }, piece) =>
          evidence.sectionAt(old, piece) === section && notes.at(evidence.noteAt(old, piece)) === note,
      )
    return isSame ? old : evidence.add(cited.map(({ section, note }) => [section, notes.add(note)] as const))
  }

  /** The order of names, carried over when the old one is known: what changed is taken out and put where it belongs. */
  #nameOrder(
    splice: Splice<StoredEntityRecord>,
    places: Uint32Array | null,
    entities: readonly EntityRow[],
  ): Uint32Array | null {
    const old = knownNameOrder(this.#columns)
    if (old === null) return null
    if (places === null && splice.items.every(({ id, name }) => this.#nameOf(id) === name)) return old
    const nameAt = (entity: number) => entities[entity] as EntityRow
    const isChanged = new Uint8Array(entities.length)
    const fresh = splice.items.map(({ id }) => {
      const place = lowerBound(entities.length, (at) => nameAt(at).id < id)
      isChanged[place] = 1
      return place
    })
    const kept = new Uint32Array(entities.length - fresh.length)
    let end = 0
    for (const entity of old) {
      const place = places === null ? entity : (places[entity] as number)
      if (place !== GONE && isChanged[place] === 0) kept[end++] = place
    }
    const edits = fresh.map((place) => ({
      at: lowerBound(kept.length, (at) => compareByName(nameAt(kept[at] as number), nameAt(place)) < 0),
      removes: false,
      item: place,
    }))
    const inserted = new Splice<number>(kept.length, edits, (a, b) => compareByName(nameAt(a), nameAt(b)))
    return inserted.numbers(kept, (place) => place)
  }
}

function editAt<Item>(place: OldPlace, after: Item | null): Edit<Item> {
  const isThere = Number.isInteger(place)
  const at = Math.ceil(place)
  return after === null ? { at, removes: isThere } : { at, removes: isThere, item: after }
}
