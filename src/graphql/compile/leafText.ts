import { type GraphQLLeafType, isEnumType } from 'graphql'
import { NotCompiled } from './fieldInfo.ts'

/** What JSON writes in another way than it stands: quotes, backslashes, control characters, halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON must escape.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/

/** A text as it stands between the quotes of JSON. */
export function escapeText(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text).slice(1, -1) : text
}

/** How the values of a scalar or an enum are written. */
export interface LeafText {
  /** True when JSON always has them in quotes. */
  readonly isQuoted: boolean
  /**
   * A value that is not null as JSON; what stands between the quotes where there are quotes. Throws what `serialize` of the type throws, and
   * NotCompiled for an error, a promise or a function, which only the interpreter can tell.
   */
  readonly textOf: (value: unknown) => string
}

/** How the values of a type are written. */
export function leafText(type: GraphQLLeafType): LeafText {
  const serialize = (value: unknown) => {
    if (value instanceof Error || typeof value === 'function' || isThenable(value)) {
      throw new NotCompiled(`A ${type.name} is no value.`)
    }
    const serialized: unknown = type.serialize(value)
    if (serialized == null) throw new TypeError(`A ${type.name} has no value.`)
    return serialized
  }
  if (isEnumType(type)) {
    const names = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, name]))
    return { isQuoted: true, textOf: (value) => names.get(value) ?? String(serialize(value)) }
  }
  if (type.name === 'String' || type.name === 'ID') {
    const textOf = (value: unknown) =>
      escapeText(typeof value === 'string' ? value : String(serialize(value)))
    return { isQuoted: true, textOf }
  }
  return { isQuoted: false, textOf: (value) => JSON.stringify(serialize(value)) }
}

function isThenable(value: unknown): boolean {
  return typeof (value as { then?: unknown } | null)?.then === 'function'
}
