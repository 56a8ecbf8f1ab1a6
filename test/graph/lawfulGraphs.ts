import fc from 'fast-check'
import type { StoredEntityRecord } from '../../src/graph/graphRecords.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { linkId } from '../../src/ontology/recordIds.ts'
import { BASES, type DocumentRecord, VISIBILITIES } from '../../src/ontology/records.ts'
import { datasetFrom, entityFrom, evidenceFrom, type GraphLiteral, linkFrom, plan } from './support.ts'

/** Days for tests, in order; what has one of them as its last day has ended on the next. */
export const DAYS = ['2018-04-01', '2019-04-01', '2020-04-01', '2021-04-01'] as const

/** A document that sets out the first strategy of the graphs. */
const planOfA: DocumentRecord = {
  ...plan,
  key: 'plan-of-a',
  title: 'Plan of A',
  describes: 'strategy/a',
  sections: [{ locator: '1', heading: null }],
}

/**
 * Small random graphs of links that the vocabulary allows, between two entities of each prefix (all of them always there),
 * of two datasets (test and other) and mostly public, with first and last days that may be unknown, and sometimes in the
 * wrong order. Two documents bear the links out, of which one sets out strategy/a.
 */
export function lawfulGraphs(options: {
  readonly types: readonly string[]
  readonly prefixes: readonly string[]
  readonly maxLinks?: number
}): fc.Arbitrary<Omit<GraphLiteral, 'entities'> & { readonly entities: readonly StoredEntityRecord[] }> {
  const { types, prefixes, maxLinks = 24 } = options
  const ids = prefixes.flatMap((prefix) => ['a', 'b'].map((key) => `${prefix}/${key}`))
  const kindOf = (id: string) => entityFrom(id).kind
  const joins = types.flatMap((type) =>
    ids.flatMap((source) =>
      ids
        .filter((target) => ontology.allows(type, kindOf(source), kindOf(target)))
        .map((target) => ({ source, type, target })),
    ),
  )
  // Most things have no days, so that graphs do not fall apart.
  const day = fc.option(fc.constantFrom(...DAYS), { nil: null, freq: 3 })
  const span = fc.record({ validFrom: day, validTo: day })
  const visibility = fc.oneof(
    { weight: 4, arbitrary: fc.constant('PUBLIC' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...VISIBILITIES) },
  )
  const dataset = fc.constantFrom('test', 'other')
  const more = fc.record({ visibility, dataset })
  return fc.record({
    documents: fc.constant([planOfA]),
    datasets: fc.constant([datasetFrom('other'), datasetFrom('test')]),
    entities: fc.tuple(
      ...ids.map((id) => fc.tuple(span, more).map(([days, rest]) => entityFrom(id, { ...days, ...rest }))),
    ),
    links: fc.uniqueArray(
      fc
        .record({
          join: fc.constantFrom(...joins),
          basis: fc.constantFrom(...BASES),
          locators: fc.uniqueArray(fc.constantFrom('1', '2', 'plan-of-a#1'), { minLength: 1 }),
          days: span,
          visibility,
        })
        .map(({ join, basis, locators, days, visibility }) => ({
          ...linkFrom(`${join.source} ${join.type} ${join.target}`, { basis, ...days, visibility }),
          evidence: evidenceFrom(...locators),
        })),
      { selector: linkId, maxLength: maxLinks, size: 'max' },
    ),
  })
}
