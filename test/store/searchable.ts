import type { DatasetRecord } from '../../src/ontology/records.ts'
import { completeNames } from '../../src/store/completeNames.ts'
import type { PrismaClient } from '../../src/store/generated/client.ts'
import { type SearchAnswer, type Searching, searchEntities } from '../../src/store/searchEntities.ts'
import { document, entity, header } from './sampleRecords.ts'

/** The kinds of the entities in these tests. */
export const KINDS = ['PARTNER', 'CONCERN', 'SERVICE', 'ACTION', 'STRATEGY', 'ROLE', 'THEMATIC_GROUP']

/** A small partnership that has little in common with the first dataset. */
export const searchable: DatasetRecord = {
  ...header('searchable'),
  documents: [
    document('plan', [], {
      sections: [
        { locator: '1', heading: 'Quiet harbours' },
        { locator: '1.a', heading: null },
        { locator: '1.a.i', heading: 'Lanterns at dusk' },
        { locator: '2', heading: 'Footbridges' },
      ],
    }),
  ],
  entities: [
    entity('concern/anti-social-behaviour', {
      name: 'Anti-social behaviour',
      aliases: ['ASB'],
      evidence: [{ document: 'plan', locator: '1.a', note: null }],
    }),
    entity('concern/domestic-abuse', { name: 'Domestic abuse', aliases: ['DVA', 'domestic violence'] }),
    entity('thematic-group/domestic-abuse-partnership', { name: 'Domestic Abuse Partnership' }),
    entity('service/helpline', {
      name: 'Helpline on domestic abuse',
      summary: 'Open at night.',
    }),
    entity('action/patrol', {
      name: 'Patrol the quays',
      summary: 'Less ASB by the water, says the café at the corner.',
      evidence: [{ document: 'plan', locator: '2', note: null }],
    }),
    entity('action/mend-lamps', {
      name: 'Mend lamps',
      summary: 'Light against anti-social behaviour.',
      validFrom: '2019-01-01',
      validTo: '2020-12-31',
      evidence: [{ document: 'plan', locator: '1.a.i', note: null }],
    }),
    entity('action/train-staff', { name: 'Train staff', summary: 'On DVA and on multi-agency work.' }),
    entity('partner/quay-trust', {
      name: 'Quay & Harbour Trust',
      aliases: ['The Trust'],
      identifiers: [{ scheme: 'ONS', value: 'E06000022', url: null }],
    }),
    entity('strategy/reoffending', { name: 'Reoffending Strategy' }),
    entity('role/commissioner', {
      name: 'Police and Crime Commissioner for the Coast',
      aliases: ['PCC', 'Police and Crime Commissioner'],
      holders: [{ name: 'Ann Example', validFrom: null, validTo: null, evidence: [] }],
    }),
  ],
  links: [],
  observations: [],
}

type Asked = Partial<Omit<Searching, 'text'>>

/** What the public finds for the text; `more` asks otherwise. */
export function search(client: PrismaClient, text: string, more: Asked = {}): Promise<SearchAnswer> {
  return searchEntities(client, {
    text,
    visibilities: ['PUBLIC'],
    day: null,
    kinds: null,
    limit: 100,
    ...more,
  })
}

/** The keys of what the public finds for the text, best first. */
export async function find(client: PrismaClient, text: string, more: Asked = {}): Promise<string[]> {
  return (await search(client, text, more)).hits.map(({ key }) => key)
}

/** The keys that complete the text for the public. */
export function complete(
  client: PrismaClient,
  text: string,
  more: Partial<Parameters<typeof completeNames>[1]> = {},
): Promise<string[]> {
  return completeNames(client, {
    text,
    visibilities: ['PUBLIC'],
    day: null,
    kinds: KINDS,
    limit: 10,
    ...more,
  })
}
