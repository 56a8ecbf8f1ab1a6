import { z } from 'zod'
import type { FlatAnswer } from '../../graphql/flattenAnswer.ts'
import { linkTypes } from '../../ontology/linkTypes.ts'
import { linkAnswer, pagedAnswer } from '../answers.ts'
import {
  type Block,
  heading,
  linkTo,
  namedAbove,
  paragraph,
  type Row,
  strong,
  type Text,
  table,
  tableOr,
} from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { flatRows } from '../flatRows.ts'
import { Places, reasonOf } from '../places.ts'
import { printDay } from '../printDay.ts'
import { printCount, printNumber } from '../printNumber.ts'

const count = z.object({ totalCount: z.number() })
const documentAnswer = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  publishedOn: z.string().nullable(),
  url: z.string().nullable(),
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
  build: ({ documents, coverage, inferred: { links } }) => {
    const places = new Places(links.nodes.flatMap(({ evidence }) => evidence))
    const covered = coverage.map((one) => one.coverage)
    const known = [documents.stated, documents.structural, documents.inferred].map((one) => one.totalCount)
    const [stated = 0, structural = 0, inferred = 0] = known
    return {
      subject: null,
      summary: summarise(covered, [stated, structural, inferred]),
      places,
      listsDocuments: true,
      blocks: [
        heading(1, 'The documents'),
        documentTable(documents.documents.nodes, covered),
        heading(1, 'Sections that nothing cites'),
        uncitedTable(covered),
        heading(1, 'How the links are known'),
        {
          kind: 'chart',
          caption: 'Links by how they are known',
          unit: 'links',
          bars: [
            bar('Stated: a document says it in words', stated),
            bar('From the structure: where a document puts things', structural),
            bar('Inferred: somebody judged it so', inferred),
          ],
        },
        heading(1, 'What is inferred, in numbers'),
        inferenceCounts(links.nodes),
        heading(1, 'Appendix: every link that is inferred'),
        paragraph('Each of these may be confirmed by whoever knows, or mended.'),
        inferenceTable(links.nodes, places),
      ],
      rows: sectionRows(covered),
    }
  },
})

function summarise(covered: readonly Coverage[], known: readonly number[]): readonly Text[] {
  const [stated = 0, structural = 0, inferred = 0] = known
  const all = stated + structural + inferred
  const sections = covered.reduce((sum, one) => sum + one.sections, 0)
  const uncited = covered.reduce((sum, one) => sum + one.uncited.length, 0)
  if (covered.length === 0) return ['The graph rests on no document.']
  return [
    `The graph rests on ${printCount(covered.length, 'document')} with ${printCount(sections, 'section')}; ${uncited === 0 ? 'each of them is cited by something' : `${printCount(uncited, 'section')} ${uncited === 1 ? 'is' : 'are'} cited by nothing`}.`,
    `Of its ${printCount(all, 'link')}, ${share(stated, all)} are stated, ${share(structural, all)} follow from the structure of a document, and ${share(inferred, all)} are inferred: no document says them.`,
  ]
}

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
        { header: 'Document', width: 42 },
        { header: 'Publisher and day', width: 38 },
        { header: 'Sections cited', width: 20, numeric: true },
      ],
      documents.map(({ id, title, publisher, publishedOn, url }) => {
        const found = covered.find(({ document }) => document.id === id)
        return {
          cells: [
            [[linkTo(title, url)]],
            [publisher, publishedOn === null ? null : printDay(publishedOn)].filter((line) => line !== null),
            [`${printNumber(String(found?.cited ?? 0))} of ${printNumber(String(found?.sections ?? 0))}`],
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
      ...uncited.map(({ locator, heading: title }) => ({
        cells: [[locator], title === null ? [] : [title]],
      })),
    ])
  return tableOr(
    'Every section of every document is cited by something.',
    namedAbove(
      table(
        'Sections that nothing cites',
        [
          { header: 'Section', width: 25 },
          { header: 'Heading', width: 75 },
        ],
        rows,
      ),
    ),
  )
}

/** The inferred links by their types, as the vocabulary reads them. */
function groupByVerb(links: readonly Inferred[]): readonly (readonly [verb: string, readonly Inferred[]])[] {
  const known: Readonly<Record<string, { readonly label: string }>> = linkTypes
  return [...Map.groupBy(links, ({ type }) => type)].map(([type, members]) => [
    known[type]?.label ?? type.toLowerCase().replaceAll('_', ' '),
    members,
  ])
}

function inferenceCounts(links: readonly Inferred[]): Block {
  const sorted = groupByVerb(links).toSorted(([, a], [, b]) => b.length - a.length)
  return tableOr(
    'Nothing rests on inference.',
    table(
      'Links that are inferred, by what they say',
      [
        { header: 'What the links say', width: 70 },
        { header: 'How many', width: 30, numeric: true },
      ],
      sorted.map(([verb, members]) => ({
        cells: [[`One thing ${verb} another`], [printNumber(String(members.length))]],
      })),
    ),
  )
}

function inferenceTable(links: readonly Inferred[], places: Places): Block {
  return tableOr(
    'Nothing rests on inference.',
    namedAbove(
      table(
        `Every link that is inferred (${links.length})`,
        [
          { header: 'Inferred statement', width: 38 },
          { header: 'The reason given', width: 35 },
          { header: 'Where', width: 27 },
        ],
        groupByVerb(links).flatMap(([verb, members]): Row[] => [
          { group: [strong(`… ${verb} …`), ` (${members.length})`] },
          ...members.map((link) => ({
            cells: [[link.statement], [reasonOf(link)], [places.cite(link.evidence)]],
          })),
        ]),
      ),
    ),
  )
}

/** Every section of every document, and whether something cites it. */
function sectionRows(covered: readonly Coverage[]): FlatAnswer {
  return flatRows(
    ['document.id', 'document.title', 'locator', 'heading', 'cited'],
    covered.flatMap(({ document, uncited }) => {
      const bare = new Set(uncited.map(({ locator }) => locator))
      return document.sections.nodes.map(
        ({ locator, heading: title }) =>
          [document.id, document.title, locator, title, !bare.has(locator)] as const,
      )
    }),
  )
}
