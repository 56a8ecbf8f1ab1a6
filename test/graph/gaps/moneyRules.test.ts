import { describe, expect, test } from 'vitest'
import type { FundingRecord } from '../../../src/ontology/records.ts'
import { entityFrom } from '../support.ts'
import { explain } from './explain.ts'

const funding = (amount: string | null, years: readonly (string | null)[] = []): FundingRecord => ({
  amount,
  currency: 'GBP',
  frequency: null,
  years: years.map((amount, i) => ({ year: `201${i}/1${i + 1}`, amount, basis: 'STATED', note: null })),
})

describe('OBJECTIVE_WITHOUT_FUNDING', () => {
  const rule = 'OBJECTIVE_WITHOUT_FUNDING'
  const plan = ['action/a PART_OF objective/o', 'action/b PART_OF objective/o', 'service/s DELIVERS action/b']

  test('tells what the money does not reach', () => {
    expect(explain(rule, { links: plan })).toEqual({
      'objective/o':
        'No funding reaches this objective or any of its 2 actions, nor what delivers, leads or supports them: s.',
    })
    expect(explain(rule, { entities: ['objective/bare'] })).toEqual({
      'objective/bare':
        'No funding reaches this objective. No action is listed under it, and no service, initiative or group is named as delivering, leading or supporting it.',
    })
  })

  test.each([
    ['the objective itself', 'funding-stream/f FUNDS objective/o'],
    ['an action', 'funding-stream/f FUNDS action/a'],
    ['a service that delivers an action', 'funding-stream/f FUNDS service/s'],
  ])('is met by money for %s', (_, link) => {
    expect(explain(rule, { links: [...plan, link] })).toEqual({})
  })

  test.each([
    ['an organisation that delivers it', ['funding-stream/f FUNDS partner/p', 'partner/p DELIVERS action/a']],
    [
      'a group that contributes to it',
      ['funding-stream/f FUNDS thematic-group/g', 'thematic-group/g CONTRIBUTES_TO action/a'],
    ],
    [
      'a group that is paid the money for something else',
      [
        'thematic-group/g RECEIVES funding-stream/f',
        'thematic-group/g LEADS action/a',
        'funding-stream/f FUNDS service/other',
      ],
    ],
    ['the priority above it', ['funding-stream/f FUNDS priority/p', 'objective/o PART_OF priority/p']],
  ])('is not met by money for %s', (_, links) => {
    expect(Object.keys(explain(rule, { links: [...plan, ...links] }))).toEqual(['objective/o'])
  })

  test('is met by money that a group is paid without any purpose named', () => {
    const links = ['thematic-group/g RECEIVES funding-stream/f', 'thematic-group/g LEADS action/a']
    expect(explain(rule, { links: [...plan, ...links] })).toEqual({})
  })
})

test('SERVICE_WITHOUT_FUNDING asks the services that a plan builds on', () => {
  const links = [
    'service/s CONTRIBUTES_TO action/a',
    'service/idle ADDRESSES concern/c',
    'service/paid DELIVERS action/a',
    'funding-stream/f FUNDS service/paid',
  ]
  expect(explain('SERVICE_WITHOUT_FUNDING', { links })).toEqual({
    'service/s': 'No funding reaches this service, which is at work on “a”.',
  })
})

test('the rules of funding ask for an amount, a provider and a purpose', () => {
  const literal = {
    entities: [
      entityFrom('funding-stream/whole', { funding: funding('0') }),
      entityFrom('funding-stream/yearly', { funding: funding(null, [null, '5']) }),
      entityFrom('funding-stream/bare', { funding: funding(null, [null, null]) }),
    ],
    links: [
      'partner/p PROVIDES funding-stream/whole',
      'role/r PROVIDES funding-stream/yearly',
      'funding-stream/whole FUNDS service/s',
      'funding-stream/yearly FUNDS service/s',
      'thematic-group/g RECEIVES funding-stream/bare',
    ],
  }
  const only = (explanation: string) => ({ 'funding-stream/bare': explanation })
  expect(explain('FUNDING_WITHOUT_AMOUNT', literal)).toEqual(
    only('No amount is known for this funding stream, nor for any of its 2 years.'),
  )
  expect(explain('FUNDING_WITHOUT_PROVIDER', literal)).toEqual(
    only('Nobody is named as providing this money.'),
  )
  expect(explain('FUNDING_WITHOUT_PURPOSE', literal)).toEqual(
    only('Nothing is named that this money pays for. It is received by g.'),
  )
})
