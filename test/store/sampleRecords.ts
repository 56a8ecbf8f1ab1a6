import type {
  DatasetHeaderRecord,
  DatasetRecord,
  DocumentRecord,
  EntityRecord,
  LinkRecord,
  ObservationRecord,
} from '../../src/ontology/records.ts'

/** What a dataset says of itself: its key and title, nothing more; `facts` adds the rest. */
export function header(key: string, facts: Partial<DatasetHeaderRecord> = {}): DatasetHeaderRecord {
  return { key, title: `Title of ${key}`, description: null, partnership: null, rules: [], ...facts }
}

/** An entity with nothing on it but its name; `facts` adds the rest. */
export function entity(id: string, facts: Partial<EntityRecord> = {}): EntityRecord {
  return {
    id,
    kind: id.split('/')[0]?.toUpperCase().replaceAll('-', '_') ?? '',
    name: id.split('/')[1] ?? '',
    summary: null,
    aliases: [],
    identifiers: [],
    validFrom: null,
    validTo: null,
    visibility: 'PUBLIC',
    evidence: [],
    funding: null,
    holders: [],
    ...facts,
  }
}

/** An undated link that a document states. */
export function link(
  source: string,
  type: string,
  target: string,
  facts: Partial<LinkRecord> = {},
): LinkRecord {
  return {
    type,
    source,
    target,
    basis: 'STATED',
    note: null,
    validFrom: null,
    validTo: null,
    visibility: 'PUBLIC',
    evidence: [],
    ...facts,
  }
}

/** A figure without a period. */
export function observation(subject: string, facts: Partial<ObservationRecord> = {}): ObservationRecord {
  return {
    subject,
    metric: 'Reports',
    value: '1',
    unit: null,
    period: null,
    periodStart: null,
    periodEnd: null,
    note: null,
    visibility: 'PUBLIC',
    evidence: [],
    ...facts,
  }
}

/** A document with the locators as its outline. */
export function document(
  key: string,
  locators: readonly string[],
  facts: Partial<DocumentRecord> = {},
): DocumentRecord {
  return {
    key,
    title: `Title of ${key}`,
    publisher: null,
    publishedOn: null,
    url: null,
    describes: null,
    sections: locators.map((locator) => ({ locator, heading: null })),
    ...facts,
  }
}

/** A small dataset in which every column of every table is used. */
export const sample: DatasetRecord = {
  key: 'sample',
  title: 'A sample',
  description: 'Every sort of record.',
  partnership: {
    name: 'The partnership',
    accent: '#0b6e4f',
    logo: { mediaType: 'image/png', base64: 'iVBORw0KGgo=' },
  },
  rules: [
    { rule: 'owner-missing', on: false, reason: 'Owners come with the next plan.' },
    { rule: 'a-rule', on: true, reason: 'It “matters”.' },
  ],
  documents: [
    document('plan', ['1', '2.a', '10'], {
      publisher: 'The partnership',
      publishedOn: '2018-11-05',
      url: 'https://example.org/plan.pdf',
      describes: 'strategy/plan',
      sections: [
        { locator: '1', heading: 'Foreword' },
        { locator: '2.a', heading: null },
        { locator: '10', heading: 'Naïve “quotes” & émigrés' },
      ],
    }),
    document('paper', ['p. 3']),
  ],
  entities: [
    entity('strategy/plan', { name: 'The Plan', summary: 'What it says.', validFrom: '2018-04-01' }),
    entity('partner/council', {
      aliases: ['The Authority', 'Council'],
      identifiers: [
        { scheme: 'ONS', value: 'E06000022', url: 'https://example.org/E06000022' },
        { scheme: 'LOCAL', value: '7', url: null },
      ],
      visibility: 'PARTNERS',
      evidence: [
        { document: 'plan', locator: '10', note: null },
        { document: 'plan', locator: '1', note: 'By its short name.' },
      ],
    }),
    entity('role/commissioner', {
      holders: [
        {
          name: 'Ann Example',
          validFrom: '2016-05-12',
          validTo: null,
          evidence: [{ document: 'plan', locator: '1', note: null }],
        },
        { name: 'Ben Example', validFrom: null, validTo: '2016-05-11', evidence: [] },
      ],
    }),
    entity('funding-stream/grant', {
      validTo: '2021-03-31',
      funding: {
        amount: '12345678901234567890.50',
        currency: 'GBP',
        frequency: 'ANNUAL',
        years: [
          { year: '2018/19', amount: '0.10', basis: 'STATED', note: null },
          { year: '2019/20', amount: null, basis: 'INFERRED', note: 'Not said.' },
        ],
      },
    }),
    entity('measure/reports'),
  ],
  links: [
    link('partner/council', 'PUBLISHES', 'strategy/plan', {
      evidence: [{ document: 'plan', locator: '2.a', note: null }],
    }),
    link('partner/council', 'PROVIDES', 'funding-stream/grant', {
      basis: 'INFERRED',
      note: 'The page says “we”.',
      validFrom: '2018-04-01',
      validTo: '2019-03-31',
      visibility: 'RESTRICTED',
      evidence: [
        { document: 'paper', locator: 'p. 3', note: 'Because of the table.' },
        { document: 'plan', locator: '1', note: null },
      ],
    }),
    link('partner/council', 'PROVIDES', 'funding-stream/grant', { validTo: '2018-03-31' }),
  ],
  observations: [
    observation('measure/reports', {
      metric: 'Change in reports',
      value: '-7.50',
      unit: 'per cent',
      period: '12 months to April 2018',
      periodStart: '2017-05-01',
      periodEnd: '2018-04-30',
      note: 'Rounded.',
      evidence: [{ document: 'plan', locator: '2.a', note: null }],
    }),
    observation('measure/reports', { value: '0.000001' }),
  ],
}
