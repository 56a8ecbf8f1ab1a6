import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BASE, HEAD, placeOf, read, readOneProblem, readSound } from './support.ts'

const FORMAT = readFileSync(new URL('../../docs/dataset-format.md', import.meta.url), 'utf8')

/** The YAML examples of the format's description, in their order. */
const EXAMPLES = [...FORMAT.matchAll(/```yaml\n([\s\S]*?)```/g)].map((found) => found[1] ?? '')

describe('readDataset on sound files', () => {
  it('reads the example of docs/dataset-format.md once what it refers to is there', () => {
    const example = EXAMPLES.find((text) => text.startsWith('dataset:')) ?? ''
    const known = new Map([
      ['strategy/joint-community-safety-plan', 'STRATEGY'],
      ['thematic-group/responsible-authorities-group', 'THEMATIC_GROUP'],
      ['concern/anti-social-behaviour', 'CONCERN'],
    ])
    const text = example.replace('3.ii: ~', '3.ii: ~\n      7.iii: ~')
    const dataset = readSound({ 'a.yaml': text, 'logo.svg': '<svg/>' }, { known })
    expect(dataset).toMatchObject({
      key: 'example-2018-2021',
      partnership: { name: 'Example Community Safety Partnership', accent: '#1d70b8', logo: {} },
      rules: [{ rule: 'GROUP_WITHOUT_CHAIR', on: false }],
      documents: [
        {
          key: 'joint-plan',
          publishedOn: '2018-06-01',
          describes: 'strategy/joint-community-safety-plan',
          sections: [
            { locator: '3', heading: 'Partnership working' },
            { locator: '3.i', heading: null },
            { locator: '3.ii', heading: null },
            { locator: '7.iii', heading: null },
          ],
        },
      ],
      entities: [
        {
          id: 'partner/curo',
          kind: 'PARTNER',
          name: 'Curo',
          aliases: ['Curo Group'],
          identifiers: [{ scheme: 'org-id', value: 'GB-COH-00000000', url: null }],
          validFrom: '1999-01-01',
          validTo: '2021-03-31',
          visibility: 'PUBLIC',
          funding: null,
          holders: [],
        },
      ],
      links: [
        {
          type: 'MEMBER_OF',
          source: 'partner/curo',
          target: 'thematic-group/responsible-authorities-group',
          basis: 'STATED',
          evidence: [{ document: 'joint-plan', locator: '3.i', note: null }],
        },
        {
          type: 'ADDRESSES',
          basis: 'INFERRED',
          evidence: [{ locator: '7.iii', note: 'The section names the team next to the concern.' }],
        },
      ],
      observations: [{ subject: 'partner/curo', value: '105', unit: 'people', period: '2017/18' }],
    })
  })

  it('reads the funding facts of docs/dataset-format.md', () => {
    const facts = EXAMPLES.find((text) => text.includes('amount:')) ?? ''
    const dataset = readSound(
      `${HEAD}funding streams:\n  grant:\n    name: Grant\n    evidence: 3.i\n${facts}`,
    )
    expect(dataset.entities[0]?.funding).toEqual({
      amount: '64589',
      currency: 'GBP',
      frequency: 'ANNUAL',
      years: [
        { year: '2018/19', amount: '64589', basis: 'STATED', note: null },
        {
          year: '2017/18',
          amount: null,
          basis: 'INFERRED',
          note: 'Year 1 follows from year 2 being 2018/19.',
        },
      ],
    })
  })

  it('reads locators as written, with and without quotes, and those of another document', () => {
    const dataset = readSound(`${HEAD}partners:
  a: { name: A, evidence: [3, "3.i", 3.10, act#5(1), { at: 4.ii.h, note: Spelled differently. }] }
`)
    expect(dataset.entities[0]?.evidence).toEqual([
      { document: 'plan', locator: '3', note: null },
      { document: 'plan', locator: '3.i', note: null },
      { document: 'plan', locator: '3.10', note: null },
      { document: 'act', locator: '5(1)', note: null },
      { document: 'plan', locator: '4.ii.h', note: 'Spelled differently.' },
    ])
  })

  it('keeps every digit of a figure and writes it in one way only', () => {
    const values = ['-16', '0.50', '40000', '+007', '-0.0', '12345678901234567890.0123456789', '"1.0"']
    const figures = values.map((value, i) => `      - { metric: m${i}, value: ${value}, evidence: 3.i }`)
    const dataset = readSound(
      `${HEAD}partners:\n  a:\n    name: A\n    evidence: 3.i\n    figures:\n${figures.join('\n')}\n`,
    )
    expect(dataset.observations.map((figure) => figure.value)).toEqual([
      '-16',
      '0.5',
      '40000',
      '7',
      '0',
      '12345678901234567890.0123456789',
      '1',
    ])
  })

  it('reads a link from either end as the same link', () => {
    const fromSource = readSound(
      `${BASE}`.replace('name: Curo', 'name: Curo\n    is a member of: { thematic-group/rag: 3.i }'),
    )
    const fromTarget = readSound(`${BASE}    has member: { partner/curo: 3.i }\n`)
    expect(fromTarget.links).toEqual(fromSource.links)
    expect(fromTarget.links[0]).toMatchObject({ source: 'partner/curo', target: 'thematic-group/rag' })
  })

  it('stores a link that reads alike both ways with the lesser id as its source', () => {
    const dataset = readSound(`${BASE}    works with: { partner/curo: 3.i }\n`)
    expect(dataset.links[0]).toMatchObject({ source: 'partner/curo', target: 'thematic-group/rag' })
  })

  it('reads the blocks of a link that held at separate times as links of their own', () => {
    const dataset = readSound(`${BASE}    has member:
      partner/curo:
        - { evidence: 3.i, from: 2010-01-01, to: 2011-12-31 }
        - { evidence: [3.ii], from: 2015-01-01 }
`)
    expect(dataset.links.map((link) => [link.validFrom, link.validTo])).toEqual([
      ['2010-01-01', '2011-12-31'],
      ['2015-01-01', null],
    ])
  })

  it('gives the reason of an inferred link to the evidence that has no note of its own', () => {
    const dataset = readSound(`${BASE}    has member:
      partner/curo: { basis: INFERRED, reason: Both sit there., evidence: [3.i, { at: 3.ii, note: Own note. }] }
`)
    expect(dataset.links[0]?.evidence.map((piece) => piece.note)).toEqual(['Both sit there.', 'Own note.'])
  })

  it('takes notes on every piece of evidence for the reason of an inferred link', () => {
    const dataset = readSound(`${BASE}    has member:
      partner/curo: { basis: INFERRED, evidence: { at: 3.ii, note: Own note. } }
`)
    expect(dataset.links[0]).toMatchObject({ basis: 'INFERRED', evidence: [{ note: 'Own note.' }] })
  })

  it('trims texts and brings them into Unicode NFC', () => {
    const dataset = readSound(
      `${HEAD}partners:\n  a:\n    name: "  Cafe\u0301 "\n    evidence: 3.i\n    summary: >\n      One\n      two.\n`,
    )
    expect(dataset.entities[0]).toMatchObject({ name: 'Café', summary: 'One two.' })
  })

  it('reads who held a role', () => {
    const dataset = readSound(`${HEAD}roles:
  chair:
    name: Chair
    evidence: 3.i
    holders:
      - { name: A. Person, from: 2016-05-12, evidence: 3.i }
`)
    expect(dataset.entities[0]?.holders).toEqual([
      {
        name: 'A. Person',
        validFrom: '2016-05-12',
        validTo: null,
        evidence: [{ document: 'plan', locator: '3.i', note: null }],
      },
    ])
  })

  it('reads several files as one dataset, records in the order of the files', () => {
    const dataset = readSound({
      'a.yaml': 'partners:\n  b: { name: B, evidence: 3.i, works with: { partner/a: 3.i } }\n',
      'b.yml': `${HEAD}partners:\n  a: { name: A, evidence: 3.i }\n`,
      'c.yaml': '# nothing yet\n',
    })
    expect(dataset.entities.map((entity) => entity.id)).toEqual(['partner/b', 'partner/a'])
  })

  it('reads Windows line ends and a byte order mark', () => {
    expect(readSound(`\uFEFF${BASE.replaceAll('\n', '\r\n')}`)).toEqual(readSound(BASE))
  })

  it('refers to entities and sections that the graph already has', () => {
    const text =
      'dataset: { key: more, title: More }\npartners:\n  b: { name: B, evidence: old#1.a, works with: { partner/a: old#1.a } }\n'
    const options = {
      known: new Map([['partner/a', 'PARTNER']]),
      knownSections: new Map([['old', new Set(['1.a'])]]),
    }
    expect(readSound(text, options).links).toHaveLength(1)
    expect(read(text).problems.map(placeOf)).toEqual([
      '3:27 UNKNOWN_DOCUMENT',
      '3:50 UNKNOWN_ENTITY',
      '3:61 UNKNOWN_DOCUMENT',
    ])
  })
})

describe('an outline as a list', () => {
  const withOutline = (outline: string) =>
    `dataset: { key: example, title: Example }\ndocuments: { plan: { title: Plan, outline: ${outline} } }\n`

  it('is read in its order', () => {
    const { documents } = readSound(
      withOutline('[{ at: 10, heading: Ten }, { at: 3.10 }, { at: 3.i, heading: ~ }]'),
    )
    expect(documents[0]?.sections).toEqual([
      { locator: '10', heading: 'Ten' },
      { locator: '3.10', heading: null },
      { locator: '3.i', heading: null },
    ])
  })

  it.each([
    ['a locator twice', '[{ at: 3 }, { at: 3 }]', 'BAD_LOCATOR'],
    ['a section without a locator', '[{ heading: Three }]', 'MISSING'],
    ['another key', '[{ at: 3, title: Three }]', 'UNKNOWN_KEY'],
    ['a text for a section', '[3]', 'WRONG_SHAPE'],
  ])('reports %s', (_case, outline, code) => {
    expect(readOneProblem(withOutline(outline)).code).toBe(code)
  })
})
