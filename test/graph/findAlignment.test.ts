import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortByDocumentOrder } from '../../src/graph/documentOrder.ts'
import { findAlignment } from '../../src/graph/findAlignment.ts'
import { findParts } from '../../src/graph/findParts.ts'
import { findPaths } from '../../src/graph/findPaths.ts'
import type { EntityNode } from '../../src/graph/nodes.ts'
import { hopsUp, isPartOf } from './naive.ts'
import {
  entityFrom,
  entityOf,
  evidenceFrom,
  graphs,
  nthEntity,
  snapshotFrom,
  symmetricOntology,
} from './support.ts'

const at = (id: string, locator: string) => entityFrom(id, { evidence: evidenceFrom(locator) })

const literal = {
  entities: [
    at('priority/second', '3'),
    at('priority/first', '2'),
    at('objective/z', '2.i'),
    at('objective/a', '2.ii'),
    at('action/d', '2.i'),
    at('action/c', '2.i'),
    at('action/b', '2.ii.a'),
    at('action/a', '3.i'),
    at('action/stray', '1'),
    entityFrom('priority/met', { evidence: [] }),
    entityFrom('priority/unmet', { evidence: [] }),
    entityFrom('priority/also-unmet', { evidence: [] }),
  ],
  links: [
    'priority/first PART_OF strategy/plan STRUCTURAL',
    'priority/second PART_OF strategy/plan STRUCTURAL',
    'objective/z PART_OF priority/first STRUCTURAL',
    'objective/a PART_OF priority/first STRUCTURAL',
    'action/d PART_OF objective/z STRUCTURAL',
    'action/c PART_OF objective/z STRUCTURAL',
    'action/b PART_OF objective/a STRUCTURAL',
    'action/a PART_OF priority/second STRUCTURAL',
    'action/stray PART_OF strategy/plan STRUCTURAL',
    'action/of-another-plan PART_OF strategy/other',
    'priority/met PART_OF strategy/pcc',
    'priority/unmet PART_OF strategy/pcc',
    'priority/also-unmet PART_OF strategy/pcc',
    'objective/z SUPPORTS priority/met INFERRED',
    'action/c SUPPORTS strategy/pcc',
    'strategy/pcc SUPPORTS action/a',
    'action/of-another-plan SUPPORTS priority/unmet',
  ],
}

describe('findAlignment', () => {
  const snapshot = snapshotFrom(literal)
  const alignment = findAlignment(
    snapshot,
    entityOf(snapshot, 'strategy/plan'),
    entityOf(snapshot, 'strategy/pcc'),
  )

  test("gives every action of the plan, in the plan's order, what stands under no priority last", () => {
    expect(
      alignment.rows.map(({ action, objective, priority }) => [action.id, objective?.id, priority?.id]),
    ).toEqual([
      ['action/c', 'objective/z', 'priority/first'],
      ['action/d', 'objective/z', 'priority/first'],
      ['action/b', 'objective/a', 'priority/first'],
      ['action/a', undefined, 'priority/second'],
      ['action/stray', undefined, undefined],
    ])
  })

  test('gives each action its strongest thread up to the strategy, or none', () => {
    expect(alignment.rows.map(({ path }) => path && `${path.weakestBasis} ${path.hops}`)).toEqual([
      'STATED 1',
      'INFERRED 3',
      null,
      // The strategy supports action/a, which is no thread from the action to the strategy.
      null,
      null,
    ])
  })

  test("gives the strategy's priorities that no action of the plan reaches", () => {
    expect(alignment.unaddressed.map(({ id }) => id)).toEqual(['priority/also-unmet', 'priority/unmet'])
    expect(alignment.truncated).toBe(false)
  })

  test('says that it was truncated when the bound cuts the search short', () => {
    const [plan, strategy] = [entityOf(snapshot, 'strategy/plan'), entityOf(snapshot, 'strategy/pcc')]
    const cut = findAlignment(snapshot, plan, strategy, 3)
    expect(cut.truncated).toBe(true)
    expect(cut.rows).toHaveLength(5)
  })

  test('gives what findPaths gives for each action', () => {
    const graph = graphs({
      types: ['PART_OF', 'PART_OF', 'SUPPORTS', 'WORKS_WITH'],
      prefixes: ['action', 'objective', 'priority', 'strategy'],
      minLinks: 16,
      maxLinks: 36,
    })
    fc.assert(
      fc.property(graph, fc.nat(7), fc.nat(7), (graph, planPlace, strategyPlace) => {
        const random = snapshotFrom(graph, 'RESTRICTED', symmetricOntology)
        const plan = nthEntity(random, planPlace)
        const strategy = nthEntity(random, strategyPlace)
        const threadsOf = (from: EntityNode, to: EntityNode) =>
          findPaths(random, { from, to, profile: 'THREAD', maxHops: 8, limit: 1, oneWay: true }).paths
        const parts = sortByDocumentOrder(findParts(random, plan), plan)
        const nearest = (part: EntityNode, kind: string) => {
          const wholes = parts
            .filter((whole) => whole.kind === kind && isPartOf(random, part, whole))
            .map((whole) => ({ whole, hops: hopsUp(random, part, whole) }))
            // Sorting keeps the order of the plan among those as near.
            .sort((a, b) => a.hops - b.hops)
          return wholes[0]?.whole ?? null
        }
        const { rows, unaddressed } = findAlignment(random, plan, strategy)

        const actions = findParts(random, plan).filter(({ kind }) => kind === 'ACTION')
        expect(rows.map(({ action }) => action.index).sort((a, b) => a - b)).toEqual(
          actions.map(({ index }) => index),
        )
        for (const { action, objective, priority, path } of rows) {
          const linksOf = (steps: NonNullable<typeof path>['steps'] | undefined) =>
            steps?.map(({ link, forward }) => `${link.id} ${forward}`)
          expect(linksOf(path?.steps)).toEqual(linksOf(threadsOf(action, strategy)[0]?.steps))
          expect(objective).toBe(nearest(action, 'OBJECTIVE'))
          expect(priority).toBe((objective && nearest(objective, 'PRIORITY')) ?? nearest(action, 'PRIORITY'))
        }
        const missed = findParts(random, strategy).filter(
          (part) =>
            part.kind === 'PRIORITY' && actions.every((action) => threadsOf(action, part).length === 0),
        )
        expect(unaddressed.map(({ id }) => id).sort()).toEqual(missed.map(({ id }) => id).sort())
      }),
      { numRuns: 1000 },
    )
  })
})
