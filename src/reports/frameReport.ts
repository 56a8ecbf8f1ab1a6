import { z } from 'zod'
import { pagedAnswer } from './answers.ts'
import {
  type Block,
  callout,
  heading,
  inferred,
  linkTo,
  list,
  note,
  runsOf,
  type Text,
  textsOf,
} from './blocks.ts'
import type { ReportBody } from './definition.ts'
import type { Places } from './places.ts'
import { printDay } from './printDay.ts'
import type { Report } from './report.ts'

/** The saved question behind every report's list of sources. */
export const SOURCES_QUESTION = 'the-documents'

const sourcesAnswer = z.object({
  documents: pagedAnswer(
    z.object({
      title: z.string(),
      publisher: z.string().nullable(),
      publishedOn: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
})

type Source = z.infer<typeof sourcesAnswer>['documents']['nodes'][number]

/**
 * The blocks of a whole report: what to take away from it, how to read it, the body, and the documents that it cites. Takes the answer
 * to SOURCES_QUESTION. On a sheet the first comes without a heading and the others stand below, in small print.
 */
export function frameReport(
  form: Report['form'],
  { summary, blocks, places, listsDocuments }: Omit<ReportBody, 'subject' | 'rows'>,
  documents: unknown,
): readonly Block[] {
  const sources = findSources(places, sourcesAnswer.parse(documents).documents.nodes)
  const reading = explainMarks(places, sources, hasInference([callout(null, summary), ...blocks]))
  // One document alone is named where it is told how to read its places.
  const others = sources.length > 1 && listsDocuments !== true ? sources : []
  if (form === 'sheet') {
    const closing = [
      ...reading.flatMap((text, i) => (i === 0 ? runs(text) : [' ', ...runs(text)])),
      ...(others.length === 0 ? [] : [' Documents cited: ', ...joinSources(others)]),
    ]
    return [callout(null, summary), ...blocks, ...(closing.length === 0 ? [] : [note(closing)])]
  }
  return [
    heading(1, 'In short'),
    callout(null, summary),
    ...reading.map(note),
    ...blocks,
    ...(others.length === 0 ? [] : [heading(1, 'Documents cited'), list(others.map(describeSource))]),
  ]
}

function runs(text: Text): Exclude<Text, string> {
  return typeof text === 'string' ? [text] : text
}

/** How to read places, and what the mark of inference means; each only where the report has it. */
function explainMarks(
  { main, example }: Places,
  sources: readonly Source[],
  isInferred: boolean,
): readonly Text[] {
  const [first] = sources
  const others = sources.length > 1 ? ' A place in another document carries its title.' : ''
  const places: readonly Text[] =
    main === null || first === undefined
      ? []
      : [
          [
            `Numbers such as ${example} are places in the `,
            linkTo(main, first.url),
            `, as it numbers them.${others}`,
          ],
        ]
  const inference: readonly Text[] = isInferred
    ? [
        [
          'What is marked ',
          inferred('inferred'),
          ' no document says: somebody judged it so, from the places given. All else a document says in words, or it follows from where the document puts things.',
        ],
      ]
    : []
  return [...places, ...inference]
}

function hasInference(blocks: readonly Block[]): boolean {
  return blocks.flatMap(textsOf).some((text) => runsOf(text).some(({ mark }) => mark === 'inferred'))
}

/** The documents cited, in the order of the places' titles. A title that no document of the graph bears stands alone. */
function findSources({ titles }: Places, documents: readonly Source[]): readonly Source[] {
  return titles.flatMap((title) => {
    const named = documents.filter((one) => one.title === title)
    return named.length > 0 ? named : [{ title, publisher: null, publishedOn: null, url: null }]
  })
}

function describeSource({ title, publisher, publishedOn, url }: Source): Exclude<Text, string> {
  const rest = [publisher, publishedOn === null ? null : printDay(publishedOn)].filter((one) => one !== null)
  return [linkTo(title, url), rest.length === 0 ? '' : `. ${rest.join(', ')}`]
}

function joinSources(sources: readonly Source[]): Exclude<Text, string> {
  return sources.flatMap((source, i) => [
    linkTo(source.title, source.url),
    i < sources.length - 1 ? '; ' : '.',
  ])
}
