import type { Run } from './run.ts'

/** Writes a value as JSON. Throws where the answer has an error, and NotCompiled where only the interpreter can tell the answer. */
export type Writer = (value: unknown, run: Run) => string

/** A field of an object, as it is written. */
export interface WrittenField {
  /** Its name in the answer, a GraphQL name. */
  readonly label: string
  /** The property of the parent that holds its value, never a promise or a function; null where `write` is given the parent. */
  readonly property: string | null
  readonly write: Writer
  /** True when `write` gives what stands between quotes. */
  readonly isQuoted: boolean
}

/**
 * The writer of an object with the fields. It is a function of its own, made from source, so that V8 learns for each property where it
 * lies: one function for all objects would look each up by its name.
 */
export function objectWriter(fields: readonly WrittenField[]): Writer {
  if (fields.length === 0) return () => '{}'
  const parts = fields.map(({ label, property, isQuoted }, i) => {
    const before = `${i === 0 ? '{' : fields[i - 1]?.isQuoted ? '",' : ','}"${label}":${isQuoted ? '"' : ''}`
    const value = property === null ? 'parent' : `parent[${JSON.stringify(property)}]`
    return `${JSON.stringify(before)} + write${i}(${value}, run)`
  })
  const end = fields.at(-1)?.isQuoted ? '"}' : '}'
  const names = fields.map((_field, i) => `write${i}`)
  const make = new Function(...names, `return (parent, run) => ${parts.join(' + ')} + '${end}'`)
  return make(...fields.map(({ write }) => write))
}
