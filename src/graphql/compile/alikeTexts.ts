import type { GraphQLObjectType } from 'graphql'
import type { Writer } from './objectWriter.ts'

/**
 * What makes values of a type alike: values for which it gives the same object are the same in every field that is a property of theirs,
 * and never change; null for a value like no other.
 */
export type AlikeBy = (value: never) => object | null

/** How a type in the schema tells it, among its extensions. */
export function alikeBy(by: AlikeBy): { readonly alikeBy: AlikeBy } {
  return { alikeBy: by }
}

/** What the type tells, if it does. */
export function findAlikeBy(type: GraphQLObjectType): ((value: unknown) => object | null) | null {
  const { alikeBy: by } = type.extensions
  return typeof by === 'function' ? (by as (value: unknown) => object | null) : null
}

/** Characters of all texts that are kept; beyond that all are forgotten at once. */
const MAX_KEPT = 8_000_000
/** About as many as an entry takes beside its text. */
const ENTRY = 100

type Texts = WeakMap<object, string>

/** By writer, all in one, so that to forget them is to forget all of them. */
let kept = new WeakMap<Writer, Texts>()
let size = 0

function textsOf(writer: Writer): Texts {
  const texts = kept.get(writer) ?? new WeakMap()
  kept.set(writer, texts)
  return texts
}

/** A writer that writes a value once for all that are alike. Only for one that asks nothing but properties. */
export function writeAlike(write: Writer, by: (value: unknown) => object | null): Writer {
  return (value, run) => {
    const key = by(value)
    if (key === null) return write(value, run)
    const known = kept.get(write)?.get(key)
    if (known !== undefined) return known
    const text = write(value, run)
    size += text.length + ENTRY
    if (size > MAX_KEPT) {
      kept = new WeakMap()
      size = 0
    }
    textsOf(write).set(key, text)
    return text
  }
}
