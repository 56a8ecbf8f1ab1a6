import type { GraphQLSchema } from 'graphql'
import { InvalidInputError } from '../errors.ts'
import { readSelection, type SelectedField } from './readSelection.ts'
import type { SavedQuestion } from './savedQuestions.ts'

/** A column of the table that a question makes. */
export interface Column {
  /** The path to its values: within a row (owner.name) or, for what stands above the rows, from the top (strategy.name). */
  readonly name: string
  /** The GraphQL type of its values: Decimal. */
  readonly type: string
  /** True where a row may have several values, which are joined into one text. */
  readonly isJoined: boolean
  /** From the schema. */
  readonly description: string | null
  /** The keys in the answer that lead to the value from the item that has it. */
  readonly keys: readonly string[]
}

/** The answer itself, or a list on the way to the rows. */
export interface Level {
  /** The keys in the answer that lead to the list from an item of the level above; none for the answer itself. */
  readonly keys: readonly string[]
  readonly columns: readonly Column[]
}

/** The table that a question makes of its answer, known before it is asked: an empty answer has the same columns. */
export interface QuestionTable {
  /** From the answer itself down to the list whose items are the rows. */
  readonly levels: readonly Level[]
  /** The columns of all levels, in order. */
  readonly columns: readonly Column[]
  /** The paths of the lists that stand beside the rows, and so are left out. */
  readonly leftOut: readonly string[]
}

/**
 * The table of a question that fits the schema. The rule: one list makes the rows, the one that the question names (nodes, edges
 * and node of connections need not be named), or else the outermost; without any list the answer is one row. A row's own
 * fields are columns named by their path within it (owner.name); single values above it are repeated on every row, under their full path
 * (strategy.name); lists beside it are left out. Throws InvalidInputError when the path to the rows leads nowhere, or two
 * columns have one name.
 */
export function describeTable(
  schema: GraphQLSchema,
  { name, document, rows }: Pick<SavedQuestion, 'name' | 'document' | 'rows'>,
): QuestionTable {
  const fields = readSelection(schema, document)
  const path = rows ?? findOutermostList(fields)
  const levels: { keys: readonly string[]; columns: Column[] }[] = [{ keys: [], columns: [] }]
  const leftOut: string[] = []
  let below: readonly SelectedField[] = fields
  let keys: readonly string[] = []
  for (const [depth, label] of path.entries()) {
    const next = below.find((field) => field.label === label)
    if (next === undefined || next.fields === null) {
      throw new InvalidInputError(
        `${name} names ${path.join('.')} as its rows, and asks for no ${path.slice(0, depth + 1).join('.')} with fields of its own. Write the path of a list that the question asks for after "Rows: ".`,
      )
    }
    const walked = path.slice(0, depth)
    for (const field of below) {
      if (field !== next) addAbove(field, { walked, keys, columns: levels.at(-1)?.columns ?? [], leftOut })
    }
    keys = [...keys, ...next.keys]
    below = next.fields
    if (next.isList || depth === path.length - 1) {
      levels.push({ keys, columns: [] })
      keys = []
    }
  }
  for (const field of below) levels.at(-1)?.columns.push(...columnsOf(field, [], [], false))
  const columns = levels.flatMap((level) => level.columns)
  checkNames(name, columns)
  return { levels, columns, leftOut }
}

interface Above {
  readonly walked: readonly string[]
  readonly keys: readonly string[]
  readonly columns: Column[]
  readonly leftOut: string[]
}

/** Adds what a field above the rows gives to every row: its single values. */
function addAbove(field: SelectedField, { walked, keys, columns, leftOut }: Above): void {
  const path = [...walked, field.label]
  if (field.isList) leftOut.push(path.join('.'))
  else if (field.fields === null) columns.push(...columnsOf(field, walked, keys, false))
  else {
    const inside = { walked: path, keys: [...keys, ...field.keys], columns, leftOut }
    for (const below of field.fields) addAbove(below, inside)
  }
}

/** The columns of a field and all that is asked of it. */
function columnsOf(
  field: SelectedField,
  path: readonly string[],
  keys: readonly string[],
  isJoined: boolean,
): readonly Column[] {
  const here = {
    path: [...path, field.label],
    keys: [...keys, ...field.keys],
    isJoined: isJoined || field.isList,
  }
  if (field.fields !== null) {
    return field.fields.flatMap((below) => columnsOf(below, here.path, here.keys, here.isJoined))
  }
  const { type, description } = field
  return [{ name: here.path.join('.'), type, isJoined: here.isJoined, description, keys: here.keys }]
}

/** The labels down to the outermost list, breadth first; none when there is no list with fields. */
function findOutermostList(fields: readonly SelectedField[]): readonly string[] {
  const queue = fields.map((field) => ({ field, path: [field.label] }))
  for (const { field, path } of queue) {
    if (field.isList && field.fields !== null) return path
    for (const below of field.fields ?? []) queue.push({ field: below, path: [...path, below.label] })
  }
  return []
}

function checkNames(question: string, columns: readonly Column[]): void {
  const names = columns.map((column) => column.name)
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  if (twice.size === 0) return
  throw new InvalidInputError(
    `${question} would make two columns named ${[...twice].join(', ')}. Give one of the fields another name, such as other: name.`,
  )
}
