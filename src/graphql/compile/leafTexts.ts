import { type GraphQLLeafType, isEnumType } from 'graphql'

/** What JSON writes in another way than it stands: quotes, backslashes, control characters, halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON must escape.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/

/** A text as JSON. */
export function quote(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`
}

/** How the values of a scalar or enum are written as JSON. What it gives throws what `serialize` of the type throws. */
export function leafText(type: GraphQLLeafType): (value: unknown) => string {
  const serialized = (value: unknown) => {
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
      return (value) => (typeof value === 'string' ? quote(value) : serialized(value))
    case 'Boolean':
      return (value) => (value === true ? 'true' : value === false ? 'false' : serialized(value))
    default:
      return serialized
  }
}
