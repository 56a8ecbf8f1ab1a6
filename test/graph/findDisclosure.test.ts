import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDisclosure } from '../../src/graph/findDisclosure.ts'
import type { EntityNode, LinkNode } from '../../src/graph/nodes.ts'
import { type Snapshot, snapshotsOf } from '../../src/graph/snapshot.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { VISIBILITIES, type Visibility } from '../../src/ontology/records.ts'
import { DAYS, lawfulGraphs } from './lawfulGraphs.ts'
import { isFunded, isOnThread, moneyLinksTo, OWNERSHIP } from './naiveGaps.ts'
import {
  entitiesIn,
  entityFrom,
  figureFrom,
  type GraphLiteral,
  linksIn,
  recordsFrom,
  snapshotFrom,
} from './support.ts'

const literal: GraphLiteral = {
  entities: [entityFrom('partner/secret', { visibility: 'RESTRICTED' })],
  links: [
    'partner/secret LEADS action/a',
    'partner/secret LEADS action/b',
    'partner/p DELIVERS action/b',
    'partner/p PROVIDES funding-stream/grant PARTNERS',
    'funding-stream/grant FUNDS service/s',
    'funding-stream/pot FUNDS service/paid PARTNERS',
    'action/a PART_OF priority/p',
    'priority/p SUPPORTS strategy/pcc RESTRICTED',
  ],
  observations: [
    figureFrom('partner/secret', 'staff'),
    figureFrom('partner/p', 'staff', { visibility: 'PARTNERS' }),
  ],
}

function disclose(clearance: Visibility, to: Visibility) {
  const snapshot = snapshotFrom(literal, clearance)
  const { entities, links, observations, losses } = findDisclosure(snapshot, to)
  return {
    entities: entities.map((index) => snapshot.entityAt(index).id),
    links: links.map((index) => snapshot.linkAt(index).id.replace('link/', '')),
    observations: observations.map((index) => snapshot.observationAt(index).subject.id),
    losses: losses.map(({ loss, entity, links }) => [loss, entity.id, ...links.map(({ type }) => type)]),
  }
}

describe('findDisclosure', () => {
  test('gives what is kept from the public, and what would look bereft for it', () => {
    expect(disclose('RESTRICTED', 'PUBLIC')).toEqual({
      entities: ['partner/secret'],
      links: [
        'funding-stream/pot/FUNDS/service/paid',
        'partner/p/PROVIDES/funding-stream/grant',
        'partner/secret/LEADS/action/a',
        'partner/secret/LEADS/action/b',
        'priority/p/SUPPORTS/strategy/pcc',
      ],
      observations: ['partner/p', 'partner/secret'],
      losses: [
        ['OWNER', 'action/a', 'LEADS'],
        ['FUNDING', 'funding-stream/grant', 'PROVIDES'],
        ['FUNDING', 'service/paid', 'FUNDS'],
        ['THREAD', 'priority/p', 'SUPPORTS'],
        ['THREAD', 'action/a', 'SUPPORTS'],
      ],
    })
  })

  test('takes a plan for one beyond where the audience does not know it for the own one', () => {
    const links = [
      'action/a PART_OF strategy/own RESTRICTED',
      'action/a SUPPORTS strategy/own',
      'action/a SUPPORTS strategy/pcc RESTRICTED',
    ]
    expect(findDisclosure(snapshotFrom({ links }), 'PUBLIC').losses).toEqual([])
  })

  test('tells nobody of what is above the own clearance', () => {
    const told = disclose('PARTNERS', 'PUBLIC')
    expect(told).toEqual({
      entities: [],
      links: ['funding-stream/pot/FUNDS/service/paid', 'partner/p/PROVIDES/funding-stream/grant'],
      observations: ['partner/p'],
      losses: [
        ['FUNDING', 'funding-stream/grant', 'PROVIDES'],
        ['FUNDING', 'service/paid', 'FUNDS'],
      ],
    })
  })

  test.each(VISIBILITIES)(
    'is empty where the audience is cleared as well as the asker, whom %s makes',
    (clearance) => {
      const nothing = { entities: [], links: [], observations: [], losses: [] }
      for (const to of VISIBILITIES.slice(VISIBILITIES.indexOf(clearance))) {
        expect(disclose(clearance, to)).toEqual(nothing)
      }
    },
  )

  const graphs = lawfulGraphs({
    prefixes: ['partner', 'thematic-group', 'strategy', 'objective', 'action', 'funding-stream', 'service'],
    types: ['LEADS', 'DELIVERS', 'PART_OF', 'SUPPORTS', 'PROVIDES', 'FUNDS', 'RECEIVES'],
    maxLinks: 34,
  })
  const levels = fc.constantFrom(...VISIBILITIES)
  const days = fc.option(fc.constantFrom(...DAYS))

  const threads = lawfulGraphs({
    prefixes: ['strategy', 'objective', 'action'],
    types: ['PART_OF', 'SUPPORTS', 'IMPLEMENTS'],
    maxLinks: 14,
  })

  test.each([
    ['of everything', graphs, 300],
    ['of threads', threads, 200],
  ])('gives what holding one clearance against another gives, on graphs %s', (_, graphs, numRuns) => {
    fc.assert(
      fc.property(graphs, levels, levels, days, (graph, clearance, to, day) => {
        const snapshots = snapshotsOf(
          ontology,
          recordsFrom({ ...graph, observations: graph.entities.map(({ id }) => figureFrom(id, 'x')) }),
        )
        const mine = snapshots.for(clearance, day)
        const narrower = VISIBILITIES.indexOf(to) < VISIBILITIES.indexOf(clearance) ? to : clearance
        const theirs = snapshots.for(narrower, day)
        const found = findDisclosure(mine, to)
        const missing = (of: (snapshot: Snapshot) => Iterable<number>) => {
          const some = [...of(theirs)]
          return [...of(mine)].filter((index) => !some.includes(index))
        }
        expect(found.shown).toBe(theirs)
        expect(found.entities).toEqual(missing(({ entityIndexes }) => entityIndexes))
        expect(found.links).toEqual(missing(({ linkIndexes }) => linkIndexes))
        expect(found.observations).toEqual(missing(({ observationIndexes }) => observationIndexes))

        const has: Record<string, (snapshot: Snapshot, entity: EntityNode) => boolean> = {
          OWNER: (snapshot, entity) => owning(snapshot, entity, OWNERSHIP),
          FUNDING: (snapshot, entity) =>
            entity.kind === 'FUNDING_STREAM'
              ? owning(snapshot, entity, ['PROVIDES'])
              : isFunded(snapshot, snapshot, entity) &&
                (!['STRATEGY', 'PRIORITY'].includes(entity.kind) ||
                  moneyLinksTo(mine, mine, entity).direct.length > 0),
          THREAD: (snapshot, entity) =>
            ['PRIORITY', 'OBJECTIVE', 'ACTION'].includes(entity.kind) &&
            isOnThread(snapshot, linksIn(snapshot), entity),
        }
        const expected = Object.entries(has).flatMap(([loss, test]) =>
          entitiesIn(theirs)
            .filter((entity) => test(mine, entity) && !test(theirs, entity))
            .map(({ id }) => `${loss} ${id}`),
        )
        expect(found.losses.map(({ loss, entity }) => `${loss} ${entity.id}`).sort()).toEqual(expected.sort())
        const isHidden = ({ index }: LinkNode) => mine.holdsLink(index) && !theirs.holdsLink(index)
        for (const { links, remaining } of found.losses) {
          expect(links.length).toBeGreaterThan(0)
          expect([...links].filter((link) => !isHidden(link))).toEqual([])
          expect(remaining).toEqual([])
        }
      }),
      { numRuns },
    )
  })

  test('does not change with what is above the own clearance', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom('PUBLIC', 'PARTNERS'), levels, (graph, clearance, to) => {
        const isSeen = ({ visibility }: { readonly visibility: Visibility }) =>
          VISIBILITIES.indexOf(visibility) <= VISIBILITIES.indexOf(clearance)
        const entities = graph.entities.filter(isSeen)
        const isThere = (id: string) => entities.some((entity) => entity.id === id)
        const links = (graph.links ?? [])
          .filter((link) => typeof link !== 'string')
          .filter((link) => isSeen(link) && isThere(link.source) && isThere(link.target))
        const tell = (told: GraphLiteral) => {
          const snapshot = snapshotFrom(told, clearance)
          const found = findDisclosure(snapshot, to)
          return {
            entities: found.entities.map((index) => snapshot.entityAt(index).id),
            links: found.links.map((index) => snapshot.linkAt(index).id),
            losses: found.losses.map((row) => [row.loss, row.entity.id, row.links.map(({ id }) => id)]),
          }
        }
        expect(tell(graph)).toEqual(tell({ ...graph, entities, links }))
      }),
      { numRuns: 200 },
    )
  })
})

function owning(snapshot: Snapshot, entity: EntityNode, types: readonly string[]): boolean {
  return linksIn(snapshot).some(({ type, target }) => types.includes(type) && target === entity)
}
