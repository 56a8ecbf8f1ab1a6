import { InvalidInputError } from '../errors.ts'
import type { QuestionVariable, SavedQuestion } from './savedQuestions.ts'

/** Types whose values are taken as the text that was given. */
const TEXTS = ['ID', 'String', 'Date', 'Decimal']

/**
 * The variables of a question from texts such as "first=5": texts, ids, days, decimals and enum values as they stand,
 * numbers and booleans by their form, lists as JSON or with commas. Throws InvalidInputError with every fault and the list of what the
 * question takes.
 */
export function parseVariables(question: SavedQuestion, given: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const faults: string[] = []
  for (const text of given) {
    const equals = text.indexOf('=')
    const name = equals < 0 ? text : text.slice(0, equals)
    const variable = question.variables.find((one) => one.name === name)
    if (equals < 1) faults.push(`${JSON.stringify(text)} is not of the form name=value.`)
    else if (variable === undefined) faults.push(`There is no variable ${JSON.stringify(name)}.`)
    else {
      const value = parseValue(variable.type, text.slice(equals + 1))
      if (value === undefined)
        faults.push(`${name} is ${JSON.stringify(text.slice(equals + 1))}, which is no ${variable.type}.`)
      else values[name] = value
    }
  }
  for (const variable of question.variables) {
    const needed = variable.type.endsWith('!') && !('default' in variable)
    if (needed && !(variable.name in values)) faults.push(`${variable.name} is missing.`)
  }
  if (faults.length > 0) throw new InvalidInputError([...faults, describeVariables(question)].join('\n'))
  return values
}

function describeVariables({ name, variables }: SavedQuestion): string {
  if (variables.length === 0) return `${name} takes no variables.`
  const describe = ({ name: variable, type, ...rest }: QuestionVariable) =>
    `  ${variable}: ${type}${'default' in rest ? ` (${JSON.stringify(rest.default)} when left out)` : ''}`
  return [`${name} takes:`, ...variables.map(describe)].join('\n')
}

function parseValue(type: string, text: string): unknown {
  const nullable = type.replace(/!$/, '')
  if (nullable.startsWith('[')) {
    const inner = nullable.slice(1, -1)
    if (text.trimStart().startsWith('[')) return parseJson(text, Array.isArray)
    const items = text.split(',').map((item) => parseValue(inner, item.trim()))
    return items.includes(undefined) ? undefined : items
  }
  if (TEXTS.includes(nullable)) return text
  if (nullable === 'Int' || nullable === 'Float') return parseJson(text, (value) => typeof value === 'number')
  if (nullable === 'Boolean') return parseJson(text, (value) => typeof value === 'boolean')
  return text.trimStart().startsWith('{') ? parseJson(text, (value) => typeof value === 'object') : text
}

function parseJson(text: string, test: (value: unknown) => boolean): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return test(value) ? value : undefined
  } catch {
    return undefined
  }
}
