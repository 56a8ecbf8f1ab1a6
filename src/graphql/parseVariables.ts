import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { createNearest, didYouMean } from '../dataset/nearest.ts'
import { QuestionError, type Reason } from './questionError.ts'
import { type DescribedVariable, describeVariables } from './questionVariables.ts'
import type { SavedQuestion } from './savedQuestions.ts'

/** The most characters of a value that an error repeats. */
const SHOWN = 60
/** The most characters of what the GraphQL library says of a value, which it repeats in full. */
const LONGEST = 200

/**
 * The variables of a question from names and texts. Texts, ids, days, decimals and the values of enums stand as they are; numbers
 * and booleans by their form; lists with commas, as JSON or by naming the variable several times; objects as JSON; null, but for texts
 * and ids, as null. A value that is empty counts as left out. Throws a QuestionError with every fault and the list of what the
 * question takes.
 */
export function parseVariables(
  schema: GraphQLSchema,
  question: SavedQuestion,
  given: readonly (readonly [name: string, text: string])[],
): Record<string, unknown> {
  const variables = describeVariables(schema, question)
  const reasons: Reason[] = []
  const report = (message: string, variable?: string) =>
    reasons.push({ message, code: 'BAD_USER_INPUT', ...(variable === undefined ? {} : { variable }) })
  const texts = new Map<string, string[]>()
  for (const [name, text] of given) texts.set(name, [...(texts.get(name) ?? []), text])
  const names = variables.map(({ name }) => name)
  for (const name of texts.keys()) {
    if (names.includes(name)) continue
    const near = createNearest().find(name, names)
    report(`There is no variable ${show(name)}.${didYouMean(near)}`, name.slice(0, SHOWN))
  }
  const values: Record<string, unknown> = {}
  for (const variable of variables) {
    const { name } = variable
    const filled = (texts.get(name) ?? []).filter((text) => text.trim() !== '')
    if (filled.length === 0) {
      if (variable.isRequired) report(`${name} is missing.`, name)
      continue
    }
    const value = parseTexts(variable, filled, (message) => report(message, name))
    if (value !== undefined) values[name] = value
  }
  if (reasons.length === 0) return values
  const lines = reasons.map(({ message }) => message)
  throw new QuestionError([...lines, printVariables(question.name, variables)].join('\n'), reasons)
}

/** What a question takes, a line for each variable. */
export function printVariables(question: string, variables: readonly DescribedVariable[]): string {
  if (variables.length === 0) return `${question} takes no variables.`
  const lines = variables.map((variable) => {
    const otherwise = 'default' in variable ? `, ${JSON.stringify(variable.default)} when left out` : ''
    const needed = variable.isRequired ? ', needed' : ''
    const values = variable.values === null ? '' : `One of ${variable.values.join(', ')}.`
    const sentences = [
      `  ${variable.name}: ${variable.type}${otherwise}${needed}.`,
      variable.description,
      values,
    ]
    return sentences.filter((sentence) => sentence !== '').join(' ')
  })
  return [`${question} takes:`, ...lines].join('\n')
}

type Report = (message: string) => void

function parseTexts(
  { name, type, inputType, isList, values: known }: DescribedVariable,
  texts: readonly string[],
  report: Report,
): unknown {
  if (texts.some((text) => text.includes('\0') || !text.isWellFormed())) {
    report(`${name} holds a character that no name has: NUL, or half of a surrogate pair.`)
    return undefined
  }
  if (texts.length > 1 && !isList) {
    report(`${name} is given ${texts.length} times, and takes one value.`)
    return undefined
  }
  const values = texts.map((text) => readText(text, inputType))
  if (values.includes(undefined)) {
    report(`${name} is ${texts.map(show).join(', ')}, which is no ${type}.`)
    return undefined
  }
  const value = isList && values.length > 1 ? values.flat() : values[0]
  let isSound = true
  coerceInputValue(value, inputType, (path, wrong, { message }) => {
    isSound = false
    if (known !== null && typeof wrong === 'string') {
      const near = createNearest().find(wrong, known)
      report(`${name} is ${show(wrong)}, which is no ${getNamedType(inputType).name}.${didYouMean(near)}`)
      return
    }
    const place = path.length === 0 ? name : `${name}.${path.join('.')}`
    const reason = message.replace(/ Did you mean .*$/, '').slice(0, LONGEST)
    report(`${place} is ${show(wrong)}. ${reason}`)
  })
  return isSound ? value : undefined
}

/** A text as the value that JSON would give for its type; undefined when it has no such form. */
function readText(text: string, inputType: GraphQLInputType): unknown {
  const type = getNullableType(inputType)
  if (isListType(type)) {
    if (text.trim() === 'null') return null
    if (text.trimStart().startsWith('[')) return readJson(text, Array.isArray)
    const parts = text.split(',').filter((part) => part.trim() !== '')
    const items = parts.map((part) => readText(part.trim(), type.ofType))
    return items.includes(undefined) ? undefined : items
  }
  if (type.name === 'String') return text
  const trimmed = text.trim()
  if (type.name === 'ID') return trimmed
  if (trimmed === 'null' && !isNonNullType(inputType)) return null
  if (type.name === 'Int' || type.name === 'Float')
    return readJson(trimmed, (value) => typeof value === 'number')
  if (type.name === 'Boolean') return readJson(trimmed, (value) => typeof value === 'boolean')
  if (isInputObjectType(type)) return readJson(trimmed, (value) => typeof value === 'object')
  return trimmed
}

function readJson(text: string, test: (value: unknown) => boolean): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return test(value) ? value : undefined
  } catch {
    return undefined
  }
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
