import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphRecords } from '../../src/graph/graphRecords.ts'
import type { LinkNode, ObservationNode } from '../../src/graph/nodes.ts'
import { type Snapshot, snapshotsOf } from '../../src/graph/snapshot.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { linkId, observationId } from '../../src/ontology/recordIds.ts'
import { VISIBILITIES, type Visibility } from '../../src/ontology/records.ts'
import { entityFrom, figureFrom, graphs, recordsFrom, snapshotFrom } from './support.ts'

/** Random graphs with random figures. */
const records = fc
  .record({
    graph: graphs({ types: ['PART_OF', 'SUPPORTS', 'WORKS_WITH'], minLinks: 4 }),
    figures: fc.uniqueArray(
      fc.record({
        subject: fc.constantFrom('action/a', 'action/b', 'objective/a', 'strategy/b'),
        metric: fc.constantFrom('staff', 'reports'),
        period: fc.constantFrom(null, '2017/18'),
        visibility: fc.constantFrom(...VISIBILITIES),
      }),
      {
        selector: ({ subject, metric, period }) => `${subject} ${metric} ${period}`,
        size: 'max',
        maxLength: 8,
      },
    ),
  })
  .map(({ graph, figures }) =>
    recordsFrom({
      ...graph,
      observations: figures.map(({ subject, metric, ...more }) => figureFrom(subject, metric, more)),
    }),
  )

/** The records that a clearance may see, picked one by one. */
function pickVisible(all: GraphRecords, clearance: Visibility): GraphRecords {
  const sees = (record: { readonly visibility: Visibility }) =>
    VISIBILITIES.indexOf(record.visibility) <= VISIBILITIES.indexOf(clearance)
  const entities = all.entities.filter(sees)
  const holds = (id: string) => entities.some((entity) => entity.id === id)
  return {
    ...all,
    entities,
    links: all.links.filter((link) => sees(link) && holds(link.source) && holds(link.target)),
    observations: all.observations.filter((figure) => sees(figure) && holds(figure.subject)),
  }
}

function tellLink(link: LinkNode) {
  const {
    index: _,
    source,
    target,
    evidence,
    ...plain
  } = {
    index: link.index,
    id: link.id,
    type: link.type,
    source: link.source,
    target: link.target,
    basis: link.basis,
    note: link.note,
    validFrom: link.validFrom,
    validTo: link.validTo,
    visibility: link.visibility,
    evidence: link.evidence,
  }
  const places = evidence.map(({ section, note }) => [section.document.key, section.locator, note])
  return { ...plain, source: source.id, target: target.id, evidence: places }
}

function tellFigure(figure: ObservationNode) {
  const { index: _, subject, evidence, ...plain } = figure
  return { ...plain, subject: subject.id, evidence: evidence.map(({ section }) => section.locator) }
}

/** Everything that a snapshot tells, but for the indexes. */
function tell(snapshot: Snapshot) {
  const linksAt = (indexes: Uint32Array) => Array.from(indexes, (index) => tellLink(snapshot.linkAt(index)))
  const figuresAt = (indexes: Uint32Array) =>
    Array.from(indexes, (index) => tellFigure(snapshot.observationAt(index)))
  return {
    entities: Array.from(snapshot.entityIndexes, (index) => {
      const { index: own, ...entity } = snapshot.entityAt(index)
      expect(own).toBe(index)
      return {
        ...entity,
        from: linksAt(snapshot.linksFrom(index)),
        // Links to an entity are in the order of their sources, which indexes of another snapshot do not change.
        to: linksAt(snapshot.linksTo(index)),
        figures: figuresAt(snapshot.observationsOf(index)),
      }
    }),
    links: linksAt(snapshot.linkIndexes),
    figures: figuresAt(snapshot.observationIndexes),
    kinds: [...ontology.kinds.keys()].map((kind) =>
      Array.from(snapshot.entitiesOf(kind), (index) => snapshot.entityAt(index).id),
    ),
  }
}

describe('a snapshot', () => {
  test('tells what one built from the visible records alone tells, for each clearance', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...VISIBILITIES), (all, clearance) => {
        const visible = pickVisible(all, clearance)
        const snapshot = snapshotsOf(ontology, all).for(clearance)
        expect(tell(snapshot)).toEqual(tell(snapshotsOf(ontology, visible).for('RESTRICTED')))

        const [entities, links, figures] = [visible.entities, visible.links, visible.observations]
        for (const { id } of all.entities) {
          expect(snapshot.findEntity(id)?.id).toBe(entities.find((entity) => entity.id === id)?.id)
        }
        for (const id of all.links.map(linkId)) {
          expect(snapshot.findLink(id)?.id).toBe(links.map(linkId).find((other) => other === id))
        }
        for (const id of all.observations.map(observationId)) {
          expect(snapshot.findObservation(id)?.id).toBe(
            figures.map(observationId).find((other) => other === id),
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is the same in whatever order the records come, indexes and all', () => {
    const shuffled = records.chain((all) =>
      fc.record({
        all: fc.constant(all),
        entities: fc.shuffledSubarray([...all.entities], { minLength: all.entities.length }),
        links: fc.shuffledSubarray([...all.links], { minLength: all.links.length }),
        observations: fc.shuffledSubarray([...all.observations], { minLength: all.observations.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...VISIBILITIES), ({ all, ...mixed }, clearance) => {
        const [one, other] = [all, { ...all, ...mixed }].map((given) =>
          snapshotsOf(ontology, given).for(clearance),
        ) as [Snapshot, Snapshot]
        expect(tell(other)).toEqual(tell(one))
        expect(other.entityIndexes).toEqual(one.entityIndexes)
        expect(other.linkIndexes).toEqual(one.linkIndexes)
        expect(other.observationIndexes).toEqual(one.observationIndexes)
      }),
      { numRuns: 200 },
    )
  })

  test('keeps an index for a thing that several clearances see', () => {
    fc.assert(
      fc.property(records, (all) => {
        const snapshots = snapshotsOf(ontology, all)
        const [narrow, wide] = [snapshots.for('PUBLIC'), snapshots.for('RESTRICTED')]
        for (const index of narrow.linkIndexes) {
          expect(wide.linkIndexes).toContain(index)
          expect(wide.linkAt(index).id).toBe(narrow.linkAt(index).id)
        }
        for (const index of narrow.entityIndexes) expect(wide.entityAt(index)).toBe(narrow.entityAt(index))
        expect([...narrow.entityIndexes]).toEqual([...narrow.entityIndexes].sort((a, b) => a - b))
        expect([...narrow.linkIndexes]).toEqual([...narrow.linkIndexes].sort((a, b) => a - b))
      }),
    )
  })

  test('sorts links by source, type, target and first day, an unknown day first', () => {
    const snapshot = snapshotFrom({
      links: [
        'partner/b LEADS action/a',
        'partner/a LEADS action/b @2019-04-01',
        'partner/a LEADS action/b @2018-04-01',
        'partner/a LEADS action/b',
        'partner/a DELIVERS action/b',
        'partner/a LEADS action/a',
      ],
    })
    expect(Array.from(snapshot.linkIndexes, (index) => snapshot.linkAt(index).id)).toEqual([
      'link/partner/a/DELIVERS/action/b',
      'link/partner/a/LEADS/action/a',
      'link/partner/a/LEADS/action/b',
      'link/partner/a/LEADS/action/b@2018-04-01',
      'link/partner/a/LEADS/action/b@2019-04-01',
      'link/partner/b/LEADS/action/a',
    ])
  })

  test('keeps the note and the evidence of each link with it', () => {
    const snapshot = snapshotFrom({
      links: ['partner/b LEADS action/a #2 #3.i', 'partner/a LEADS action/a #1'],
    })
    const places = Array.from(snapshot.linkIndexes, (index) =>
      snapshot.linkAt(index).evidence.map(({ section }) => section.locator),
    )
    expect(places).toEqual([['1'], ['2', '3.i']])
  })

  test('finds nothing for an id that is none', () => {
    const snapshot = snapshotFrom({ links: ['partner/a LEADS action/a'] })
    for (const id of ['', 'link', 'link/', 'link/partner/a', 'link/partner/a/LEADS/action/b', '__proto__']) {
      expect([snapshot.findLink(id), snapshot.findEntity(id), snapshot.findObservation(id)]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
    }
  })

  test('is made once for each clearance', () => {
    const snapshots = snapshotsOf(ontology, recordsFrom({ entities: ['partner/a'] }))
    expect(snapshots.for('PUBLIC')).toBe(snapshots.for('PUBLIC'))
    expect(snapshots.for('PUBLIC')).not.toBe(snapshots.for('PARTNERS'))
  })

  test('refuses records that refer to what is not there', () => {
    const orphan = { ...recordsFrom({ links: ['partner/a LEADS action/a'] }), entities: [] }
    expect(() => snapshotsOf(ontology, orphan)).toThrow(/partner\/a/)
    const uncited = recordsFrom({ links: ['partner/a LEADS action/a #99'] })
    expect(() => snapshotsOf(ontology, uncited)).toThrow(/plan#99/)
  })

  test('fills in the heading of a section from the nearest one above', () => {
    const sections = [
      { locator: '1', heading: null },
      { locator: '2', heading: 'Partners' },
      { locator: '2.i', heading: null },
      { locator: '2.i.a', heading: 'Police' },
    ]
    const document = { ...recordsFrom({}).documents[0], key: 'other', title: 'Other plan', sections }
    const snapshot = snapshotFrom({
      documents: [document as GraphRecords['documents'][number]],
      entities: [entityFrom('partner/a')],
    })
    expect(snapshot.findDocument('other')?.sections.map(({ heading }) => heading)).toEqual([
      'Other plan',
      'Partners',
      'Partners',
      'Police',
    ])
  })
})
