import { z } from 'zod'
import { InvalidInputError } from '../../errors.ts'
import { kindLabel, kindPlural, pagedAnswer } from '../answers.ts'
import {
  type Block,
  heading,
  linkTo,
  list,
  namedAbove,
  paragraph,
  strong,
  type Text,
  table,
  tableOr,
} from '../blocks.ts'
import { defineReport } from '../definition.ts'
import { Places } from '../places.ts'
import { printPeriod } from '../printDay.ts'
import { joinWords, printCount } from '../printNumber.ts'
import { impactAnswer, type Loss, lossEvidence, tellLosses, wholeLosses } from './losses.ts'
import { countRole, countSole, type OwnershipRow, ownedCells, ownershipRowAnswer } from './ownershipRows.ts'
import { connections, type Partner, partnerAnswer, partnerRows } from './partnerLinks.ts'

/** What would be lost, in the words of the reports; the order in which it is told. */
const LOSS_WORDS: Readonly<Record<string, string>> = {
  OWNER: 'No named owner would be left',
  FUNDING: 'No named funding would be left',
  THREAD: 'No thread to a wider strategy would be left',
}

/** All that the graph knows of one partner, on a page or two. */
export const partnerReport = defineReport({
  name: 'partner',
  title: 'Partner sheet',
  description:
    'What a partner is, the groups it sits on, what it owns and in which role, the money it provides or receives, what would be lost without it, and everything else that the documents say about it.',
  form: 'sheet',
  isWide: false,
  variables: [
    { name: 'partner', description: 'The id of the partner, such as partner/curo.', kinds: ['PARTNER'] },
  ],
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
    lost: { ask: 'what-a-loss-takes-with-it', with: { removing: 'partner' }, answer: impactAnswer },
  },
  build: ({ partner: { partner }, owned: { ownership }, lost }, values) => {
    if (partner === null)
      throw new InvalidInputError(
        `There is no partner with the id ${JSON.stringify(values.partner)}. Ask partners { nodes { id name } } for the list.`,
      )
    const links = partner.links.nodes
    const losses = wholeLosses(lost.impact.losses)
    const places = new Places([
      ...partner.evidence,
      ...partner.posts.flatMap(({ holders }) => holders.flatMap(({ evidence }) => evidence)),
      ...links.flatMap(({ evidence }) => evidence),
      ...ownership.nodes.flatMap(({ link }) => link.evidence),
      ...lossEvidence(losses),
    ])
    const ownedLinks = new Set(ownership.nodes.map(({ link }) => link.id))
    const others = links.filter(({ id }) => !ownedLinks.has(id))
    return {
      subject: partner.name,
      summary: summarise(partner, ownership.nodes, losses),
      places,
      blocks: [
        ...introduce(partner, places),
        heading(1, 'What it owns'),
        tableOr(
          'The documents name nothing that it leads, delivers or contributes to.',
          namedAbove(
            table(
              `What ${partner.name} leads, delivers or contributes to`,
              [
                { header: 'What', width: 30 },
                { header: 'Kind', width: 14 },
                { header: 'Role', width: 20 },
                { header: 'How that is known, and where', width: 36 },
              ],
              ownership.nodes.map((row) => ({ cells: ownedCells(row, places) })),
            ),
          ),
        ),
        heading(1, 'What would be lost without it'),
        ...describeLosses(losses, places),
        heading(1, 'How else it is connected'),
        tableOr('The documents say nothing more about it.', connections(partner, others, places)),
      ],
      rows: partnerRows(partner, ownership.nodes),
    }
  },
})

function summarise(
  partner: Partner,
  owned: readonly OwnershipRow[],
  losses: readonly Loss[],
): readonly Text[] {
  const roles = [
    { verb: 'leads', count: countRole(owned, 'LEAD') },
    { verb: 'delivers', count: countRole(owned, 'DELIVERY') },
    { verb: 'contributes to', count: countRole(owned, 'CONTRIBUTOR') },
  ].filter(({ count }) => count > 0)
  const does = roles.map(({ verb, count }) => `${verb} ${printCount(count, 'thing')}`)
  const sole = countSole(owned)
  const ties = [
    { verb: 'sits on', type: 'MEMBER_OF', kind: 'THEMATIC_GROUP' },
    { verb: 'provides', type: 'PROVIDES', kind: 'FUNDING_STREAM' },
    { verb: 'receives', type: 'RECEIVES', kind: 'FUNDING_STREAM' },
  ]
    .map((tie) => ({ ...tie, count: countLinks(partner, tie.type, tie.kind) }))
    .filter(({ count }) => count > 0)
  return [
    roles.length === 0
      ? 'The documents name nothing that it leads, delivers or contributes to.'
      : `It ${joinWords(does)}${sole === 0 ? '' : `; of ${printCount(sole, 'thing')} it is the only named owner`}.`,
    ...(ties.length === 0
      ? []
      : [
          `It ${joinWords(ties.map(({ verb, kind, count }) => `${verb} ${printCount(count, kind === 'THEMATIC_GROUP' ? 'group' : kindLabel(kind), kind === 'THEMATIC_GROUP' ? 'groups' : kindPlural(kind))}`))}.`,
        ]),
    ...(losses.length === 0
      ? []
      : [
          `Without it, ${printCount(new Set(losses.map(({ entity }) => entity.id)).size, 'thing')} would be left without owner, funding or thread.`,
        ]),
  ]
}

function countLinks({ id, links }: Partner, type: string, kind: string): number {
  const far = links.nodes.filter(
    (link) => link.type === type && link.source.id === id && link.target.kind === kind,
  )
  return new Set(far.map(({ target }) => target.id)).size
}

function introduce(partner: Partner, places: Places): readonly Block[] {
  const period = printPeriod(partner.validFrom, partner.validTo)
  const facts: Text[] = [
    ...(partner.aliases.length === 0 ? [] : [[strong('Also called: '), partner.aliases.join('; ')]]),
    ...partner.identifiers.map(({ scheme, value, url }): Text => [strong(`${scheme}: `), linkTo(value, url)]),
    ...(period === '' ? [] : [[strong('In being: '), period]]),
    ...(partner.evidence.length === 0 ? [] : [[strong('Named in: '), places.cite(partner.evidence)]]),
  ]
  return [
    paragraph(partner.summary ?? 'The documents do not say what it is.'),
    ...(facts.length === 0 ? [] : [list(facts)]),
  ]
}

function describeLosses(losses: readonly Loss[], places: Places): readonly Block[] {
  const byLoss = Object.entries(LOSS_WORDS).flatMap(([loss, words]) => {
    const members = losses.filter((one) => one.loss === loss)
    return members.length === 0 ? [] : [{ words, members }]
  })
  if (byLoss.length === 0) return [paragraph('Nothing would be without owner, funding or thread.')]
  return [
    list(
      byLoss.map(({ words, members }): Text => [strong(`${words} for: `), ...tellLosses(members, places)]),
    ),
  ]
}
