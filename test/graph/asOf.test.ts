import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../src/errors.ts'
import { findAlignment } from '../../src/graph/findAlignment.ts'
import { findCoverage } from '../../src/graph/findCoverage.ts'
import { findDisclosure } from '../../src/graph/findDisclosure.ts'
import { findGaps } from '../../src/graph/findGaps.ts'
import { findImpact } from '../../src/graph/findImpact.ts'
import { findOverlaps } from '../../src/graph/findOverlaps.ts'
import { findOwnership } from '../../src/graph/findOwnership.ts'
import { findPaths } from '../../src/graph/findPaths.ts'
import type { GraphRecords } from '../../src/graph/graphRecords.ts'
import { KEPT_DAYS, type Snapshot, snapshotsOf } from '../../src/graph/snapshot.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { VISIBILITIES } from '../../src/ontology/records.ts'
import { DAYS, lawfulGraphs } from './lawfulGraphs.ts'
import {
  entitiesIn,
  entityFrom,
  entityOf,
  figureFrom,
  linksIn,
  recordsFrom,
  snapshotFrom,
} from './support.ts'

const records = lawfulGraphs({
  prefixes: ['partner', 'thematic-group', 'action', 'objective'],
  types: ['MEMBER_OF', 'LEADS', 'PART_OF', 'SUPPORTS'],
}).map((graph) =>
  recordsFrom({ ...graph, observations: graph.entities.map(({ id }) => figureFrom(id, 'staff')) }),
)

interface Dated {
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** The records in force on a day, picked one by one. */
function pickInForce(all: GraphRecords, day: string): GraphRecords {
  return pickRecords(
    all,
    ({ validFrom, validTo }) =>
      !(validFrom !== null && day < validFrom) && !(validTo !== null && day > validTo),
  )
}

function pickRecords(all: GraphRecords, isInForce: (record: Dated) => boolean): GraphRecords {
  const entities = all.entities.filter(isInForce)
  const holds = (id: string) => entities.some((entity) => entity.id === id)
  return {
    ...all,
    entities,
    links: all.links.filter((link) => isInForce(link) && holds(link.source) && holds(link.target)),
    observations: all.observations.filter((figure) => holds(figure.subject)),
  }
}

/** Everything that a snapshot tells, by ids. */
function tell(snapshot: Snapshot) {
  const linkIds = (indexes: Uint32Array) => Array.from(indexes, (index) => snapshot.linkAt(index).id)
  const figureIds = (indexes: Uint32Array) => Array.from(indexes, (index) => snapshot.observationAt(index).id)
  return {
    entities: entitiesIn(snapshot).map(({ id, index }) => ({
      id,
      from: linkIds(snapshot.linksFrom(index)),
      to: linkIds(snapshot.linksTo(index)),
      figures: figureIds(snapshot.observationsOf(index)),
    })),
    links: linkIds(snapshot.linkIndexes),
    figures: figureIds(snapshot.observationIndexes),
    kinds: [...ontology.kinds.keys()].map((kind) =>
      Array.from(snapshot.entitiesOf(kind), (index) => snapshot.entityAt(index).id),
    ),
  }
}

describe('a snapshot as of a day', () => {
  test('tells what one built from the records in force alone tells', () => {
    const days = fc.constantFrom('2018-03-31', ...DAYS, '2020-10-10', '2021-04-02')
    fc.assert(
      fc.property(records, days, (all, day) => {
        const snapshot = snapshotsOf(ontology, all).for('PUBLIC').asOf(day)
        const expected = snapshotsOf(ontology, pickInForce(all, day)).for('PUBLIC')
        expect(tell(snapshot)).toEqual(tell(expected))
        for (const { id } of all.entities) {
          expect(snapshot.findEntity(id)?.id).toBe(expected.findEntity(id)?.id)
        }
        for (const link of linksIn(snapshotsOf(ontology, all).for('PUBLIC'))) {
          expect(snapshot.findLink(link.id)?.id).toBe(expected.findLink(link.id)?.id)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('includes the first day and the last', () => {
    const ids = (day: string) => entitiesIn(dated.asOf(day)).map(({ id }) => id)
    const dated = snapshotFrom({
      entities: [
        entityFrom('partner/from', { validFrom: '2019-04-01' }),
        entityFrom('partner/to', { validTo: '2019-03-31' }),
      ],
    })
    expect(ids('2019-03-31')).toEqual(['partner/to'])
    expect(ids('2019-04-01')).toEqual(['partner/from'])
  })

  test('leaves out a link whose end is not in force, and keeps indexes', () => {
    const snapshot = snapshotFrom({
      entities: [entityFrom('thematic-group/g', { validTo: '2019-03-31' })],
      links: ['partner/p MEMBER_OF thematic-group/g', 'partner/p LEADS action/a @2020-01-01'],
    })
    expect(linksIn(snapshot.asOf('2019-12-31'))).toEqual([])
    const [leads] = linksIn(snapshot.asOf('2020-01-01'))
    expect(leads?.index).toBe(linksIn(snapshot)[0]?.index)
    expect(entityOf(snapshot.asOf('2019-01-01'), 'partner/p')).toBe(entityOf(snapshot, 'partner/p'))
  })

  test('starts again from the whole when asked for another day', () => {
    const snapshot = snapshotFrom({ entities: [entityFrom('partner/p', { validFrom: '2020-01-01' })] })
    const early = snapshot.asOf('2019-01-01')
    expect(early.day).toBe('2019-01-01')
    expect(entitiesIn(early)).toEqual([])
    expect(entitiesIn(early.asOf('2021-01-01'))).toHaveLength(1)
  })

  test.each(['2019-02-29', '2019-13-01', '2019-4-1', '', 'yesterday', '02019-04-01'])(
    'refuses %s, which is no day',
    (day) => {
      expect(() => snapshotFrom({}).asOf(day)).toThrow(InvalidInputError)
    },
  )

  test('keeps the days last asked for, over all clearances, and no more', () => {
    const snapshots = snapshotsOf(ontology, recordsFrom({}))
    const dayOf = (number: number) => `2019-01-${String(number).padStart(2, '0')}`
    const first = snapshots.for('PUBLIC', dayOf(1))
    const second = snapshots.for('PUBLIC', dayOf(2))
    for (let number = 3; number <= KEPT_DAYS; number++) snapshots.for('PARTNERS', dayOf(number))
    expect(snapshots.for('PUBLIC', dayOf(1))).toBe(first)
    expect(snapshots.for('PUBLIC').asOf(dayOf(1))).toBe(first)
    snapshots.for('PUBLIC', dayOf(KEPT_DAYS + 1))
    expect(snapshots.for('PUBLIC', dayOf(1))).toBe(first)
    expect(snapshots.for('PUBLIC', dayOf(2))).not.toBe(second)
  })
})

describe('every question about a day', () => {
  const plans = lawfulGraphs({
    prefixes: ['partner', 'thematic-group', 'strategy', 'priority', 'action', 'funding-stream', 'concern'],
    types: ['LEADS', 'MEMBER_OF', 'PART_OF', 'SUPPORTS', 'FUNDS', 'PROVIDES', 'ADDRESSES', 'DELIVERS'],
    maxLinks: 40,
  }).map((graph) => recordsFrom({ ...graph, observations: [figureFrom('partner/a', 'staff')] }))

  /** The answers to all of them, by ids. */
  function answers(snapshot: Snapshot, today: string) {
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
    const [first] = entitiesIn(snapshot)
    const [strategy, other] = entitiesIn(snapshot).filter(({ kind }) => kind === 'STRATEGY')
    return {
      gaps: findGaps(snapshot, { today })
        .filter(({ rule }) => rule !== 'EXPIRED') // which looks back
        .map(({ rule, entity, explanation, links }) => [rule, entity.id, explanation, ids(links)]),
      overlaps: findOverlaps(snapshot).map(({ about, groups, explanation }) => [
        about.id,
        ids(groups),
        explanation,
      ]),
      ownership: findOwnership(snapshot, { throughParts: true }).map(({ owned, link, sole }) => [
        owned.id,
        link.id,
        sole,
      ]),
      impact:
        first &&
        findImpact(snapshot, [first]).losses.map(({ entity, loss, links, remaining }) => [
          entity.id,
          loss,
          ids(links),
          ids(remaining),
        ]),
      disclosure: findDisclosure(snapshot, 'PUBLIC').losses.map(({ entity, loss }) => [entity.id, loss]),
      coverage: snapshot.documents.map((document) => findCoverage(snapshot, document).cited),
      alignment:
        strategy &&
        other &&
        findAlignment(snapshot, strategy, other).rows.map(({ action, path }) => [action.id, path?.hops]),
      paths:
        strategy &&
        first &&
        findPaths(snapshot, { from: first, to: strategy, profile: 'ANY', maxHops: 4, limit: 5 }).paths.map(
          ({ steps }) => ids(steps.map(({ link }) => link)),
        ),
    }
  }

  test('is answered as if nothing else had ever been recorded', () => {
    fc.assert(
      fc.property(
        plans,
        fc.constantFrom(...DAYS),
        fc.constantFrom(...VISIBILITIES),
        (all, day, clearance) => {
          const found = snapshotsOf(ontology, all).for(clearance, day)
          const expected = snapshotsOf(ontology, pickInForce(all, day)).for(clearance)
          expect(answers(found, day)).toEqual(answers(expected, day))
        },
      ),
      { numRuns: 250 },
    )
  })
})

describe('a snapshot that looks back', () => {
  test('tells what one built from the records begun by the day tells', () => {
    fc.assert(
      fc.property(
        records,
        fc.constantFrom(...DAYS),
        fc.constantFrom(...VISIBILITIES),
        (all, day, clearance) => {
          const found = snapshotsOf(ontology, all).for(clearance, day).lookingBack()
          const expected = snapshotsOf(
            ontology,
            pickRecords(all, ({ validFrom }) => (validFrom ?? '') <= day),
          )
          expect(tell(found)).toEqual(tell(expected.for(clearance)))
          expect(found.day).toBe(day)
          expect(found.lookingBack()).toBe(found)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('is the snapshot itself where it has no day', () => {
    const snapshot = snapshotFrom({ links: ['partner/p LEADS action/a ..2019-03-31'] })
    expect(snapshot.lookingBack()).toBe(snapshot)
    const past = snapshot.asOf('2020-01-01').lookingBack()
    expect(linksIn(past)).toHaveLength(1)
    expect(linksIn(past.asOf('2020-01-01'))).toHaveLength(0)
    expect(past.asOf(null)).toBe(snapshot)
  })
})

describe('a snapshot as an audience sees it', () => {
  test('is what the narrower of the two may see, on the same day', () => {
    const snapshots = snapshotsOf(
      ontology,
      recordsFrom({
        links: ['partner/p LEADS action/a RESTRICTED', 'partner/q LEADS action/a ..2019-03-31'],
      }),
    )
    const restricted = snapshots.for('RESTRICTED')
    expect(restricted.seenBy('PUBLIC')).toBe(snapshots.for('PUBLIC'))
    expect(snapshots.for('PUBLIC').seenBy('RESTRICTED')).toBe(snapshots.for('PUBLIC'))
    const day = restricted.asOf('2020-01-01')
    expect(day.seenBy('PARTNERS')).toBe(snapshots.for('PARTNERS', '2020-01-01'))
    expect(linksIn(day.lookingBack().seenBy('PARTNERS'))).toHaveLength(1)
  })
})
