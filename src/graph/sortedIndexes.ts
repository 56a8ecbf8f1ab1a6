/**
 * The items of an order, sorted by a number that each has, from 0 to below `range`; those with the same number stay as they
 * were. A counting sort: linear in the items and the range.
 */
export function sortByNumber(order: Uint32Array, numberOf: ArrayLike<number>, range: number): Uint32Array {
  const places = new Uint32Array(range + 1)
  // The items are indexes of the numbers, so the reads below never give undefined.
  for (let i = 0; i < order.length; i++) {
    const next = (numberOf[order[i] as number] as number) + 1
    places[next] = (places[next] as number) + 1
  }
  for (let i = 0; i < range; i++) places[i + 1] = (places[i + 1] as number) + (places[i] as number)
  const sorted = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const item = order[i] as number
    const number = numberOf[item] as number
    const place = places[number] as number
    sorted[place] = item
    places[number] = place + 1
  }
  return sorted
}

/** The numbers from 0 to below a length. */
export function allIndexes(length: number): Uint32Array {
  const indexes = new Uint32Array(length)
  for (let i = 0; i < length; i++) indexes[i] = i
  return indexes
}

/** The first place of a sorted list at which `isBefore` no longer holds; logarithmic. */
export function lowerBound(length: number, isBefore: (index: number) => boolean, start = 0): number {
  let low = start
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
