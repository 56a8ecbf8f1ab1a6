import type { Ontology } from '../ontology/ontology.ts'
import type { DatasetDraft } from './drafts.ts'
import type { EntityKeys } from './entityKeys.ts'
import { describeShape, type Field, fieldsOf, isBlank, itemsOf } from './fields.ts'
import { didYouMean, type Nearest } from './nearest.ts'
import type { ProblemCode } from './problem.ts'
import { type ProblemList, quote } from './problemList.ts'
import type { SourceFile } from './sourceFile.ts'

/** What every reader of a part of a file needs. */
export interface ReadContext {
  readonly ontology: Ontology
  readonly keys: EntityKeys
  readonly file: SourceFile
  readonly problems: ProblemList
  readonly nearest: Nearest
  /** The pictures beside the files, by path. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** The names of the rules that a dataset may switch; null when any name will do. */
  readonly rules: readonly string[] | null
  /** Where what was read is put. */
  readonly draft: DatasetDraft
}

/** Reports a problem in the file that is being read. */
export function report(
  ctx: ReadContext,
  problem: { at: number; code: ProblemCode; message: string; value?: string | null },
): void {
  ctx.problems.add(ctx.file, problem.at, problem.code, problem.message, problem.value ?? null)
}

/** What a block is called in messages, and the keys that it may have. */
export interface BlockShape {
  readonly what: string
  readonly keys: readonly string[]
}

/** The fields of a block; null, with a problem, when something else or nothing stands there. */
export function readBlock(ctx: ReadContext, field: Field, shape: BlockShape): Field[] | null {
  const fields = fieldsOf(field.node)
  if (fields !== null && fields.length > 0) return fields
  const keys =
    shape.keys.length === 0
      ? ''
      : ` It has the keys ${shape.keys.join(', ')}, each on a line of its own below.`
  if (fields !== null || isBlank(field.node)) {
    const message = `There is nothing under ${quote(field.key)}. Write ${shape.what} below it, or take the line away.${keys}`
    report(ctx, { at: field.at, code: 'EMPTY', message, value: field.key })
  } else {
    const message = `Under ${quote(field.key)} stands ${describeShape(field.node)}, where ${shape.what} should be.${keys}`
    report(ctx, { at: field.at, code: 'WRONG_SHAPE', message, value: field.key })
  }
  return null
}

/** The entries of a list; null, with a problem, when something else or nothing stands there. */
export function readList(ctx: ReadContext, field: Field, example: string): Field[] | null {
  const items = itemsOf(field)
  if (items !== null && items.length > 0) return items
  const empty = items !== null || isBlank(field.node)
  const seen = empty ? `There is nothing under ${quote(field.key)}.` : `${quote(field.key)} should be a list.`
  const message = `${seen} Write it as ${example}${empty ? ', or take the line away' : ''}.`
  report(ctx, { at: field.at, code: empty ? 'EMPTY' : 'WRONG_SHAPE', message, value: field.key })
  return null
}

/** Reports a key that a block does not have, with the nearest one that it has. */
export function reportUnknownKey(ctx: ReadContext, field: Field, shape: BlockShape): void {
  const help = explainKey(field) ?? didYouMean(ctx.nearest.find(field.key, shape.keys))
  const message = `${quote(field.key)} is not a key of ${shape.what}.${help} The keys are ${shape.keys.join(', ')}.`
  report(ctx, { at: field.keyAt, code: 'UNKNOWN_KEY', message, value: field.key })
}

/** What a key that is none comes from, when it is no slip of spelling: a comma in a text, or YAML's merge key. */
export function explainKey(field: Field): string | null {
  if (field.key === '<<') return ' Blocks cannot be merged with “<<”: write the keys themselves.'
  // Only within braces can a key stand without a colon.
  return field.node === null
    ? ' Within { } a comma ends a text: if it belongs to the text before it, put that text in double quotes.'
    : null
}
