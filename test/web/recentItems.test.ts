import { describe, expect, test } from 'vitest'
import { RecentItems } from '../../src/web/recentItems.ts'

describe('the items that were asked for last', () => {
  test('are kept up to their number; the one not asked for the longest time makes room', () => {
    const items = new RecentItems<number>({ items: 2, keyLength: 10 })
    items.set('a', 1)
    items.set('b', 2)
    expect(items.get('a')).toBe(1)
    items.set('c', 3)
    expect([items.get('a'), items.get('b'), items.get('c')]).toEqual([1, undefined, 3])
  })

  test('are replaced under their key without making others go', () => {
    const items = new RecentItems<number>({ items: 2, keyLength: 10 })
    items.set('a', 1)
    items.set('b', 2)
    items.set('a', 3)
    expect([items.get('a'), items.get('b')]).toEqual([3, 2])
  })

  test('with a key that is too long are not kept, so that the memory they take has a bound', () => {
    const items = new RecentItems<number>({ items: 2, keyLength: 3 })
    items.set('abc', 1)
    items.set('abcd', 2)
    expect([items.get('abc'), items.get('abcd')]).toEqual([1, undefined])
  })
})
