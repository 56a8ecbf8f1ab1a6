const typeNames = new WeakMap<object, string>()

/** The value, remembered as one of the type, so that the interface Node can tell what it is; null for undefined. */
export function brandNode<Value extends object>(value: Value | undefined, typeName: string): Value | null {
  if (value === undefined) return null
  typeNames.set(value, typeName)
  return value
}

/** The name of the type that brandNode was told. */
export function nodeTypeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? typeNames.get(value) : undefined
}
