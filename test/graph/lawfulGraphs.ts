import fc from 'fast-check'
import type { StoredEntityRecord } from '../../src/graph/graphRecords.ts'
import { ontology } from '../../src/ontology/ontology.ts'
import { linkId } from '../../src/ontology/recordIds.ts'
import { BASES } from '../../src/ontology/records.ts'
import { entityFrom, evidenceFrom, type GraphLiteral, linkFrom } from './support.ts'

/** Days for tests, in order; what has one of them as its last day has ended on the next. */
export const DAYS = ['2018-04-01', '2019-04-01', '2020-04-01', '2021-04-01'] as const

/**
 * Small random graphs of links that the vocabulary allows, between two entities of each prefix (all of them always there),
 * with first and last days that may be unknown, and sometimes in the wrong order.
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
  return fc.record({
    entities: fc.tuple(...ids.map((id) => span.map((days) => entityFrom(id, days)))),
    links: fc.uniqueArray(
      fc
        .record({
          join: fc.constantFrom(...joins),
          basis: fc.constantFrom(...BASES),
          locators: fc.uniqueArray(fc.constantFrom('1', '2'), { minLength: 1 }),
          days: span,
        })
        .map(({ join, basis, locators, days }) => ({
          ...linkFrom(`${join.source} ${join.type} ${join.target}`, { basis, ...days }),
          evidence: evidenceFrom(...locators),
        })),
      { selector: linkId, maxLength: maxLinks, size: 'max' },
    ),
  })
}
