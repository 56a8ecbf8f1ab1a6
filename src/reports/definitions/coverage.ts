import { z } from 'zod'
import type { FlatAnswer } from '../../graphql/flattenAnswer.ts'
import { linkTypes } from '../../ontology/linkTypes.ts'
import { linkAnswer, pagedAnswer } from '../answers.ts'
import { type Block, callout, heading, paragraph, type Row, strong, table, tableOr } from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { Places } from '../places.ts'
import { printDay } from '../printDay.ts'
import { printCount, printNumber } from '../printNumber.ts'

const count = z.object({ totalCount: z.number() })
const documentAnswer = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  publishedOn: z.string().nullable(),
})
const section = z.object({ locator: z.string(), heading: z.string().nullable() })
const coverageAnswer = z.object({
  coverage: z.object({
    document: z.object({
      id: z.string(),
      title: z.string(),
      sections: z.object({ nodes: z.array(section) }),
    }),
    sections: z.number(),
    cited: z.number(),
    uncited: z.array(section),
  }),
})
const inferredAnswer = linkAnswer.extend({ type: z.string() })

type Coverage = z.infer<typeof coverageAnswer>['coverage']
type Document = z.infer<typeof documentAnswer>
type Inferred = z.infer<typeof inferredAnswer>

/** How well the graph is borne out by its documents. */
export const coverageReport = defineReport({
  name: 'coverage',
  title: 'Evidence coverage',
  description:
    'How much of each document the graph uses, which sections nothing cites, how the links are known, and what rests on inference, with the reasons.',
  form: 'report',
  isWide: false,
  variables: [],
  questions: {
    documents: {
      ask: 'the-documents',
      answer: z.object({
        documents: pagedAnswer(documentAnswer),
        stated: count,
        structural: count,
        inferred: count,
      }),
    },
    coverage: {
      ask: 'coverage-of-a-document',
      each: { of: 'documents', as: 'document' },
      answer: coverageAnswer,
    },
    inferred: {
      ask: 'links-with-evidence',
      answer: z.object({ links: pagedAnswer(inferredAnswer) }),
    },
  },
  main: 'coverage',
  rows: ({ coverage }) => sectionRows(coverage.map((one) => one.coverage)),
  build: ({ documents, coverage, inferred: { links } }) => {
    const places = new Places(links.nodes.flatMap(({ evidence }) => evidence))
    const all = documents.stated.totalCount + documents.structural.totalCount + documents.inferred.totalCount
    const covered = coverage.map((one) => one.coverage)
    const uncited = covered.reduce((sum, one) => sum + one.uncited.length, 0)
    return {
      subject: null,
      blocks: [
        heading(1, 'In short'),
        callout('What to take away', [
          `The graph rests on ${printCount(covered.length, 'document')} with ${printCount(
            covered.reduce((sum, one) => sum + one.sections, 0),
            'section',
          )}; nothing cites ${uncited} of them.`,
          `${share(documents.stated.totalCount, all)} of its ${printCount(all, 'link')} are stated, ${share(documents.structural.totalCount, all)} follow from the structure of a document, ${share(documents.inferred.totalCount, all)} are inferred.`,
        ]),
        heading(1, 'Documents'),
        documentTable(documents.documents.nodes, covered),
        heading(1, 'Sections that nothing cites'),
        uncitedTable(covered),
        heading(1, 'How the links are known'),
        {
          kind: 'chart',
          caption: 'Links by how they are known',
          unit: 'links',
          bars: [
            bar('Stated: a document says it in words', documents.stated.totalCount),
            bar('From the structure: where a document puts things', documents.structural.totalCount),
            bar('Inferred: somebody judged it so', documents.inferred.totalCount),
          ],
        },
        heading(1, 'What rests on inference'),
        paragraph('Each of these may be confirmed by whoever knows, or mended.'),
        ...places.explain(),
        inferenceTable(links.nodes, places),
      ],
    }
  },
})

function share(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : Math.round((part / whole) * 100)
  return `${printNumber(String(part))} (${percent} per cent)`
}

function bar(label: string, length: number) {
  return { label, length, text: printNumber(String(length)) }
}

function documentTable(documents: readonly Document[], covered: readonly Coverage[]): Block {
  return tableOr(
    'The graph rests on no document.',
    table(
      'Documents, and how many of their sections bear something out',
      [
        { header: 'Document', width: 40 },
        { header: 'Publisher and day', width: 32 },
        { header: 'Sections', width: 14, numeric: true },
        { header: 'Cited', width: 14, numeric: true },
      ],
      documents.map(({ id, title, publisher, publishedOn }) => {
        const found = covered.find(({ document }) => document.id === id)
        return {
          cells: [
            [title],
            [publisher, publishedOn === null ? null : printDay(publishedOn)].filter((line) => line !== null),
            [printNumber(String(found?.sections ?? 0))],
            [printNumber(String(found?.cited ?? 0))],
          ],
        }
      }),
    ),
  )
}

function uncitedTable(covered: readonly Coverage[]): Block {
  const rows = covered
    .filter(({ uncited }) => uncited.length > 0)
    .flatMap(({ document, uncited }): Row[] => [
      { group: [strong(document.title)] },
      ...uncited.map(({ locator, heading }) => ({ cells: [[locator], heading === null ? [] : [heading]] })),
    ])
  return tableOr(
    'Every section of every document is cited by something.',
    table(
      'Sections that nothing cites',
      [
        { header: 'Section', width: 25 },
        { header: 'Heading', width: 75 },
      ],
      rows,
    ),
  )
}

function inferenceTable(links: readonly Inferred[], places: Places): Block {
  const byType = Map.groupBy(links, ({ type }) => type)
  const known: Readonly<Record<string, { readonly label: string }>> = linkTypes
  const rows = [...byType].flatMap(([type, members]): Row[] => [
    { group: `“${known[type]?.label ?? type.toLowerCase().replaceAll('_', ' ')}” (${members.length})` },
    ...members.map(({ statement, evidence }) => ({
      cells: [
        [statement],
        [[...new Set(evidence.map(({ note: reason }) => reason))].filter((one) => one != null).join(' ')],
        [places.cite(evidence)],
      ],
    })),
  ])
  return tableOr(
    'Nothing rests on inference.',
    table(
      `Links that are inferred (${links.length})`,
      [
        { header: 'Inferred statement', width: 42 },
        { header: 'The reason given', width: 40 },
        { header: 'Where', width: 18 },
      ],
      rows,
    ),
  )
}

/** Every section of every document, and whether something cites it. */
function sectionRows(covered: readonly Coverage[]): FlatAnswer {
  return {
    columns: ['document.id', 'document.title', 'locator', 'heading', 'cited'],
    rows: covered.flatMap(({ document, uncited }) => {
      const bare = new Set(uncited.map(({ locator }) => locator))
      return document.sections.nodes.map(({ locator, heading }) => ({
        'document.id': document.id,
        'document.title': document.title,
        locator,
        heading,
        cited: !bare.has(locator),
      }))
    }),
  }
}
