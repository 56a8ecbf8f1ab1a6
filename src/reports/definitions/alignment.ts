import { z } from 'zod'
import { type BasisAnswer, kindLabel, namedAnswer, pagedAnswer } from '../answers.ts'
import {
  type Block,
  callout,
  heading,
  list,
  note,
  paragraph,
  quiet,
  type Row,
  type Run,
  strong,
  type Text,
  table,
} from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { basisRun, Places } from '../places.ts'
import { printCount } from '../printNumber.ts'
import { type Alignment, type AlignmentRow, alignmentAnswer, type Step } from './alignmentAnswer.ts'
import { cutThread, type Threaded } from './cutThread.ts'

/** How the actions of a plan serve the PCC's plan, and every other strategy that they reach. */
export const alignmentReport = defineReport({
  name: 'alignment',
  title: 'The golden thread: how our actions serve other strategies',
  description:
    "Each action of the plan, its thread to the Police and Crime Commissioner's (PCC) plan and to every other strategy that it reaches, how strong the thread is, where the documents say so, and what is not addressed.",
  form: 'report',
  isWide: false,
  variables: [
    { name: 'plan', description: 'The id of the plan whose actions are meant.' },
    { name: 'strategy', description: "The id of the strategy that comes first, the PCC's plan." },
  ],
  questions: {
    strategies: { ask: 'the-strategies', answer: z.object({ strategies: pagedAnswer(namedAnswer) }) },
    first: {
      ask: 'alignment-with-evidence',
      with: { plan: 'plan', strategy: 'strategy' },
      answer: alignmentAnswer,
    },
    all: {
      ask: 'alignment-with-evidence',
      with: { plan: 'plan' },
      each: { of: 'strategies', as: 'strategy', except: 'plan' },
      answer: alignmentAnswer,
    },
  },
  main: 'all',
  build: ({ first, all, strategies }, { strategy }) => {
    const others = all
      .map(({ alignment }) => alignment)
      .filter((one) => one.strategy.id !== strategy && reachedBy(one).length > 0)
      .sort((a, b) => reachedBy(b).length - reachedBy(a).length)
    const held = [first.alignment, ...others]
    const places = new Places(
      held.flatMap(({ rows }) =>
        rows.flatMap(({ path }) => path?.steps ?? []).flatMap(({ link }) => link.evidence),
      ),
    )
    const unreached = strategies.strategies.totalCount - 1 - held.length
    return {
      subject: first.alignment.plan.name,
      blocks: [
        ...summarise(held, unreached),
        ...places.explain(),
        ...held.flatMap((alignment) => describeAlignment(alignment, places)),
      ],
    }
  },
})

function reachedBy({ rows }: Alignment): readonly AlignmentRow[] {
  return rows.filter(({ path }) => path !== null)
}

function summarise(held: readonly Alignment[], unreached: number): readonly Block[] {
  const [first] = held
  if (first === undefined) return []
  const reached = reachedBy(first)
  const missing = first.unaddressed.map(({ name }) => `“${name}”`)
  const points: Text[] = [
    `${reached.length} of the plan's ${printCount(first.rows.length, 'action')} have a thread to the ${first.strategy.name}.`,
    missing.length === 0
      ? 'Every priority of that plan is reached by at least one action.'
      : `No action reaches ${missing.join(' or ')}.`,
    ['Of these threads, ', ...strengths(reached), '.'],
  ]
  const rows = held.map((one) => ({
    cells: [
      [one.strategy.name],
      [`${reachedBy(one).length} of ${one.rows.length}`],
      ...(['STATED', 'STRUCTURAL', 'INFERRED'] as const).map((basis) => [
        String(reachedBy(one).filter(({ path }) => path?.weakestBasis === basis).length),
      ]),
      [one.unaddressed.length === 0 ? 'none' : String(one.unaddressed.length)],
    ],
  }))
  return [
    heading(1, 'In short'),
    callout('What to take away', points),
    table(
      'Strategies that the actions reach, and how the weakest step of each thread is known',
      [
        { header: 'Strategy', width: 36 },
        { header: 'Actions with a thread', width: 16, numeric: true },
        { header: 'Stated', width: 11, numeric: true },
        { header: 'From the structure', width: 13, numeric: true },
        { header: 'Inferred', width: 12, numeric: true },
        { header: 'Priorities not reached', width: 14, numeric: true },
      ],
      rows,
    ),
    note(
      'A thread is only as strong as its weakest step. Stated: a document says it in words. From the structure: it follows from where a document puts things. Inferred: somebody judged it so, and the reason is given.',
    ),
    ...(unreached > 0
      ? [note(`No action reaches the other ${printCount(unreached, 'strategy', 'strategies')} of the graph.`)]
      : []),
  ]
}

/** How many threads are as strong as each way of knowing, in words. */
function strengths(rows: readonly AlignmentRow[]): readonly (string | Run)[] {
  const count = (basis: BasisAnswer) => rows.filter(({ path }) => path?.weakestBasis === basis).length
  return [
    `${count('STATED')} are stated throughout, ${count('STRUCTURAL')} rest at their weakest step on the structure of a document, ${count('INFERRED')} on what was `,
    basisRun('INFERRED'),
  ]
}

function describeAlignment(alignment: Alignment, places: Places): readonly Block[] {
  const threaded = reachedBy(alignment).map(cutThread)
  const routes = Map.groupBy(threaded, ({ within, beyond }) =>
    JSON.stringify([
      within.at(-1)?.to.id ?? null,
      within.length === 0 ? null : beyond.map(({ link }) => link.statement),
    ]),
  )
  const without = alignment.rows.filter(({ path }) => path === null)
  return [
    heading(1, alignment.strategy.name),
    ...(alignment.truncated
      ? [note('The search for threads stopped at its bound; further or better ones may exist.')]
      : []),
    ...(threaded.length === 0 ? [paragraph('No action of the plan has a thread to this strategy.')] : []),
    ...[...routes.values()].flatMap((members) => describeRoute(members, places)),
    ...describeMissing(alignment, without),
  ]
}

function describeRoute(members: readonly Threaded[], places: Places): readonly Block[] {
  const [first] = members
  if (first === undefined) return []
  const through = first.within.at(-1)?.to
  const groups = Map.groupBy(members, ({ row }) => row.objective?.name ?? null)
  return [
    heading(
      2,
      through === undefined ? 'In one step' : `Through the ${kindLabel(through.kind)} “${through.name}”`,
    ),
    ...(through === undefined
      ? []
      : [
          list(
            first.beyond.map(({ link }) => step(link, places)),
            true,
          ),
        ]),
    table(
      `Actions with this thread (${members.length})`,
      [
        { header: 'Action', width: 40 },
        { header: 'How it gets there, and where that is said', width: 42 },
        { header: 'Weakest step of the whole thread', width: 18 },
      ],
      [...groups].flatMap(([objective, threads]): Row[] => [
        ...(objective === null ? [] : [{ group: ['Objective: ', strong(objective)] }]),
        ...threads.map(({ row, within, beyond }) => ({
          cells: [
            [row.action.name],
            firstSteps(within.length > 0 ? within : beyond, places),
            [[basisRun(row.path?.weakestBasis ?? 'INFERRED')]],
          ],
        })),
      ]),
    ),
  ]
}

/** How an action reaches what it shares with others: in a word where the plan's own structure takes it there. */
function firstSteps(steps: readonly Step[], places: Places): readonly Text[] {
  if (steps.every(({ link }) => link.basis === 'STRUCTURAL')) {
    return [
      ['By its place in the plan', quiet(` (${places.cite(steps.flatMap(({ link }) => link.evidence))})`)],
    ]
  }
  return steps.map(({ link }) => step(link, places))
}

function step(link: Step['link'], places: Places): Text {
  return [`${link.statement}: `, ...places.basisOf(link)]
}

/** What is left out. The actions are named where most of the plan serves the strategy: only there does one that does not stand out. */
function describeMissing(
  { unaddressed, rows }: Alignment,
  without: readonly AlignmentRow[],
): readonly Block[] {
  const few = without.length <= rows.length / 2
  return [
    ...(without.length === 0 ? [paragraph('Every action of the plan has a thread to it.')] : []),
    ...(unaddressed.length === 0
      ? []
      : [heading(2, 'Priorities that no action reaches'), list(unaddressed.map(({ name }) => name))]),
    ...(without.length > 0 && !few
      ? [paragraph(`The other ${printCount(without.length, 'action')} of the plan have no thread to it.`)]
      : []),
    ...(without.length > 0 && few
      ? [
          table(
            `Actions without a thread to this strategy (${without.length})`,
            [
              { header: 'Action', width: 52 },
              { header: 'Priority', width: 48 },
            ],
            without.map(({ action, priority }) => ({
              cells: [[action.name], [priority?.name ?? 'under no priority']],
            })),
          ),
        ]
      : []),
  ]
}
