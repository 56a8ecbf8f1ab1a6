import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InvalidInputError } from '../../src/errors.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { replaceDataset } from './replaceDataset.ts'
import { entity } from './sampleRecords.ts'
import { complete, find, search, searchable } from './searchable.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await replaceDataset(database, searchable)
})
afterAll(() => database.close())

describe('a search finds an entity by', () => {
  it.each([
    ['its name', 'patrol', 'action/patrol'],
    ['its name in another number', 'Patrols', 'action/patrol'],
    ['an alias', 'trust', 'partner/quay-trust'],
    ['who holds the post', 'ann example', 'role/commissioner'],
    ['an identifier', 'e06000022', 'partner/quay-trust'],
    ['its summary', 'water', 'action/patrol'],
    ['the heading of a section that it cites', 'footbridge', 'action/patrol'],
    ['the nearest heading above such a section', 'harbours quiet', 'concern/anti-social-behaviour'],
    ['words without their accents', 'cafe', 'action/patrol'],
    ['words with accents of their own', 'Pátrol', 'action/patrol'],
    ['& for and', 'quay and harbour', 'partner/quay-trust'],
    ['and for &', 'police & crime commissioner', 'role/commissioner'],
    ['words of which it has one as two', 're-offending', 'strategy/reoffending'],
    ['words of which it has two as one', 'multiagency', 'action/train-staff'],
    ['the beginning of a word', 'footbr', 'action/patrol'],
    ['a word with a letter missing', 'helplin', 'service/helpline'],
    ['a word with letters the wrong way round', 'comissioner', 'role/commissioner'],
    ['words of which one is known to nothing', 'patrol zzyzx', 'action/patrol'],
  ])('%s', async (_what, text, expected) => {
    expect((await find(database.client, text))[0]).toBe(expected)
  })

  it('no heading further above than the nearest', async () => {
    expect(await find(database.client, 'lanterns')).toEqual(['action/mend-lamps'])
    expect(await find(database.client, 'harbours')).not.toContain('action/mend-lamps')
  })
})

describe('the glossary', () => {
  it.each(['ASB', 'asb', 'anti-social behaviour', 'Anti Social Behaviour', 'antisocial behaviour'])(
    'leads from %s to what says it in either way',
    async (text) => {
      expect(await find(database.client, text)).toEqual([
        'concern/anti-social-behaviour',
        'action/mend-lamps',
        'action/patrol',
      ])
    },
  )

  it('holds within a longer text', async () => {
    expect(await find(database.client, 'anti-social behaviour by the water')).toEqual([
      'action/patrol',
      'concern/anti-social-behaviour',
    ])
  })

  it('takes other names of several words for one another', async () => {
    expect(await find(database.client, 'domestic violence')).toEqual([
      'concern/domestic-abuse',
      'service/helpline',
      'thematic-group/domestic-abuse-partnership',
      'action/train-staff',
    ])
  })

  it('does not take a name that many bear for what only one of them is called besides', async () => {
    const own = await createTestDatabase()
    const councils = ['North', 'South', 'East', 'West', 'Mid'].map((name) =>
      entity(`partner/${name.toLowerCase()}`, {
        name: `${name} Town Council`,
        aliases: ['The Council', `${name[0]}TC`],
      }),
    )
    const other = entity('action/other', { name: 'Other', summary: 'Asked for by the NTC.' })
    await replaceDataset(own, { ...searchable, entities: [...councils, other] })
    expect(await find(own.client, 'council')).not.toContain('action/other')
    expect(await find(own.client, 'north town council')).toContain('action/other')
    await own.close()
  })
})

describe('the order', () => {
  it('is: the whole name, names that begin so, names that hold the words, other texts', async () => {
    const { hits } = await search(database.client, 'domestic abuse')
    expect(hits.map(({ key }) => key)).toEqual([
      'concern/domestic-abuse',
      'thematic-group/domestic-abuse-partnership',
      'service/helpline',
      'action/train-staff',
    ])
    expect(hits.map(({ score }) => Math.floor(score))).toEqual([5, 4, 3, 2])
  })

  it('puts what is alike below what is the same', async () => {
    const [right, wrong] = [
      await search(database.client, 'domestic abuse'),
      await search(database.client, 'domestc abuse'),
    ]
    expect(wrong.hits.map(({ key }) => key)).toEqual(right.hits.map(({ key }) => key))
    for (const [place, { score }] of wrong.hits.entries())
      expect(score).toBeLessThan(right.hits[place]?.score ?? 0)
  })

  it('puts what the text names first when nothing holds all of its words', async () => {
    const { hits } = await search(database.client, 'who patrols against DVA at night')
    expect(hits[0]?.key).toBe('concern/domestic-abuse')
    expect(hits.map(({ key }) => key)).toContain('action/patrol')
  })

  it('is the same on every page, and the pages hold everything once', async () => {
    const whole = await search(database.client, 'domestic abuse anti-social behaviour')
    expect(whole.hits.length).toBeGreaterThan(5)
    const paged: string[] = []
    for (let after: { score: number; key: string } | undefined, more = true; more; ) {
      const page = await search(database.client, 'domestic abuse anti-social behaviour', { limit: 2, after })
      paged.push(...page.hits.map(({ key }) => key))
      expect(page.kindCounts).toEqual(whole.kindCounts)
      after = page.hits.at(-1)
      more = page.more
    }
    expect(paged).toEqual(whole.hits.map(({ key }) => key))
  })
})

describe('the answer', () => {
  it('counts everything by kind, whatever kinds are asked for', async () => {
    const all = await search(database.client, 'ASB')
    expect(all.kindCounts).toEqual([
      { kind: 'ACTION', count: 2 },
      { kind: 'CONCERN', count: 1 },
    ])
    const some = await search(database.client, 'ASB', { kinds: ['CONCERN'] })
    expect(some.hits.map(({ key }) => key)).toEqual(['concern/anti-social-behaviour'])
    expect(some.kindCounts).toEqual(all.kindCounts)
    expect((await search(database.client, 'ASB', { kinds: [] })).hits).toEqual([])
  })

  it('counts what is on the page and beyond', async () => {
    const { hits, kindCounts, more } = await search(database.client, 'ASB', { limit: 1 })
    expect([hits.length, more]).toEqual([1, true])
    expect(kindCounts.reduce((sum, { count }) => sum + count, 0)).toBe(3)
  })

  it('shows the words around what was found, where it was not the name', async () => {
    const { hits } = await search(database.client, 'ASB')
    expect(hits.map(({ snippet }) => snippet)).toEqual([
      null,
      'Light against anti-social behaviour.',
      'Less ASB by the water, says the café at the corner.',
    ])
    expect((await search(database.client, 'footbridges')).hits[0]?.snippet).toBe('Footbridges')
    expect((await search(database.client, 'harbours quiet')).hits[0]?.snippet).toBe('Quiet harbours')
    expect((await search(database.client, 'ann')).hits[0]?.snippet).toBe('Ann Example')
    expect((await search(database.client, 'PCC')).hits[0]?.snippet).toBe(null)
  })

  it('holds only what is in force on the day', async () => {
    expect(await find(database.client, 'lamps', { day: '2019-01-01' })).toEqual(['action/mend-lamps'])
    expect(await find(database.client, 'lamps', { day: '2020-12-31' })).toEqual(['action/mend-lamps'])
    for (const day of ['2018-12-31', '2021-01-01']) {
      expect(await find(database.client, 'lamps', { day })).toEqual([])
      expect((await search(database.client, 'ASB', { day })).kindCounts).toContainEqual({
        kind: 'ACTION',
        count: 1,
      })
    }
  })
})

describe('the statements', () => {
  it.each([
    ['one word', 'ASB', 2],
    ['a sentence with errors', 'who pays for the helplin on domestc abuse', 2],
    ['what nothing holds', 'zzyzx', 2],
    ['no word', '?!', 0],
  ])('are as many as this for %s', async (_what, text, expected) => {
    database.statements.length = 0
    await search(database.client, text)
    expect(database.statements).toHaveLength(expected)
    database.statements.length = 0
    await complete(database.client, text)
    expect(database.statements).toHaveLength(expected / 2)
  })
})

describe('a text that nobody would type on purpose', () => {
  const hostile = [
    '',
    '   ',
    '\u0000',
    'a\u0000b',
    "'",
    "''",
    '"',
    '\\',
    "\\'",
    '%_%_%',
    '((((',
    '))))',
    '<->',
    '!!!',
    '& | !',
    'a & | b',
    ':*',
    'asb:*',
    'asb:A',
    "'asb'",
    '"domestic abuse',
    "'; DROP TABLE entity; --",
    '🎉',
    '🎉 ASB 🎉',
    '\ud800',
    'a\ud800b',
    '\ufffe\uffff',
    'مرحبا بالعالم',
    '反社会的行為',
    'ASB\u202e\u200d',
    '\t\r\n',
    'the',
    'and the of',
    'a',
    '1',
    `${'x'.repeat(200)}`,
    `${'a '.repeat(100)}`,
    `${'ﷺ'.repeat(200)}`,
    'https://example.org/?a=b&c=d#e',
    '$1 $2',
  ]

  it.each(hostile)('is answered in the same way by search and completion: %j', async (text) => {
    const { hits, kindCounts } = await search(database.client, text)
    expect(hits.length).toBe(kindCounts.reduce((sum, { count }) => sum + count, 0))
    expect(Array.isArray(await complete(database.client, text))).toBe(true)
  })

  it('is cleaned of what does not belong there', async () => {
    for (const text of ['🎉 ASB 🎉', 'A\u0000S\u200bB', ' ASB\u0000', '(ASB', 'asb:*', "'asb'", 'ＡＳＢ']) {
      expect((await find(database.client, text))[0]).toBe('concern/anti-social-behaviour')
    }
  })

  it('is refused with a sentence when it is too long', async () => {
    for (const length of [201, 10_000, 1_000_000]) {
      const failures = [
        search(database.client, 'a'.repeat(length)),
        complete(database.client, 'a'.repeat(length)),
      ]
      for (const failure of failures) {
        await expect(failure).rejects.toThrow(InvalidInputError)
        await expect(failure).rejects.toThrow(`text has ${length} characters; a search takes up to 200.`)
      }
    }
    expect(await find(database.client, `${' '.repeat(500)}ASB${'\n'.repeat(500)}`)).toHaveLength(3)
  })

  it('never leads to an error, whatever it is', async () => {
    const words = fc.constantFrom(
      'asb',
      'domestic',
      'abuse',
      'anti-social',
      'the',
      '&',
      '|',
      '!',
      '(',
      ')',
      ':*',
      "'",
      '\\',
      '\u0000',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 210 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
    )
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        try {
          const { hits, kindCounts } = await search(database.client, text, { limit: 5 })
          expect(hits.length).toBeLessThanOrEqual(kindCounts.reduce((sum, { count }) => sum + count, 0))
          await complete(database.client, text)
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInputError)
        }
      }),
      { numRuns: 150 },
    )
  })
})
