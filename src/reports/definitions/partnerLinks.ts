import { z } from 'zod'
import type { FlatAnswer } from '../../graphql/flattenAnswer.ts'
import { linkTypes } from '../../ontology/linkTypes.ts'
import { capital, evidenceAnswer, kindLabel, linkAnswer, pagedAnswer } from '../answers.ts'
import { quiet, type Row, type Table, type Text, table } from '../blocks.ts'
import { flatRows } from '../flatRows.ts'
import { holderAnswer, tellHolder } from '../holders.ts'
import { citeFully, type Places, reasonOf } from '../places.ts'
import type { OwnershipRow } from './ownershipRows.ts'

const end = z.object({ id: z.string(), kind: z.string(), name: z.string() })

/** The partner of an answer to the saved question partner-sheet. */
export const partnerAnswer = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string().nullable(),
  aliases: z.array(z.string()),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string(), url: z.string().nullable() })),
  posts: z.array(z.object({ id: z.string(), name: z.string(), holders: z.array(holderAnswer) })),
  evidence: z.array(evidenceAnswer),
  links: pagedAnswer(linkAnswer.extend({ id: z.string(), type: z.string(), source: end, target: end })),
})

/** A body, with all its links. */
export type Partner = z.infer<typeof partnerAnswer>

type PartnerLink = Partner['links']['nodes'][number]

/** A partner's links by what they say of it: "is a member of", "is bound by". */
export function connections(partner: Partner, links: readonly PartnerLink[], places: Places): Table {
  const said = Map.groupBy(links, (link) => verbOf(partner, link))
  const shown = table(
    `What else links ${partner.name} to others`,
    [
      { header: 'What', width: 40 },
      { header: 'Kind', width: 18 },
      { header: 'How that is known, and where', width: 42 },
    ],
    [...said].flatMap(([verb, members]): Row[] => [
      { group: `${partner.name} ${verb} …` },
      ...members.map((link) => {
        const other = otherEnd(partner, link)
        return {
          cells: [
            [other.name, ...holdersOf(partner, other.id, places), ...remarkOf(link)],
            [capital(kindLabel(other.kind))],
            [places.basisOf(link)],
          ],
        }
      }),
    ]),
  )
  return { ...shown, isNamedAbove: true }
}

/** A row for each link of a partner; those by which it owns something tell in which role. */
export function partnerRows(partner: Partner, owned: readonly OwnershipRow[]): FlatAnswer {
  const roles = new Map(owned.map((row) => [row.link.id, row]))
  return flatRows(
    [
      'partner.id',
      'partner.name',
      'relation',
      'other.id',
      'other.kind',
      'other.name',
      'role',
      'sole',
      'note',
      'basis',
      'reason',
      'evidence',
    ],
    partner.links.nodes.map((link) => {
      const other = otherEnd(partner, link)
      const row = roles.get(link.id)
      return [
        partner.id,
        partner.name,
        verbOf(partner, link),
        other.id,
        other.kind,
        other.name,
        row?.role ?? null,
        row?.sole ?? null,
        link.note ?? null,
        link.basis,
        reasonOf(link),
        citeFully(link.evidence),
      ]
    }),
  )
}

function otherEnd(partner: Partner, { source, target }: PartnerLink) {
  return source.id === partner.id ? target : source
}

/** Who holds a post, a line for each. */
function holdersOf({ posts }: Partner, id: string, places: Places): readonly Text[] {
  const holders = posts.find((post) => post.id === id)?.holders ?? []
  return holders.map((holder): Text => ['Held by ', ...tellHolder(holder, places)])
}

function remarkOf({ note }: PartnerLink): readonly Text[] {
  return note == null ? [] : [[quiet(note)]]
}

function verbOf(partner: Partner, { type, source }: PartnerLink): string {
  const known: Readonly<Record<string, { readonly label: string; readonly inverse: string }>> = linkTypes
  const words = type.toLowerCase().replaceAll('_', ' ')
  return source.id === partner.id ? (known[type]?.label ?? words) : (known[type]?.inverse ?? words)
}
