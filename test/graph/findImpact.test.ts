import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findImpact } from '../../src/graph/findImpact.ts'
import type { LossKind } from '../../src/graph/losses.ts'
import type { EntityNode, LinkNode } from '../../src/graph/nodes.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { VISIBILITIES } from '../../src/ontology/records.ts'
import { DAYS, lawfulGraphs } from './lawfulGraphs.ts'
import { isFunded, isOnThread, moneyLinksTo, OWNERSHIP } from './naiveGaps.ts'
import {
  entitiesIn,
  entityFrom,
  entityOf,
  type GraphLiteral,
  linksIn,
  nthEntity,
  type PlainGraph,
  plainWithout,
  snapshotFrom,
} from './support.ts'

function impactOf(literal: GraphLiteral, ...ids: readonly string[]) {
  const snapshot = snapshotFrom(literal)
  return findImpact(
    snapshot,
    ids.map((id) => entityOf(snapshot, id)),
  )
}

const ids = (entities: readonly EntityNode[]) => entities.map(({ id }) => id)

describe('findImpact', () => {
  test('gives what loses its last owner, in whatever role, and the links that say so', () => {
    const links = [
      'partner/p LEADS action/b',
      'partner/p DELIVERS action/b',
      'partner/p CONTRIBUTES_TO action/a',
      'partner/p LEADS service/shared',
      'partner/q CONTRIBUTES_TO service/shared',
      'partner/p MEMBER_OF thematic-group/g',
    ]
    const impact = impactOf({ links }, 'partner/p')
    expect(ids(impact.losesOnlyOwner)).toEqual(['action/a', 'action/b'])
    const typesOf = (links: readonly LinkNode[]) => links.map(({ type }) => type)
    expect(
      impact.losses.map(({ entity, links, remaining }) => [entity.id, typesOf(links), typesOf(remaining)]),
    ).toEqual([
      ['action/a', ['CONTRIBUTES_TO'], []],
      ['action/b', ['DELIVERS', 'LEADS'], []],
      ['service/shared', ['LEADS'], ['CONTRIBUTES_TO']],
    ])
    expect(impact.links).toHaveLength(5)
    expect(ids(impactOf({ links }, 'partner/q', 'partner/p').losesOnlyOwner)).toEqual([
      'action/a',
      'action/b',
      'service/shared',
    ])
  })

  test('counts a link between two that are gone once, and lists neither', () => {
    const impact = impactOf({ links: ['partner/p LEADS action/a'] }, 'action/a', 'partner/p', 'partner/p')
    expect(impact).toEqual({
      removed: [expect.objectContaining({ id: 'partner/p' }), expect.objectContaining({ id: 'action/a' })],
      parts: [],
      losesOnlyOwner: [],
      losesOnlyFunding: [],
      losesThread: [],
      links: [0],
      losses: [],
    })
  })

  test('leaves parts and posts in place, and tells which there are', () => {
    const links = [
      'partner/part PART_OF partner/p',
      'role/r HELD_IN partner/part',
      'role/r LEADS action/a',
      'role/s HELD_IN partner/p',
    ]
    const impact = impactOf({ links }, 'partner/p', 'role/s')
    expect(ids(impact.parts)).toEqual(['partner/part', 'role/r'])
    expect(impact.losses).toEqual([])
    expect(ids(impactOf({ links }, 'partner/p', 'role/r').losesOnlyOwner)).toEqual(['action/a'])
  })

  test('ends a funding stream with its last provider, and what it alone paid for', () => {
    const links = [
      'partner/p PROVIDES funding-stream/grant',
      'funding-stream/grant FUNDS service/s',
      'service/s DELIVERS action/a',
      'action/a PART_OF objective/o',
      'partner/p PROVIDES funding-stream/shared',
      'partner/q PROVIDES funding-stream/shared',
      'funding-stream/shared FUNDS action/b',
      'funding-stream/share PART_OF funding-stream/grant',
      'funding-stream/share FUNDS initiative/i',
    ]
    const impact = impactOf({ links }, 'partner/p')
    expect(ids(impact.losesOnlyFunding)).toEqual([
      'objective/o',
      'action/a',
      'funding-stream/grant',
      'funding-stream/share',
      'service/s',
      'initiative/i',
    ])
    const proofs = Object.fromEntries(
      impact.losses.map(({ entity, links }) => [entity.id, links.map(({ id }) => id)]),
    )
    expect(proofs['objective/o']).toEqual(['link/funding-stream/grant/FUNDS/service/s'])
    expect(proofs['funding-stream/grant']).toEqual(['link/partner/p/PROVIDES/funding-stream/grant'])
    expect(proofs['funding-stream/share']).toEqual(['link/funding-stream/share/PART_OF/funding-stream/grant'])
  })

  test('does not take the recipient for the purpose of money whose purpose is gone', () => {
    const links = [
      'funding-stream/f FUNDS service/s',
      'thematic-group/g RECEIVES funding-stream/f',
      'service/s DELIVERS action/a',
      'thematic-group/g DELIVERS action/b',
      'action/a PART_OF objective/o',
      'action/b PART_OF objective/o',
    ]
    expect(ids(impactOf({ links }, 'service/s').losesOnlyFunding)).toEqual(['objective/o', 'action/a'])
  })

  test('proves a loss by the ways that the money took, not by other money of what was at work', () => {
    const links = [
      'partner/p PROVIDES funding-stream/f',
      'funding-stream/f FUNDS service/s',
      'service/s DELIVERS action/a',
      'funding-stream/other FUNDS service/part',
      'service/part PART_OF service/s',
    ]
    const { losses } = impactOf({ links }, 'partner/p', 'service/part')
    const proof = losses.find(({ entity }) => entity.id === 'action/a')?.links.map(({ id }) => id)
    expect(proof).toEqual(['link/funding-stream/f/FUNDS/service/s'])
  })

  test('gives what loses its last thread beyond its own plan, parts of what is gone among them', () => {
    const links = [
      'action/a PART_OF strategy/plan',
      'strategy/plan SUPPORTS strategy/pcc',
      'action/b PART_OF strategy/plan',
      'action/b SUPPORTS strategy/other',
      'service/s SUPPORTS strategy/plan',
      'action/never PART_OF strategy/lonely',
    ]
    const byPcc = impactOf({ links }, 'strategy/pcc', 'strategy/lonely')
    expect(ids(byPcc.losesThread)).toEqual(['action/a'])
    expect(byPcc.losses[0]?.links.map(({ id }) => id)).toEqual(['link/strategy/plan/SUPPORTS/strategy/pcc'])
    expect(ids(impactOf({ links }, 'strategy/plan').losesThread)).toEqual(['action/a'])
    expect(ids(impactOf({ links }, 'strategy/plan', 'strategy/other').losesThread)).toEqual([
      'action/a',
      'action/b',
    ])
  })

  test('sorts by kind, then name', () => {
    const entities = [entityFrom('action/x', { name: 'Item 10' }), entityFrom('action/y', { name: 'Item 9' })]
    const links = ['service/s', 'action/x', 'action/y', 'priority/p'].map((id) => `partner/p LEADS ${id}`)
    expect(ids(impactOf({ entities, links }, 'partner/p').losesOnlyOwner)).toEqual([
      'priority/p',
      'action/y',
      'action/x',
      'service/s',
    ])
  })

  const prefixes = [
    'partner',
    'thematic-group',
    'strategy',
    'objective',
    'action',
    'funding-stream',
    'service',
  ]
  const types = [
    'LEADS',
    'DELIVERS',
    'CONTRIBUTES_TO',
    'PART_OF',
    'SUPPORTS',
    'PROVIDES',
    'FUNDS',
    'RECEIVES',
  ]

  test('gives what comparing the graph with and without them gives', () => {
    const places = fc.uniqueArray(fc.nat(13), { minLength: 1, maxLength: 3 })
    const graphs = lawfulGraphs({ prefixes, types, maxLinks: 34 })
    const clearances = fc.constantFrom(...VISIBILITIES)
    const days = fc.option(fc.constantFrom(...DAYS))
    fc.assert(
      fc.property(graphs, clearances, days, places, (graph, clearance, day, places) => {
        const snapshot = snapshotFrom(graph, clearance).asOf(day)
        fc.pre(snapshot.entityIndexes.length > 0)
        const removing = [...new Set(places.map((place) => nthEntity(snapshot, place)))]
        const impact = findImpact(snapshot, removing)
        const left = plainWithout(snapshot, removing)
        const ended = naiveEnded(snapshot, removing)
        const lost = (kind: LossKind) =>
          impact.losses
            .filter(({ loss, remaining }) => loss === kind && remaining.length === 0)
            .map(({ entity }) => entity.id)
            .sort()
        const find = (test: (entity: EntityNode) => boolean) => ids(left.entities.filter(test))

        const ownersIn = (from: Snapshot | PlainGraph, entity: EntityNode) =>
          linksIn(from).filter(({ type, target }) => OWNERSHIP.includes(type) && target === entity)
        expect(lost('OWNER')).toEqual(
          find((entity) => ownersIn(snapshot, entity).length > 0 && ownersIn(left, entity).length === 0),
        )
        const isFundedNow = (entity: EntityNode) =>
          isFunded(snapshot, snapshot, entity) &&
          (!['STRATEGY', 'PRIORITY'].includes(entity.kind) ||
            moneyLinksTo(snapshot, snapshot, entity).direct.length > 0)
        const isFundedThen = (entity: EntityNode) => isFunded(snapshot, left, entity, ended)
        expect(lost('FUNDING')).toEqual(
          find((entity) =>
            entity.kind === 'FUNDING_STREAM'
              ? ended.includes(entity)
              : isFundedNow(entity) && !isFundedThen(entity),
          ),
        )
        const threaded = ['PRIORITY', 'OBJECTIVE', 'ACTION']
        expect(lost('THREAD')).toEqual(
          find(
            (entity) =>
              threaded.includes(entity.kind) &&
              isOnThread(snapshot, linksIn(snapshot), entity) &&
              !isOnThread(snapshot, left.links, entity),
          ),
        )
        expect(impact.links.length).toBe(linksIn(snapshot).length - left.links.length)
        for (const { links, remaining } of impact.losses) {
          expect(links.length).toBeGreaterThan(0)
          for (const { source, target } of links) {
            const isGone = [source, target].some((end) => removing.includes(end) || ended.includes(end))
            expect(isGone || remaining.length > 0).toBe(true)
          }
        }

        const tell = (links: readonly LinkNode[]) =>
          links
            .map(({ id }) => id)
            .sort()
            .join()
        const partly = impact.losses
          .filter(({ remaining }) => remaining.length > 0)
          .map(({ entity, loss, links, remaining }) => [loss, entity.id, tell(links), tell(remaining)])
        const missing = (all: readonly LinkNode[], some: readonly LinkNode[]) =>
          all.filter(({ id }) => some.every((link) => link.id !== id))
        const expected = left.entities.flatMap((entity) => {
          const owners = ownersIn(left, entity)
          const providers = (from: Snapshot | PlainGraph) =>
            linksIn(from).filter(({ type, target }) => type === 'PROVIDES' && target === entity)
          const before = moneyLinksTo(snapshot, snapshot, entity)
          const after = moneyLinksTo(snapshot, left, entity, ended)
          const isStream = entity.kind === 'FUNDING_STREAM'
          const rows: readonly [LossKind, readonly LinkNode[], readonly LinkNode[]][] = [
            ['OWNER', missing(ownersIn(snapshot, entity), owners), owners],
            isStream
              ? ['FUNDING', missing(providers(snapshot), providers(left)), providers(left)]
              : [
                  'FUNDING',
                  isFundedNow(entity) ? missing(before.straight, [...after.straight, ...after.parts]) : [],
                  isFundedThen(entity) ? [...after.straight, ...after.parts] : [],
                ],
          ]
          return rows
            .filter(([, links, remaining]) => links.length > 0 && remaining.length > 0)
            .map(([loss, links, remaining]) => [loss, entity.id, tell(links), tell(remaining)])
        })
        expect(partly.sort()).toEqual(expected.sort())
      }),
      { numRuns: 600 },
    )
  })
})

/** The streams that end with what is gone: taken through again until no more do. */
function naiveEnded(snapshot: Snapshot, gone: readonly EntityNode[]): readonly EntityNode[] {
  const ended: EntityNode[] = []
  const streams = entitiesIn(snapshot).filter(({ kind }) => kind === 'FUNDING_STREAM')
  for (let round = 0; round < streams.length; round++) {
    for (const stream of streams) {
      const links = linksIn(snapshot)
      const providers = links.filter(({ type, target }) => type === 'PROVIDES' && target === stream)
      const wholes = links.filter(
        ({ type, source, target }) => type === 'PART_OF' && source === stream && target !== stream,
      )
      const ends =
        providers.length > 0
          ? providers.every(({ source }) => gone.includes(source))
          : wholes.length > 0 && wholes.every(({ target }) => gone.includes(target) || ended.includes(target))
      if (ends && !gone.includes(stream) && !ended.includes(stream)) ended.push(stream)
    }
  }
  return ended
}
