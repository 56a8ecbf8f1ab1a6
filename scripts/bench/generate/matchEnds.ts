import type { Random } from './random.ts'

/**
 * Pairs of a source and a target, each used about as often as it stands in its list. Where the lists differ in length the
 * number of pairs lies between the two (their geometric mean): the longer list loses some, the shorter one lends some
 * twice. No pair occurs twice and none joins a thing to itself; `key` tells when two pairs are the same.
 */
export function matchEnds<T>(
  sources: readonly T[],
  targets: readonly T[],
  key: (source: T, target: T) => string,
  random: Random,
): [source: T, target: T][] {
  if (sources.length === 0 || targets.length === 0) return []
  const count = Math.round(Math.sqrt(sources.length * targets.length))
  const from = stretch(sources, count, random)
  const to = stretch(targets, count, random)
  const pairs = new Map<string, [T, T]>()
  for (const [index, source] of from.entries()) {
    for (let tries = 0; tries < 12; tries += 1) {
      const at = tries === 0 ? index : index + random.below(count - index)
      const target = to[at]
      if (target === undefined || target === source || pairs.has(key(source, target))) continue
      const passed = to[index]
      if (passed === undefined) break
      to[at] = passed
      to[index] = target
      pairs.set(key(source, target), [source, target])
      break
    }
  }
  return [...pairs.values()]
}

function stretch<T>(items: readonly T[], count: number, random: Random): T[] {
  const order = random.shuffled(items)
  while (order.length < count) order.push(random.pick(items))
  return order.slice(0, count)
}
