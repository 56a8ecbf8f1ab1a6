import { z } from 'zod'
import { capital, kindLabel, kindPlural, pagedAnswer } from '../answers.ts'
import {
  type Block,
  heading,
  namedAbove,
  paragraph,
  type Row,
  strong,
  type Text,
  table,
  tableOr,
} from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { basisRun, Places } from '../places.ts'
import { printCount, printShare } from '../printNumber.ts'
import { fundingRows } from './fundingRows.ts'
import {
  amountOf,
  type Linked,
  namesOf,
  type Stream,
  streamAnswer,
  streamEvidence,
  yearsOf,
} from './fundingStream.ts'
import { explanationCell, type Gap, gapAnswer, gapEvidence, namedCell } from './gapRows.ts'
import { impactAnswer, type Loss, lossEvidence, tellLosses, wholeLosses } from './losses.ts'

/** What each stream, by its id, is the only named funding of. */
type Losses = ReadonlyMap<string, readonly Loss[]>

/** The money: where it comes from, what it pays for, and what has none. */
export const fundingReport = defineReport({
  name: 'funding',
  title: 'Funding',
  description:
    'Every funding stream that the documents name: how much it is and in which years, who provides and who receives it, what it pays for and what would have no named funding without it; and which objectives and services no funding reaches.',
  form: 'report',
  isWide: false,
  variables: [],
  questions: {
    streams: {
      ask: 'funding-register',
      answer: z.object({ fundingStreams: pagedAnswer(streamAnswer) }),
    },
    losses: {
      ask: 'what-a-loss-takes-with-it',
      each: { of: 'streams', as: 'removing' },
      answer: impactAnswer,
    },
    unfunded: {
      ask: 'gap-register',
      always: { rules: ['OBJECTIVE_WITHOUT_FUNDING', 'SERVICE_WITHOUT_FUNDING'] },
      answer: z.object({ gaps: pagedAnswer(gapAnswer) }),
    },
  },
  build: ({ streams: { fundingStreams }, losses, unfunded: { gaps } }) => {
    const streams = fundingStreams.nodes
    const lost: Losses = new Map(
      losses.map(({ impact }) => [
        impact.removed[0]?.id ?? '',
        wholeLosses(impact.losses).filter(({ loss }) => loss === 'FUNDING'),
      ]),
    )
    const places = new Places([
      ...streams.flatMap(streamEvidence),
      ...gaps.nodes.flatMap(gapEvidence),
      ...lossEvidence([...lost.values()].flat()),
    ])
    return {
      subject: null,
      summary: summarise(streams, lost, gaps.nodes, places),
      places,
      blocks: [
        heading(1, 'The streams at a glance'),
        tableOr('The documents name no funding.', overview(streams, places)),
        heading(1, 'What no named funding reaches'),
        unfundedTable(gaps.nodes, places),
        ...(streams.length === 0 ? [] : [heading(1, 'Stream by stream')]),
        ...streams.flatMap((stream) => describeStream(stream, lost.get(stream.id) ?? [], places)),
      ],
      rows: fundingRows(streams),
    }
  },
})

function summarise(
  streams: readonly Stream[],
  lost: Losses,
  unfunded: readonly Gap[],
  places: Places,
): readonly Text[] {
  const known = streams.filter(({ amount }) => amount !== null)
  const unprovided = streams.filter(({ isProvidedBy }) => isProvidedBy.totalCount === 0).length
  const only = streams.filter(({ id }) => (lost.get(id) ?? []).length > 0).length
  const unfundedOf = (kind: string) => unfunded.filter(({ entity }) => entity.kind === kind).length
  const bare = ['OBJECTIVE', 'SERVICE']
    .map((kind) => ({ kind, count: unfundedOf(kind) }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => printCount(count, kindLabel(kind), kindPlural(kind)))
  return [
    `The documents name ${printCount(streams.length, 'funding stream')}; an amount is given for ${known.length === 0 ? 'none' : known.length} of them.`,
    ...known.map(
      (stream): Text => [`${stream.name}: ${amountOf(stream)}`, ...places.named(stream.evidence), '.'],
    ),
    ...(unprovided === 0
      ? []
      : [
          `${capital(printShare(unprovided, streams.length, 'stream'))} ${unprovided === 1 ? 'has' : 'have'} no named provider.`,
        ]),
    ...(only === 0
      ? []
      : [
          `${capital(printShare(only, streams.length, 'stream'))} ${only === 1 ? 'is' : 'are each'} the only named funding of something: if it ended, that would have none.`,
        ]),
    ...(bare.length === 0 ? [] : [`No named funding reaches ${bare.join(' and ')}.`]),
  ]
}

function overview(streams: readonly Stream[], places: Places) {
  return namedAbove(
    table(
      'Funding streams at a glance',
      [
        { header: 'Funding stream', width: 32 },
        { header: 'Amount', width: 15 },
        { header: 'Years', width: 15 },
        { header: 'Provided by', width: 20 },
        { header: 'Received by', width: 18 },
      ],
      streams.map((stream) => ({
        cells: [
          [[stream.name, ...places.named(stream.evidence)]],
          [amountOf(stream)],
          yearsOf(stream),
          namesOf(stream.isProvidedBy, places),
          namesOf(stream.isReceivedBy, places),
        ],
      })),
    ),
  )
}

function unfundedTable(gaps: readonly Gap[], places: Places): Block {
  const byKind = Map.groupBy(gaps, ({ entity }) => entity.kind)
  return tableOr(
    'Funding reaches every objective, and every service at work for the plan.',
    namedAbove(
      table(
        'Objectives, and services at work for the plan, that no named funding reaches',
        [
          { header: 'What', width: 42 },
          { header: 'What the documents say', width: 58 },
        ],
        [...byKind].flatMap(([kind, members]): Row[] => [
          { group: [strong(capital(kindPlural(kind))), ` (${members.length})`] },
          ...members.map((gap) => ({ cells: [namedCell(gap, places), explanationCell(gap, places)] })),
        ]),
      ),
    ),
  )
}

function describeStream(stream: Stream, lost: readonly Loss[], places: Places): readonly Block[] {
  const parts = [
    linkedRows('Provided by', stream.isProvidedBy, places),
    linkedRows('Received by', stream.isReceivedBy, places),
    linkedRows('Pays for', stream.funds, places),
  ]
  return [
    heading(2, stream.name),
    paragraph([
      stream.summary ?? 'The documents say no more of it than its name.',
      ...places.named(stream.evidence),
    ]),
    ...(stream.years.length === 0 ? [] : [yearTable(stream)]),
    tableOr(
      'The documents name nobody who provides or receives it, and nothing that it pays for.',
      namedAbove(
        table(
          `${stream.name}: who provides and receives it, and what it pays for`,
          [
            { header: 'What', width: 45 },
            { header: 'Kind', width: 17 },
            { header: 'How that is known, and where', width: 38 },
          ],
          parts.flat(),
        ),
      ),
    ),
    ...(lost.length === 0
      ? []
      : [paragraph(['If it ended, no named funding would reach: ', ...tellLosses(lost, places)])]),
  ]
}

function linkedRows(label: string, { edges, totalCount }: Linked, places: Places): readonly Row[] {
  if (edges.length === 0) return []
  const count = edges.length < totalCount ? ` (the first ${edges.length} of ${totalCount})` : ''
  return [
    { group: [strong(label), count] },
    ...edges.map(({ node, link }) => ({
      cells: [[node.name], [capital(kindLabel(node.kind))], [places.basisOf(link)]],
    })),
  ]
}

function yearTable({ name, years, currency, amount }: Stream): Block {
  const whole = amount === null ? 'not given' : 'not given for this year'
  return table(
    `${name}, year by year`,
    [
      { header: 'Year', width: 20 },
      { header: 'Amount', width: 25 },
      { header: 'How that is known', width: 55 },
    ],
    years.map((year) => ({
      cells: [
        [year.year],
        [year.amount === null ? whole : amountOf({ amount: year.amount, currency, frequency: null })],
        [[basisRun(year.basis), ...(year.note === null ? [] : [`: ${year.note}`])]],
      ],
    })),
  )
}
