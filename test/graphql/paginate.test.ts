import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../src/errors.ts'
import {
  DEFAULT_PAGE,
  MAX_PAGE,
  type Ordering,
  type PageArguments,
  paginate,
} from '../../src/graphql/paginate.ts'

interface Item {
  readonly rank: number
  readonly id: string
}

/** By rank, then id. */
const ordering: Ordering<Item> = {
  name: 'items',
  keyOf: ({ rank, id }) => [rank, id],
  accepts: (parts) => parts.length === 2 && typeof parts[0] === 'number' && typeof parts[1] === 'string',
  compare: (a, b) =>
    Number(a[0]) - Number(b[0]) || (String(a[1]) < String(b[1]) ? -1 : a[1] === b[1] ? 0 : 1),
}

const sorted = (items: readonly Item[]) =>
  items.toSorted((a, b) => ordering.compare(ordering.keyOf(a), ordering.keyOf(b)))
const page = (items: readonly Item[], args: PageArguments) => paginate(items, ordering, args, (item) => item)

const lists = fc
  .uniqueArray(fc.record({ rank: fc.integer({ min: 0, max: 4 }), id: fc.string({ maxLength: 3 }) }), {
    selector: ({ rank, id }) => `${rank} ${id}`,
    maxLength: 30,
  })
  .map(sorted)

/** What a page must be: cut from the whole list, in the slow and obvious way. */
function expectedPage(
  items: readonly Item[],
  after: Item | null,
  before: Item | null,
  first: number | null,
  last: number | null,
) {
  const isPast = (item: Item, end: Item) => ordering.compare(ordering.keyOf(item), ordering.keyOf(end)) > 0
  const isUpTo = (item: Item, end: Item) => ordering.compare(ordering.keyOf(item), ordering.keyOf(end)) < 0
  const between = items.filter(
    (item) => (after === null || isPast(item, after)) && (before === null || isUpTo(item, before)),
  )
  return last !== null ? between.slice(-last) : between.slice(0, first ?? DEFAULT_PAGE)
}

describe('paginate', () => {
  test('gives the page that cutting the whole list by hand gives, also after items have come and gone', () => {
    const sizes = fc.oneof(
      fc.record({ first: fc.integer({ min: 1, max: 8 }), last: fc.constant(null) }),
      fc.record({ first: fc.constant(null), last: fc.integer({ min: 1, max: 8 }) }),
      fc.constant({ first: null, last: null }),
    )
    fc.assert(
      fc.property(lists, lists, sizes, fc.nat(), fc.nat(), (old, now, { first, last }, a, b) => {
        const cursors = page(old, { first: MAX_PAGE }).edges
        const after = old.length > 0 && a % 3 > 0 ? a % old.length : null
        const before = old.length > 0 && b % 3 > 0 ? b % old.length : null
        const result = page(now, {
          first,
          last,
          after: after === null ? null : (cursors[after]?.cursor ?? null),
          before: before === null ? null : (cursors[before]?.cursor ?? null),
        })
        const expected = expectedPage(
          now,
          after === null ? null : (old[after] ?? null),
          before === null ? null : (old[before] ?? null),
          first,
          last,
        )
        expect(result.edges.map(({ node }) => node)).toEqual(expected)
        expect(result.totalCount).toBe(now.length)
        const [start, end] = [expected[0], expected.at(-1)]
        if (start !== undefined && end !== undefined) {
          expect(result.pageInfo.hasPreviousPage).toBe(now.indexOf(start) > 0)
          expect(result.pageInfo.hasNextPage).toBe(now.indexOf(end) < now.length - 1)
        }
      }),
    )
  })

  test('costs two searches and the page, not the list', () => {
    let compared = 0
    const counting = {
      ...ordering,
      compare: (...keys: Parameters<typeof ordering.compare>) => ++compared && ordering.compare(...keys),
    }
    const items = Array.from({ length: 100_000 }, (_, rank) => ({ rank, id: 'x' }))
    const { pageInfo } = paginate(items, counting, { first: 50 }, (item) => item)
    expect(compared).toBe(0)
    let made = 0
    const { nodes } = paginate(items, counting, { first: 50, after: pageInfo.endCursor }, (item) => {
      made++
      return item
    })
    expect(nodes).toHaveLength(50)
    expect(made).toBe(50)
    expect(compared).toBeLessThan(20)
  })

  test('takes back every cursor that it gives, and refuses any text that it does not', () => {
    const items = sorted([
      { rank: 1, id: 'é🙂"\\' },
      { rank: 2, id: '' },
      { rank: 2.5, id: 'x' },
    ])
    for (const [place, { cursor }] of page(items, {}).edges.entries()) {
      expect(page(items, { after: cursor }).edges).toHaveLength(items.length - place - 1)
      for (const altered of [`${cursor}=`, ` ${cursor}`, `${cursor}A`, cursor.slice(1), `${cursor}\n`]) {
        expect(() => page(items, { after: altered })).toThrow(InvalidInputError)
      }
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => page(items, { before: text })).toThrow(InvalidInputError)
      }),
    )
  })

  test('does not repeat a long text that is no cursor', () => {
    const attempt = () => page([], { after: 'x'.repeat(10_000) })
    expect(attempt).toThrow(InvalidInputError)
    expect(attempt).toThrow(/^The cursor "x{60}" is not one of this list/)
  })

  test('of no items is an empty page', () => {
    const { totalCount, nodes, edges, pageInfo } = page([], { first: 5 })
    expect({ totalCount, nodes, edges }).toEqual({ totalCount: 0, nodes: [], edges: [] })
    const cursors = { startCursor: null, endCursor: null }
    expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, ...cursors })
  })
})
