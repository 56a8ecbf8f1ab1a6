import { describe, expect, test } from 'vitest'
import type { StoredEntityRecord } from '../../src/graph/graphRecords.ts'
import { statementOf } from '../../src/graph/statementOf.ts'
import { entityFrom, snapshotFrom } from './support.ts'

function state(
  link: string,
  source: Partial<StoredEntityRecord> = {},
  target: Partial<StoredEntityRecord> = {},
): string {
  const [from = '', , to = ''] = link.split(' ')
  const snapshot = snapshotFrom({
    entities: [entityFrom(from, source), entityFrom(to, target)],
    links: [link],
  })
  return statementOf(snapshot.linkAt(0), snapshot.ontology)
}

describe('statementOf', () => {
  test('reads as English, with "the" where a name needs it', () => {
    expect(
      state(
        'partner/curo MEMBER_OF thematic-group/rag',
        { name: 'Curo' },
        { name: 'Responsible Authorities Group' },
      ),
    ).toBe('Curo is a member of the Responsible Authorities Group')
  })

  test('starts with a capital', () => {
    expect(
      state(
        'thematic-group/p REPORTS_TO partner/c',
        { name: 'Disrupt Panel' },
        { name: 'Wiltshire Council' },
      ),
    ).toBe('The Disrupt Panel reports to Wiltshire Council')
    expect(
      state('concern/r RAISED_IN thematic-group/f', { name: 'rough sleeping' }, { name: 'Area Forums' }),
    ).toBe('Rough sleeping is raised in the Area Forums')
  })

  test('leaves a first word that is written in a way of its own', () => {
    expect(state('initiative/e SUPPORTS service/l', { name: 'eCAF' }, { name: 'Lighthouse' })).toBe(
      'eCAF supports Lighthouse',
    )
  })

  test('puts names that are whole phrases in curly quotation marks', () => {
    expect(
      state(
        'action/a PART_OF objective/o',
        { name: 'visit licensed premises with the Night Time Economy Group' },
        { name: 'Tackle hate crime' },
      ),
    ).toBe('“visit licensed premises with the Night Time Economy Group” is part of “Tackle hate crime”')
  })
})
