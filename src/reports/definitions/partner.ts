import { z } from 'zod'
import { InvalidInputError } from '../../errors.ts'
import { linkTypes } from '../../ontology/linkTypes.ts'
import { capital, evidenceAnswer, kindLabel, linkAnswer, pagedAnswer } from '../answers.ts'
import {
  type Block,
  heading,
  list,
  paragraph,
  quiet,
  type Row,
  strong,
  type Text,
  table,
  tableOr,
} from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { Places } from '../places.ts'
import { printPeriod } from '../printDay.ts'
import { cellsOf, ownershipRowAnswer } from './ownership.ts'

const end = z.object({ id: z.string(), kind: z.string(), name: z.string() })
const holderAnswer = z.object({
  name: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
})
const partnerAnswer = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string().nullable(),
  aliases: z.array(z.string()),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })),
  posts: z.array(z.object({ name: z.string(), holders: z.array(holderAnswer) })),
  evidence: z.array(evidenceAnswer),
  links: pagedAnswer(linkAnswer.extend({ type: z.string(), source: end, target: end })),
})

type Partner = z.infer<typeof partnerAnswer>
type PartnerLink = Partner['links']['nodes'][number]

/** All that the graph knows of one partner, on a page or two. */
export const partnerReport = defineReport({
  name: 'partner',
  title: 'Partner sheet',
  description:
    'What a partner is, the groups it sits on, what it owns and in which role, the money it provides or receives, and everything else that the documents say about it.',
  form: 'sheet',
  isWide: false,
  variables: [{ name: 'partner', description: 'The id of the partner, such as partner/curo.' }],
  questions: {
    partner: {
      ask: 'partner-sheet',
      with: { partner: 'partner' },
      answer: z.object({ partner: partnerAnswer.nullable() }),
    },
    owned: {
      ask: 'ownership-register',
      with: { owner: 'partner' },
      answer: z.object({ ownership: pagedAnswer(ownershipRowAnswer) }),
    },
  },
  main: 'partner',
  build: ({ partner: { partner }, owned: { ownership } }, values) => {
    if (partner === null)
      throw new InvalidInputError(
        `There is no partner with the id ${JSON.stringify(values.partner)}. Ask partners { nodes { id name } } for the list.`,
      )
    const links = partner.links.nodes
    const places = new Places([...partner.evidence, ...links.flatMap(({ evidence }) => evidence)])
    const ownedStatements = new Set(ownership.nodes.map(({ link }) => link.statement))
    const others = links.filter(({ statement }) => !ownedStatements.has(statement))
    return {
      subject: partner.name,
      blocks: [
        ...introduce(partner, places),
        ...places.explain(),
        heading(1, 'What it owns'),
        tableOr(
          'The documents name nothing that it leads, delivers or contributes to.',
          table(
            `What ${partner.name} leads, delivers or contributes to`,
            [
              { header: 'What', width: 30 },
              { header: 'Kind', width: 14 },
              { header: 'Role', width: 20 },
              { header: 'How that is known, and where', width: 36 },
            ],
            ownership.nodes.map((row) => ({ cells: cellsOf(row, places) })),
          ),
        ),
        heading(1, 'How else it is connected'),
        tableOr('The documents say nothing more about it.', connections(partner, others, places)),
      ],
    }
  },
})

function introduce(partner: Partner, places: Places): readonly Block[] {
  const period = printPeriod(partner.validFrom, partner.validTo)
  const facts: Text[] = [
    ...(partner.aliases.length === 0 ? [] : [[strong('Also called: '), partner.aliases.join('; ')]]),
    ...partner.identifiers.map(({ scheme, value }): Text => [strong(`${scheme}: `), value]),
    ...(period === '' ? [] : [[strong('In being: '), period]]),
    ...partner.posts.map(
      ({ name, holders }): Text => [
        strong('Post: '),
        name,
        holders.length === 0 ? '' : ` (${holders.map(printHolder).join('; ')})`,
      ],
    ),
    ...(partner.evidence.length === 0 ? [] : [[strong('Named in: '), places.cite(partner.evidence)]]),
  ]
  return [
    paragraph(partner.summary ?? 'The documents do not say what it is.'),
    ...(facts.length === 0 ? [] : [list(facts)]),
  ]
}

function printHolder({ name, validFrom, validTo }: z.infer<typeof holderAnswer>): string {
  return [name, printPeriod(validFrom, validTo)].filter((part) => part !== '').join(', ')
}

/** The other links, by what they say of the partner: "is a member of", "is bound by". */
function connections(partner: Partner, links: readonly PartnerLink[], places: Places) {
  const said = Map.groupBy(links, (link) => verbOf(partner, link))
  return table(
    `What else links ${partner.name} to others`,
    [
      { header: 'What', width: 40 },
      { header: 'Kind', width: 18 },
      { header: 'How that is known, and where', width: 42 },
    ],
    [...said].flatMap(([verb, members]): Row[] => [
      { group: `${partner.name} ${verb} …` },
      ...members.map((link) => {
        const other = link.source.id === partner.id ? link.target : link.source
        return {
          cells: [
            [other.name, ...(link.note == null ? [] : [[quiet(link.note)]])],
            [capital(kindLabel(other.kind))],
            [places.basisOf(link)],
          ],
        }
      }),
    ]),
  )
}

function verbOf(partner: Partner, { type, source }: PartnerLink): string {
  const known: Readonly<Record<string, { readonly label: string; readonly inverse: string }>> = linkTypes
  const words = type.toLowerCase().replaceAll('_', ' ')
  return source.id === partner.id ? (known[type]?.label ?? words) : (known[type]?.inverse ?? words)
}
