import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeColumns } from '../../src/graph/changeColumns.ts'
import { buildColumns, type GraphColumns } from '../../src/graph/columns.ts'
import type { GraphChanges } from '../../src/graph/graphChanges.ts'
import type { GraphRecords } from '../../src/graph/graphRecords.ts'
import { makeTables } from '../../src/graph/makeTables.ts'
import { Snapshot } from '../../src/graph/snapshot.ts'
import type { RecordChange } from '../../src/ontology/changes.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { linkId, observationId } from '../../src/ontology/recordIds.ts'
import { VISIBILITIES } from '../../src/ontology/records.ts'
import {
  datasetFrom,
  entityFrom,
  evidenceFrom,
  figureFrom,
  graphs,
  linkFrom,
  readableTables,
  recordsFrom,
} from './support.ts'

/** Random graphs whose links and figures have all their ends, with whatever figures and headers. */
const records = fc
  .record({
    graph: graphs({ types: ['PART_OF', 'SUPPORTS', 'WORKS_WITH'], minLinks: 0 }),
    subjects: fc.uniqueArray(fc.constantFrom('action/a', 'action/b', 'objective/a', 'strategy/b')),
    value: fc.nat(2),
    title: fc.constantFrom('One', 'Two'),
  })
  .map(({ graph, subjects, value, title }) =>
    recordsFrom({
      ...graph,
      datasets: [datasetFrom('test', { title })],
      observations: subjects.map((subject) =>
        figureFrom(subject, 'staff', { value: String(value), evidence: evidenceFrom('2.i', '3: as told') }),
      ),
    }),
  )

function changesOf<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (record: T) => string,
): RecordChange<T>[] {
  const [was, is] = [before, after].map((list) => new Map(list.map((record) => [idOf(record), record])))
  return [...new Set([...before, ...after].map(idOf))]
    .map((id) => ({ id, before: was?.get(id) ?? null, after: is?.get(id) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

function changesBetween(before: GraphRecords, after: GraphRecords): GraphChanges {
  return {
    version: after.version,
    datasets: changesOf(before.datasets, after.datasets, ({ key }) => `dataset/${key}`),
    entities: changesOf(before.entities, after.entities, ({ id }) => id),
    links: changesOf(before.links, after.links, linkId),
    observations: changesOf(before.observations, after.observations, observationId),
  }
}

const NO_CHANGES: GraphChanges = { version: 2, datasets: [], entities: [], links: [], observations: [] }

const columnsOf = (all: GraphRecords) => buildColumns(ontology, makeTables(ontology, all))

function rowColumns(columns: GraphColumns) {
  const { entityKind, entityVisibility, entityFrom, entityTo, observationVisibility, observationSubject } =
    columns
  return { entityKind, entityVisibility, entityFrom, entityTo, observationVisibility, observationSubject }
}

/** What snapshots of all clearances let through, without a day and on one. */
function listsOf(columns: GraphColumns) {
  return VISIBILITIES.flatMap((clearance) =>
    [{}, { day: '2019-04-01' }].map((limits) => {
      const snapshot = new Snapshot(columns, clearance, limits)
      const entities = [...snapshot.entityIndexes]
      return {
        entities,
        links: snapshot.linkIndexes,
        observations: snapshot.observationIndexes,
        out: entities.map((entity) => snapshot.linksFrom(entity)),
        in: entities.map((entity) => snapshot.linksTo(entity)),
        about: entities.map((entity) => snapshot.observationsOf(entity)),
        ofKind: [...ontology.kinds.keys(), 'NONE'].map((kind) => snapshot.entitiesOf(kind)),
      }
    }),
  )
}

describe('columns after some changes', () => {
  test('are those of the changed graph, the order of names too, whatever comes, changes and goes', () => {
    fc.assert(
      fc.property(records, records, fc.boolean(), (before, changed, isOrdered) => {
        const after = { ...changed, version: before.version + 1 }
        const columns = columnsOf(before)
        const oldTables = structuredClone(readableTables(columns.tables))
        const oldLists = structuredClone(listsOf(columns))
        if (isOrdered) columns.nameOrder()
        const next = changeColumns(columns, changesBetween(before, after))
        const expected = columnsOf(after)
        if (next === null) throw new Error('The changes do not fit.')
        expect(readableTables(next.tables)).toEqual(readableTables(expected.tables))
        expect(rowColumns(next)).toEqual(rowColumns(expected))
        expect(listsOf(next)).toEqual(listsOf(expected))
        expect(next.nameOrder()).toEqual(expected.nameOrder())
        expect(next.nameRanks()).toEqual(expected.nameRanks())
        // Requests in flight go on with what they began with.
        expect(readableTables(columns.tables)).toEqual(oldTables)
        expect(listsOf(columns)).toEqual(oldLists)
      }),
      { numRuns: 400 },
    )
  })

  test('share what did not change with those before', () => {
    const before = recordsFrom({ links: ['partner/a LEADS action/b', 'partner/a LEADS action/c'] })
    const columns = columnsOf(before)
    const next = changeColumns(columns, {
      version: 2,
      datasets: [],
      entities: [{ id: 'partner/a', before: null, after: entityFrom('partner/a', { name: 'Another' }) }],
      links: [],
      observations: [],
    })
    expect(next?.documents).toBe(columns.documents)
    expect(next?.tables.entities[0]).toBe(columns.tables.entities[0])
    expect(next?.findEntity('partner/a')?.name).toBe('Another')
    expect(columns.findEntity('partner/a')?.name).toBe('a')
  })

  test.each([
    ['another summary', { summary: 'Another.' }, true],
    ['another name', { name: 'Another' }, true],
    ['other evidence', { evidence: evidenceFrom('2.i') }, true],
    ['another visibility', { visibility: 'PARTNERS' as const }, false],
    ['another last day', { validTo: '2020-03-31' }, false],
    ['another kind', { kind: 'ACTION' }, false],
  ])('%s: lists are shared with those before, or made anew', (_what, is, isShared) => {
    const columns = columnsOf(recordsFrom({ links: ['partner/a LEADS action/b'] }))
    const change = {
      id: 'partner/a',
      before: entityFrom('partner/a'),
      after: entityFrom('partner/a', is),
    }
    const next = changeColumns(columns, { ...NO_CHANGES, entities: [change] })
    if (next === null) throw new Error('The change does not fit.')
    expect(new Snapshot(next, 'PUBLIC').lists === new Snapshot(columns, 'PUBLIC').lists).toBe(isShared)
    expect(next.tables.links).toEqual(columns.tables.links)
    expect(next.linkSource).toBe(columns.linkSource)
  })

  test('of one link share what is known of entities', () => {
    const columns = columnsOf(
      recordsFrom({ links: ['partner/a LEADS action/b', 'partner/a LEADS action/c'] }),
    )
    const after = linkFrom('action/b CONTRIBUTES_TO action/c', { note: 'As its third step.' })
    const next = changeColumns(columns, {
      ...NO_CHANGES,
      links: [{ id: linkId(after), before: null, after }],
    })
    if (next === null) throw new Error('The change does not fit.')
    expect(next.entityFrom).toBe(columns.entityFrom)
    expect(next.tables.entities).toBe(columns.tables.entities)
    expect(next.tables.entityEvidence).toBe(columns.tables.entityEvidence)
    expect([0, 1, 2].map((link) => next.linkAt(link).note)).toContain('As its third step.')
    expect(new Snapshot(next, 'PUBLIC').lists).not.toBe(new Snapshot(columns, 'PUBLIC').lists)
  })

  test('are read again when far more notes are in memory than are in use', () => {
    const columns = columnsOf(recordsFrom({ links: ['partner/a LEADS action/b'] }))
    const { notes } = columns.tables
    expect(changeColumns(columns, NO_CHANGES)).not.toBeNull()
    for (let more = 0; more < 110_000; more++) notes.add('Out of use.')
    expect(changeColumns(columns, NO_CHANGES)).toBeNull()
  })

  test.each([
    [
      'a link type that is new to the graph',
      {
        links: [linkFrom('partner/a INVENTS action/b')].map((after) => ({
          id: linkId(after),
          before: null,
          after,
        })),
      },
    ],
    [
      'a place in a document that is new to the graph',
      {
        entities: [
          { id: 'partner/a', before: null, after: entityFrom('partner/a', { evidence: evidenceFrom('99') }) },
        ],
      },
    ],
    [
      'a link to what is not there',
      {
        links: [linkFrom('partner/a LEADS action/z')].map((after) => ({
          id: linkId(after),
          before: null,
          after,
        })),
      },
    ],
    [
      'an entity that goes and leaves its links',
      { entities: [{ id: 'action/b', before: entityFrom('action/b'), after: null }] },
    ],
  ])('cannot be had for %s: the graph must be read again', (_what, changes) => {
    const columns = columnsOf(recordsFrom({ links: ['partner/a LEADS action/b'] }))
    expect(changeColumns(columns, { ...NO_CHANGES, ...changes })).toBeNull()
  })
})
