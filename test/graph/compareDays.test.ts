import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../src/errors.ts'
import { compareDays } from '../../src/graph/compareDays.ts'
import { describeChange } from '../../src/graph/describeChange.ts'
import type { EntityNode, LinkNode } from '../../src/graph/nodes.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { type HolderRecord, VISIBILITIES } from '../../src/ontology/records.ts'
import { DAYS, lawfulGraphs } from './lawfulGraphs.ts'
import { entitiesIn, entityFrom, linkFrom, linksIn, snapshotFrom } from './support.ts'

const holder = (name: string, validFrom: string | null, validTo: string | null): HolderRecord => ({
  name,
  validFrom,
  validTo,
  evidence: [],
})

function compare(snapshot: Snapshot, from: string, to: string) {
  const { started, ended, linksStarted, linksEnded, changes } = compareDays(snapshot, from, to)
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  return {
    started: ids(started),
    ended: ids(ended),
    linksStarted: ids(linksStarted),
    linksEnded: ids(linksEnded),
    changed: ids(changes.map(({ entity }) => entity)),
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

describe('compareDays', () => {
  const literal = {
    entities: [
      entityFrom('thematic-group/new', { validFrom: '2019-06-01' }),
      entityFrom('partner/old', { validTo: '2019-05-31' }),
      entityFrom('partner/brief', { validFrom: '2019-05-01', validTo: '2019-05-02' }),
      entityFrom('role/chair', {
        holders: [holder('A', null, '2019-05-01'), holder('B', '2019-05-02', null)],
      }),
      entityFrom('role/clerk', { holders: [holder('C', '2010-01-01', null)] }),
    ],
    links: [
      'partner/old LEADS action/a',
      'partner/stays MEMBER_OF thematic-group/new',
      linkFrom('partner/stays LEADS action/b', { validTo: '2019-05-31' }),
      'partner/stays DELIVERS action/c',
    ],
  }

  test('tells what started, ended and changed, first in itself, by kind and name', () => {
    expect(compare(snapshotFrom(literal), '2019-04-01', '2020-04-01')).toEqual({
      started: ['thematic-group/new'],
      ended: ['partner/old'],
      linksStarted: ['link/partner/stays/MEMBER_OF/thematic-group/new'],
      linksEnded: ['link/partner/old/LEADS/action/a', 'link/partner/stays/LEADS/action/b'],
      changed: ['partner/stays', 'role/chair', 'action/b', 'action/a'],
    })
  })

  test('tells in sentences what changed about each', () => {
    const { changes } = compareDays(snapshotFrom(literal), '2019-04-01', '2020-04-01')
    expect(changes.map((change) => [change.entity.id, describeChange(ontology, change)])).toEqual([
      [
        'partner/stays',
        'New: it is a member of new, which began on 1 June 2019. No more: it leads “b”, until 31 May 2019.',
      ],
      ['role/chair', 'A left on 1 May 2019. B took up the post on 2 May 2019.'],
      ['action/b', 'No more: stays, until 31 May 2019, leads it.'],
      ['action/a', 'No more: old, which ended on 31 May 2019, leads it.'],
    ])
  })

  test('counts the links of which there are too many to tell', () => {
    const links = [1, 2, 3, 4, 5].map((n) => `partner/p LEADS action/${n} ..2019-05-31`)
    const [change] = compareDays(snapshotFrom({ links }), '2019-05-31', '2019-06-01').changes
    expect(change && describeChange(ontology, change)).toBe(
      'No more: it leads “1”, until 31 May 2019; it leads “2”, until 31 May 2019; it leads “3”, until 31 May 2019; and 2 more links.',
    )
  })

  test('disregards the day of the snapshot itself', () => {
    const snapshot = snapshotFrom(literal)
    expect(compare(snapshot.asOf('2019-04-01'), '2019-04-01', '2020-04-01')).toEqual(
      compare(snapshot, '2019-04-01', '2020-04-01'),
    )
  })

  test('finds nothing between a day and itself', () => {
    const nothing = { started: [], ended: [], linksStarted: [], linksEnded: [], changed: [] }
    expect(compare(snapshotFrom(literal), '2019-05-31', '2019-05-31')).toEqual(nothing)
  })

  test('refuses a first day after the last, and what is no day', () => {
    const snapshot = snapshotFrom({})
    expect(() => compareDays(snapshot, '2019-04-02', '2019-04-01')).toThrow(InvalidInputError)
    expect(() => compareDays(snapshot, '2019-02-30', '2019-04-01')).toThrow(InvalidInputError)
  })

  test('gives what looking at every record twice gives', () => {
    const graph = lawfulGraphs({
      prefixes: ['partner', 'role', 'thematic-group', 'action'],
      types: ['LEADS', 'MEMBER_OF', 'HELD_IN', 'PART_OF'],
    })
    const span = fc.record({
      from: fc.option(fc.constantFrom(...DAYS)),
      to: fc.option(fc.constantFrom(...DAYS)),
    })
    const days = fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)).map((pair) => pair.sort())
    const clearances = fc.constantFrom(...VISIBILITIES)
    fc.assert(
      fc.property(graph, span, days, clearances, (graph, held, [from = '', to = ''], clearance) => {
        const entities = graph.entities.map((entity) =>
          entity.id === 'role/a' ? { ...entity, holders: [holder('A', held.from, held.to)] } : entity,
        )
        const snapshot = snapshotFrom({ ...graph, entities }, clearance)
        type Dated = { readonly validFrom: string | null; readonly validTo: string | null }
        const on = (day: string, { validFrom, validTo }: Dated) =>
          (validFrom ?? '0') <= day && day <= (validTo ?? '9')
        const linkOn = (day: string, link: ReturnType<typeof linksIn>[number]) =>
          on(day, link) && on(day, link.source) && on(day, link.target)
        const links = linksIn(snapshot)
        const moved = links.filter((link) => linkOn(from, link) !== linkOn(to, link))
        const told = compareDays(snapshot, from, to)
        const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort()
        const all = entitiesIn(snapshot)
        expect(ids(told.started)).toEqual(ids(all.filter((entity) => !on(from, entity) && on(to, entity))))
        expect(ids(told.ended)).toEqual(ids(all.filter((entity) => on(from, entity) && !on(to, entity))))
        expect(ids(told.linksStarted)).toEqual(ids(moved.filter((link) => linkOn(to, link))))
        expect(ids(told.linksEnded)).toEqual(ids(moved.filter((link) => linkOn(from, link))))
        const stayed = all.filter((entity) => on(from, entity) && on(to, entity))
        const touching = (entity: EntityNode, day: string) =>
          moved.filter((link) => linkOn(day, link) && (link.source === entity || link.target === entity))
        const holding = (entity: EntityNode, day: string, other: string) =>
          entity.holders.filter((holder) => on(day, holder) && !on(other, holder)).map(({ name }) => name)
        const expected = stayed
          .map((entity) => ({
            id: entity.id,
            started: ids(touching(entity, to)),
            ended: ids(touching(entity, from)),
            came: holding(entity, to, from),
            left: holding(entity, from, to),
          }))
          .filter(({ id: _, ...lists }) => Object.values(lists).some((list) => list.length > 0))
          .map((change) => {
            const own = moved.filter((link) => on(from, link) !== on(to, link))
            const isEnd = ({ source, target }: LinkNode) => [source.id, target.id].includes(change.id)
            const inItself = change.came.length + change.left.length > 0 || own.some(isEnd)
            return { ...change, inItself }
          })
        const found = told.changes.map((change) => ({
          id: change.entity.id,
          started: ids(change.linksStarted),
          ended: ids(change.linksEnded),
          came: change.holdersStarted.map(({ name }) => name),
          left: change.holdersEnded.map(({ name }) => name),
          inItself: change.inItself,
        }))
        expect(found.map(({ inItself }) => inItself)).toEqual(
          found.map(({ inItself }) => inItself).sort((a, b) => Number(b) - Number(a)),
        )
        expect(found.sort(byId)).toEqual(expected.sort(byId))
        for (const change of told.changes) {
          expect(describeChange(ontology, change)).toMatch(/^\P{Ll}(?!.*(undefined|null|\s\s)).*\.$/u)
        }
      }),
      { numRuns: 400 },
    )
  })
})
