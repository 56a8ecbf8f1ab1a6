import { describe, expect, test } from 'vitest'
import { RecentlyUsed } from '../../src/graph/recentlyUsed.ts'

describe('RecentlyUsed', () => {
  test('makes each value once, until others take its room', () => {
    const kept = new RecentlyUsed<{ readonly key: string }>(2)
    const made: string[] = []
    const ask = (key: string) =>
      kept.get(key, () => {
        made.push(key)
        return { key }
      })
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map((key) => ask(key).key)).toEqual(['a', 'b', 'a', 'c', 'a', 'b'])
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  test('keeps nothing of what could not be made', () => {
    const kept = new RecentlyUsed<object>(1)
    const value = {}
    kept.get('a', () => value)
    expect(() =>
      kept.get('b', () => {
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(kept.get('a', () => ({}))).toBe(value)
  })
})
