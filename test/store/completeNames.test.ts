import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { replaceDataset } from './replaceDataset.ts'
import { complete, searchable } from './searchable.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await replaceDataset(database, searchable)
})
afterAll(() => database.close())

describe('a completion', () => {
  it.each([
    [
      'one letter',
      'd',
      ['concern/domestic-abuse', 'thematic-group/domestic-abuse-partnership', 'service/helpline'],
    ],
    [
      'the beginning of a later word',
      'abu',
      ['concern/domestic-abuse', 'service/helpline', 'thematic-group/domestic-abuse-partnership'],
    ],
    ['an abbreviation', 'as', ['concern/anti-social-behaviour']],
    ['several words', 'police and cr', ['role/commissioner']],
    ['what is in the middle of a name', 'harbour tr', ['partner/quay-trust']],
    ['a hyphen', 'anti-s', ['concern/anti-social-behaviour']],
    ['the same without it', 'antiso', ['concern/anti-social-behaviour']],
    ['& for and', 'quay &', ['partner/quay-trust']],
    ['another case and accents', 'PÁT', ['action/patrol']],
    ['punctuation alone', '((', []],
    ['what is in summaries only', 'water', []],
    ['the end of a word', 'mestic', []],
  ])('takes %s', async (_what, text, expected) => {
    expect(await complete(database.client, text)).toEqual(expected)
  })

  it('puts whole names first, then aliases, then later words, each by the alphabet', async () => {
    expect(await complete(database.client, 'p')).toEqual([
      'action/patrol',
      'role/commissioner',
      'thematic-group/domestic-abuse-partnership',
    ])
    expect((await complete(database.client, 'domestic abuse'))[0]).toBe('concern/domestic-abuse')
    expect((await complete(database.client, 'dva'))[0]).toBe('concern/domestic-abuse')
  })

  it('keeps to the kinds, the day and the number that are asked for', async () => {
    expect(await complete(database.client, 'd', { kinds: ['SERVICE'] })).toEqual(['service/helpline'])
    expect(await complete(database.client, 'd', { kinds: [] })).toEqual([])
    expect(await complete(database.client, 'd', { limit: 1 })).toEqual(['concern/domestic-abuse'])
    expect(await complete(database.client, 'mend', { day: '2020-12-31' })).toEqual(['action/mend-lamps'])
    expect(await complete(database.client, 'mend', { day: '2021-01-01' })).toEqual([])
  })
})
