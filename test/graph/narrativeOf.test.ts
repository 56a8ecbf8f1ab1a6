import { describe, expect, test } from 'vitest'
import { findPaths } from '../../src/graph/findPaths.ts'
import { narrativeOf } from '../../src/graph/narrativeOf.ts'
import type { DocumentRecord } from '../../src/ontology/records.ts'
import {
  entityFrom,
  entityOf,
  evidenceFrom,
  type GraphLiteral,
  linkFrom,
  plan,
  snapshotFrom,
} from './support.ts'

const pccPlan: DocumentRecord = {
  ...plan,
  key: 'pcc',
  title: 'Police and Crime Plan',
  describes: 'strategy/pcc',
}
const minutes: DocumentRecord = { ...plan, key: 'minutes', title: 'Minutes of May', describes: null }

const entities = [
  entityFrom('action/visit', { name: 'Visit venues' }),
  entityFrom('objective/safe', { name: 'Keep the night safe' }),
  entityFrom('strategy/plan', { name: 'Safer Together Plan' }),
  entityFrom('strategy/pcc', { name: 'Police and Crime Plan' }),
]

function tell(
  links: GraphLiteral['links'],
  from: string,
  to: string,
  clearance: 'PUBLIC' | 'RESTRICTED' = 'PUBLIC',
) {
  const snapshot = snapshotFrom({ entities, links: links ?? [], documents: [pccPlan, minutes] }, clearance)
  const ends = { from: entityOf(snapshot, from), to: entityOf(snapshot, to) }
  const { paths } = findPaths(snapshot, { ...ends, profile: 'ANY', maxHops: 6, limit: 1 })
  return paths.map((path) => narrativeOf(path, snapshot))
}

describe('narrativeOf', () => {
  test('tells each hop in one sentence, with how we know of it', () => {
    const links = [
      linkFrom('action/visit PART_OF objective/safe STRUCTURAL #2.ii.a'),
      linkFrom('objective/safe PART_OF strategy/plan #2.ii #3.i'),
      linkFrom('strategy/plan SUPPORTS strategy/pcc INFERRED', {
        evidence: evidenceFrom('1: Both put the vulnerable first.'),
      }),
    ]
    expect(tell(links, 'action/visit', 'strategy/pcc')).toEqual([
      "“Visit venues” is part of “Keep the night safe” (the plan's structure, 2.ii.a), " +
        'which is part of the Safer Together Plan (stated in 2.ii and 3.i), ' +
        'which supports the Police and Crime Plan (inferred: Both put the vulnerable first; 1)',
    ])
  })

  test('reads the label from the other side where it goes against the sentence', () => {
    const links = [
      'action/visit PART_OF objective/safe STRUCTURAL #2',
      'objective/safe PART_OF strategy/plan #3',
    ]
    expect(tell(links, 'strategy/plan', 'action/visit')).toEqual([
      'The Safer Together Plan has part “Keep the night safe” (stated in the Safer Together Plan 2018-2021, 3), ' +
        "which has part “Visit venues” (the plan's structure, 2)",
    ])
  })

  test('names a document where it is not the one of the hop before', () => {
    const links = [
      'action/visit PART_OF objective/safe #2',
      'objective/safe PART_OF strategy/plan STRUCTURAL #pcc#3',
      'strategy/plan SUPPORTS strategy/pcc #pcc#3.i #minutes#1',
    ]
    expect(tell(links, 'action/visit', 'strategy/pcc')).toEqual([
      '“Visit venues” is part of “Keep the night safe” (stated in the Safer Together Plan 2018-2021, 2), ' +
        'which is part of the Safer Together Plan (the structure of the Police and Crime Plan, 3), ' +
        'which supports the Police and Crime Plan (stated in the Police and Crime Plan, 3.i; Minutes of May, 1)',
    ])
  })

  test('names a document again after a hop that cited several', () => {
    const links = [
      'action/visit PART_OF objective/safe #2 #minutes#1',
      'objective/safe PART_OF strategy/plan #3',
    ]
    expect(tell(links, 'action/visit', 'strategy/plan')[0]).toMatch(
      /, which is part of the Safer Together Plan \(stated in the Safer Together Plan 2018-2021, 3\)$/,
    )
  })

  test('calls a document a plan only where it sets out a strategy that may be seen', () => {
    const structural = ['action/visit PART_OF objective/safe STRUCTURAL #minutes#2']
    expect(tell(structural, 'action/visit', 'objective/safe')).toEqual([
      '“Visit venues” is part of “Keep the night safe” (the structure of Minutes of May, 2)',
    ])
    const secret: DocumentRecord = { ...plan, key: 'secret', title: 'Annex', describes: 'strategy/secret' }
    const literal = {
      entities: [...entities, entityFrom('strategy/secret', { visibility: 'RESTRICTED' })],
      links: ['action/visit PART_OF objective/safe STRUCTURAL #secret#2'],
      documents: [secret],
    } as const
    const told = (clearance: 'PUBLIC' | 'RESTRICTED') => {
      const snapshot = snapshotFrom(literal, clearance)
      const [from, to] = [entityOf(snapshot, 'action/visit'), entityOf(snapshot, 'objective/safe')]
      const { paths } = findPaths(snapshot, { from, to, profile: 'ANY', maxHops: 1, limit: 1 })
      return paths.map((path) => narrativeOf(path, snapshot))
    }
    expect(told('PUBLIC')[0]).toMatch(/ \(the structure of Annex, 2\)$/)
    expect(told('RESTRICTED')[0]).toMatch(/ \(the plan's structure, 2\)$/)
  })

  test('says only where an inference comes from when no reason is given', () => {
    expect(
      tell(['action/visit PART_OF objective/safe INFERRED #2'], 'action/visit', 'objective/safe'),
    ).toEqual([
      '“Visit venues” is part of “Keep the night safe” (inferred, the Safer Together Plan 2018-2021, 2)',
    ])
  })
})
