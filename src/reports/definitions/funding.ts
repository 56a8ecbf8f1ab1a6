import { z } from 'zod'
import { basisAnswer, capital, evidenceAnswer, kindLabel, linkAnswer, pagedAnswer } from '../answers.ts'
import { type Block, callout, heading, list, note, paragraph, type Text, table, tableOr } from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { basisRun, Places } from '../places.ts'
import { printCount, printMoney } from '../printNumber.ts'

const linkedThings = z.object({
  totalCount: z.number(),
  edges: z.array(z.object({ node: z.object({ kind: z.string(), name: z.string() }), link: linkAnswer })),
})
const streamAnswer = z.object({
  name: z.string(),
  summary: z.string().nullable(),
  amount: z.string().nullable(),
  currency: z.string().nullable(),
  frequency: z.enum(['ANNUAL', 'ONE_OFF']).nullable(),
  years: z.array(
    z.object({
      year: z.string(),
      amount: z.string().nullable(),
      basis: basisAnswer,
      note: z.string().nullable(),
    }),
  ),
  isProvidedBy: linkedThings,
  isReceivedBy: linkedThings,
  funds: linkedThings,
  evidence: z.array(evidenceAnswer),
})

type Stream = z.infer<typeof streamAnswer>

/** The money: where it comes from and what it pays for. */
export const fundingReport = defineReport({
  name: 'funding',
  title: 'Funding',
  description:
    'Every funding stream that the documents name: how much it is and in which years, who provides and who receives it, and what it pays for.',
  form: 'report',
  isWide: false,
  variables: [],
  questions: {
    streams: {
      ask: 'funding-register',
      answer: z.object({ fundingStreams: pagedAnswer(streamAnswer) }),
    },
  },
  main: 'streams',
  build: ({ streams: { fundingStreams } }) => {
    const streams = fundingStreams.nodes
    const places = new Places(streams.flatMap(evidenceOf))
    const known = streams.filter(({ amount }) => amount !== null)
    const unprovided = streams.filter(({ isProvidedBy }) => isProvidedBy.totalCount === 0)
    return {
      subject: null,
      blocks: [
        heading(1, 'In short'),
        callout('What to take away', [
          `The documents name ${printCount(streams.length, 'funding stream')}; the amount is known for ${known.length}.`,
          ...known.map((stream) => `${stream.name}: ${amountOf(stream)}.`),
          `Streams whose provider the documents do not name: ${unprovided.length}.`,
        ]),
        tableOr('The documents name no funding.', overview(streams)),
        ...places.explain(),
        ...streams.flatMap((stream) => describeStream(stream, places)),
      ],
    }
  },
})

function evidenceOf({ evidence, isProvidedBy, isReceivedBy, funds }: Stream) {
  const edges = [isProvidedBy, isReceivedBy, funds].flatMap((linked) => linked.edges)
  return [...evidence, ...edges.flatMap(({ link }) => link.evidence)]
}

function amountOf({
  amount,
  currency,
  frequency,
}: Pick<Stream, 'amount' | 'currency' | 'frequency'>): string {
  if (amount === null) return 'not given'
  const sum = currency === null ? amount : printMoney(amount, currency)
  return frequency === 'ANNUAL' ? `${sum} a year` : frequency === 'ONE_OFF' ? `${sum}, once` : sum
}

function namesOf({ edges, totalCount }: Stream['funds']): readonly Text[] {
  const more = totalCount - edges.length
  return [
    ...edges.map(
      ({ node, link }): Text =>
        link.basis === 'INFERRED' ? [node.name, ' (', basisRun('INFERRED'), ')'] : node.name,
    ),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(totalCount === 0 ? ['not given'] : []),
  ]
}

function overview(streams: readonly Stream[]) {
  return table(
    'Funding streams',
    [
      { header: 'Funding stream', width: 34 },
      { header: 'Amount', width: 17 },
      { header: 'Years', width: 14 },
      { header: 'Provided by', width: 18 },
      { header: 'Received by', width: 17 },
    ],
    streams.map((stream) => ({
      cells: [
        [stream.name],
        [amountOf(stream)],
        stream.years.length === 0 ? ['not given'] : stream.years.map(({ year }) => year),
        namesOf(stream.isProvidedBy),
        namesOf(stream.isReceivedBy),
      ],
    })),
  )
}

function describeStream(stream: Stream, places: Places): readonly Block[] {
  return [
    heading(1, stream.name),
    ...(stream.summary === null ? [] : [paragraph(stream.summary)]),
    note(`Named in ${places.cite(stream.evidence) || 'no place that is cited'}.`),
    ...(stream.years.length === 0 ? [] : [yearsOf(stream)]),
    ...given('Provided by', stream.isProvidedBy, places),
    ...given('Received by', stream.isReceivedBy, places),
    tableOr(
      'The documents do not say what it pays for.',
      table(
        stream.funds.totalCount === stream.funds.edges.length
          ? 'What it pays for'
          : `What it pays for: the first ${stream.funds.edges.length} of ${stream.funds.totalCount}`,
        [
          { header: 'What', width: 45 },
          { header: 'Kind', width: 17 },
          { header: 'How that is known, and where', width: 38 },
        ],
        stream.funds.edges.map(({ node, link }) => ({
          cells: [[node.name], [capital(kindLabel(node.kind))], [places.basisOf(link)]],
        })),
      ),
    ),
  ]
}

function yearsOf({ years, currency, amount }: Stream): Block {
  return table(
    'Year by year',
    [
      { header: 'Year', width: 15 },
      { header: 'Amount', width: 20, numeric: true },
      { header: 'How that is known', width: 65 },
    ],
    years.map((year) => ({
      cells: [
        [year.year],
        [
          year.amount === null
            ? amount === null
              ? 'not given'
              : 'as above'
            : amountOf({ amount: year.amount, currency, frequency: null }),
        ],
        [[basisRun(year.basis), ...(year.note === null ? [] : [`: ${year.note}`])]],
      ],
    })),
  )
}

function given(label: string, { edges }: Stream['funds'], places: Places): readonly Block[] {
  if (edges.length === 0) return []
  return [
    list(
      edges.map(({ node, link }): Text => {
        const known = places.basisOf(link)
        return [`${label} ${node.name}: `, ...known]
      }),
    ),
  ]
}
