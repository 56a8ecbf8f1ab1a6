import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { datasetSchema } from '../../src/dataset/datasetSchema.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { BASE, HEAD, read } from './support.ts'

const FORMAT = readFileSync(new URL('../../docs/dataset-format.md', import.meta.url), 'utf8')
const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(datasetSchema(ontology))

/** Where the schema finds faults in a text, as an editor would read it. */
function faultsOf(text: string): string[] {
  validate(parse(text))
  return [...new Set((validate.errors ?? []).map((error) => error.instancePath))]
}

describe('datasetSchema', () => {
  it('takes the example of docs/dataset-format.md', () => {
    const examples = [...FORMAT.matchAll(/```yaml\n([\s\S]*?)```/g)].map((found) => found[1] ?? '')
    const whole = examples.find((text) => text.startsWith('dataset:')) ?? ''
    const facts = examples.find((text) => text.includes('amount:')) ?? ''
    expect(faultsOf(whole)).toEqual([])
    expect(faultsOf(`funding streams:\n  grant:\n    name: Grant\n    evidence: 3.i\n${facts}`)).toEqual([])
  })

  it.each([
    ['a number where a text may be', `${HEAD}partners:\n  a: { name: 101, evidence: 3, aliases: [1] }\n`],
    [
      'blocks of evidence',
      `${HEAD}partners:\n  a: { name: A, evidence: [3.10, { at: act#5(1), note: x }] }\n`,
    ],
    [
      'blocks of a link',
      `${BASE}    has member: { partner/curo: [{ evidence: 3.i, to: 2018-01-01 }, { evidence: [3.i], from: 2019-01-01 }] }\n`,
    ],
    [
      'notes for a reason',
      `${BASE}    has member: { partner/curo: { basis: INFERRED, evidence: [{ at: 3.i, note: x }] } }\n`,
    ],
  ])('takes %s, as the reader does', (_, text) => {
    expect(read(text).problems).toEqual([])
    expect(faultsOf(text)).toEqual([])
  })

  it.each([
    [
      'a partnership without a name',
      HEAD.replace('title: Example', 'title: Example\n  partnership: { accent: "#1d70b8" }'),
      '/dataset/partnership',
    ],
    [
      'a colour that is none',
      HEAD.replace('title: Example', 'title: Example\n  partnership: { name: A, accent: blue }'),
      '/dataset/partnership/accent',
    ],
    [
      'a logo of another type',
      HEAD.replace('title: Example', 'title: Example\n  partnership: { name: A, logo: a.gif }'),
      '/dataset/partnership/logo',
    ],
    [
      'a rule without a reason',
      HEAD.replace('title: Example', 'title: Example\n  rules: { EXPIRED: { on: false } }'),
      '/dataset/rules/EXPIRED',
    ],
    ['an unknown heading', `${HEAD}partnerz:\n  a: { name: A, evidence: 3.i }\n`, ''],
    ['an unknown key', `${HEAD}partners:\n  a: { name: A, evidence: 3.i, nam: B }\n`, '/partners/a'],
    ['a key in capitals', `${HEAD}partners:\n  A: { name: A, evidence: 3.i }\n`, '/partners'],
    ['a missing name', `${HEAD}partners:\n  a: { evidence: 3.i }\n`, '/partners/a'],
    ['missing evidence', `${HEAD}partners:\n  a: { name: A }\n`, '/partners/a'],
    [
      'an empty text',
      `${HEAD}partners:\n  a: { name: A, summary: "", evidence: 3.i }\n`,
      '/partners/a/summary',
    ],
    [
      'a fact of another kind',
      `${HEAD}partners:\n  a: { name: A, evidence: 3.i, amount: 5 }\n`,
      '/partners/a',
    ],
    [
      'a label of another kind',
      `${HEAD}partners:\n  a: { name: A, evidence: 3.i, binds: { partner/b: 3.i } }\n`,
      '/partners/a',
    ],
    [
      'a far end of a kind that the label does not lead to',
      `${HEAD}partners:\n  a: { name: A, evidence: 3.i, is a member of: { strategy/b: 3.i } }\n`,
      '/partners/a/is a member of',
    ],
    [
      'a link without evidence',
      `${BASE}    has member: { partner/curo: { note: x } }\n`,
      '/thematic groups/rag/has member/partner~1curo',
    ],
    [
      'an inferred link without reason',
      `${BASE}    has member: { partner/curo: { basis: INFERRED, evidence: 3.i } }\n`,
      '/thematic groups/rag/has member/partner~1curo',
    ],
    [
      'an unknown basis',
      `${BASE}    has member: { partner/curo: { basis: GUESSED, evidence: 3.i } }\n`,
      '/thematic groups/rag/has member/partner~1curo',
    ],
    [
      'a figure that is no number',
      `${HEAD}partners:\n  a: { name: A, evidence: 3.i, figures: [{ metric: m, value: "40,000", evidence: 3.i }] }\n`,
      '/partners/a/figures/0/value',
    ],
    [
      'an impossible month',
      `${HEAD}partners:\n  a: { name: A, evidence: 3.i, from: 2019-13-01 }\n`,
      '/partners/a/from',
    ],
    [
      'an unknown visibility',
      `${HEAD}partners:\n  a: { name: A, evidence: 3.i, visibility: Public }\n`,
      '/partners/a/visibility',
    ],
    [
      'a year of wrong form',
      `${HEAD}funding streams:\n  a: { name: A, evidence: 3.i, years: { 2018-19: 5 } }\n`,
      '/funding streams/a/years',
    ],
  ])('finds %s, as the reader does', (_, text, place) => {
    expect(read(text).problems).not.toEqual([])
    expect(faultsOf(text)).toContain(place)
  })

  it('takes only the rules that it is given', () => {
    const text = (rule: string) => ({
      dataset: { key: 'a', title: 'A', rules: { [rule]: { on: false, reason: 'So.' } } },
    })
    const takes = new Ajv({ allowUnionTypes: true }).compile(datasetSchema(ontology, ['EXPIRED', 'OLD']))
    expect([takes(text('EXPIRED')), takes(text('EXPIRED_OLD')), takes(text('NEW'))]).toEqual([
      true,
      false,
      false,
    ])
    expect(faultsOf('dataset: { key: a, title: A, rules: { NEW: { on: false, reason: So. } } }')).toEqual([])
  })

  it('describes every kind, and every label in both directions', () => {
    const text = JSON.stringify(datasetSchema(ontology))
    for (const kind of ontology.kinds.values()) expect(text).toContain(JSON.stringify(kind.description))
    for (const kind of ontology.kinds.values()) {
      for (const link of ontology.linksOf(kind.name)) {
        expect(text).toContain(`"${link.label}":{"description":`)
        expect(text).toContain(link.type.description)
      }
    }
  })
})
