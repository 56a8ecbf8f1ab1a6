import { InvalidInputError } from '../errors.ts'
import { requireQuestion, type SavedQuestion } from '../graphql/savedQuestions.ts'
import type { ReportDefinition, Values } from './definition.ts'

/** A variable of a report, with what its questions say about it. */
export interface DescribedVariable {
  readonly name: string
  readonly description: string
  /** As GraphQL writes it: ID!. */
  readonly type: string
  /** The value when left out; null: it must be given, or nothing is passed on where the type has no exclamation mark. */
  readonly default: string | null
  readonly isNeeded: boolean
}

/** The variables of a report. Throws NotFoundError when one of its questions is not among the saved ones. */
export function describeReportVariables(
  report: ReportDefinition,
  saved: readonly SavedQuestion[],
): readonly DescribedVariable[] {
  return report.variables.map(({ name, description }) => {
    for (const question of Object.values(report.questions)) {
      const passed = Object.entries(question.with ?? {}).find(([, from]) => from === name)
      if (passed === undefined) continue
      const variable = requireQuestion(saved, question.ask).variables.find((one) => one.name === passed[0])
      if (variable === undefined) break
      const value = typeof variable.default === 'string' ? variable.default : null
      const isNeeded = variable.type.endsWith('!') && value === null
      return { name, description, type: variable.type, default: value, isNeeded }
    }
    throw new Error(`The report ${report.name} passes its variable ${name} to none of its questions.`)
  })
}

/**
 * The values of a report's variables from texts such as "partner=partner/curo", with the defaults of those left out. Throws
 * InvalidInputError with every fault and the list of what the report takes.
 */
export function parseReportVariables(
  report: ReportDefinition,
  saved: readonly SavedQuestion[],
  given: readonly string[],
): Values {
  const variables = describeReportVariables(report, saved)
  const values = new Map(variables.flatMap((one) => (one.default === null ? [] : [[one.name, one.default]])))
  const faults: string[] = []
  const named = new Set<string>()
  for (const text of given) {
    const equals = text.indexOf('=')
    const name = text.slice(0, Math.max(equals, 0))
    if (equals < 1) faults.push(`${JSON.stringify(text)} is not of the form name=value.`)
    else if (!variables.some((one) => one.name === name))
      faults.push(`There is no variable ${JSON.stringify(name)}.`)
    else if (named.has(name)) faults.push(`${name} is given twice.`)
    else if (text.length === equals + 1) faults.push(`${name} is empty.`)
    else values.set(name, text.slice(equals + 1))
    named.add(name)
  }
  for (const { name, isNeeded } of variables)
    if (isNeeded && !named.has(name)) faults.push(`${name} is missing.`)
  if (faults.length > 0)
    throw new InvalidInputError([...faults, printVariables(report.name, variables)].join('\n'))
  return Object.fromEntries(values)
}

/** What a report takes, a line for each variable. */
export function printVariables(report: string, variables: readonly DescribedVariable[]): string {
  if (variables.length === 0) return `${report} takes no variables.`
  const lines = variables.map(
    (one) =>
      `  ${one.name}: ${one.description}${one.default === null ? (one.isNeeded ? ' Needed.' : '') : ` ${one.default} when left out.`}`,
  )
  return [`${report} takes:`, ...lines].join('\n')
}
