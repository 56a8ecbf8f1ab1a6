import { describe, expect, test } from 'vitest'
import { findGaps } from '../../../src/graph/findGaps.ts'
import { entityFrom, linkFrom, plan, snapshotFrom } from '../support.ts'
import { explain } from './explain.ts'

test('SINGLE_SOURCED asks things of which several links rest on one section, the structure aside', () => {
  const links = [
    'partner/p LEADS action/a #2.i',
    'action/a SUPPORTS priority/x #2.i',
    'action/a PART_OF objective/o STRUCTURAL #3',
    'partner/p LEADS action/b #2.i',
    'action/b SUPPORTS priority/x #2.ii',
    'partner/p LEADS action/c #2.i',
  ]
  expect(explain('SINGLE_SOURCED', { links })).toEqual({
    'action/a':
      'Both links that say who owns it, what it serves or what pays for it rest on one section: 2.i of the Safer Together Plan 2018-2021.',
  })
})

test('INFERRED_ONLY looks at ownership, thread and money each for itself', () => {
  const links = [
    'partner/p LEADS action/a INFERRED',
    'partner/q DELIVERS action/a INFERRED',
    'action/a PART_OF objective/o STRUCTURAL',
    'partner/p LEADS service/s',
    'service/s SUPPORTS priority/x INFERRED',
    'funding-stream/f FUNDS service/s INFERRED',
    'partner/p DELIVERS action/b INFERRED',
    'partner/q DELIVERS action/b',
    'area/a PART_OF area/b INFERRED',
  ]
  expect(explain('INFERRED_ONLY', { links })).toEqual({
    'action/a': 'Who owns it is known by inference only: p leads it and q delivers it.',
    'service/s':
      'What it serves is known by inference only: it supports “x”. What pays for it is known by inference only: f funds it.',
  })
})

describe('EXPIRED', () => {
  const entities = [
    entityFrom('strategy/old', { validTo: '2020-03-31' }),
    entityFrom('funding-stream/grant', { validTo: '2020-05-31' }),
    entityFrom('partner/gone', { validTo: '2019-02-28' }),
    entityFrom('partner/unused', { validTo: '2019-02-28' }),
  ]
  const links = [
    'priority/p PART_OF strategy/old',
    'action/a SUPPORTS strategy/old',
    'funding-stream/grant FUNDS service/s',
    'partner/new SUCCEEDS partner/gone',
    'partner/gone MEMBER_OF thematic-group/g',
    'partner/gone LEADS action/b ..2019-02-28',
    'partner/unused COVERS area/x',
  ]

  test('gives what has ended and is in use, and what rests on it but as a part', () => {
    expect(explain('EXPIRED', { entities, links })).toEqual({
      'strategy/old': 'It ended on 31 March 2020. Still part of it: “p”. Still joined to it: “a”.',
      'action/a': 'It supports old, which ended on 31 March 2020.',
      'funding-stream/grant': 'It ended on 31 May 2020. Still joined to it: s.',
      'service/s': 'The grant, which ended on 31 May 2020, funds it.',
      'partner/gone': 'It ended on 28 February 2019. Still joined to it: g. It is succeeded by new.',
    })
  })

  test('gives a plan that has ended while links between things in force rest on its text alone', () => {
    const literal = {
      entities: [entityFrom('strategy/plan', { validTo: '2020-03-31' })],
      links: [
        'partner/p MEMBER_OF thematic-group/g #2',
        'partner/q MEMBER_OF thematic-group/g #2.i',
        'partner/r MEMBER_OF thematic-group/g #2 #act#1',
        'partner/s MEMBER_OF thematic-group/g #2 ..2020-05-31',
        'partner/gone MEMBER_OF thematic-group/g #2',
      ],
      documents: [{ ...plan, key: 'act', describes: null, sections: [{ locator: '1', heading: null }] }],
    }
    const gone = entityFrom('partner/gone', { validTo: '2020-05-31' })
    expect(explain('EXPIRED', { ...literal, entities: [...literal.entities, gone] })).toMatchObject({
      'strategy/plan': 'It ended on 31 March 2020. 2 links between things in force rest on its text alone.',
    })
    expect(explain('EXPIRED', literal, '2020-03-31')).toEqual({})
  })

  test('looks back, where it is asked about a day, at what had ended by then', () => {
    const snapshot = snapshotFrom({ entities, links }).asOf('2020-06-01')
    const rows = findGaps(snapshot, { rules: ['EXPIRED'], today: '2020-06-01' })
    expect(rows.map(({ entity }) => entity.id).sort()).toEqual(
      Object.keys(explain('EXPIRED', { entities, links })).sort(),
    )
    const early = snapshotFrom({ entities, links }).asOf('2019-02-28')
    expect(findGaps(early, { rules: ['EXPIRED'], today: '2019-02-28' })).toEqual([])
  })

  test('counts the last day itself as in force', () => {
    expect(Object.keys(explain('EXPIRED', { entities, links }, '2020-05-31'))).not.toContain('service/s')
  })

  test('is met where the link ended too', () => {
    const ended = links.map((link) => linkFrom(link, { validTo: '2019-02-28' }))
    expect(explain('EXPIRED', { entities, links: ended })).toEqual({})
  })
})
