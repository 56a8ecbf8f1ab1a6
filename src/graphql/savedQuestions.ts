import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  Kind as AstKind,
  type DocumentNode,
  type OperationDefinitionNode,
  parse,
  print,
  valueFromASTUntyped,
} from 'graphql'
import { createNearest, didYouMean } from '../dataset/nearest.ts'
import { NotFoundError } from '../errors.ts'
import { OTHER_QUESTIONS, QUESTION_GROUPS, type QuestionGroup } from './questionGroups.ts'

/** A variable of a saved question. */
export interface QuestionVariable {
  readonly name: string
  /** As GraphQL writes it: [Kind!]. */
  readonly type: string
  /** Absent when the asker must give a value. */
  readonly default?: unknown
}

/** A named, described question that is kept in a file and asked by its name. */
export interface SavedQuestion {
  /** The file's name without its ending: who-owns-what. */
  readonly name: string
  readonly title: string
  /** What it answers; may be empty. */
  readonly description: string
  readonly group: QuestionGroup
  /** The path in the answer to the list whose items make the rows of a table; null: the first list found. */
  readonly rows: readonly string[] | null
  readonly source: string
  readonly document: DocumentNode
  readonly variables: readonly QuestionVariable[]
}

/** The folder with the product's own saved questions. */
export const QUESTIONS_FOLDER = new URL('../../schema/operations/', import.meta.url)

/** The saved questions of a folder, sorted by group and name. Throws an Error that names the file when one does not parse. */
export async function readSavedQuestions(
  folder: URL | string = QUESTIONS_FOLDER,
): Promise<readonly SavedQuestion[]> {
  const path = folder instanceof URL ? fileURLToPath(folder) : folder
  const files = (await readdir(path)).filter((file) => file.endsWith('.graphql')).sort()
  const questions = await Promise.all(
    files.map(async (file) => parseSavedQuestion(file, await readFile(join(path, file), 'utf8'))),
  )
  return QUESTION_GROUPS.flatMap((group) => questions.filter((question) => question.group === group))
}

/**
 * A saved question from its text. The comment at its head is its title (first line) and what it answers; a line "Group: …" names one of
 * QUESTION_GROUPS, and a line "Rows: a.b.c" the list that makes the rows of a table. Throws an Error that names the file when it does not
 * parse or names a group that there is not.
 */
export function parseSavedQuestion(file: string, source: string): SavedQuestion {
  const document = parseOrThrow(file, source)
  const operations = document.definitions.filter((node) => node.kind === AstKind.OPERATION_DEFINITION)
  const [operation] = operations
  if (operation === undefined || operations.length > 1) {
    throw new Error(`${file} holds ${operations.length} operations; a saved question is one.`)
  }
  const comments = headComments(source)
  const rows = comments.find((line) => line.startsWith('Rows: '))
  const group = comments.find((line) => line.startsWith('Group: '))
  const [title = basename(file, '.graphql'), ...rest] = comments.filter(
    (line) => ![rows, group].includes(line),
  )
  return {
    name: basename(file, '.graphql'),
    title: title.replace(/\.$/, ''),
    description: rest.join(' ').trim(),
    group: group === undefined ? OTHER_QUESTIONS : parseGroup(file, group.slice('Group: '.length).trim()),
    rows: rows === undefined ? null : rows.slice('Rows: '.length).trim().split('.'),
    source,
    document,
    variables: variablesOf(operation),
  }
}

function parseGroup(file: string, text: string): QuestionGroup {
  const group = QUESTION_GROUPS.find((one) => one === text)
  if (group !== undefined) return group
  throw new Error(`${file} is of the group "${text}"; there are: ${QUESTION_GROUPS.join(', ')}.`)
}

/** The question with the name. Throws NotFoundError, which lists the names there are. */
export function requireQuestion(questions: readonly SavedQuestion[], name: string): SavedQuestion {
  const found = questions.find((question) => question.name === name)
  if (found !== undefined) return found
  const names = questions.map((question) => question.name).join(', ')
  const near = didYouMean(findNearNames(questions, name)[0] ?? null)
  throw new NotFoundError(
    `There is no saved question ${JSON.stringify(name.slice(0, 80))}.${near} There are: ${names}.`,
  )
}

/** The names most like a mistyped one, at most three, the likeliest first. */
export function findNearNames(questions: readonly SavedQuestion[], name: string): readonly string[] {
  const nearest = createNearest()
  const found: string[] = []
  for (let near: string | null = name; near !== null && found.length < 3; ) {
    const others = questions.map((question) => question.name).filter((one) => !found.includes(one))
    near = nearest.find(name, others)
    if (near !== null) found.push(near)
  }
  return found
}

/** The values that the variables have when none are given. */
export function defaultVariables(question: SavedQuestion): Record<string, unknown> {
  const withDefault = question.variables.filter((variable) => 'default' in variable)
  return Object.fromEntries(withDefault.map((variable) => [variable.name, variable.default]))
}

function parseOrThrow(file: string, source: string): DocumentNode {
  try {
    return parse(source)
  } catch (cause) {
    throw new Error(`${file} is not GraphQL: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

function headComments(source: string): string[] {
  const lines: string[] = []
  for (const line of source.split('\n')) {
    if (!line.startsWith('#')) break
    lines.push(line.replace(/^#\s?/, '').trimEnd())
  }
  return lines.filter((line) => line !== '')
}

function variablesOf(operation: OperationDefinitionNode): QuestionVariable[] {
  return (operation.variableDefinitions ?? []).map((definition) => ({
    name: definition.variable.name.value,
    type: print(definition.type),
    ...(definition.defaultValue === undefined
      ? {}
      : { default: valueFromASTUntyped(definition.defaultValue) }),
  }))
}
