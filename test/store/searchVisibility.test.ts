import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visibility } from '../../src/ontology/records.ts'
import { writeSectionTexts } from '../../src/store/writeSectionTexts.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { author, replaceDataset } from './replaceDataset.ts'
import { document, entity } from './sampleRecords.ts'
import { complete, find, search, searchable } from './searchable.ts'

/** Beside the searchable partnership, what the public may not see, with the same words and with words of its own. */
const hidden = [
  entity('partner/smugglers', {
    name: 'Smugglers of domestic abuse',
    summary: 'They patrol the quays, on ASB, at night.',
    aliases: ['ASB', 'Helpline', 'SoDA'],
    visibility: 'RESTRICTED',
    evidence: [{ document: 'plan', locator: '3', note: null }],
  }),
  entity('concern/contraband', {
    name: 'Domestic abuse',
    aliases: ['CBD', 'Patrol', 'Trust'],
    visibility: 'RESTRICTED',
    evidence: [{ document: 'plan', locator: '2', note: null }],
  }),
  entity('service/lookout', { name: 'Lookout by night', aliases: ['LBN'], visibility: 'PARTNERS' }),
  entity('action/domestik', {
    name: 'Domestik abyss',
    summary: 'Footbridge cafés',
    visibility: 'RESTRICTED',
  }),
]

const documents = [
  document('plan', [], {
    sections: [...(searchable.documents[0]?.sections ?? []), { locator: '3', heading: 'Secret coves' }],
  }),
]

let open: TestDatabase
let both: TestDatabase
beforeAll(async () => {
  open = await createTestDatabase()
  both = await createTestDatabase()
  await replaceDataset(open, { ...searchable, documents })
  // In turns, so that rows lie in another order as well.
  const entities = searchable.entities.flatMap((one, n) => [
    one,
    ...(hidden[n] === undefined ? [] : [hidden[n]]),
  ])
  await replaceDataset(both, { ...searchable, documents, entities })
  const texts = new Map([['3', 'Barrels of contraband under the helpline.']])
  for (const { client } of [open, both])
    await writeSectionTexts(client, { document: 'plan', texts, ...author })
})
afterAll(async () => {
  await open.close()
  await both.close()
})

const RESTRICTED: readonly Visibility[] = ['PUBLIC', 'PARTNERS', 'RESTRICTED']

describe('what the public may not see', () => {
  it('is found by those who may', async () => {
    const keys = await find(both.client, 'domestic abuse', { visibilities: RESTRICTED })
    expect(keys).toEqual(expect.arrayContaining(['partner/smugglers', 'concern/contraband']))
    expect(await find(both.client, 'secret coves', { visibilities: RESTRICTED })).toEqual([
      'partner/smugglers',
    ])
    expect(await find(both.client, 'barrels', { visibilities: RESTRICTED })).toEqual(['partner/smugglers'])
    expect(await find(both.client, 'CBD', { visibilities: RESTRICTED })).toContain('service/helpline')
    expect(await complete(both.client, 'smug', { visibilities: RESTRICTED })).toEqual(['partner/smugglers'])
    expect(await find(both.client, 'lookout', { visibilities: ['PUBLIC', 'PARTNERS'] })).toEqual([
      'service/lookout',
    ])
  })

  const texts = [
    'ASB',
    'SoDA',
    'CBD',
    'LBN',
    'domestic abuse',
    'domestik abuse',
    'domestic abyss',
    'smugglers',
    'smugler',
    'secret coves',
    'barrels',
    'contraband',
    'lookout by night',
    'patrol',
    'patrols at night',
    'trust',
    'helpline',
    'footbridge cafes',
    'smugglers of domestic abuse patrol',
    'the quays at night and the trust',
  ]

  it.each(texts)('has no part in hits, scores, snippets, counts or completions: %s', async (text) => {
    expect(await search(both.client, text)).toEqual(await search(open.client, text))
    for (let length = 1; length <= text.length; length++) {
      const start = text.slice(0, length)
      expect(await complete(both.client, start)).toEqual(await complete(open.client, start))
    }
  })

  it('has no part in anything, whatever the words', async () => {
    const words = fc.constantFrom(
      ...new Set(texts.flatMap((text) => text.split(' '))),
      'multiagency',
      'lamps',
      'ann',
      'nigth',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (parts) => {
        const text = parts.join(' ')
        expect(await search(both.client, text)).toEqual(await search(open.client, text))
      }),
      { numRuns: 60 },
    )
  })
})
