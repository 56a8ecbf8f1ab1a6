import { z } from 'zod'
import { capital, kindPlural, pagedAnswer } from '../answers.ts'
import {
  type Block,
  heading,
  list,
  namedAbove,
  note,
  paragraph,
  quiet,
  type Row,
  strong,
  type Text,
  table,
} from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { flatRows } from '../flatRows.ts'
import { citeFully, Places } from '../places.ts'
import { printCount, printNumber } from '../printNumber.ts'
import { type Figure, figureAnswer, findFigureCharts, printValue, tellChanges } from './figureCharts.ts'
import { type Gap, gapAnswer } from './gapRows.ts'

/** The kinds whose figures come first; the others follow in their own order. */
const FIRST = ['MEASURE', 'CONCERN']

/** Every figure that the documents give. */
export const figuresReport = defineReport({
  name: 'figures',
  title: 'The figures',
  description:
    'Every figure that the documents give, by what it is about: what was counted, the value, its unit and period, and where it says so; and which measures have none.',
  form: 'report',
  isWide: false,
  variables: [{ name: 'metric', description: 'Only figures of this metric, word for word.' }],
  questions: {
    figures: {
      ask: 'figures-with-evidence',
      with: { metric: 'metric' },
      answer: z.object({ observations: pagedAnswer(figureAnswer) }),
    },
    missing: {
      ask: 'gap-register',
      always: { rules: ['MEASURE_WITHOUT_FIGURE'] },
      answer: z.object({ gaps: pagedAnswer(gapAnswer) }),
    },
  },
  build: ({ figures: { observations }, missing: { gaps } }, { metric }) => {
    const figures = observations.nodes
    const missing = metric === undefined ? gaps.nodes : []
    const places = new Places([
      ...figures.flatMap(({ evidence }) => evidence),
      ...missing.flatMap(({ entity }) => entity.evidence),
    ])
    const charts = findFigureCharts(figures, places)
    const byKind = [...Map.groupBy(figures, ({ subject }) => subject.kind)].sort(
      ([a], [b]) => rankOf(a) - rankOf(b),
    )
    return {
      subject: metric ?? null,
      summary: summarise(figures, missing, places),
      places,
      blocks: [
        ...(charts.length === 0
          ? []
          : [
              heading(1, 'At a glance'),
              note(
                'Filled bars are rises or amounts, outlined ones falls. Bars compare within one chart only.',
              ),
              ...charts,
            ]),
        ...(missing.length === 0
          ? []
          : [
              heading(1, 'Measures without a figure'),
              list(missing.map(({ entity }): Text => [entity.name, ...places.named(entity.evidence)])),
            ]),
        heading(1, 'All figures'),
        ...(figures.length === 0 ? [paragraph('The documents give none.')] : []),
        ...byKind.flatMap(([kind, members]): Block[] => [
          heading(2, capital(kindPlural(kind))),
          figureTable(kind, members, places),
        ]),
      ],
      rows: figureRows(figures),
    }
  },
})

function rankOf(kind: string): number {
  const at = FIRST.indexOf(kind)
  return at < 0 ? FIRST.length : at
}

function summarise(figures: readonly Figure[], missing: readonly Gap[], places: Places): readonly Text[] {
  const things = new Set(figures.map(({ subject }) => subject.id))
  const undated = figures.filter(({ period }) => period === null).length
  return [
    `The documents give ${printCount(figures.length, 'figure')} about ${printCount(things.size, 'thing')}.`,
    ...(undated === 0
      ? []
      : [
          `${printNumber(String(undated))} of them ${undated === 1 ? 'has' : 'have'} no period, and so cannot be compared over time.`,
        ]),
    ...tellChanges(figures, places),
    ...(missing.length === 0
      ? []
      : [
          `${printCount(missing.length, 'measure')} of the plan ${missing.length === 1 ? 'has' : 'have'} no figure.`,
        ]),
  ]
}

function figureTable(kind: string, figures: readonly Figure[], places: Places) {
  const bySubject = Map.groupBy(figures, ({ subject }) => subject.id)
  return namedAbove(
    table(
      `Figures about ${kindPlural(kind)}`,
      [
        { header: 'What was counted', width: 42 },
        { header: 'Figure', width: 11, numeric: true },
        { header: 'Unit', width: 14 },
        { header: 'Period', width: 17 },
        { header: 'Where', width: 16 },
      ],
      [...bySubject.values()].flatMap((members): Row[] => [
        { group: [strong(members[0]?.subject.name ?? '')] },
        ...members.map((figure) => ({
          cells: [
            [capital(figure.metric), ...remark(figure)],
            [printValue(figure)],
            [figure.unit === 'GBP' ? 'pounds' : (figure.unit ?? 'none given')],
            [figure.period ?? 'not given'],
            [places.cite(figure.evidence)],
          ],
        })),
      ]),
    ),
  )
}

function remark({ note: remarked }: Figure): readonly Text[] {
  return remarked === null ? [] : [[quiet(remarked)]]
}

function figureRows(figures: readonly Figure[]) {
  return flatRows(
    ['subject.id', 'subject.kind', 'subject.name', 'metric', 'value', 'unit', 'period', 'note', 'evidence'],
    figures.map(({ subject, metric, value, unit, period, note: remarked, evidence }) => [
      subject.id,
      subject.kind,
      subject.name,
      metric,
      value,
      unit,
      period,
      remarked,
      citeFully(evidence),
    ]),
  )
}
