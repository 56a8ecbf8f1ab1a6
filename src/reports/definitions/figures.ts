import { z } from 'zod'
import { capital, evidenceAnswer, kindPlural, pagedAnswer } from '../answers.ts'
import {
  type Block,
  type Chart,
  callout,
  heading,
  quiet,
  type Row,
  strong,
  type Text,
  table,
  tableOr,
} from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { Places } from '../places.ts'
import { printCount, printMoney, printNumber } from '../printNumber.ts'

const figureAnswer = z.object({
  subject: z.object({ kind: z.string(), name: z.string() }),
  metric: z.string(),
  value: z.string(),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.array(evidenceAnswer),
})

type Figure = z.infer<typeof figureAnswer>

/** Fewer figures than this make no chart. */
const FEWEST_BARS = 3
/** More than this are no longer small. */
const MOST_BARS = 20

/** Every figure that the documents give. */
export const figuresReport = defineReport({
  name: 'figures',
  title: 'The figures',
  description:
    'Every figure that the documents give, by what it is about: what was counted, the value, its unit and period, and where it says so.',
  form: 'report',
  isWide: false,
  variables: [{ name: 'metric', description: 'Only figures of this metric, word for word.' }],
  questions: {
    figures: {
      ask: 'figures-with-evidence',
      with: { metric: 'metric' },
      answer: z.object({ observations: pagedAnswer(figureAnswer) }),
    },
  },
  main: 'figures',
  build: ({ figures: { observations } }) => {
    const figures = observations.nodes
    const places = new Places(figures.flatMap(({ evidence }) => evidence))
    const charts = findCharts(figures)
    const byKind = Map.groupBy(figures, ({ subject }) => subject.kind)
    const undated = figures.filter(({ period }) => period === null)
    return {
      subject: null,
      blocks: [
        heading(1, 'In short'),
        callout('What to take away', [
          `The documents give ${printCount(figures.length, 'figure')} about ${printCount(new Set(figures.map(({ subject }) => subject.name)).size, 'thing')}.`,
          `Figures without a period, which cannot be compared over time: ${undated.length}.`,
        ]),
        ...places.explain(),
        ...(charts.length === 0 ? [] : [heading(1, 'At a glance'), ...charts]),
        ...(figures.length === 0
          ? [tableOr('The documents give no figures.', figureTable('', [], places))]
          : []),
        ...[...byKind].flatMap(([kind, members]): Block[] => [
          heading(1, capital(kindPlural(kind))),
          figureTable(kind, members, places),
        ]),
      ],
    }
  },
})

/** Charts of figures that may stand side by side: the same unit and period, and metrics that begin alike. */
function findCharts(figures: readonly Figure[]): readonly Chart[] {
  const alike = Map.groupBy(figures, ({ unit, period, metric }) =>
    JSON.stringify([unit, period, metric.split(' ', 1)[0]]),
  )
  return [...alike.values()].flatMap((members): Chart[] => {
    const [first] = members
    const isChart = first?.unit != null && first.period !== null
    if (!isChart || members.length < FEWEST_BARS || members.length > MOST_BARS) return []
    const bars = members
      .map((figure) => ({
        label: figure.subject.name,
        text: printValue(figure),
        length: Number(figure.value),
      }))
      .sort((a, b) => b.length - a.length)
    const [start] = first.metric.split(' ', 1)
    const metrics = new Set(members.map(({ metric }) => metric))
    const about = metrics.size === 1 ? first.metric : commonWords([...metrics]) || `${start} of each`
    return [
      {
        kind: 'chart',
        caption: `${capital(about)}, ${first.period} (${first.unit})`,
        unit: first.unit ?? '',
        bars,
      },
    ]
  })
}

/** The words that all begin and end with: "change … on the year before". */
function commonWords(texts: readonly string[]): string {
  const lists = texts.map((text) => text.split(' '))
  const shared = (words: readonly string[][]) => {
    const [first = []] = words
    const end = first.findIndex((word, i) => words.some((other) => other[i] !== word))
    return end < 0 ? first : first.slice(0, end)
  }
  const start = shared(lists)
  const end = shared(lists.map((words) => words.toReversed())).toReversed()
  return [start.join(' '), end.join(' ')].filter((part) => part !== '').join(' … ')
}

function printValue({ value, unit }: Figure): string {
  return unit === 'GBP' ? printMoney(value, unit) : printNumber(value)
}

function figureTable(kind: string, figures: readonly Figure[], places: Places) {
  const bySubject = Map.groupBy(figures, ({ subject }) => subject.name)
  return table(
    `Figures about ${kindPlural(kind)}`,
    [
      { header: 'What was counted', width: 42 },
      { header: 'Figure', width: 11, numeric: true },
      { header: 'Unit', width: 14 },
      { header: 'Period', width: 17 },
      { header: 'Where', width: 16 },
    ],
    [...bySubject].flatMap(([subject, members]): Row[] => [
      { group: [strong(subject)] },
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
  )
}

function remark({ note }: Figure): readonly Text[] {
  return note === null ? [] : [[quiet(note)]]
}
