/** The rows by the number that the function gives each, in their order. */
export function groupBy<T>(
  rows: readonly T[],
  numberOf: (row: T) => number,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(numberOf(row))
    if (group === undefined) groups.set(numberOf(row), [row])
    else group.push(row)
  }
  return groups
}
