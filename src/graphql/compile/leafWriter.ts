import {
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isEnumType,
  isNonNullType,
} from 'graphql'

/** What JSON writes in another way than it stands: quotes, backslashes, control characters, halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON must escape.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/

/** A text as it stands between the quotes of JSON. */
export function escapeText(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text).slice(1, -1) : text
}

/**
 * How the values of a type that is always written in quotes are written between them; null for any other type. What is returned
 * throws where there is no value, and what `serialize` of the type throws.
 */
export function quotedWriter(type: GraphQLOutputType): ((value: unknown) => string) | null {
  if (!isNonNullType(type)) return null
  const leaf = type.ofType
  if (isEnumType(leaf)) {
    const names = new Map<unknown, string>(leaf.getValues().map(({ name, value }) => [value, name]))
    return (value) => names.get(value) ?? String(leaf.serialize(value))
  }
  if (leaf !== GraphQLString && leaf !== GraphQLID) return null
  return (value) => {
    if (typeof value === 'string') return escapeText(value)
    if (value == null) throw new TypeError(`A ${type} is null.`)
    return escapeText(String(leaf.serialize(value)))
  }
}

/**
 * How the values of a scalar or enum are written as JSON. `absent` gives what stands for null. What is returned throws what
 * `serialize` of the type throws.
 */
export function leafWriter(type: GraphQLLeafType, absent: () => string): (value: unknown) => string {
  const serialized = (value: unknown) => {
    if (value == null) return absent()
    const text = JSON.stringify(type.serialize(value))
    if (text === undefined || text === 'null') throw new TypeError(`A ${type.name} has no value.`)
    return text
  }
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, `"${name}"`]))
    return (value) => texts.get(value) ?? serialized(value)
  }
  switch (type.name) {
    case 'String':
    case 'ID':
      return (value) => (typeof value === 'string' ? `"${escapeText(value)}"` : serialized(value))
    case 'Boolean':
      return (value) => (value === true ? 'true' : value === false ? 'false' : serialized(value))
    default:
      return serialized
  }
}
