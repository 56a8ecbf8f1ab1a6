import { expect, test } from 'vitest'
import { sortByDocumentOrder } from '../../src/graph/documentOrder.ts'
import { entityFrom, entityOf, evidenceFrom, plan, snapshotFrom } from './support.ts'

test("sorts by the first section of the plan's own document, then of others, then by name; no evidence last", () => {
  const snapshot = snapshotFrom({
    documents: [
      { ...plan, key: 'annex', title: 'Annex', describes: null },
      { ...plan, key: 'another', title: 'Another', describes: 'strategy/another' },
    ],
    entities: [
      'strategy/plan',
      entityFrom('action/nowhere', { evidence: [] }),
      entityFrom('action/in-another', { evidence: evidenceFrom('another#1') }),
      entityFrom('action/in-annex', { evidence: evidenceFrom('annex#3') }),
      entityFrom('action/twice', { evidence: evidenceFrom('annex#1', '3.i', '2') }),
      entityFrom('action/x', { name: 'Item 10', evidence: evidenceFrom('2.ii') }),
      entityFrom('action/y', { name: 'Item 9', evidence: evidenceFrom('2.ii') }),
      entityFrom('action/last', { evidence: evidenceFrom('3.i') }),
    ],
  })
  const actions = Array.from(snapshot.entitiesOf('ACTION'), (index) => snapshot.entityAt(index))
  const sorted = sortByDocumentOrder(actions, entityOf(snapshot, 'strategy/plan'))
  expect(sorted.map(({ id }) => id)).toEqual([
    'action/twice',
    'action/y',
    'action/x',
    'action/last',
    'action/in-annex',
    'action/in-another',
    'action/nowhere',
  ])
})
