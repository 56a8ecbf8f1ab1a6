import { z } from 'zod'
import { capital, evidenceAnswer, kindLabel, kindPlural, linkAnswer } from '../answers.ts'
import {
  type Block,
  heading,
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
import { holderAnswer, tellHolder } from '../holders.ts'
import { citeFully, Places, reasonOf } from '../places.ts'
import { printDay } from '../printDay.ts'
import { printCount } from '../printNumber.ts'

const end = z.object({ id: z.string() })
const dated = z.object({ validFrom: z.string().nullable(), validTo: z.string().nullable() })
const thing = z.object({ id: z.string(), kind: z.string(), name: z.string() })
const thingAnswer = thing.extend({
  summary: z.string().nullable(),
  ...dated.shape,
  evidence: z.array(evidenceAnswer),
})
const changedLinkAnswer = linkAnswer.extend({ source: end, target: end, ...dated.shape })
const compareAnswer = z.object({
  from: z.string(),
  to: z.string(),
  started: z.array(thingAnswer),
  ended: z.array(thingAnswer),
  linksStarted: z.array(changedLinkAnswer),
  linksEnded: z.array(changedLinkAnswer),
  changes: z.array(
    z.object({
      entity: thing,
      explanation: z.string(),
      holdersStarted: z.array(holderAnswer),
      holdersEnded: z.array(holderAnswer),
    }),
  ),
})

type Compare = z.infer<typeof compareAnswer>
type Thing = z.infer<typeof thingAnswer>
type ChangedLink = z.infer<typeof changedLinkAnswer>

/** The most things that are named at the head. */
const MOST_NAMES = 6

/** What a partnership looked like on one day and no longer did on another. */
export const changesReport = defineReport({
  name: 'changes',
  title: 'What changed between two days',
  description:
    'What had begun and what had ended between two days: bodies, plans, actions and the links between them, as far as the documents give days.',
  form: 'report',
  isWide: false,
  variables: [
    { name: 'from', description: 'The first day, such as 2019-04-01.' },
    { name: 'to', description: 'The second day, such as 2020-04-01.' },
  ],
  questions: {
    compare: {
      ask: 'what-changed-between-two-days',
      with: { from: 'from', to: 'to' },
      answer: z.object({ compare: compareAnswer }),
    },
  },
  build: ({ compare: { compare } }) => {
    const { started, ended, linksStarted, linksEnded, changes } = compare
    const places = new Places([
      ...[...started, ...ended, ...linksStarted, ...linksEnded].flatMap(({ evidence }) => evidence),
      ...changes
        .flatMap((one) => [...one.holdersEnded, ...one.holdersStarted])
        .flatMap(({ evidence }) => evidence),
    ])
    return {
      subject: `${printDay(compare.from)} to ${printDay(compare.to)}`,
      summary: summarise(compare),
      places,
      blocks: [
        note(
          'Only what the documents date can be told here: what has no days is taken to have held throughout.',
        ),
        heading(1, 'What began'),
        thingTable('What began, and with it', started, linksStarted, places),
        heading(1, 'What ended'),
        thingTable('What ended, and with it', ended, linksEnded, places),
        ...holderTable(compare, places),
        heading(1, 'What gained or lost a link or a holder'),
        changes.length === 0 ? paragraph('Nothing that the documents date.') : changedTable(compare),
      ],
      rows: changeRows(compare),
    }
  },
})

function summarise({
  from,
  to,
  started,
  ended,
  linksStarted,
  linksEnded,
  changes,
}: Compare): readonly Text[] {
  const things = `${printCount(started.length, 'thing')} began and ${ended.length} ended`
  const links = `${printCount(linksStarted.length, 'link')} began and ${linksEnded.length} ended`
  return [
    `Between ${printDay(from)} and ${printDay(to)}, ${things}; ${changes.length} more gained or lost a link or a holder.`,
    ...(started.length === 0 ? [] : [`What began: ${listNames(started)}.`]),
    ...(ended.length === 0 ? [] : [`What ended: ${listNames(ended)}.`]),
    `With them, ${links}.`,
  ]
}

function listNames(things: readonly Thing[]): string {
  const shown = things.slice(0, MOST_NAMES).map(({ name }) => name)
  const more = things.length - shown.length
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ')
}

/** Things that began or ended, each with its links that did, and then the links of others. */
function thingTable(
  caption: string,
  things: readonly Thing[],
  links: readonly ChangedLink[],
  places: Places,
): Block {
  const of = new Map<string, ChangedLink[]>(things.map(({ id }) => [id, []]))
  const others: ChangedLink[] = []
  // A link between two of them stands under the first.
  for (const link of links) (of.get(link.source.id) ?? of.get(link.target.id) ?? others).push(link)
  const rows: Row[] = [
    ...things.flatMap((one): Row[] => [
      {
        group: [
          strong(one.name),
          ` (${kindLabel(one.kind)})`,
          ...daysOf(one),
          ...places.named(one.evidence),
          ...(one.summary === null ? [] : ['. ', quiet(one.summary)]),
        ],
      },
      ...(of.get(one.id) ?? []).map((link) => linkRow(link, places)),
    ]),
    ...(others.length === 0 ? [] : [{ group: [strong('Links between things that held on both days')] }]),
    ...others.map((link) => linkRow(link, places)),
  ]
  if (rows.length === 0) return paragraph('Nothing that the documents date.')
  return namedAbove(
    table(
      caption,
      [
        { header: 'What', width: 54 },
        { header: 'How that is known, and where', width: 46 },
      ],
      rows,
    ),
  )
}

function linkRow(link: ChangedLink, places: Places): Row {
  return { cells: [[`${link.statement}${daysOf(link).join('')}`], [places.basisOf(link)]] }
}

/** ", from 1 April 2018", ", until 31 March 2020", or both; none where no days are known. */
function daysOf({ validFrom, validTo }: z.infer<typeof dated>): readonly string[] {
  return [
    ...(validFrom === null ? [] : [`, from ${printDay(validFrom)}`]),
    ...(validTo === null ? [] : [`, until ${printDay(validTo)}`]),
  ]
}

/** What held on both days, by kind, in running text: what changed of it stands with the links above. */
function changedTable({ changes }: Compare): Block {
  const byKind = [...Map.groupBy(changes, ({ entity }) => entity.kind)]
  return namedAbove(
    table(
      'What held on both days, and gained or lost a link or a holder',
      [
        { header: 'Kind', width: 20 },
        { header: 'What', width: 80 },
      ],
      byKind.map(([kind, members]) => ({
        cells: [[capital(kindPlural(kind))], [members.map(({ entity }) => entity.name).join('; ')]],
      })),
    ),
  )
}

/** The holders who took up or left a post between the days. */
function holderTable({ changes }: Compare, places: Places): readonly Block[] {
  const rows = changes.flatMap(({ entity, holdersStarted, holdersEnded }) =>
    [...holdersEnded, ...holdersStarted].map((holder) => ({ post: entity.name, holder })),
  )
  if (rows.length === 0) return []
  return [
    heading(1, 'Posts that changed hands'),
    namedAbove(
      table(
        'Posts whose holders changed',
        [
          { header: 'Post', width: 40 },
          { header: 'Held by', width: 60 },
        ],
        rows.map(({ post, holder }) => ({ cells: [[post], [tellHolder(holder, places)]] })),
      ),
    ),
  ]
}

function changeRows({ started, ended, linksStarted, linksEnded, changes }: Compare) {
  const things = (change: string, list: readonly Thing[]) =>
    list.map(
      ({ id, kind, name, validFrom, validTo, evidence }) =>
        [change, id, kind, name, null, validFrom, validTo, null, null, citeFully(evidence)] as const,
    )
  const links = (change: string, list: readonly ChangedLink[]) =>
    list.map(
      (link) =>
        [
          change,
          null,
          'LINK',
          link.statement,
          null,
          link.validFrom,
          link.validTo,
          link.basis,
          reasonOf(link),
          citeFully(link.evidence),
        ] as const,
    )
  return flatRows(
    ['change', 'id', 'kind', 'name', 'explanation', 'validFrom', 'validTo', 'basis', 'reason', 'evidence'],
    [
      ...things('began', started),
      ...things('ended', ended),
      ...links('began', linksStarted),
      ...links('ended', linksEnded),
      ...changes.map(
        ({ entity: { id, kind, name }, explanation }) =>
          ['changed', id, kind, name, explanation, null, null, null, null, null] as const,
      ),
    ],
  )
}
