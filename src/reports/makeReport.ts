import type { GraphQLSchema } from 'graphql'
import { askQuestion } from '../graphql/askQuestion.ts'
import type { GraphContext } from '../graphql/context.ts'
import { type FlatAnswer, flattenAnswer } from '../graphql/flattenAnswer.ts'
import { describeTable } from '../graphql/questionTable.ts'
import { requireQuestion, type SavedQuestion } from '../graphql/savedQuestions.ts'
import type { ReportDefinition, ReportQuestion, Values } from './definition.ts'
import { frameReport, SOURCES_QUESTION } from './frameReport.ts'
import { EDITION_QUESTION, type Edition, makeCover } from './makeCover.ts'
import type { Report } from './report.ts'
import { describeReportVariables } from './reportVariables.ts'

export interface Making {
  readonly definition: ReportDefinition
  /** From parseReportVariables. */
  readonly values: Values
  readonly schema: GraphQLSchema
  readonly questions: readonly SavedQuestion[]
  /** Its snapshot answers all questions, so a report is one version of the graph. */
  readonly context: GraphContext
  readonly edition: Edition
  /** Told after a question how many of how many have been asked; the second number stays the same. */
  readonly onProgress?: (done: number, total: number) => void
}

/** The answers to one question of a report: several where it is asked for each row of another. */
interface Asked {
  readonly saved: SavedQuestion
  readonly answers: readonly unknown[]
}

/**
 * A report: its questions asked, each to its last page, and the answers made into blocks. Throws InvalidInputError when a
 * question fails or a variable names something that is not there.
 */
export async function makeReport(making: Making): Promise<Report> {
  const { definition, questions, edition } = making
  const values = findOwnPlan(making)
  const asked = new Map<string, Asked>()
  const ask = new Asker(making)
  const head = await ask.one(requireQuestion(questions, EDITION_QUESTION), {})
  const documents = await ask.one(requireQuestion(questions, SOURCES_QUESTION), {})
  for (const [key, question] of Object.entries(definition.questions)) {
    asked.set(key, await askFor(question, asked, { ...making, values }, ask))
  }
  const parsedAnswers = Object.entries(definition.questions).map(([key, { answer, each }]) => {
    const parsed = (asked.get(key)?.answers ?? []).map((one) => answer.parse(one))
    return [key, each === undefined ? parsed[0] : parsed] as const
  })
  const body = definition.build(Object.fromEntries(parsedAnswers), values)
  return {
    name: definition.name,
    cover: makeCover(definition, body.subject, head, edition),
    form: definition.form,
    isWide: definition.isWide,
    blocks: frameReport(definition.form, body, documents),
    rows: body.rows,
  }
}

/** The values, the plan that the graph is about among them: where the question's own is not there, the one that a document sets out. */
function findOwnPlan({ definition, values, questions, context: { snapshot } }: Making): Values {
  const described = describeReportVariables(definition, questions)
  const own = snapshot.documents.find(({ describes }) => describes !== null)?.describes
  const changed = definition.variables.flatMap(({ name, isOwnPlan }) => {
    const value = values[name]
    const isLeftOut = value === described.find((one) => one.name === name)?.default
    const isThere = value !== undefined && snapshot.findEntity(value) !== undefined
    return isOwnPlan === true && isLeftOut && !isThere && own != null ? [[name, own] as const] : []
  })
  return { ...values, ...Object.fromEntries(changed) }
}

async function askFor(
  question: ReportQuestion,
  asked: ReadonlyMap<string, Asked>,
  { values, questions, schema }: Making,
  ask: Asker,
): Promise<Asked> {
  const saved = requireQuestion(questions, question.ask)
  const passed = Object.entries(question.with ?? {}).map(([to, from]) => [to, values[from]] as const)
  const given = Object.fromEntries(passed.filter(([, value]) => value !== undefined))
  const variables = { ...question.always, ...given }
  if (question.each === undefined) return { saved, answers: [await ask.one(saved, variables)] }
  const { of, as, except } = question.each
  const ids = rowsOf(schema, asked.get(of))
    .map((row) => row.id)
    .filter((id) => typeof id === 'string' && (except === undefined || id !== values[except]))
  ask.expect(ids.length)
  const answers: unknown[] = []
  for (const id of ids) answers.push(await ask.one(saved, { ...variables, [as]: id }))
  return { saved, answers }
}

/** Asks questions and counts them. Nothing is told before it is known how many there will be. */
class Asker {
  readonly #making: Making
  #done = 0
  #total: number
  /** Questions of which it is not known yet how often they will be asked. */
  #open: number

  constructor(making: Making) {
    const questions = Object.values(making.definition.questions)
    this.#making = making
    this.#open = questions.filter(({ each }) => each !== undefined).length
    this.#total = 2 + questions.length - this.#open
  }

  /** Takes note of how often a question will be asked. */
  expect(times: number): void {
    this.#open -= 1
    this.#total += times
  }

  async one(question: SavedQuestion, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
    const { schema, context, onProgress } = this.#making
    const answer = await askQuestion({ schema, question, variables, context })
    this.#done += 1
    if (this.#open === 0) onProgress?.(this.#done, this.#total)
    return answer
  }
}

/** The rows of all answers to a question, one below the other. */
function rowsOf(schema: GraphQLSchema, asked: Asked | undefined): FlatAnswer['rows'] {
  if (asked === undefined) return []
  const table = describeTable(schema, asked.saved)
  return asked.answers.flatMap((answer) => flattenAnswer(table, answer).rows)
}
