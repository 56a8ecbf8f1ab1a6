import { kindLabel } from '../answers.ts'
import {
  type Block,
  heading,
  list,
  note,
  paragraph,
  quiet,
  type Row,
  strong,
  type Text,
  table,
} from '../blocks.ts'
import { basisRun, type Places } from '../places.ts'
import { printCount } from '../printNumber.ts'
import { type Alignment, reachedBy, type Step } from './alignmentAnswer.ts'
import { cutThread, type Threaded } from './cutThread.ts'

/** The actions of a plan and their threads to one strategy, those that share their way together; then who has none. */
export function describeAlignment(alignment: Alignment, places: Places): readonly Block[] {
  const threaded = reachedBy(alignment).map(cutThread)
  const routes = Map.groupBy(threaded, ({ within, beyond }) =>
    JSON.stringify([
      within.at(-1)?.to.id ?? null,
      within.length === 0 ? null : beyond.map(({ link }) => link.statement),
    ]),
  )
  return [
    heading(1, alignment.strategy.name),
    ...(alignment.truncated
      ? [note('The search for threads stopped at its bound; further or better ones may exist.')]
      : []),
    ...(threaded.length === 0 ? [paragraph('No action of the plan has a thread to this strategy.')] : []),
    ...[...routes.values()].flatMap((members) => describeRoute(members, places)),
    ...describeRest(alignment),
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
  return steps.map(({ link }): Text => step(link, places))
}

function step(link: Step['link'], places: Places): Text {
  return [`${link.statement}: `, ...places.basisOf(link)]
}

/** Which actions have no thread. They are named where most of the plan serves the strategy: only there does one that does not stand out. */
function describeRest({ rows, strategy }: Alignment): readonly Block[] {
  const without = rows.filter(({ path }) => path === null)
  if (without.length === 0) return [paragraph('Every action of the plan has a thread to it.')]
  if (without.length > rows.length / 2)
    return [paragraph(`The other ${printCount(without.length, 'action')} of the plan have no thread to it.`)]
  return [
    table(
      `Actions without a thread to the ${strategy.name} (${without.length})`,
      [
        { header: 'Action', width: 52 },
        { header: 'Priority', width: 48 },
      ],
      without.map(({ action, priority }) => ({
        cells: [[action.name], [priority?.name ?? 'under no priority']],
      })),
    ),
  ]
}
