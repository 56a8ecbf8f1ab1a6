import { z } from 'zod'
import { capital, evidenceAnswer, linkAnswer, namedAnswer } from '../answers.ts'
import { type Block, type Cell, paragraph, quiet, type Run, strong, type Text, table } from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { flatRows } from '../flatRows.ts'
import { basisRun, citeFully, Places } from '../places.ts'
import { printCount, printShare } from '../printNumber.ts'
import { requirePlan } from './requirePlan.ts'

const actionAnswer = z.object({
  id: z.string(),
  name: z.string(),
  priority: namedAnswer.nullable(),
  objective: namedAnswer.extend({ id: z.string() }).nullable(),
  owners: z.array(z.object({ role: z.string(), owner: namedAnswer, link: linkAnswer })),
  evidence: z.array(evidenceAnswer),
})
const objectiveAnswer = z.object({
  id: z.string(),
  name: z.string(),
  measures: z.array(namedAnswer),
  evidence: z.array(evidenceAnswer),
})
const priorityAnswer = z.object({
  name: z.string(),
  evidence: z.array(evidenceAnswer),
  objectives: z.array(objectiveAnswer),
})
const planAnswer = z.object({
  name: z.string(),
  priorities: z.array(priorityAnswer),
  actions: z.array(actionAnswer),
})

type Plan = z.infer<typeof planAnswer>
type Action = z.infer<typeof actionAnswer>
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
  variables: [{ name: 'plan', description: 'The id of the plan.', kinds: ['STRATEGY'], isOwnPlan: true }],
  questions: {
    plan: {
      ask: 'plan-with-evidence',
      with: { plan: 'plan' },
      answer: z.object({ strategy: planAnswer.nullable() }),
    },
  },
  build: ({ plan: { strategy } }, values) => {
    const plan = requirePlan(strategy, values.plan)
    const { name, priorities, actions } = plan
    const places = new Places([
      ...priorities.flatMap((one) => [one, ...one.objectives].flatMap(({ evidence }) => evidence)),
      ...actions.flatMap(({ evidence }) => evidence),
    ])
    const starts = priorities.flatMap((_, i) => (i % MOST_COLUMNS === 0 ? [i] : []))
    const shown = new Set(priorities.flatMap(({ objectives }) => objectives.map(({ id }) => id)))
    const loose = actions.filter(({ objective }) => objective === null || !shown.has(objective.id))
    return {
      subject: name,
      summary: summarise(plan, loose),
      places,
      blocks: [
        ...(priorities.length === 0 ? [paragraph('The plan sets no priorities.')] : []),
        ...starts.map((start) =>
          pageTable(name, priorities.slice(start, start + MOST_COLUMNS), { actions, places }),
        ),
        ...looseActions(loose, places),
      ],
      rows: planRows(actions),
    }
  },
})

function summarise({ priorities, actions }: Plan, loose: readonly Action[]): readonly Text[] {
  const objectives = priorities.flatMap((one) => one.objectives)
  const unowned = actions.filter(({ owners }) => owners.length === 0).length
  const unmeasured = objectives.filter(({ measures }) => measures.length === 0).length
  const counts = [
    printCount(priorities.length, 'priority', 'priorities'),
    printCount(objectives.length, 'objective'),
    printCount(actions.length, 'action'),
  ]
  const sentences = [
    `${counts[0]}, ${counts[1]} and ${counts[2]}${loose.length === 0 ? '' : `, ${loose.length} of them under no objective`}.`,
    ...(actions.length === 0
      ? []
      : [
          `${capital(printShare(unowned, actions.length, 'action'))} ${unowned === 1 ? 'has' : 'have'} no named owner.`,
        ]),
    ...(objectives.length === 0
      ? []
      : [
          `${capital(printShare(unmeasured, objectives.length, 'objective'))} ${unmeasured === 1 ? 'has' : 'have'} no measure.`,
        ]),
  ]
  return [[...sentences, 'In brackets: where each is named, and who owns it where anybody does.'].join(' ')]
}

interface Parts {
  readonly actions: readonly Action[]
  readonly places: Places
}

function pageTable(plan: string, priorities: readonly Priority[], { actions, places }: Parts) {
  const byObjective = Map.groupBy(actions, ({ objective }) => objective?.id ?? '')
  const linesOf = ({ id, name, evidence }: Priority['objectives'][number]): readonly Text[] => {
    const members = byObjective.get(id) ?? []
    return [
      [strong(name), ...places.named(evidence)],
      ...(members.length === 0
        ? ['No actions are named.']
        : members.map((action) => ['• ', ...actionRuns(action, places)])),
    ]
  }
  const cells = priorities.map(
    ({ objectives }): Cell =>
      objectives.length === 0
        ? ['No objectives are named.']
        : objectives.flatMap((objective, i) => [...(i === 0 ? [] : ['']), ...linesOf(objective)]),
  )
  return {
    ...table(
      `Priorities of the ${plan}, with their objectives and actions`,
      priorities.map(({ name, evidence }) => ({
        header: evidence.length === 0 ? name : `${name} (${places.cite(evidence)})`,
        width: 1,
      })),
      [{ cells }],
    ),
    isNamedAbove: true,
    rowHeaders: false,
    longRows: true,
  }
}

function looseActions(actions: readonly Action[], places: Places): readonly Block[] {
  if (actions.length === 0) return []
  const runs = actions.flatMap((action, i) => [
    ...actionRuns(action, places),
    i < actions.length - 1 ? '; ' : '.',
  ])
  return [paragraph([strong('Actions under no objective: '), ...runs])]
}

function actionRuns({ name, owners, evidence }: Action, places: Places): readonly (string | Run)[] {
  const who = owners.flatMap(({ owner, link }, i) => [
    quiet(`${i === 0 ? '' : ', '}${owner.name}`),
    ...(link.basis === 'INFERRED' ? [quiet(' '), basisRun('INFERRED')] : []),
  ])
  const where = places.cite(evidence)
  if (where === '' && who.length === 0) return [name]
  const between = where === '' || who.length === 0 ? '' : '; '
  return [`${name} `, quiet(`(${where}${between}`), ...who, quiet(')')]
}

function planRows(actions: readonly Action[]) {
  return flatRows(
    ['priority.name', 'objective.id', 'objective.name', 'action.id', 'action.name', 'owners', 'evidence'],
    actions.map(({ id, name, priority, objective, owners, evidence }) => [
      priority?.name ?? null,
      objective?.id ?? null,
      objective?.name ?? null,
      id,
      name,
      owners
        .map(({ owner, link }) => (link.basis === 'INFERRED' ? `${owner.name} (inferred)` : owner.name))
        .join('; '),
      citeFully(evidence),
    ]),
  )
}
