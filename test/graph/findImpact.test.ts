import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findImpact, type LossKind } from '../../src/graph/findImpact.ts'
import type { EntityNode } from '../../src/graph/nodes.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { lawfulGraphs } from './lawfulGraphs.ts'
import { isFunded, isOnThread, OWNERSHIP } from './naiveGaps.ts'
import {
  entitiesIn,
  entityFrom,
  entityOf,
  type GraphLiteral,
  linksIn,
  nthEntity,
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
    expect(impact.losses.map(({ entity, links }) => [entity.id, links.map(({ type }) => type)])).toEqual([
      ['action/a', ['CONTRIBUTES_TO']],
      ['action/b', ['DELIVERS', 'LEADS']],
    ])
    expect(impact.losesLinks).toBe(5)
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
      losesOnlyOwner: [],
      losesOnlyFunding: [],
      losesThread: [],
      losesLinks: 1,
      losses: [],
    })
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
    fc.assert(
      fc.property(lawfulGraphs({ prefixes, types, maxLinks: 34 }), places, (graph, places) => {
        const snapshot = snapshotFrom(graph)
        const removing = places.map((place) => nthEntity(snapshot, place))
        const impact = findImpact(snapshot, removing)
        const left = snapshotFrom({
          entities: graph.entities.filter(({ id }) => removing.every((gone) => gone.id !== id)),
          links: linksOf(graph).filter(({ source, target }) =>
            removing.every(({ id }) => id !== source && id !== target),
          ),
        })
        const ended = naiveEnded(snapshot, removing)
        const lost = (kind: LossKind) =>
          impact.losses
            .filter(({ loss }) => loss === kind)
            .map(({ entity }) => entity.id)
            .sort()
        const stays = entitiesIn(snapshot).filter((entity) => !removing.includes(entity))
        const find = (test: (entity: EntityNode) => boolean) => ids(stays.filter(test))

        const ownersIn = (from: Snapshot, { id }: EntityNode) =>
          linksIn(from).filter(({ type, target }) => OWNERSHIP.includes(type) && target.id === id).length
        expect(lost('OWNER')).toEqual(
          find((entity) => ownersIn(snapshot, entity) > 0 && ownersIn(left, entity) === 0),
        )
        const remaining = snapshot.without(removing.map(({ index }) => index))
        expect(lost('FUNDING')).toEqual(
          find((entity) =>
            entity.kind === 'FUNDING_STREAM'
              ? ended.includes(entity)
              : isFunded(snapshot, snapshot, entity) && !isFunded(snapshot, remaining, entity, ended),
          ),
        )
        const threaded = ['PRIORITY', 'OBJECTIVE', 'ACTION']
        expect(lost('THREAD')).toEqual(
          find(
            (entity) =>
              threaded.includes(entity.kind) &&
              isOnThread(snapshot, linksIn(snapshot), entity) &&
              !isOnThread(snapshot, linksIn(remaining), entity),
          ),
        )
        expect(impact.losesLinks).toBe(linksIn(snapshot).length - linksIn(left).length)
        for (const { links } of impact.losses) {
          expect(links.length).toBeGreaterThan(0)
          for (const { source, target } of links) {
            expect([source, target].some((end) => removing.includes(end) || ended.includes(end))).toBe(true)
          }
        }
      }),
      { numRuns: 600 },
    )
  })
})

function linksOf(graph: GraphLiteral) {
  return (graph.links ?? []).filter((link) => typeof link !== 'string')
}

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
