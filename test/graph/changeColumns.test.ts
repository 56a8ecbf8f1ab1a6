import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeColumns } from '../../src/graph/changeColumns.ts'
import { buildColumns } from '../../src/graph/columns.ts'
import type { GraphChanges } from '../../src/graph/graphChanges.ts'
import type { GraphRecords } from '../../src/graph/graphRecords.ts'
import { makeTables } from '../../src/graph/makeTables.ts'
import type { RecordChange } from '../../src/ontology/changes.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { linkId, observationId } from '../../src/ontology/recordIds.ts'
import {
  datasetFrom,
  entityFrom,
  evidenceFrom,
  figureFrom,
  graphs,
  linkFrom,
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

const columnsOf = (all: GraphRecords) => buildColumns(ontology, makeTables(ontology, all))

describe('columns after some changes', () => {
  test('are those of the changed graph, the order of names too, whatever comes, changes and goes', () => {
    fc.assert(
      fc.property(records, records, fc.boolean(), (before, changed, isOrdered) => {
        const after = { ...changed, version: before.version + 1 }
        const columns = columnsOf(before)
        const oldTables = structuredClone(columns.tables)
        if (isOrdered) columns.nameOrder()
        const next = changeColumns(columns, changesBetween(before, after))
        const expected = columnsOf(after)
        expect(next?.tables).toEqual(expected.tables)
        expect(next?.nameOrder()).toEqual(expected.nameOrder())
        expect(next?.nameRanks()).toEqual(expected.nameRanks())
        // Requests in flight go on with what they began with.
        expect(columns.tables).toEqual(oldTables)
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
    const none = { version: 2, datasets: [], entities: [], links: [], observations: [] }
    expect(changeColumns(columns, { ...none, ...changes })).toBeNull()
  })
})
