import { z } from 'zod'
import { namedAnswer } from '../answers.ts'
import { type Cell, note, paragraph, quiet, strong, type Text, table } from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { requirePlan } from './requirePlan.ts'

const actionAnswer = z.object({
  name: z.string(),
  owners: z.array(z.object({ role: z.string(), owner: namedAnswer })),
  evidence: z.array(z.object({ locator: z.string() })),
})
const objectiveAnswer = z.object({
  name: z.string(),
  measures: z.array(namedAnswer),
  actions: z.array(actionAnswer),
})
const priorityAnswer = z.object({ name: z.string(), objectives: z.array(objectiveAnswer) })

type Objective = z.infer<typeof objectiveAnswer>
type Priority = z.infer<typeof priorityAnswer>

/** More priorities than this stand in a second table. */
const MOST_COLUMNS = 4

/** A plan from its priorities down to its actions, on one page. */
export const planOnAPageReport = defineReport({
  name: 'plan-on-a-page',
  title: 'The plan on a page',
  description: 'The priorities of the plan, their objectives and actions, and who owns each action.',
  form: 'sheet',
  isWide: true,
  variables: [{ name: 'plan', description: 'The id of the plan.' }],
  questions: {
    plan: {
      ask: 'the-plan-on-a-page',
      with: { plan: 'plan' },
      answer: z.object({
        strategy: z.object({ name: z.string(), priorities: z.array(priorityAnswer) }).nullable(),
      }),
    },
  },
  main: 'plan',
  build: ({ plan }, values) => {
    const { name, priorities } = requirePlan(plan.strategy, values.plan)
    const starts = priorities.flatMap((_, i) => (i % MOST_COLUMNS === 0 ? [i] : []))
    return {
      subject: name,
      blocks: [
        ...(priorities.length === 0 ? [paragraph('The plan sets no priorities.')] : []),
        ...starts.map((start) => pageTable(name, priorities.slice(start, start + MOST_COLUMNS))),
        ...(priorities.length === 0
          ? []
          : [note('In brackets: where the plan names the action, and who owns it where somebody is named.')]),
      ],
    }
  },
})

function pageTable(plan: string, priorities: readonly Priority[]) {
  const cells = priorities.map(
    ({ objectives }): Cell =>
      objectives.length === 0
        ? ['No objectives are named.']
        : objectives.flatMap((objective, i) => [...(i === 0 ? [] : ['']), ...objectiveLines(objective)]),
  )
  return {
    ...table(
      `Priorities of the ${plan}, with their objectives and actions`,
      priorities.map(({ name }) => ({ header: name, width: 1 })),
      [{ cells }],
    ),
    rowHeaders: false,
    longRows: true,
  }
}

function objectiveLines({ name, actions }: Objective): readonly Text[] {
  return [[strong(name)], ...(actions.length === 0 ? ['No actions are named.'] : actions.map(actionLine))]
}

function actionLine({ name, owners, evidence }: z.infer<typeof actionAnswer>): Text {
  const where = evidence.map(({ locator }) => locator).join(', ')
  const who = owners.map(({ owner }) => owner.name).join(', ')
  return [`• ${name} `, quiet(`(${[where, who].filter((part) => part !== '').join('; ')})`)]
}
