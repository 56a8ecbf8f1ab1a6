import type { BasisAnswer } from '../answers.ts'
import { capital } from '../answers.ts'
import { type Block, heading, inferred, list, note, paragraph, type Text, table } from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { flatRows } from '../flatRows.ts'
import { BASES, citeFully, Places } from '../places.ts'
import { joinWords, printCount, printShare } from '../printNumber.ts'
import {
  type Alignment,
  type AlignmentRow,
  alignmentAnswer,
  alignmentEvidence,
  reachedBy,
  reachesPriority,
  type Strategy,
  strategiesAnswer,
} from './alignmentAnswer.ts'
import { alignmentMatrix } from './alignmentMatrix.ts'
import { describeAlignment } from './alignmentRoutes.ts'

/** How the actions of a plan serve the PCC's plan, and every other strategy that they reach. */
export const alignmentReport = defineReport({
  name: 'alignment',
  title: 'The golden thread: how our actions serve other strategies',
  description:
    "Each action of the plan, its thread to the Police and Crime Commissioner's (PCC) plan and to every other strategy that it reaches, how strong the thread is, where the documents say so, and what is not addressed.",
  form: 'report',
  isWide: false,
  variables: [
    {
      name: 'plan',
      description: 'The id of the plan whose actions are meant.',
      kinds: ['STRATEGY'],
      isOwnPlan: true,
    },
    {
      name: 'strategy',
      description: "The id of the strategy that comes first, the PCC's plan.",
      kinds: ['STRATEGY'],
    },
  ],
  questions: {
    strategies: { ask: 'strategy-register', answer: strategiesAnswer },
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
  build: ({ first: { alignment: first }, all, strategies: { strategies } }, { plan }) => {
    const others = all
      .map(({ alignment }) => alignment)
      .filter(({ strategy }) => strategy.id !== first.strategy.id)
    const reached = others
      .filter((one) => reachedBy(one).length > 0)
      .sort((a, b) => reachedBy(b).length - reachedBy(a).length)
    const held = [first, ...reached]
    const known = new Map(strategies.nodes.map((one) => [one.id, one]))
    const unreached = others.filter((one) => reachedBy(one).length === 0)
    const missed = unreached.flatMap(({ strategy }) => known.get(strategy.id) ?? [])
    const own = (plan === undefined ? undefined : known.get(plan))?.priorities ?? []
    const places = new Places([
      ...held.flatMap(alignmentEvidence),
      ...missed.flatMap(({ evidence }) => evidence),
      ...own.flatMap(({ evidence }) => evidence),
    ])
    const loose = own.filter(({ id }) => !reachedBy(first).some((row) => row.priority?.id === id))
    return {
      subject: first.plan.name,
      summary: summarise(held, missed, known.get(first.strategy.id)?.priorities ?? []),
      places,
      blocks: [
        heading(1, 'The strategies, and how strong the threads to them are'),
        strategyTable(held),
        note([
          'A thread is as strong as its weakest step. Stated: a document says it in words. From the structure: it follows from where a document puts things. ',
          inferred('Inferred'),
          ': somebody judged it so.',
        ]),
        heading(1, 'What is not addressed'),
        ...describeMissing(held, loose, missed, places),
        ...(held.length > 1
          ? [heading(1, 'Every action against each strategy'), ...alignmentMatrix(held)]
          : []),
        ...held.flatMap((alignment) => describeAlignment(alignment, places)),
      ],
      rows: alignmentRows([first, ...others]),
    }
  },
})

function summarise(
  held: readonly Alignment[],
  missed: readonly Strategy[],
  priorities: Strategy['priorities'],
): readonly Text[] {
  const [first, ...others] = held
  if (first === undefined) return []
  const reached = reachedBy(first)
  const loose = first.rows.length - reached.length
  const whole =
    priorities.length === 0 ? 0 : reached.filter((row) => !reachesPriority(row, priorities)).length
  const names = first.unaddressed.map(({ name }) => `“${name}”`)
  return [
    `${capital(printShare(reached.length, first.rows.length, 'action'))} of the plan ${reached.length === 1 ? 'has' : 'have'} a thread to the ${first.strategy.name}${loose === 0 ? '' : `; ${loose} ${loose === 1 ? 'has' : 'have'} none`}.`,
    ...(reached.length === 0 ? [] : [strengths(reached)]),
    ...(whole === 0
      ? []
      : [
          `${capital(printCount(whole, 'action'))} ${whole === 1 ? 'serves' : 'serve'} that plan as a whole, and none of its priorities.`,
        ]),
    ...(priorities.length === 0
      ? []
      : [
          names.length === 0
            ? 'Every priority of that plan is reached by at least one action.'
            : `${capital(printShare(names.length, priorities.length, 'priority', 'priorities'))} of that plan ${names.length === 1 ? 'is' : 'are'} reached by no action: ${joinWords(names)}.`,
        ]),
    others.length === 0
      ? 'No action reaches any other strategy.'
      : `${capital(printCount(others.length, 'other strategy', 'other strategies'))} ${others.length === 1 ? 'is' : 'are'} reached: ${joinWords(others.map((one) => `${one.strategy.name} (${printCount(reachedBy(one).length, 'action')})`))}.${missed.length === 0 ? '' : ` ${capital(printCount(missed.length, 'strategy', 'strategies'))} ${missed.length === 1 ? 'is' : 'are'} reached by none.`}`,
  ]
}

/** How strong the threads are, in a sentence. */
function strengths(rows: readonly AlignmentRow[]): Text {
  const count = (basis: BasisAnswer) => rows.filter(({ path }) => path?.weakestBasis === basis).length
  const all = rows.length === 1 ? 'This thread' : `All ${rows.length} threads`
  const verb = (words: [string, string]) => (rows.length === 1 ? words[0] : words[1])
  if (count('INFERRED') === rows.length)
    return [
      `${all} ${verb(['rests', 'rest'])} on at least one step that is `,
      inferred('inferred'),
      '; no document says it.',
    ]
  if (count('STATED') === rows.length) return `${all} ${verb(['is', 'are'])} stated at every step.`
  if (count('STRUCTURAL') === rows.length)
    return `${all} ${verb(['rests', 'rest'])} at the weakest step on the structure of a document.`
  return [
    `Of these threads, ${count('STATED')} are stated at every step, ${count('STRUCTURAL')} rest at their weakest step on the structure of a document, and ${count('INFERRED')} on a step that is `,
    inferred('inferred'),
    '.',
  ]
}

function strategyTable(held: readonly Alignment[]) {
  return table(
    'Actions with a thread to each strategy, by how the weakest step of the thread is known',
    [
      { header: 'Strategy', width: 34 },
      { header: 'Actions', width: 14, numeric: true },
      { header: 'Stated', width: 11, numeric: true },
      { header: 'From the structure', width: 14, numeric: true },
      { header: 'Inferred', width: 12, numeric: true },
      { header: 'Priorities not reached', width: 15, numeric: true },
    ],
    held.map((one) => ({
      cells: [
        [one.strategy.name],
        [`${reachedBy(one).length} of ${one.rows.length}`],
        ...BASES.map((basis) => [
          String(reachedBy(one).filter(({ path }) => path?.weakestBasis === basis).length),
        ]),
        [String(one.unaddressed.length)],
      ],
    })),
  )
}

function describeMissing(
  held: readonly Alignment[],
  loose: Strategy['priorities'],
  missed: readonly Strategy[],
  places: Places,
): readonly Block[] {
  const [first] = held
  const unaddressed = held.flatMap(({ strategy, unaddressed: priorities }) =>
    priorities.map((one): Text => [`“${one.name}”, of the ${strategy.name}`, ...places.named(one.evidence)]),
  )
  return [
    heading(2, 'Priorities of other strategies that no action reaches'),
    unaddressed.length === 0 ? paragraph('None.') : list(unaddressed),
    heading(2, `Our priorities from which no thread leads to the ${first?.strategy.name ?? 'strategy'}`),
    loose.length === 0
      ? paragraph('None: at least one action of each has a thread to it.')
      : list(loose.map((one): Text => [`“${one.name}”`, ...places.named(one.evidence)])),
    heading(2, 'Strategies that no action reaches'),
    missed.length === 0
      ? paragraph('None.')
      : paragraph(
          missed.flatMap((one, i) => [
            one.name,
            ...places.named(one.evidence),
            i < missed.length - 1 ? '; ' : '.',
          ]),
        ),
  ]
}

function alignmentRows(all: readonly Alignment[]) {
  return flatRows(
    [
      'strategy.id',
      'strategy.name',
      'priority.name',
      'objective.name',
      'action.id',
      'action.name',
      'thread',
      'hops',
      'weakestBasis',
      'narrative',
      'evidence',
    ],
    all.flatMap(({ strategy, rows }) =>
      rows.map(({ priority, objective, action, path }) => [
        strategy.id,
        strategy.name,
        priority?.name ?? null,
        objective?.name ?? null,
        action.id,
        action.name,
        path !== null,
        path?.hops ?? null,
        path?.weakestBasis ?? null,
        path?.narrative ?? null,
        citeFully((path?.steps ?? []).flatMap(({ link }) => link.evidence)),
      ]),
    ),
  )
}
