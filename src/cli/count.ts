/** A number with its noun, in the plural where that is right: 1 entity, 2 entities. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
