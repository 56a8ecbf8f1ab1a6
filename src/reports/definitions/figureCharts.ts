import { z } from 'zod'
import { capital, evidenceAnswer } from '../answers.ts'
import type { Chart, Text } from '../blocks.ts'
import type { Places } from '../places.ts'
import { printMoney, printNumber, printShare } from '../printNumber.ts'

/** A row of the saved question figures-with-evidence. */
export const figureAnswer = z.object({
  subject: z.object({ id: z.string(), kind: z.string(), name: z.string() }),
  metric: z.string(),
  value: z.string(),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.array(evidenceAnswer),
})

/** What was counted, of what, and how much it was. */
export type Figure = z.infer<typeof figureAnswer>

/** Fewer figures than this make no chart. */
const FEWEST_BARS = 3
/** More than this are no longer small. */
const MOST_BARS = 20

/** A figure for people: thousands separated, pounds with their sign. */
export function printValue({ value, unit }: Figure): string {
  return unit === 'GBP' ? printMoney(value, unit) : printNumber(value)
}

/** Charts of figures that may stand side by side, the longest bar first. */
export function findFigureCharts(figures: readonly Figure[], places: Places): readonly Chart[] {
  return findAlike(figures).map((members) => {
    const [first] = members
    const metrics = [...new Set(members.map(({ metric }) => metric))]
    const about = metrics.length === 1 ? metrics[0] : commonWords(metrics)
    return {
      kind: 'chart',
      caption: `${capital(about || (metrics[0] ?? ''))}, ${first?.period} (${first?.unit})`,
      unit: first?.unit ?? '',
      bars: members
        .map((figure) => ({
          label: figure.subject.name,
          place: places.cite(figure.evidence),
          text: printValue(figure),
          length: Number(figure.value),
        }))
        .sort((a, b) => b.length - a.length),
    }
  })
}

/** What rose and fell most, a sentence for each set of changes in per cent that may be compared. */
export function tellChanges(figures: readonly Figure[], places: Places): readonly Text[] {
  const sets = findAlike(figures).filter(
    ([first]) => first?.unit === 'per cent' && first.metric.startsWith('change '),
  )
  return sets.map((members): Text => {
    const sorted = members.toSorted((a, b) => Number(b.value) - Number(a.value))
    const [most] = sorted
    const least = sorted.at(-1)
    const rises = members.filter(({ value }) => Number(value) > 0).length
    const falls = members.filter(({ value }) => Number(value) < 0).length
    const tell = (figure: Figure) => [
      `${figure.subject.name}, ${printNumber(figure.value)} per cent`,
      ...places.named(figure.evidence),
    ]
    return [
      `In ${members[0]?.period}, ${printShare(rises, members.length, 'recorded change')} on the period before ${rises === 1 ? 'is a rise' : 'are rises'} and ${falls} ${falls === 1 ? 'a fall' : 'falls'}.`,
      ...(most !== undefined && rises > 0 ? [' The largest rise: ', ...tell(most), '.'] : []),
      ...(least !== undefined && falls > 0 ? [' The largest fall: ', ...tell(least), '.'] : []),
    ]
  })
}

/** Sets of figures of the same unit and period, whose metrics begin alike. */
function findAlike(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const alike = Map.groupBy(figures, ({ unit, period, metric }) =>
    JSON.stringify([unit, period, metric.split(' ', 1)[0]]),
  )
  return [...alike.values()].filter(
    (members) =>
      members[0]?.unit != null &&
      members[0].period !== null &&
      members.length >= FEWEST_BARS &&
      members.length <= MOST_BARS,
  )
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
  if (start.length === 0 && end.length === 0) return ''
  return [start.join(' '), '…', end.join(' ')].filter((part) => part !== '').join(' ')
}
