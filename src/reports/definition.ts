import type { z } from 'zod'
import type { FlatAnswer } from '../graphql/flattenAnswer.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { Block, Text } from './blocks.ts'
import type { Places } from './places.ts'

/** A variable that a report takes. Its type, and its value when left out, are those of the questions it is passed to. */
export interface ReportVariable {
  readonly name: string
  readonly description: string
  /** The kinds of which it takes an id, to choose from; left out where it takes something else. */
  readonly kinds?: readonly Kind[]
  /** True for the plan that the graph is about: where the question's own is not there, the one that a document sets out. */
  readonly isOwnPlan?: boolean
}

/** A saved question that a report asks. */
export interface ReportQuestion {
  /** The saved question's name. */
  readonly ask: string
  /** Which of the question's variables get which of the report's: { id: 'partner' }. */
  readonly with?: Readonly<Record<string, string>>
  /** Values that some of the question's variables get whatever the report's are: { rules: ['ACTION_WITHOUT_OWNER'] }. */
  readonly always?: Readonly<Record<string, unknown>>
  /** The shape that the report relies on. */
  readonly answer: z.ZodType
  /** Asked once for each row of the answer to an earlier question, the row's id passed on. */
  readonly each?: {
    /** The key of that question within the report. */
    readonly of: string
    /** The variable of this question that the id goes to. */
    readonly as: string
    /** The report's variable whose value is passed over. */
    readonly except?: string
  }
}

/** What the pure part of a report makes of the answers. */
export interface ReportBody {
  /** What this copy is about; see Cover. */
  readonly subject: string | null
  /** What to take away, in sentences with numbers. */
  readonly summary: readonly Text[]
  /** What comes between the summary and the list of documents; see frameReport. */
  readonly blocks: readonly Block[]
  /** Made of all the evidence that the blocks cite. */
  readonly places: Places
  /** True where the blocks list the documents themselves. */
  readonly listsDocuments?: boolean
  /** The report as rows, for spreadsheets: what the blocks tell, with ids and exact figures. */
  readonly rows: FlatAnswer
}

/** The values of a report's variables, by name. */
export type Values = Readonly<Record<string, string>>

/** The parsed answers to a report's questions, by their keys; a list where the question is asked for each row of another. */
export type AnswersOf<Questions> = {
  readonly [Key in keyof Questions]: Questions[Key] extends { each: object; answer: z.ZodType<infer Answer> }
    ? readonly Answer[]
    : Questions[Key] extends { answer: z.ZodType<infer Answer> }
      ? Answer
      : never
}

interface Head {
  /** In lower case with hyphens, as it is asked for. */
  readonly name: string
  readonly title: string
  /** What it answers, for whoever chooses a report and whoever reads it. */
  readonly description: string
  readonly form: 'report' | 'sheet'
  readonly isWide: boolean
  readonly variables: readonly ReportVariable[]
}

/** A report as data: what it asks, and how the answers become blocks. */
export interface ReportDefinition extends Head {
  readonly questions: Readonly<Record<string, ReportQuestion>>
  /** Pure. Throws InvalidInputError when a variable names something that is not there. */
  readonly build: (answers: Readonly<Record<string, unknown>>, values: Values) => ReportBody
}

/** A report whose `build` takes answers typed by its questions. */
export function defineReport<const Questions extends Readonly<Record<string, ReportQuestion>>>(
  definition: Head & {
    readonly questions: Questions
    readonly build: (answers: AnswersOf<Questions>, values: Values) => ReportBody
  },
): ReportDefinition {
  // The answers that reach build were parsed by the questions' own shapes, which is what AnswersOf says.
  return definition as unknown as ReportDefinition
}
