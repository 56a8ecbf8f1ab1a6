import { describe, expect, test } from 'vitest'
import { findShortcut } from '../../src/graph/findShortcut.ts'
import type { ShortcutDefinition } from '../../src/ontology/definitions.ts'
import {
  entityFrom,
  entityOf,
  evidenceFrom,
  type GraphLiteral,
  ontologyShortcut,
  snapshotFrom,
} from './support.ts'

function follow(literal: GraphLiteral, from: string, definition: ShortcutDefinition): readonly string[] {
  const snapshot = snapshotFrom(literal)
  return findShortcut(snapshot, entityOf(snapshot, from), definition).map((found) => found.id)
}

describe('findShortcut', () => {
  test('gives each entity once, by name with numbers in their order, then by id', () => {
    const literal = {
      entities: [
        entityFrom('action/a', { name: 'Step 10' }),
        entityFrom('action/b', { name: 'Step 2' }),
        entityFrom('action/d', { name: 'étape' }),
        entityFrom('action/c', { name: 'étape' }),
      ],
      links: [
        ...['a', 'b', 'c', 'd'].map((key) => `action/${key} PART_OF objective/o`),
        'action/a PART_OF objective/o @2019-04-01',
      ],
    }
    expect(follow(literal, 'objective/o', ontologyShortcut('OBJECTIVE', 'actions'))).toEqual([
      'action/c',
      'action/d',
      'action/b',
      'action/a',
    ])
  })

  test('puts the parts of a plan in the order in which it sets them out', () => {
    const literal = {
      entities: [
        entityFrom('action/a', { evidence: evidenceFrom('3') }),
        entityFrom('action/b', { evidence: evidenceFrom('2.ii') }),
        entityFrom('action/c', { evidence: evidenceFrom('2.i', '3') }),
      ],
      links: ['a', 'b', 'c'].map((key) => `action/${key} PART_OF objective/o`),
    }
    const found = follow(literal, 'objective/o', ontologyShortcut('OBJECTIVE', 'actions'))
    expect(found).toEqual(['action/c', 'action/b', 'action/a'])
  })

  test('keeps to the direction and the kind that it declares', () => {
    const links = [
      'action/a PART_OF objective/o',
      'measure/m PART_OF objective/o',
      'objective/o PART_OF priority/p',
    ]
    expect(follow({ links }, 'objective/o', ontologyShortcut('OBJECTIVE', 'actions'))).toEqual(['action/a'])
    expect(follow({ links }, 'objective/o', ontologyShortcut('OBJECTIVE', 'priority'))).toEqual([
      'priority/p',
    ])
  })

  test('one that is not transitive takes a single step', () => {
    const links = ['action/a PART_OF objective/o', 'objective/o PART_OF priority/p']
    expect(follow({ links }, 'action/a', ontologyShortcut('ACTION', 'objective'))).toEqual(['objective/o'])
    expect(
      follow({ links }, 'action/a', { ...ontologyShortcut('ACTION', 'priority'), transitive: false }),
    ).toEqual([])
  })

  test('a transitive one walks on through other kinds, and ends in a circle', () => {
    const links = [
      'action/a PART_OF action/b',
      'action/b PART_OF action/a',
      'action/b PART_OF objective/o',
      'objective/o PART_OF priority/p',
    ]
    expect(follow({ links }, 'action/a', ontologyShortcut('ACTION', 'priority'))).toEqual(['priority/p'])
    expect(
      follow({ links }, 'action/a', {
        links: ['PART_OF'],
        direction: 'OUT',
        to: 'ACTION',
        returns: 'MANY',
        transitive: true,
        description: 'What the action is part of.',
      }),
    ).toEqual(['action/b'])
  })

  test('OWNERSHIP stands for every type that says who owns what', () => {
    const links = [
      'partner/p LEADS action/a',
      'partner/p PUBLISHES strategy/s',
      'partner/p CONTRIBUTES_TO service/t',
      'partner/p MEMBER_OF thematic-group/g',
    ]
    expect(follow({ links }, 'partner/p', ontologyShortcut('PARTNER', 'owns'))).toEqual([
      'action/a',
      'strategy/s',
      'service/t',
    ])
  })

  test('a symmetric type is followed from either end', () => {
    const links = ['partner/a WORKS_WITH partner/b', 'partner/b WORKS_WITH partner/c']
    const definition = {
      links: ['WORKS_WITH'],
      direction: 'OUT',
      returns: 'MANY',
      description: 'Whom the partner works with.',
    } as const
    expect(follow({ links }, 'partner/b', definition)).toEqual(['partner/a', 'partner/c'])
  })
})
