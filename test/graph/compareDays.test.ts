import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../src/errors.ts'
import { compareDays } from '../../src/graph/compareDays.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import type { HolderRecord } from '../../src/ontology/records.ts'
import { DAYS, lawfulGraphs } from './lawfulGraphs.ts'
import { entitiesIn, entityFrom, linkFrom, linksIn, snapshotFrom } from './support.ts'

const holder = (name: string, validFrom: string | null, validTo: string | null): HolderRecord => ({
  name,
  validFrom,
  validTo,
  evidence: [],
})

function compare(snapshot: Snapshot, from: string, to: string) {
  const { started, ended, linksStarted, linksEnded, changed } = compareDays(snapshot, from, to)
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  return {
    started: ids(started),
    ended: ids(ended),
    linksStarted: ids(linksStarted),
    linksEnded: ids(linksEnded),
    changed: ids(changed),
  }
}

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

  test('tells what started, ended and changed, by kind and name', () => {
    expect(compare(snapshotFrom(literal), '2019-04-01', '2020-04-01')).toEqual({
      started: ['thematic-group/new'],
      ended: ['partner/old'],
      linksStarted: ['link/partner/stays/MEMBER_OF/thematic-group/new'],
      linksEnded: ['link/partner/old/LEADS/action/a', 'link/partner/stays/LEADS/action/b'],
      changed: ['partner/stays', 'role/chair', 'action/a', 'action/b'],
    })
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
    fc.assert(
      fc.property(graph, span, days, (graph, held, [from = '', to = '']) => {
        const entities = graph.entities.map((entity) =>
          entity.id === 'role/a' ? { ...entity, holders: [holder('A', held.from, held.to)] } : entity,
        )
        const snapshot = snapshotFrom({ ...graph, entities })
        type Dated = { readonly validFrom: string | null; readonly validTo: string | null }
        const on = (day: string, { validFrom, validTo }: Dated) =>
          (validFrom ?? '0') <= day && day <= (validTo ?? '9')
        const linkOn = (day: string, link: ReturnType<typeof linksIn>[number]) =>
          on(day, link) && on(day, link.source) && on(day, link.target)
        const differs = (things: readonly Dated[]) =>
          things.some((thing) => on(from, thing) !== on(to, thing))
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
        expect(ids(told.changed)).toEqual(
          ids(
            stayed.filter(
              (entity) =>
                differs(entity.holders) ||
                moved.some(({ source, target }) => source === entity || target === entity),
            ),
          ),
        )
      }),
      { numRuns: 400 },
    )
  })
})
