import { type GraphQLLeafType, isEnumType } from 'graphql'
import { escapeText } from './escapeText.ts'
import { NotCompiled } from './fieldInfo.ts'

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
